/** Diagnostics about values that do not fit their key. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { placedAt, treeAt } from '../model/yaml-tree.ts'
import { colonHint, correctionHint } from './correction-hint.ts'
import { valueElsewhereHint } from './key-elsewhere.ts'
import type { Misfit } from './misfits.ts'
import { described, keyNameOf, keyPlaceOf, placeOf, type Subject, titleOf } from './path-names.ts'
import { knownKeysAt, takes } from './schema-walk.ts'

type Unfit = Extract<Misfit, { kind: 'unfit' }>
type OfValue = Exclude<Misfit, { kind: 'missing' | 'unknown-key' }>

/** The error about a value, at the value or, for other nodes than scalars, at its key. */
export function valueDiagnostic(misfit: OfValue, subject: Subject): Diagnostic {
  const { path } = misfit
  const { tree } = subject
  const node = treeAt(tree, path)
  const at = node?.kind === 'scalar' ? node.place : (keyPlaceOf(tree, path) ?? placeOf(tree, path))
  const base = { slug: 'value-fits', severity: 'error', at } as const
  switch (misfit.kind) {
    case 'message':
      return { ...base, message: misfit.message }
    case 'blank':
      return { ...base, message: `${titleOf(path)}后面没有内容` }
    case 'too-few':
      return {
        ...base,
        message: `${titleOf(path)}至少要有 ${misfit.minimum} 项，这里${node?.kind === 'list' && node.items.length > 0 ? `只有 ${node.items.length} 项` : '是空的'}`,
      }
    case 'unfit': {
      const hint = node?.kind === 'scalar' ? hintFor(node.scalar.trim(), misfit, subject) : null
      const message = `${titleOf(path)}应为${misfit.expected}，这里是${described(node)}`
      return { ...base, message, ...(hint !== null && { hint }) }
    }
  }
}

function hintFor(written: string, misfit: Unfit, subject: Subject): string | null {
  const { schema, tree } = subject
  const { path, rule } = misfit
  const unit = placedAt(tree, ['amounts_in'])?.text
  if (rule !== null) return correctionHint(written, rule, unit === '元' || unit === '万元' ? unit : null)
  const [line = ''] = written.split('\n')
  if (takes(schema, path, 'list')) return `每项另起一行，以“- ”开头，如：- ${[...line].slice(0, 16).join('')}`
  const known = knownKeysAt(schema, path)
  return (
    colonHint(written) ??
    valueElsewhereHint(path, subject) ??
    (known.length > 0
      ? `${path.length === 0 ? '这个文件' : `“${keyNameOf(path)}”`}里可以用：${known.join('、')}`
      : null)
  )
}
