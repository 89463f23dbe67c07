/** `{{> name context parameter=value}}`: the partial, what it is given, and whether it uses it. */
import Handlebars from 'handlebars'
import { keeping } from '../../model/keeping.ts'
import type { TemplateFile } from '../../model/templates.ts'
import { parseTemplate } from '../parse-template.ts'
import { blockNames, type Inside } from './blocks.ts'
import { argument, isPath } from './expressions.ts'
import { plainValue, resolve, type Scope, type Value } from './scope.ts'
import { report, suggestion, type Walk } from './walk.ts'

/** How many partials may stand within one another, and how many calls one template may come to; ours come to some 60. */
const [deepestCall, mostCalls] = [20, 5000]

function reportTooMany(walk: Walk, node: hbs.AST.PartialStatement, name: string): void {
  const message =
    walk.within.length >= deepestCall
      ? `分段模板一层套一层，超过 ${deepestCall} 层，到“${name}”为止`
      : `分段模板引用分段模板，展开以后超过 ${mostCalls} 处，到“${name}”为止`
  report(walk, node, [message, '减少分段模板之间的引用'], 'template-ends')
}

/** Reports what is wrong with the call; gives the partial's own text, to be walked with what it was given. */
export function partial(walk: Walk, node: hbs.AST.PartialStatement, scope: Scope): readonly Inside[] {
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
  if (walk.within.length >= deepestCall || walk.calls.count > mostCalls) {
    // Once is enough: every call after this one is too many as well.
    if (walk.calls.count <= mostCalls + 1) reportTooMany(walk, node, name)
    walk.calls.count = Math.max(walk.calls.count, mostCalls + 1)
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
  const name = nameOf(node)
  const file = walk.partial(name)
  if (file !== null) return { name, file }
  report(walk, node.name, [
    `没有名为“${name}”的分段模板`,
    suggestion(name, walk.partialNames, '分段模板放在 partials/ 下'),
  ])
  return null
}

/** What the partial sees as its own: the caller's own, unless a name was written. Null if it was reported. */
function contextOf(walk: Walk, node: hbs.AST.PartialStatement, scope: Scope): Value | null {
  const [subject, ...further] = node.params
  for (const one of further) report(walk, one, ['分段模板只能带一个名称，这里多了', '其余的写成“参数=值”'])
  if (subject === undefined) return scope.here
  if (isPath(subject)) return resolve(walk, subject, scope)
  report(walk, subject, ['分段模板后面要写名称', '算出来的值写成“参数=值”'])
  return null
}

/** The parameters; null if one of them was reported. */
function givenOf(walk: Walk, node: hbs.AST.PartialStatement, scope: Scope): Record<string, Value> | null {
  const given: Record<string, Value> = {}
  let complete = true
  for (const { key, value } of node.hash?.pairs ?? []) {
    const meant = isPath(value) ? resolve(walk, value, scope) : writtenValue(walk, value, scope)
    if (meant === null) complete = false
    else given[key] = meant
  }
  return complete ? given : null
}

function writtenValue(walk: Walk, node: hbs.AST.Expression, scope: Scope): Value | null {
  const kind = argument(walk, node, scope)
  if (kind === null) return null
  return plainValue(kind === 'count' || kind === 'flag' ? kind : 'text')
}

const nameOf = ({ name }: hbs.AST.PartialStatement): string =>
  'original' in name ? String(name.original) : ''

/** A parameter whose name the partial never says is most likely misspelt. */
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

class Names extends Handlebars.Visitor {
  readonly heads = new Set<string>()
  readonly partials = new Set<string>()

  override PathExpression(path: hbs.AST.PathExpression): void {
    const [head] = path.parts
    if (head !== undefined && !path.data) this.heads.add(head)
  }

  override PartialStatement(statement: hbs.AST.PartialStatement): void {
    if (statement.name.type !== 'SubExpression') this.partials.add(nameOf(statement))
    for (const one of [...statement.params, ...(statement.hash ? [statement.hash] : [])]) this.accept(one)
  }
}

const namesByFile = keeping<Names>()

const namesIn = (file: TemplateFile): Names =>
  namesByFile([file], () => {
    const program = parseTemplate(file, [])
    const names = new Names()
    if (program !== null) names.accept(program)
    return names
  })

/** The names with which a partial's paths begin, those of the partials that it calls included; helpers are none. */
function namesUsed(walk: Walk, file: TemplateFile): readonly string[] {
  const files = new Set([file])
  const heads = new Set<string>()
  // What is added while going through a set is gone through as well.
  for (const each of files) {
    const names = namesIn(each)
    for (const head of names.heads) heads.add(head)
    for (const name of names.partials) {
      const called = walk.partial(name)
      if (called !== null) files.add(called)
    }
  }
  return [...heads].filter((name) => !Object.hasOwn(walk.helpers, name) && !blockNames.includes(name))
}
