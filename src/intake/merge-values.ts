/**
 * A workbook that is imported again: for each value the old cell, what the file has now, and the new cell. What nobody
 * changed by hand follows the workbook; what was changed on both sides is a conflict, which a person decides.
 */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { type Address, addressOf, addressText } from '../model/data-address.ts'
import { isSameValue } from '../model/same-value.ts'
import { toFillMark } from '../model/scalar.ts'
import type { TakenValue } from '../model/source-cells.ts'
import type { MoneyUnit } from '../number/money.ts'
import type { HeldValue } from '../read/held-value.ts'
import { textOf } from './sheet-table.ts'
import type { Taken } from './taken.ts'

/** Whose value counts where both sides changed. */
export type PreferredSide = 'workbook' | 'data'

/** The files as they are, and how conflicts are decided. */
export type MergeContext = {
  /** Of the last import; none at the first. */
  readonly old: readonly TakenValue[]
  readonly heldAt: (file: string, at: Address) => HeldValue | null
  readonly unitOf: (file: string) => MoneyUnit
  /** By `budget.yaml income.business`, and for all others by the empty text. */
  readonly prefer: ReadonlyMap<string, PreferredSide>
}

/** What is written. */
export type MergedValues = {
  /** Null removes a value that the workbook no longer has. */
  readonly changes: readonly { readonly file: string; readonly at: Address; readonly value: string | null }[]
  /** Values that a person changed and the workbook did not. */
  readonly keptByHand: number
  readonly found: readonly Diagnostic[]
}

/** Compares every value three ways. */
export function mergeValues(fresh: readonly Taken[], context: MergeContext): MergedValues {
  const old = new Map(context.old.map((one) => [`${one.file} ${one.at}`, one]))
  const keys = new Set(fresh.map(keyOf))
  const changes: { file: string; at: Address; value: string | null }[] = []
  const found: Diagnostic[] = []
  let keptByHand = 0
  const isSame = (file: string, a: string, b: string) => isSameValue(a, b, context.unitOf(file))
  for (const one of fresh) {
    const key = keyOf(one)
    const before = old.get(key)
    const held = context.heldAt(one.file, one.at)
    const take = () => {
      if (held !== null && held.at.length < one.at.length)
        changes.push({ file: one.file, at: held.at, value: null })
      changes.push({ file: one.file, at: one.at, value: one.value })
    }
    // Of a file that people keep, 0 is said by leaving a key out.
    if (held === null && one.value === '0') continue
    if (held === null && before === undefined) take()
    else if (held?.text.startsWith(toFillMark)) take()
    else if (held !== null && isSame(one.file, held.text, one.value)) continue
    else if (before !== undefined && held !== null && isSame(one.file, held.text, before.value)) take()
    else if (before !== undefined && isSame(one.file, before.value, one.value)) keptByHand += 1
    // Texts that a person wrote before anything was imported stay.
    else if (before === undefined && held !== null && !isAmount(held.text)) keptByHand += 1
    else {
      const side = context.prefer.get(key) ?? context.prefer.get('')
      if (side === 'workbook') take()
      else if (side === undefined) found.push(conflict(one, before ?? null, held))
    }
  }
  for (const [key, { file, at, value }] of old) {
    const address = keys.has(key) ? null : addressOf(at)
    const held = address && context.heldAt(file, address)
    if (address && held && isSame(file, held.text, value)) changes.push({ file, at: address, value: null })
  }
  return { changes, keptByHand, found }
}

const keyOf = ({ file, at }: Pick<Taken, 'file' | 'at'>): string => `${file} ${addressText(at)}`

const isAmount = (text: string): boolean => /^\d+(?:\.\d+)?\s*(?:万?元)?$/.test(text)

function conflict(one: Taken, before: TakenValue | null, held: HeldValue | null): Diagnostic {
  const cell = one.cells[0]
  const key = keyOf(one)
  return {
    slug: 'import-has-no-conflicts',
    severity: 'error',
    message: before === null ? `${key}：现有的数与工作簿不同` : `${key}：手工改过，工作簿也改了`,
    ...(held && { at: held.place }),
    sides: [
      ...(before === null ? [] : [{ figure: before.value, from: `${before.cell.text}（上次导入）` }]),
      { figure: held?.text ?? '没有了', from: '现在填的' },
      { figure: one.value, from: `${cell?.at ?? ''}（${cell === undefined ? '' : textOf(cell).trim()}）` },
    ],
    hint: `以哪边为准：--prefer '${key}=workbook' 或 --prefer '${key}=data'；全部一样的，--prefer workbook 或 --prefer data`,
  }
}
