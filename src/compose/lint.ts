/**
 * Finds, before anything is rendered, every name in a template that does not exist and every helper called with the
 * wrong kind of value. It walks the parsed template with the view's shape in hand, as Handlebars will walk it with
 * the view; Handlebars itself prints nothing for most missing names.
 */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { nearest } from '../diagnostic/nearest.ts'
import type { TemplateFile } from '../model/templates.ts'
import type { Helper } from './helpers.ts'
import { fits, type Kind, kindName, kindOf } from './lint-kinds.ts'
import { parseTemplate } from './parse-template.ts'
import type { RecordShape, Shape } from './shape.ts'
import { placeIn } from './template-place.ts'
import type { Words } from './words.ts'

export type LintWith = {
  readonly helpers: Readonly<Record<string, Helper>>
  readonly words: Words
  /** The partial of that name, or null. */
  readonly partial: (name: string) => TemplateFile | null
  readonly partialNames: readonly string[]
}

type Scope = {
  readonly shape: Shape
  readonly parent: Scope | null
  readonly locals: Readonly<Record<string, Shape>>
  readonly inEach: boolean
}

type Walk = LintWith & {
  readonly file: TemplateFile
  readonly root: Shape
  readonly found: Diagnostic[]
  /** Partials being walked, outermost first: a partial may not include itself. */
  readonly within: readonly string[]
}

const eachData: Readonly<Record<string, Shape>> = {
  index: { kind: 'count', optional: false, about: '' },
  first: { kind: 'flag', optional: false, about: '' },
  last: { kind: 'flag', optional: false, about: '' },
}

/** All that is wrong with a template that renders with a view of `root`'s shape. */
export function lintTemplate(file: TemplateFile, root: RecordShape, using: LintWith): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const walk: Walk = { ...using, file, root, found, within: [] }
  lintFile(walk, { shape: root, parent: null, locals: {}, inEach: false })
  return found
}

function lintFile(walk: Walk, scope: Scope): void {
  const program = parseTemplate(walk.file, walk.found)
  if (program !== null) statements(walk, program.body, scope)
}

function report(
  walk: Walk,
  node: hbs.AST.Node,
  message: string,
  hint: string,
  slug = 'template-names-exist',
): void {
  const { start, end } = node.loc
  const length = start.line === end.line ? end.column - start.column : 1
  const at = placeIn(walk.file, start.line, start.column, length)
  walk.found.push({ slug, severity: 'error', message, at, hint })
}

function statements(walk: Walk, body: readonly hbs.AST.Statement[], scope: Scope): void {
  for (const statement of body) {
    switch (statement.type) {
      case 'MustacheStatement':
        mustache(walk, statement as hbs.AST.MustacheStatement, scope)
        break
      case 'BlockStatement':
        block(walk, statement as hbs.AST.BlockStatement, scope)
        break
      case 'PartialStatement':
        partial(walk, statement as hbs.AST.PartialStatement, scope)
        break
      case 'ContentStatement':
      case 'CommentStatement':
        break
      default:
        report(
          walk,
          statement,
          '模板中不能使用这种写法',
          '可用：{{名称}}、{{#if}}、{{#unless}}、{{#each}}、{{#with}}、{{> 分段模板}}',
        )
    }
  }
}

function mustache(walk: Walk, node: hbs.AST.MustacheStatement, scope: Scope): void {
  if (!node.escaped) {
    report(walk, node, '不能使用三重花括号', '写成 {{…}}：数据中的符号一律按文字印出', 'template-escapes')
  }
  const kind = expression(walk, node.path, node.params, scope)
  if (kind === null || fits(kind, 'printable')) return
  report(
    walk,
    node,
    `${kindName(kind)}不能直接印出`,
    fits(kind, 'amount') ? '用 {{money …}}、{{trimmed …}} 等写明怎样印' : '请选用合适的写法',
  )
}

