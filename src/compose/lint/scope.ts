/** What a name means at its place in a template: Handlebars' rules for paths, applied to shapes instead of values. */

import { suggestion } from '../../diagnostic/nearest.ts'
import type { TemplateFile } from '../../model/templates.ts'
import type { RecordShape, Shape } from '../shape.ts'
import { kindOf, type ValueKind } from './kinds.ts'
import { recordName } from './printing.ts'
import { report, type Walk } from './walk.ts'

/** A value that a template can reach. */
export type Value = {
  readonly shape: Shape
  /** Path from the root, the same for every way to write it: `.statement.non_tax`. */
  readonly address: string
  /** Parameters of a partial; they hide fields of the shape with the same name. */
  readonly given: Readonly<Record<string, Value>>
  /** The text in quotes that the value is; a parameter of a partial keeps it. */
  readonly literal?: Literal
}

/** A text in quotes, and the template that contains it. */
export type Literal = { readonly node: hbs.AST.StringLiteral; readonly file: TemplateFile }

/** What the names at one place of a template refer to. */
export type TemplateScope = {
  readonly here: Value
  readonly parent: TemplateScope | null
  /** Block parameters. */
  readonly locals: Readonly<Record<string, Value>>
  /** Number of enclosing #each blocks, including those around a partial. */
  readonly eaches: number
  /** Number of all enclosing blocks, counted the same way. */
  readonly depth: number
  /** Addresses of values that an enclosing condition has found present. */
  readonly present: ReadonlySet<string>
}

const asValue = (shape: Shape, address = ''): Value => ({ shape, address, given: {} })

/** A text, number or flag that the template writes itself. */
export const plainValue = (kind: 'text' | 'count' | 'flag'): Value =>
  asValue({ kind, optional: false, about: '' })

/** A text in quotes. */
export const literalValue = (literal: Literal): Value => ({ ...plainValue('text'), literal })

/** The scope outside all blocks of a template. */
export const outermost = (root: RecordShape): TemplateScope => ({
  here: asValue(root),
  parent: null,
  locals: {},
  eaches: 0,
  depth: 0,
  present: new Set(),
})

/** The scope with more values known to be present. */
export const knowing = (scope: TemplateScope, addresses: readonly string[]): TemplateScope =>
  addresses.length === 0 ? scope : { ...scope, present: new Set([...scope.present, ...addresses]) }

/** The scope inside `#with` or `#each`; a list is entered at its items. `names` are the block parameters. */
export function entered(scope: TemplateScope, value: Value, names: readonly string[]): TemplateScope {
  const { shape } = value
  const inEach = shape.kind === 'list'
  const here = inEach ? asValue(shape.of, `${value.address}[${scope.depth}]`) : value
  const [name, index] = names
  const locals = {
    ...(name === undefined ? {} : { [name]: here }),
    ...(index === undefined || !inEach ? {} : { [index]: plainValue('count') }),
  }
  return knowing(
    {
      ...scope,
      here,
      parent: scope,
      locals,
      eaches: scope.eaches + (inEach ? 1 : 0),
      depth: scope.depth + 1,
    },
    // Entering an optional record is a question whether it is there.
    shape.kind === 'record' && shape.optional ? [value.address] : [],
  )
}

/** The kind of a value; parameters of a partial make its context a record. */
export const kindOfValue = ({ shape, given, literal }: Value): ValueKind => {
  if (Object.keys(given).length > 0) return 'record'
  return literal === undefined ? kindOf(shape) : 'literal'
}

/** The value that a path leads to; null if an error was reported. */
export function resolve(walk: Walk, path: hbs.AST.PathExpression, scope: TemplateScope): Value | null {
  const value = reach(walk, path, scope)
  if (value !== null) recordName(walk, path, { address: value.address, present: scope.present })
  return value
}

