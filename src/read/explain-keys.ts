/** Keys that a file should not have, and keys that it lacks. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { didYouMean, nearest } from '../diagnostic/nearest.ts'
import { treeAt } from '../model/yaml-tree.ts'
import { colonHint } from './correction-hint.ts'
import type { Misfit } from './misfits.ts'
import { keyPlaceOf, placeOf, type Subject, titleOf } from './path-names.ts'
import { knownKeysAt } from './schema-walk.ts'

export type Missing = Extract<Misfit, { kind: 'missing' }>
type Unknown = Extract<Misfit, { kind: 'unknown-key' }>

/** The known key that was probably meant: near in spelling, and not there already. */
export function meantKey({ path, key, known }: Unknown, { tree }: Subject): string | null {
  return nearest(
    key,
    known.filter((candidate) => treeAt(tree, [...path, candidate]) === null),
  )
}

export function unknownKeyDiagnostic(trouble: Unknown, meant: string | null, subject: Subject): Diagnostic {
  const { path, key, known } = trouble
  const where = path.length === 0 ? '这个文件' : titleOf(path)
  const moved = meant === null ? otherLevelHint(trouble, subject) : null
  return {
    slug: 'known-keys',
    severity: 'error',
    message: `${where}没有“${key}”这个键${didYouMean(meant)}`,
    at: keyPlaceOf(subject.tree, [...path, key]) ?? placeOf(subject.tree, path),
    hint: commaHint(trouble, subject) ?? moved ?? colonHint(key) ?? `${where}里可以用：${known.join('、')}`,
  }
}

/** `{ amount: 1,234.56 }` reads as an amount of 1 and a key `234.56`. */
function commaHint({ path, key }: Unknown, { tree }: Subject): string | null {
  const split = /^\d+(\.\d+)?$/.test(key) && treeAt(tree, [...path, key])?.kind === 'blank'
  return split ? '金额里不要写千分位逗号：在 { } 里逗号会把一个数拆成两项' : null
}

/** A key at the wrong indentation: it belongs one level down, below a key beside it, or further up. */
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

/** Keys missing at one place; a single one that is there but blank is shown itself. */
export function missingDiagnostic(group: readonly [Missing, ...Missing[]], { tree }: Subject): Diagnostic {
  const parent = group[0].path.slice(0, -1)
  const keys = group.map(({ path, expected }) => ({ key: String(path.at(-1)), expected }))
  const names = keys.map(({ key }) => `“${key}”`).join('、')
  const blank = group.length === 1 ? keyPlaceOf(tree, group[0].path) : null
  const base = { slug: 'required-keys', severity: 'error' } as const
  if (blank !== null) {
    const comment = /:\s+#\S/.test(blank.excerpt)
    return {
      ...base,
      message: `${names}后面没有内容，应为${group[0].expected}`,
      at: blank,
      ...(comment && { hint: '“#”以后是注释，不算内容；文字本身有“#”时，整段放进英文引号' }),
    }
  }
  return {
    ...base,
    message: `${parent.length === 0 ? '' : titleOf(parent)}缺少${names}`,
    at: placeOf(tree, parent),
    hint: keys.map(({ key, expected }) => `${key} 应为${expected}`).join('；'),
  }
}
