/** Whether a reader who adds up what is printed gets another total than the printed one, since each figure was rounded. */
import { agree, compare, type Money, type MoneyUnit, money, sum } from '../number/money.ts'
import { outlineOf } from './outline-of.ts'
import { type TextPassage, textPassages } from './passage.ts'
import { passagesOf } from './reading.ts'
import { printedSums } from './tables/printed-sums.ts'
import { type PrintedRow, printedTables } from './tables/printed-table.ts'
import { rowWords } from './tables/vocabulary.ts'
import { textSums } from './text-sums.ts'
import type { Document } from './tree.ts'

type Sum = { readonly whole: Money; readonly addends: readonly Money[] }

/** The unit's names, which are no part of a table's title, and the unit that amounts were reported in. */
export type RoundingContext = { readonly names: readonly string[]; readonly reportedIn: MoneyUnit }

/** True for totals of tables and of sentences that their parts miss by rounding, and for shares that make 100.01 %. */
export function hasRounding(document: Document, { names, reportedIn }: RoundingContext): boolean {
  const reading = passagesOf(document)
  const passages = textPassages(reading)
  return (
    printedTables(outlineOf(reading, names), reportedIn).some((table) =>
      [...printedSums(table), ...groupSums(table.rows)].some(isRounded),
    ) || [...textSums(passages).map(readSum), ...passages.flatMap(shareSums)].some(isRounded)
  )
}

const isRounded = ({ whole, addends }: Sum): boolean => {
  const added = sum(addends)
  return compare(whole, added) !== 0 && agree(whole, added)
}

/** Rows that their first cell joins, down to the 合计 that ends them: 收入构成, 支出构成 of table 11. */
function groupSums(rows: readonly PrintedRow[]): readonly Sum[] {
  return rows.flatMap(({ cells: [group = '', name = ''], amounts }, index): readonly Sum[] => {
    if (group === '' || !rowWords.total.test(name)) return []
    const above = rows.slice(0, index)
    const parts = above.slice(above.findLastIndex(({ cells }) => cells[0] !== group) + 1)
    return parts.length === 0
      ? []
      : amounts.flatMap((whole, column) =>
          whole === null ? [] : [{ whole, addends: parts.flatMap((row) => row.amounts[column] ?? []) }],
        )
  })
}

const readSum = ({ whole, parts }: ReturnType<typeof textSums>[number]): Sum => ({
  whole: read(whole),
  addends: parts.map(read),
})

const read = (digits: string): Money => money(digits.replaceAll(',', ''), '万元')

const share = /占[^，；。、：%\d]*(\d+(?:\.\d+)?)%/g
const hundred = money('100.000000', '元', 'as-written')

/** The shares of one sentence. Per cent are compared as 元 are: within half a unit of the last place. */
const shareSums = ({ text }: TextPassage): readonly Sum[] =>
  text.split('。').flatMap((sentence) => {
    const addends = [...sentence.matchAll(share)].map(([, digits = '']) => money(digits, '元', 'as-written'))
    return addends.length > 1 ? [{ whole: hundred, addends }] : []
  })