function reach(walk: Walk, path: hbs.AST.PathExpression, scope: TemplateScope): Value | null {
  if (path.data) return dataVariable(walk, path, scope)
  let from: TemplateScope = scope
  for (let up = 0; up < path.depth; up++) {
    if (from.parent === null) {
      report(walk, path, ['“../”已经到了最外层', '用 @root 从最外层说起'])
      return null
    }
    from = from.parent
  }
  const [head, ...tail] = path.parts
  if (head === undefined) return from.here
  const local = path.depth === 0 && !/^(this|\.)[./]/.test(path.original) ? localOf(from, head) : undefined
  return local === undefined
    ? descend(walk, path, { from: from.here, parts: path.parts, scope })
    : descend(walk, path, { from: local, parts: tail, scope })
}

function localOf(scope: TemplateScope, name: string): Value | undefined {
  for (let at: TemplateScope | null = scope; at !== null; at = at.parent) {
    if (Object.hasOwn(at.locals, name)) return at.locals[name]
  }
  return undefined
}

const ofEach: Readonly<Record<string, Value>> = {
  index: plainValue('count'),
  first: plainValue('flag'),
  last: plainValue('flag'),
}

/** `@../index` belongs to the next outer #each, so there must be at least as many enclosing #each as steps. */
function dataVariable(walk: Walk, path: hbs.AST.PathExpression, scope: TemplateScope): Value | null {
  const [head = '', ...parts] = path.parts
  const reached = scope.eaches - path.depth
  if (head === 'root' && reached >= 0) return descend(walk, path, { from: asValue(walk.root), parts, scope })
  const from = Object.hasOwn(ofEach, head) ? ofEach[head] : undefined
  if (from !== undefined && reached > 0) return descend(walk, path, { from, parts, scope })
  const message =
    from !== undefined && scope.eaches > 0
      ? `“${path.original}”之外没有更外层的 #each`
      : `没有名为“@${head}”的变量`
  report(walk, path, [message, '可用：@root；在 #each 之内还有 @index、@first、@last'])
  return null
}

type Descent = { readonly from: Value; readonly parts: readonly string[]; readonly scope: TemplateScope }

function descend(walk: Walk, path: hbs.AST.PathExpression, { from, parts, scope }: Descent): Value | null {
  let value = from
  for (const [index, part] of parts.entries()) {
    const next = partOf(value, part)
    if (next === undefined) {
      const deeper = parts.length > 1 ? `（“${part}”）` : ''
      report(walk, path, [`模板中的名称“${path.original}”不存在${deeper}`, hintFor(part, value)])
      return null
    }
    const { shape, address, given } = value
    const maybeAbsent = shape.kind === 'record' && shape.optional && !scope.present.has(address)
    if (maybeAbsent && !Object.hasOwn(given, part)) {
      const name = reachedBy(path, parts.slice(index))
      report(
        walk,
        path,
        [`“${name}”可能没有，不能直接取其中的“${part}”`, `先用 {{#if ${name}}} 判断`],
        'template-values-exist',
      )
    }
    value = next
  }
  return value
}

function partOf({ shape, address, given }: Value, part: string): Value | undefined {
  if (Object.hasOwn(given, part)) return given[part]
  if (shape.kind === 'list' && part === 'length') return plainValue('count')
  if (shape.kind !== 'record' || !Object.hasOwn(shape.fields, part)) return undefined
  const field = shape.fields[part]
  return field && asValue(field, `${address}.${part}`)
}

function hintFor(part: string, { shape, given }: Value): string {
  const known = [...(shape.kind === 'record' ? Object.keys(shape.fields) : []), ...Object.keys(given)]
  return suggestion(
    part,
    known,
    known.length > 0
      ? `这里可用：${[...new Set(known)].join('、')}`
      : shape.kind === 'record'
        ? shape.about
        : '这里没有下一级名称',
  )
}

/** The part of a path before its last names, as the author wrote it. */
function reachedBy({ original }: hbs.AST.PathExpression, last: readonly string[]): string {
  const rest = last.join('.')
  const before = original.endsWith(rest) ? original.slice(0, -rest.length).replace(/[./]$/, '') : original
  return before === '' ? 'this' : before
}
