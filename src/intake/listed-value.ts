/** A cell that somebody filled in → the value as its file is to have it, or what is wrong with it. */

import { type Diagnostic, errorOf } from '../diagnostic/diagnostic.ts'
import { bare } from '../document/text.ts'
import { daysAfter, dayText } from '../model/day.ts'
import type { LeafRule } from '../model/scalar.ts'
import { entryKind } from '../read/entry-kind.ts'
import { leafRuleOf } from '../read/schema-walk.ts'
import type { SchemaOf } from '../read/unit-file-schemas.ts'
import { valueMisfit } from '../read/value-misfit.ts'
import type { BookCell } from './book.ts'
import { digitsOf } from './facts/figure-cells.ts'
import { textOf } from './sheet-table.ts'
import type { Taken } from './taken.ts'

type Place = Pick<Taken, 'file' | 'at'>

/** The value, or an error that names the cell. */
export function listedValue(
  cell: BookCell,
  place: Place,
  schemaOf: SchemaOf,
): { readonly value: string } | { readonly problem: Diagnostic } {
  const schema = schemaOf(place.file)
  const rule = schema === null ? null : leafRuleOf(schema, place.at)
  if (rule === null) return { problem: noSuchPlace(cell, place) }
  const value = valueFor(cell, rule)
  if (value === null) return { problem: misfit(cell, rule, dateHint) }
  const unfit = valueMisfit(value, rule)
  if (unfit === null) return { value }
  const isNone = rule.accept('0') && /^(?:无|没有|空|[-—–－/]+)$/.test(value)
  return { problem: misfit(cell, rule, isNone ? '没有就写 0；还不知道就空着' : unfit.hint) }
}

/** Null for a date in the place of something else: how it looks depends on the machine. */
function valueFor(cell: BookCell, rule: LeafRule): string | null {
  const { value } = cell
  const kind = entryKind(rule)
  if (value.kind === 'number' && value.isDate) return kind === 'day' ? dayIn(value.digits) : null
  if (value.kind === 'yes-no' && rule.accept('true')) return String(value.value)
  const text = withLineFeeds(textOf(cell))
  const isFigure = kind === 'amount' || kind === 'number'
  // A dash is 0 in tables that programs write; of a person it may say that nothing is known.
  return isFigure && /\d/.test(bare(text)) ? (digitsOf(cell) ?? text) : text
}

const withLineFeeds = (text: string): string => text.replaceAll(/\r\n?/g, '\n').trim()

/** Days are counted from 1899-12-30; a fraction is the time of the day. */
const dayIn = (digits: string): string =>
  dayText(daysAfter({ year: 1899, month: 12, day: 30 }, Math.floor(Number(digits))))

const dateHint = '格里是日期：先把格式设为“文本”或“数值”，再填一次'

const misfit = (cell: BookCell, { expected }: LeafRule, hint: string | null): Diagnostic =>
  errorOf(
    'list-fits',
    `${cell.at}：应为${expected}，这里是“${textOf(cell).trim()}”`,
    hint ?? '改好再导入；还不知道就空着',
  )

const noSuchPlace = (cell: BookCell, { file }: Place): Diagnostic =>
  errorOf(
    'list-can-be-read',
    `${cell.at}：${file} 没有这一行写的位置`,
    '照原来的列表改回来，或重新写出一份：npm run todo -- --format xlsx',
  )