/** The kind of a path or of a helper's result; null if it was already reported. */
function expression(
  walk: Walk,
  path: hbs.AST.Expression | hbs.AST.Literal,
  params: readonly hbs.AST.Expression[],
  scope: Scope,
): Kind | null {
  if (path.type !== 'PathExpression') return literal(path)
  const name = (path as hbs.AST.PathExpression).original
  const helper = Object.hasOwn(walk.helpers, name) ? walk.helpers[name] : undefined
  if (helper !== undefined) return call(walk, name, helper, path, params, scope)
  if (params.length > 0) {
    const near = nearest(name, Object.keys(walk.helpers))
    report(
      walk,
      path,
      `没有名为“${name}”的函数`,
      near === null ? `可用的函数：${Object.keys(walk.helpers).join('、')}` : `是不是“${near}”？`,
    )
    return null
  }
  const shape = resolve(walk, path as hbs.AST.PathExpression, scope)
  return shape === null ? null : kindOf(shape)
}

function literal(node: hbs.AST.Expression): Kind {
  if (node.type === 'NumberLiteral') return 'count'
  return node.type === 'BooleanLiteral' ? 'flag' : 'text'
}

function call(
  walk: Walk,
  name: string,
  helper: Helper,
  node: hbs.AST.Node,
  params: readonly hbs.AST.Expression[],
  scope: Scope,
): Kind {
  const enough =
    helper.rest === undefined ? params.length === helper.params.length : params.length >= helper.params.length
  if (!enough) {
    report(
      walk,
      node,
      `“${name}”要有 ${helper.params.length} 个参数，这里有 ${params.length} 个`,
      `例：${helper.example[0]}`,
    )
    return helper.returns
  }
  params.forEach((param, index) => {
    const expected = helper.params[index] ?? helper.rest ?? 'any'
    const kind = argument(walk, param, scope)
    if (kind === null || fits(kind, expected)) return
    report(
      walk,
      param,
      `“${name}”的第 ${index + 1} 个参数应为${kindName(expected)}，这里是${kindName(kind)}`,
      `例：${helper.example[0]}`,
    )
  })
  const [key] = params
  if (name === 'word' && key?.type === 'StringLiteral') checkWord(walk, key as hbs.AST.StringLiteral)
  return helper.returns
}

function checkWord(walk: Walk, key: hbs.AST.StringLiteral): void {
  if (walk.words.has(key.value)) return
  const near = nearest(key.value, walk.words.keys)
  report(
    walk,
    key,
    `words.yaml 中没有“${key.value}”`,
    near === null ? '请在 words.yaml 中加上' : `是不是“${near}”？`,
  )
}

function argument(walk: Walk, param: hbs.AST.Expression, scope: Scope): Kind | null {
  if (param.type === 'SubExpression') {
    const sub = param as hbs.AST.SubExpression
    return expression(walk, sub.path, sub.params, scope)
  }
  if (param.type !== 'PathExpression') return literal(param)
  const shape = resolve(walk, param as hbs.AST.PathExpression, scope)
  return shape === null ? null : kindOf(shape)
}

function block(walk: Walk, node: hbs.AST.BlockStatement, scope: Scope): void {
  const name = (node.path as hbs.AST.PathExpression).original
  const [subject] = node.params
  const known = ['if', 'unless', 'each', 'with']
  if (!known.includes(name) || subject === undefined) {
    const near = nearest(name, known)
    report(
      walk,
      node.path,
      `没有名为“#${name}”的段落函数`,
      near === null ? `可用：#${known.join('、#')}` : `是不是“#${near}”？`,
    )
    return
  }
  if (name === 'if' || name === 'unless') {
    const kind = argument(walk, subject, scope)
    if (kind !== null && !fits(kind, 'any')) {
      report(walk, subject, `${kindName(kind)}不能直接作条件`, '金额用 (nonzero …)，文字和数字用 (eq …)')
    }
    statements(walk, node.program.body, scope)
  } else {
    const shape =
      subject.type === 'PathExpression' ? resolve(walk, subject as hbs.AST.PathExpression, scope) : null
    const inner = shape === null ? null : enter(walk, name, shape, subject)
    if (inner !== null) {
      const [local] = node.program.blockParams ?? []
      const locals = local === undefined ? {} : { [local]: inner }
      const inEach = name === 'each' || scope.inEach
      statements(walk, node.program.body, { shape: inner, parent: scope, locals, inEach })
    }
  }
  if (node.inverse) statements(walk, node.inverse.body, scope)
}

