/** `{{> name context parameter=value}}`: the partial, its context and parameters, and whether it uses them. */
import Handlebars from 'handlebars'
import { suggestion } from '../../diagnostic/nearest.ts'
import { keeping } from '../../model/keeping.ts'
import type { TemplateFile } from '../../model/templates.ts'
import { parseTemplate } from '../parse-template.ts'
import { partialName, reachedFrom, visited } from '../reached-files.ts'
import type { Inside } from './blocks.ts'
import { argument, isPath } from './expressions.ts'
import { resolve, type TemplateScope, type Value } from './scope.ts'
import { report, type Walk } from './walk.ts'

/** Nested partials at most, and calls of partials per template at most; the base templates have about 60. */
const [maxDepth, maxCalls] = [20, 5000]

function reportTooMany(walk: Walk, node: hbs.AST.PartialStatement, name: string): void {
  const message =
    walk.within.length >= maxDepth
      ? `分段模板一层套一层，超过 ${maxDepth} 层，到“${name}”为止`
      : `分段模板引用分段模板，展开以后超过 ${maxCalls} 处，到“${name}”为止`
  report(walk, node, [message, '减少分段模板之间的引用'], 'template-ends')
}

/** Reports errors in the call; returns the statements of the partial with the scope of the call. */
export function partial(walk: Walk, node: hbs.AST.PartialStatement, scope: TemplateScope): readonly Inside[] {
  const called = calledFile(walk, node)
  const context = contextOf(walk, node, scope)
  const given = givenOf(walk, node, scope)
  if (called === null) return []
  const { name, file } = called
  if (walk.within.includes(name)) {
    report(walk, node, [`分段模板“${name}”引用了自己`, '分段模板不能循环引用'], 'template-ends')
    return []
  }
  walk.calls.count += 1
  if (walk.within.length >= maxDepth || walk.calls.count > maxCalls) {
    // Reported once: every later call would exceed the limit as well.
    if (walk.calls.count <= maxCalls + 1) reportTooMany(walk, node, name)
    walk.calls.count = Math.max(walk.calls.count, maxCalls + 1)
    return []
  }
  reportUnused(walk, node, called)
  if (context === null || given === null) return []
  const program = parseTemplate(file, walk.found)
  if (program === null) return []
  const here = { ...context, given: { ...context.given, ...given } }
  return [
    {
      walk: { ...walk, file, within: [...walk.within, name] },
      body: program.body,
      scope: { ...scope, here, parent: null, locals: {} },
    },
  ]
}

type Called = { readonly name: string; readonly file: TemplateFile }

function calledFile(walk: Walk, node: hbs.AST.PartialStatement): Called | null {
  if (node.name.type === 'SubExpression') {
    report(walk, node.name, [
      '分段模板的名称要直接写出',
      '例：{{> change …}}；要分情形的，用 {{#if}} 分别引用',
    ])
    return null
  }
  const name = partialName(node)
  const file = walk.partials.get(name)
  if (file !== undefined) return { name, file }
  report(walk, node.name, [
    `没有名为“${name}”的分段模板`,
    suggestion(name, walk.partials.keys(), '分段模板放在 partials/ 下'),
  ])
  return null
}

/** The context of the partial: the named value, or the caller's context. Null if an error was reported. */
function contextOf(walk: Walk, node: hbs.AST.PartialStatement, scope: TemplateScope): Value | null {
  const [subject, ...further] = node.params
  for (const one of further) report(walk, one, ['分段模板只能带一个名称，这里多了', '其余的写成“参数=值”'])
  if (subject === undefined) return scope.here
  if (isPath(subject)) return resolve(walk, subject, scope)
  report(walk, subject, ['分段模板后面要写名称', '算出来的值写成“参数=值”'])
  return null
}

/** The parameters; null if an error was reported for one of them. */
function givenOf(
  walk: Walk,
  node: hbs.AST.PartialStatement,
  scope: TemplateScope,
): Record<string, Value> | null {
  const given: Record<string, Value> = {}
  let complete = true
  for (const { key, value } of node.hash?.pairs ?? []) {
    const meant = argument(walk, value, scope)
    if (meant === null) complete = false
    else given[key] = meant
  }
  return complete ? given : null
}

/** Reports a parameter that the partial never uses: its name is probably misspelt. */
function reportUnused(walk: Walk, node: hbs.AST.PartialStatement, { name, file }: Called): void {
  const used = namesUsed(walk, file)
  const parameters = used.filter((one) => !Object.hasOwn(walk.root.fields, one))
  for (const pair of node.hash?.pairs ?? []) {
    if (used.includes(pair.key)) continue
    report(walk, pair, [
      `分段模板“${name}”没有用到参数“${pair.key}”`,
      suggestion(pair.key, parameters, '去掉这个参数，或在分段模板中用上'),
    ])
  }
}

/** Collects the first parts of paths. Arguments are never helpers: `{{word word}}` prints the word that a parameter names. */
class PathHeads extends Handlebars.Visitor {
  readonly heads = new Set<string>()

  override PathExpression(path: hbs.AST.PathExpression): void {
    const [head] = path.parts
    if (head !== undefined && !path.data) this.heads.add(head)
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    if (statement.params.length === 0) super.MustacheStatement(statement)
    else this.#acceptAll(statement.params)
  }

  override SubExpression({ params }: hbs.AST.SubExpression): void {
    this.#acceptAll(params)
  }

  override BlockStatement({ params, program, inverse }: hbs.AST.BlockStatement): void {
    this.#acceptAll([...params, ...(program ? [program] : []), ...(inverse ? [inverse] : [])])
  }

  /** Skips the name of the partial, which is a path to Handlebars. */
  override PartialStatement({ params, hash }: hbs.AST.PartialStatement): void {
    this.#acceptAll([...params, ...(hash ? [hash] : [])])
  }

  #acceptAll(nodes: readonly hbs.AST.Node[]): void {
    for (const one of nodes) this.accept(one)
  }
}

const headsByFile = keeping<ReadonlySet<string>>()

/** The first parts of the paths of a partial and of the partials that it reaches, without helpers and blocks. */
const namesUsed = ({ partials }: Walk, file: TemplateFile): readonly string[] =>
  reachedFrom([file], partials).flatMap((each) => [
    ...headsByFile([each], () => visited([each], new PathHeads()).heads),
  ])
