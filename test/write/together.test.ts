/** What a page break must not part, as both writers ask for it. */
import { describe, expect, it } from 'vitest'
import { keptRows, leadsIn } from '../../src/document/together.ts'
import type { Block, Row, RowRole } from '../../src/document/tree.ts'
import { column, label, paragraph, row, table } from './by-hand.ts'

const roles: Readonly<Record<string, RowRole>> = {
  类: 'class',
  款: 'group',
  项: 'item',
  合: 'total',
  题: 'subhead',
  行: 'plain',
}

/** A row a character; a digit is a row whose label it shares with its neighbours. */
const rowsOf = (signs: string): readonly Row[] =>
  [...signs].map((sign) => ({
    ...row(label(/\d/.test(sign) ? sign : ''), '文'),
    role: roles[sign] ?? 'plain',
  }))

/** The rows of a table of rows ten points high, with a bar where a page may end. */
function breaksOf(signs: string, short: number): string {
  const body = rowsOf(signs)
  const own = table(body, { columns: [column({ merge: 'down' }), column()] })
  const kept = keptRows(
    own,
    body.map(() => 10),
    short,
  )
  return [...signs]
    .map((sign, index) => (kept[index] || index === signs.length - 1 ? sign : `${sign}|`))
    .join('')
}

describe('rows that stay together', () => {
  it.each<[what: string, rows: string, short: number, expected: string]>([
    ['no row stands alone at either end of a long table', '行行行行行行', 20, '行行|行|行|行行'],
    ['a short table stays whole', '行行行行', 40, '行行行行'],
    [
      'a class stays with its group and that with its item',
      '合行行类款项项款项行行',
      0,
      '合行|行|类款项|项|款项|行行',
    ],
    ['a group without items does not hold the next group', '合行类款款款类款款', 0, '合行|类款|款|款|类款款'],
    ['a class without anything below it holds nothing', '合行类类行行', 0, '合行|类|类行行'],
    ['a subhead stays with its first row', '行行行题行行行行行行', 0, '行行|行|题行|行|行|行|行行'],
    ['a subhead stays with its few rows', '行行行题行行题行行行行行', 30, '行行|行|题行行|题行|行|行|行行'],
    ['rows that share a label stay whole where they are few', '行行111行行行', 30, '行行|111|行|行行'],
    ['and do not leave one of them alone where they are many', '行行11111行行', 30, '行行|11|1|11|行行'],
    ['a table of one row', '行', 0, '行'],
    ['a table of none', '', 0, ''],
  ])('%s', (_, rows, short, expected) => {
    expect(breaksOf(rows, short)).toBe(expected)
  })
})

describe('a line that announces the next', () => {
  it.each<[what: string, line: Block, next: Block | undefined, expected: boolean]>([
    ['ends in a colon', paragraph('其中：'), paragraph('行政运行1万元。'), true],
    ['ends in a colon, above a table', paragraph('其中：'), table([row('甲')]), true],
    ['ends without a mark, as a title', paragraph('1、安排的单位范围'), paragraph('包括本单位。'), true],
    [
      'ends without a mark, above one with a colon',
      paragraph('2、某类（款）'),
      paragraph('（1）某项：'),
      true,
    ],
    ['is a sentence', paragraph('行政运行1万元。'), paragraph('其他2万元。'), false],
    ['is one item of a list without marks', paragraph('1、拟订规划'), paragraph('2、组织实施'), false],
    ['is as long as a paragraph', paragraph(`${'某'.repeat(80)}：`), paragraph('行政运行1万元。'), false],
    ['is the last', paragraph('其中：'), undefined, false],
    ['is no running text', paragraph('咨询电话：', 'plain'), paragraph('另行公布。'), false],
  ])('%s', (_, line, next, expected) => {
    expect(leadsIn(line, next)).toBe(expected)
  })
})
