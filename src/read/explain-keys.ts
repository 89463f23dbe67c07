/** Diagnostics about keys that a file should not have, and keys that it lacks. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { didYouMean, nearest } from '../diagnostic/nearest.ts'
import { type TreePath, treeAt } from '../model/yaml-tree.ts'
import { colonHint } from './correction-hint.ts'
import { isChinese, isNamed, keyByName } from './key-by-name.ts'
import { elsewhereHint, placesIn } from './key-elsewhere.ts'
import type { Misfit } from './misfits.ts'
import { keyPlaceOf, placeOf, quoted, type Subject, titleOf } from './path-names.ts'
import { takes } from './schema-walk.ts'

type Missing = Extract<Misfit, { kind: 'missing' }>
type Unknown = Extract<Misfit, { kind: 'unknown-key' }>

/** The known key that was probably meant, not in the map already: near in spelling, or written by its Chinese name. */
export function meantKey(misfit: Unknown, subject: Subject): string | null {
  const { path, key, known } = misfit
  const { tree, schema } = subject
  const free = known.filter((candidate) => treeAt(tree, [...path, candidate]) === null)
  const spelt = nearest(key, free)
  if (spelt !== null) {
    const kind = treeAt(tree, [...path, key])?.kind ?? 'blank'
    const fits = kind === 'blank' || takes(schema, [...path, spelt], kind)
    // A map `establishment` in unit.yaml is that of statement.yaml, not the year `established`.
    return fits || elsewhereHint(misfit, subject) === null ? spelt : null
  }
  const named = keyByName(key, path, free)
  if (named === null || isNamed(key, [...path, named])) return named
  // 金额 is the name of a key further down rather than nearly that of 金额单位.
  return placesIn(schema, key, treeAt(tree, [...path, key])).length > 0 ? null : named
}

/** The error about an unknown key; `meant` is the key that was probably meant. */
export function unknownKeyDiagnostic(misfit: Unknown, meant: string | null, subject: Subject): Diagnostic {
  const { path, key, known } = misfit
  const where = path.length === 0 ? '这个文件' : titleOf(path)
  const moved = meant === null ? elsewhereHint(misfit, subject) : null
  return {
    slug: 'known-keys',
    severity: 'error',
    message: `${where}没有${quoted(key)}这个键${didYouMean(meant)}`,
    at: keyPlaceOf(subject.tree, [...path, key]) ?? placeOf(subject.tree, path),
    hint:
      commaHint(misfit, subject) ??
      moved ??
      colonHint(key) ??
      englishHint(key, meant) ??
      offered(path, known),
  }
}

function offered(path: TreePath, known: readonly string[]): string {
  const where = path.length === 0 ? '这个文件' : titleOf(path)
  const list = known.length === 0 ? `${where}里没有可用的键` : `${where}里可以用：${known.join('、')}`
  return path.join('.') === 'fields' ? `${list}；新的键先写进模板的 fields.yaml` : list
}

const englishHint = (key: string, meant: string | null): string | null =>
  meant !== null && isChinese(key) ? `键用英文：${quoted(key)}写作 ${meant}` : null

/** YAML reads `{ amount: 1,234.56 }` as an amount of 1 and a key `234.56`. */
function commaHint({ path, key }: Unknown, { tree }: Subject): string | null {
  const split = /^\d+(\.\d+)?$/.test(key) && treeAt(tree, [...path, key])?.kind === 'blank'
  return split ? '金额里不要写千分位逗号：在 { } 里逗号会把一个数拆成两项' : null
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
