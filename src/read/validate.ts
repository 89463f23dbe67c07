/** Holds a file's tree against its schema, and says in the clerk's words what does not fit and where. */
import type { z } from 'zod'
import type { Checked, Diagnostic, Place } from '../diagnostic/diagnostic.ts'
import { nearest } from '../diagnostic/nearest.ts'
import { plain, type Tree, type TreePath, treeAt } from '../model/tree.ts'
import { blankTroubles } from './blanks.ts'
import { colonHint, mendHint } from './mend.ts'
import { type Trouble, troublesOf } from './troubles.ts'

/** The value in the schema's shape, or null with everything that is wrong with it. */
export function validate<S extends z.ZodType>(tree: Tree, schema: S): Checked<z.output<S> | null> {
  const result = schema.safeParse(plain(tree))
  const troubles = [
    ...(result.success ? [] : troublesOf(result.error.issues, schema, tree)),
    ...blankTroubles(tree, schema),
  ]
  if (result.success && troubles.length === 0) return { value: result.data, diagnostics: [] }
  return { value: null, diagnostics: explain(troubles, tree) }
}

type Missing = Extract<Trouble, { kind: 'missing' }>
type Unknown = Extract<Trouble, { kind: 'unknown-key' }>

function explain(troubles: readonly Trouble[], tree: Tree): readonly Diagnostic[] {
  const missing = troubles.filter((trouble) => trouble.kind === 'missing')
  const unknown = troubles.filter((trouble) => trouble.kind === 'unknown-key')
  const misspelt = new Set<string>()
  const diagnostics: Diagnostic[] = unknown.map((trouble) => {
    const meant = meantKey(trouble, tree)
    if (meant !== null) misspelt.add(pathText([...trouble.path, meant]))
    return unknownKeyDiagnostic(trouble, meant, tree)
  })
  for (const group of byParent(missing.filter(({ path }) => !misspelt.has(pathText(path))))) {
    diagnostics.push(missingDiagnostic(group, tree))
  }
  for (const trouble of troubles) {
    if (trouble.kind !== 'missing' && trouble.kind !== 'unknown-key')
      diagnostics.push(valueDiagnostic(trouble, tree))
  }
  return diagnostics
}

const pathText = (path: TreePath): string => path.map(String).join('\n')

/** The known key that was probably meant: near in spelling, and not there already. */
function meantKey({ path, key, known }: Unknown, tree: Tree): string | null {
  return nearest(
    key,
    known.filter((candidate) => treeAt(tree, [...path, candidate]) === null),
  )
}

function unknownKeyDiagnostic({ path, key, known }: Unknown, meant: string | null, tree: Tree): Diagnostic {
  const map = treeAt(tree, path)
  const entry = map?.kind === 'map' ? map.entries.get(key) : undefined
  const afterComma = /^\d+(\.\d+)?$/.test(key) && entry?.value.kind === 'blank'
  return {
    slug: 'known-keys',
    severity: 'error',
    message: `没有“${key}”这个键${meant === null ? '' : `，是不是“${meant}”？`}`,
    at: entry?.key ?? placeOf(tree, path),
    hint: afterComma
      ? '金额里不要写千分位逗号：在 { } 里逗号会把一个数拆成两项'
      : `${path.length === 0 ? '这个文件' : `“${nameOf(path)}”`}里可以用：${known.join('、')}`,
  }
}

/** Missing keys are told together, once a place. */
function byParent(missing: readonly Missing[]): readonly (readonly [Missing, ...Missing[]])[] {
  const groups = new Map<string, [Missing, ...Missing[]]>()
  for (const trouble of missing) {
    const parent = pathText(trouble.path.slice(0, -1))
    const group = groups.get(parent)
    if (group === undefined) groups.set(parent, [trouble])
    else group.push(trouble)
  }
  return [...groups.values()]
}

function missingDiagnostic(group: readonly [Missing, ...Missing[]], tree: Tree): Diagnostic {
  const [first] = group
  const parent = first.path.slice(0, -1)
  const keyOf = ({ path }: Missing) => String(path.at(-1))
  const names = group.map((trouble) => `“${keyOf(trouble)}”`).join('、')
  const blank = group.length === 1 ? entryPlace(tree, first.path) : null
  return {
    slug: 'required-keys',
    severity: 'error',
    message:
      blank !== null
        ? `${names}后面没有内容，应为${first.expected}`
        : parent.length === 0
          ? `缺少${names}`
          : `${titleOf(parent)}缺少${names}`,
    at: blank ?? placeOf(tree, parent),
    ...(blank === null && {
      hint: group.map((trouble) => `${keyOf(trouble)} 应为${trouble.expected}`).join('；'),
    }),
  }
}

function valueDiagnostic(trouble: Exclude<Trouble, Missing | Unknown>, tree: Tree): Diagnostic {
  const { path } = trouble
  const node = treeAt(tree, path)
  const at = node?.kind === 'scalar' ? node.place : (entryPlace(tree, path) ?? placeOf(tree, path))
  const base = { slug: 'value-fits', severity: 'error', at } as const
  if (trouble.kind === 'blank') return { ...base, message: `${titleOf(path)}后面没有内容` }
  if (trouble.kind === 'said') return { ...base, message: trouble.message }
  if (trouble.kind === 'too-few') {
    return { ...base, message: `${titleOf(path)}至少要有 ${trouble.minimum} 项，这里是空的` }
  }
  const written = node?.kind === 'scalar' ? node.scalar.trim() : null
  const hint =
    written === null ? null : trouble.rule === null ? colonHint(written) : mendHint(written, trouble.rule)
  return {
    ...base,
    message: `${titleOf(path)}应为${trouble.expected}，这里是${described(node)}`,
    ...(hint !== null && { hint }),
  }
}

function described(node: Tree | null): string {
  if (node === null || node.kind === 'blank') return '空的'
  if (node.kind === 'list') return '一个列表'
  if (node.kind === 'map') return '一组“键: 值”'
  const [line = ''] = node.scalar.trim().split('\n')
  const shown = [...line]
  return shown.length === 0 ? '空的' : `“${shown.slice(0, 24).join('')}${shown.length > 24 ? '…' : ''}”`
}

/** A path as it is spoken of: its last key, and the number of the item where it ends in a list. */
function titleOf(path: TreePath): string {
  const last = path.at(-1)
  if (last === undefined) return '文件的内容'
  return typeof last === 'number' ? `“${nameOf(path)}”的第 ${last + 1} 项` : `“${String(last)}”`
}

const nameOf = (path: TreePath): string => String(path.findLast((step) => typeof step === 'string') ?? '')

function entryPlace(tree: Tree, path: TreePath): Place | null {
  const last = path.at(-1)
  const parent = treeAt(tree, path.slice(0, -1))
  return parent?.kind === 'map' ? (parent.entries.get(String(last))?.key ?? null) : null
}

/** The key that a node hangs on, or the nearest there is above it. */
function placeOf(tree: Tree, path: TreePath): Place {
  const node = treeAt(tree, path)
  return (
    entryPlace(tree, path) ??
    node?.place ??
    (path.length === 0 ? tree.place : placeOf(tree, path.slice(0, -1)))
  )
}
