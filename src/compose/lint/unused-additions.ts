/** Reports what a layer adds and no template uses: templates, partials, words and number styles. */
import Handlebars from 'handlebars'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Addition } from '../../model/layers.ts'
import type { JudgedTemplates, TemplateFile } from '../../model/templates.ts'
import { conditionFile } from '../condition-file.ts'
import type { Helper, ParamKind } from '../helpers.ts'
import { partialsOf, reachedFrom, visited } from '../reached-files.ts'

type Uses = Readonly<Record<Addition['kind'], ReadonlySet<string>>>

/** The diagnostics of additions that neither the outline nor any template that it reaches uses. */
export function unusedAdditions(
  judged: JudgedTemplates,
  helpers: Readonly<Record<string, Helper>>,
): readonly Diagnostic[] {
  if (judged.additions.length === 0) return []
  const lines = judged.lines.flatMap((source) => conditionOrLine(source))
  const begun = judged.outline.flatMap((name) => judged.files.get(name) ?? [])
  const reached = reachedFrom([...begun, ...lines], judged.partials)
  const partials = reached.flatMap((file) => [...partialsOf(file)].map((name) => `partials/${name}`))
  const used: Uses = {
    ...visited(reached, new Literals(helpers)).found,
    template: new Set([...judged.outline, ...partials]),
  }
  return judged.additions.filter(({ kind, name }) => !used[kind].has(name)).map(({ otherwise }) => otherwise)
}

/** A title or a condition as a template; a condition that is one name counts if it is a key of data. */
function conditionOrLine(source: string): readonly TemplateFile[] {
  if (source.includes('{{')) return [{ path: '', source }]
  return /^(\(.*\)|(@root\.)?fields\.\w+)$/s.test(source.trim()) ? [conditionFile(source)] : []
}

/** Collects the names in paths, and the quoted names that helpers and partials receive. */
class Literals extends Handlebars.Visitor {
  readonly found = {
    word: new Set<string>(),
    amounts: new Set<string>(),
    percents: new Set<string>(),
    /** Every name in a path: `hotline` of `fields.hotline`, or alone inside `{{#with fields}}`. */
    field: new Set<string>(),
  }
  readonly #helpers: Readonly<Record<string, Helper>>

  constructor(helpers: Readonly<Record<string, Helper>>) {
    super()
    this.#helpers = helpers
  }

  override PathExpression({ parts }: hbs.AST.PathExpression): void {
    for (const part of parts) this.found.field.add(part)
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    this.#addNames(statement)
    super.MustacheStatement(statement)
  }

  override PartialStatement(statement: hbs.AST.PartialStatement): void {
    for (const { value } of statement.hash?.pairs ?? []) this.#addName(value, 'value')
    super.PartialStatement(statement)
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.#addNames(expression)
    super.SubExpression(expression)
  }

  #addNames({ path, params }: Pick<hbs.AST.MustacheStatement, 'path' | 'params'>): void {
    const name = 'original' in path ? String(path.original) : ''
    const helper = Object.hasOwn(this.#helpers, name) ? this.#helpers[name] : undefined
    for (const [index, param] of params.entries())
      this.#addName(param, helper?.params[index] ?? helper?.optional ?? 'any')
  }

  /** A parameter of a partial, or its default (`value`), may name any of the three. */
  #addName(param: hbs.AST.Expression, kind: ParamKind): void {
    if (param.type !== 'StringLiteral') return
    const { value } = param as hbs.AST.StringLiteral
    if (kind === 'literal' || kind === 'value') this.found.word.add(value)
    if (kind === 'amount-style' || kind === 'value') this.found.amounts.add(value)
    if (kind === 'percent-style' || kind === 'value') this.found.percents.add(value)
  }
}
