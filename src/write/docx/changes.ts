/** What a `style.docx` changes in `style.yaml`, value by value. */
import type { Style } from '../../model/style.ts'

/** A value of `style.yaml` that a `style.docx` changes, e.g. 正文缩进: 字号 16 磅 → 15 磅. */
export type LookChange = {
  /** The key in `style.yaml`. */
  readonly path: readonly string[]
  /** As `style.yaml` would have it. */
  readonly value: string
  readonly where: string
  readonly what: string
  readonly from: string
  readonly to: string
}

/** What only Word can say, e.g. 标题 1: 加粗. */
export type Left = { readonly where: string; readonly what: string }

/** The value at a path of keys; undefined if there is none. */
export const valueAt = (style: Style, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (own, key) => (typeof own === 'object' && own !== null ? Reflect.get(own, key) : undefined),
    style,
  )

/** A new style with other values. Numbers are numbers again. */
export function withChanges(style: Style, changes: readonly Pick<LookChange, 'path' | 'value'>[]): Style {
  const copy = structuredClone(style)
  for (const { path, value } of changes) {
    const holder = valueAt(copy, path.slice(0, -1))
    if (typeof holder !== 'object' || holder === null) continue
    const isMeasure = typeof valueAt(style, path) === 'number'
    Reflect.set(holder, path.at(-1) ?? '', isMeasure ? Number(value) : value)
  }
  return copy
}
