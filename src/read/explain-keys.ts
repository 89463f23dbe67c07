/** Diagnostics about keys that a file should not have, and keys that it lacks. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { didYouMean, nearest } from '../diagnostic/nearest.ts'
import { type TreePath, treeAt } from '../model/yaml-tree.ts'
import { colonHint } from './correction-hint.ts'
import type { Misfit } from './misfits.ts'
import { keyPlaceOf, placeOf, type Subject, titleOf } from './path-names.ts'
import { knownKeysAt } from './schema-walk.ts'

type Missing = Extract<Misfit, { kind: 'missing' }>
type Unknown = Extract<Misfit, { kind: 'unknown-key' }>

/** The known key that was probably meant: near in spelling, and not in the map already. */
export function meantKey({ path, key, known }: Unknown, { tree }: Subject): string | null {
  return nearest(
    key,
    known.filter((candidate) => treeAt(tree, [...path, candidate]) === null),
  )
}

/** The error about an unknown key; `meant` is the key that was probably meant. */
export function unknownKeyDiagnostic(misfit: Unknown, meant: string | null, subject: Subject): Diagnostic {
  const { path, key, known } = misfit
  const where = path.length === 0 ? '这个文件' : titleOf(path)
  const moved = meant === null ? otherLevelHint(misfit, subject) : null
  return {
    slug: 'known-keys',
    severity: 'error',
    message: `${where}没有“${key}”这个键${didYouMean(meant)}`,
    at: keyPlaceOf(subject.tree, [...path, key]) ?? placeOf(subject.tree, path),
    hint: commaHint(misfit, subject) ?? moved ?? colonHint(key) ?? offered(path, known),
  }
}

function offered(path: TreePath, known: readonly string[]): string {
  const where = path.length === 0 ? '这个文件' : titleOf(path)
  const list = known.length === 0 ? `${where}里没有可用的键` : `${where}里可以用：${known.join('、')}`
  return path.join('.') === 'fields' ? `${list}；新的键先写进模板的 fields.yaml` : list
}

/** YAML reads `{ amount: 1,234.56 }` as an amount of 1 and a key `234.56`. */
function commaHint({ path, key }: Unknown, { tree }: Subject): string | null {
  const split = /^\d+(\.\d+)?$/.test(key) && treeAt(tree, [...path, key])?.kind === 'blank'
  return split ? '金额里不要写千分位逗号：在 { } 里逗号会把一个数拆成两项' : null
}

/** A key with the wrong indentation: it belongs below a key beside it, or further up. */
function otherLevelHint({ path, key, known }: Unknown, { schema }: Subject): string | null {
  const below = known.find((beside) => knownKeysAt(schema, [...path, beside]).includes(key))
  if (below !== undefined) return `“${key}”属于“${below}”：移到它下面，多缩进两个空格`
  const above = path
    .map((_, length) => path.slice(0, length))
    .findLast((ancestor) => knownKeysAt(schema, ancestor).includes(key))
  if (above === undefined) return null
  return above.length === 0
    ? `“${key}”属于最外层：请顶格写`
    : `“${key}”属于上一层（${titleOf(above)}）：请减少缩进`
}

/** The error about keys missing in one map, at the map; a single key without a value is reported at the key. */
export function missingDiagnostics(group: readonly Missing[], { tree }: Subject): readonly Diagnostic[] {
  const [first] = group
  if (first === undefined) return []
  const parent = first.path.slice(0, -1)
  const keys = group.map(({ path, expected }) => ({ key: String(path.at(-1)), expected }))
  const names = keys.map(({ key }) => `“${key}”`).join('、')
  const blank = group.length === 1 ? keyPlaceOf(tree, first.path) : null
  const base = { slug: 'required-keys', severity: 'error' } as const
  if (blank !== null) {
    const comment = /:\s+#\S/.test(blank.excerpt)
    const message = `${names}后面没有内容，应为${first.expected}`
    const hint = '“#”以后是注释，不算内容；文字本身有“#”时，整段放进英文引号'
    return [{ ...base, message, at: blank, ...(comment && { hint }) }]
  }
  return [
    {
      ...base,
      message: `${parent.length === 0 ? '' : titleOf(parent)}缺少${names}`,
      at: placeOf(tree, parent),
      hint: keys.map(({ key, expected }) => `${key} 应为${expected}`).join('；'),
    },
  ]
}
