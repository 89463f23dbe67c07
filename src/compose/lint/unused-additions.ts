/** What templates use: partials, words and number styles by their names, and so what a layer adds that none uses. */
import Handlebars from 'handlebars'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { keeping } from '../../model/keeping.ts'
import type { Addition } from '../../model/layers.ts'
import type { JudgedTemplates, TemplateFile, Templates } from '../../model/templates.ts'
import type { Helper } from '../helpers.ts'
import { parseTemplate } from '../parse-template.ts'

type Uses = Readonly<Record<Addition['kind'], ReadonlySet<string>>>

/** Every template that the given ones reach through their partials, themselves first, each once. */
export function reachedFrom(
  files: readonly TemplateFile[],
  partials: ReadonlyMap<string, TemplateFile>,
): readonly TemplateFile[] {
  const reached = new Set(files)
  // What is added while going through a set is gone through as well.
  for (const file of reached) {
    for (const name of partialsOf(file)) {
      const partial = partials.get(name)
      if (partial !== undefined) reached.add(partial)
    }
  }
  return [...reached]
}

/** Paths of the files that a publication is made of: those of the outline and all that they reach. */
export function pathsReached({ publication, files, partials }: Templates): readonly string[] {
  const begun = publication.outline.flatMap(({ template }) => files.get(template.text) ?? [])
  return reachedFrom(begun, partials).map(({ path }) => path)
}

/** What to say of additions that nothing uses: neither the outline nor any template that it reaches. */
export function unusedAdditions(
  judged: JudgedTemplates,
  helpers: Readonly<Record<string, Helper>>,
): readonly Diagnostic[] {
  if (judged.additions.length === 0) return []
  const lines = judged.lines.flatMap((source) => conditionOrLine(source))
  const begun = judged.outline.flatMap((name) => judged.files.get(name) ?? [])
  const reached = reachedFrom([...begun, ...lines], judged.partials)
  const uses = usesOf(reached, helpers)
  const partials = reached.flatMap((file) => [...partialsOf(file)].map((name) => `partials/${name}`))
  const used: Uses = { ...uses, template: new Set([...judged.outline, ...partials]) }
  return judged.additions.filter(({ kind, name }) => !used[kind].has(name)).map(({ otherwise }) => otherwise)
}

/** A title or a condition of the outline; other texts hold no names. */
function conditionOrLine(source: string): readonly TemplateFile[] {
  const text = source.includes('{{')
    ? source
    : /^\(.*\)$/s.test(source.trim())
      ? `{{#if ${source}}}{{/if}}`
      : null
  return text === null ? [] : [{ path: '', source: text }]
}

class Partials extends Handlebars.Visitor {
  readonly names = new Set<string>()

  override PartialStatement(statement: hbs.AST.PartialStatement): void {
    if ('original' in statement.name) this.names.add(String(statement.name.original))
    super.PartialStatement(statement)
  }
}

const partialNames = keeping<ReadonlySet<string>>()

const partialsOf = (file: TemplateFile): ReadonlySet<string> =>
  partialNames([file], () => {
    const program = parseTemplate(file, [])
    const visitor = new Partials()
    if (program !== null) visitor.accept(program)
    return visitor.names
  })

/** Names in quotes that are handed to helpers. */
class Literals extends Handlebars.Visitor {
  readonly found = {
    template: new Set<string>(),
    word: new Set<string>(),
    amounts: new Set<string>(),
    percents: new Set<string>(),
  }
  readonly #helpers: Readonly<Record<string, Helper>>

  constructor(helpers: Readonly<Record<string, Helper>>) {
    super()
    this.#helpers = helpers
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    this.#note(statement)
    super.MustacheStatement(statement)
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.#note(expression)
    super.SubExpression(expression)
  }

  #note({ path, params }: Pick<hbs.AST.MustacheStatement, 'path' | 'params'>): void {
    const name = 'original' in path ? String(path.original) : ''
    const helper = Object.hasOwn(this.#helpers, name) ? this.#helpers[name] : undefined
    params.forEach((param, index) => {
      const kind = helper?.params[index] ?? helper?.optional
      if (param.type !== 'StringLiteral') return
      const { value } = param as hbs.AST.StringLiteral
      if (kind === 'literal') this.found.word.add(value)
      if (kind === 'amount-style') this.found.amounts.add(value)
      if (kind === 'percent-style') this.found.percents.add(value)
    })
  }
}

function usesOf(files: readonly TemplateFile[], helpers: Readonly<Record<string, Helper>>): Uses {
  const literals = new Literals(helpers)
  for (const file of files) {
    const program = parseTemplate(file, [])
    if (program !== null) literals.accept(program)
  }
  return literals.found
}