function enter(walk: Walk, name: string, shape: Shape, subject: hbs.AST.Expression): Shape | null {
  if (name === 'each' && shape.kind === 'list') return shape.of
  if (name === 'with' && shape.kind === 'record') return shape
  report(
    walk,
    subject,
    name === 'each' ? '#each 要一列数据' : '#with 要一组数据',
    `这里是${kindName(kindOf(shape))}`,
  )
  return null
}

function partial(walk: Walk, node: hbs.AST.PartialStatement, scope: Scope): void {
  const name = (node.name as hbs.AST.PathExpression).original
  const file = walk.partial(name)
  if (file === null) {
    const near = nearest(name, walk.partialNames)
    report(
      walk,
      node.name,
      `没有名为“${name}”的分段模板`,
      near === null ? '分段模板放在 partials/ 下' : `是不是“${near}”？`,
    )
    return
  }
  if (walk.within.includes(name)) {
    report(walk, node, `分段模板“${name}”引用了自己`, '分段模板不能循环引用', 'template-ends')
    return
  }
  const [subject] = node.params
  const base = subject === undefined ? scope.shape : resolve(walk, subject as hbs.AST.PathExpression, scope)
  if (base === null) return
  const given: Record<string, Shape> = {}
  for (const { key, value } of node.hash?.pairs ?? []) {
    const shape =
      value.type === 'PathExpression'
        ? resolve(walk, value as hbs.AST.PathExpression, scope)
        : leafOf(argument(walk, value, scope))
    if (shape !== null) given[key] = shape
  }
  const fields = { ...(base.kind === 'record' ? base.fields : {}), ...given }
  const shape: Shape = { kind: 'record', fields, optional: false, about: '' }
  lintFile(
    { ...walk, file, within: [...walk.within, name] },
    { shape, parent: null, locals: {}, inEach: scope.inEach },
  )
}

const leafOf = (kind: Kind | null): Shape | null =>
  kind === 'text' || kind === 'count' || kind === 'flag' ? { kind, optional: false, about: '' } : null

function resolve(walk: Walk, path: hbs.AST.PathExpression, scope: Scope): Shape | null {
  if (path.data) return dataVariable(walk, path, scope)
  let from: Scope = scope
  for (let up = 0; up < path.depth; up++) {
    if (from.parent === null) {
      report(walk, path, '“../”已经到了最外层', '用 @root 从最外层说起')
      return null
    }
    from = from.parent
  }
  const [head, ...tail] = path.parts
  if (head === undefined) return from.shape
  const local = path.depth === 0 ? localOf(from, head) : undefined
  return local === undefined ? descend(walk, path, from.shape, path.parts) : descend(walk, path, local, tail)
}

function localOf(scope: Scope, name: string): Shape | undefined {
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    if (Object.hasOwn(at.locals, name)) return at.locals[name]
  }
  return undefined
}

function dataVariable(walk: Walk, path: hbs.AST.PathExpression, scope: Scope): Shape | null {
  const [head = '', ...tail] = path.parts
  if (head === 'root') return descend(walk, path, walk.root, tail)
  const shape = Object.hasOwn(eachData, head) ? eachData[head] : undefined
  if (shape !== undefined && scope.inEach) return shape
  report(walk, path, `没有名为“@${head}”的变量`, '可用：@root；在 #each 之内还有 @index、@first、@last')
  return null
}

function descend(
  walk: Walk,
  path: hbs.AST.PathExpression,
  from: Shape,
  parts: readonly string[],
): Shape | null {
  let shape = from
  for (const part of parts) {
    if (shape.kind === 'list' && part === 'length') return { kind: 'count', optional: false, about: '' }
    const fields = shape.kind === 'record' ? shape.fields : {}
    const next = Object.hasOwn(fields, part) ? fields[part] : undefined
    if (next === undefined) {
      const known = Object.keys(fields)
      const near = nearest(part, known)
      const hint =
        near !== null
          ? `是不是“${near}”？`
          : known.length > 0
            ? `这里可用：${known.join('、')}`
            : '这里没有下一级名称'
      report(
        walk,
        path,
        `模板中的名称“${path.original}”不存在${parts.length > 1 ? `（“${part}”）` : ''}`,
        hint,
      )
      return null
    }
    shape = next
  }
  return shape
}
