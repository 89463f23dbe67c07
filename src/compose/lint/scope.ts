/** What a name means where it stands in a template: Handlebars' rules for paths, over shapes instead of values. */

import type { RecordShape, Shape } from '../shape.ts'
import { type Kind, kindOf } from './kinds.ts'
import { report, suggestion, type Walk } from './walk.ts'

/** A value that a template can reach. */
export type Value = {
  readonly shape: Shape
  /** Where it was found, the same however the template says it: `.statement.non_tax`. */
  readonly address: string
  /** What a partial was given besides; it hides the shape's own fields. */
  readonly given: Readonly<Record<string, Value>>
}

export type Scope = {
  readonly here: Value
  readonly parent: Scope | null
  /** Block parameters. */
  readonly locals: Readonly<Record<string, Value>>
  /** How many #each stand around, those around a partial included. */
  readonly eaches: number
  /** How many blocks stand around, likewise. */
  readonly depth: number
  /** Addresses of values that a condition around has found to be there. */
  readonly present: ReadonlySet<string>
}

const asValue = (shape: Shape, address = ''): Value => ({ shape, address, given: {} })

/** A text, number or flag that the template itself writes. */
export const plainValue = (kind: 'text' | 'count' | 'flag'): Value =>
  asValue({ kind, optional: false, about: '' })

/** The scope of a template's outermost lines. */
export const outermost = (root: RecordShape): Scope => ({
  here: asValue(root),
  parent: null,
  locals: {},
  eaches: 0,
  depth: 0,
  present: new Set(),
})

/** The scope with more values known to be there. */
export const knowing = (scope: Scope, addresses: readonly string[]): Scope =>
  addresses.length === 0 ? scope : { ...scope, present: new Set([...scope.present, ...addresses]) }

/** The scope inside of `#with` or `#each`; `list` is what #each goes through, null for #with. */
export function entered(scope: Scope, value: Value, names: readonly string[]): Scope {
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
    [value.address],
  )
}

/** The kind of a value; parameters given to a partial make its context a record. */
export const kindOfValue = ({ shape, given }: Value): Kind =>
  Object.keys(given).length > 0 ? 'record' : kindOf(shape)

/** What a path leads to; null if it was reported. */
export function resolve(walk: Walk, path: hbs.AST.PathExpression, scope: Scope): Value | null {
  if (path.data) return dataVariable(walk, path, scope)
  let from: Scope = scope
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

function localOf(scope: Scope, name: string): Value | undefined {
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    if (Object.hasOwn(at.locals, name)) return at.locals[name]
  }
  return undefined
}

const ofEach: Readonly<Record<string, Value>> = {
  index: plainValue('count'),
  first: plainValue('flag'),
  last: plainValue('flag'),
}

/** `@../index` is the one of the #each around: as many must stand around as there are steps. */
function dataVariable(walk: Walk, path: hbs.AST.PathExpression, scope: Scope): Value | null {
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

type Descent = { readonly from: Value; readonly parts: readonly string[]; readonly scope: Scope }

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
    known.length > 0 ? `这里可用：${[...new Set(known)].join('、')}` : '这里没有下一级名称',
  )
}

/** How the author wrote what stands before the last names of a path. */
function reachedBy({ original }: hbs.AST.PathExpression, last: readonly string[]): string {
  const rest = last.join('.')
  const before = original.endsWith(rest) ? original.slice(0, -rest.length).replace(/[./]$/, '') : original
  return before === '' ? 'this' : before
}
