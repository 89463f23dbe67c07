import type { Comparison, Comparisons } from '../../derive/comparison.ts'
import { keyInWords } from '../../model/key-names.ts'
import type { Finding } from '../finding.ts'
import { enteredOf, keysOf } from '../publication/fields.ts'
import type { EnteredLine } from '../publication/lines.ts'
import { inOne } from '../publication/matches.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'

/** A reason is read beside its figure: 减少…主要是人员增加 is the first thing that a reader stumbles over. */
export const reasonsAgreeWithChanges: PrintedRule = {
  slug: 'reasons-agree-with-changes',
  subject: 'printed',
  severity: 'warning',
  title: '增减的原因与增减的方向一致',
  source: '财预〔2016〕143号（增减变化及原因）',
  about:
    '增加的，原因里只有减少的话（减少、压减、取消……），或者减少的只有增加的话，或者与上年持平却说增加、减少：多半是沿用了上年的原因，或者上年数填错了。两种话都有的不查。',
  judge: find,
}

type Direction = 'up' | 'down' | 'level'

const said: Readonly<Record<'up' | 'down', RegExp>> = {
  up: /增加|增长|增多|增设|增编|增人|增资|调增|追加|新增|新设|新建|扩大|提高|上调|上涨|上升/,
  down: /减少|减员|减编|调减|压减|压缩|核减|缩减|削减|下降|下调|降低|取消|撤销|不再|不安排|不购置|建成|完工|完成|结束|节约|过紧日子|从严控制/,
}
/** A figure may stay as it was because expenses are held down; but not because something grew or fell. */
const moving: Readonly<Record<'up' | 'down', RegExp>> = { up: /增加|增长|新增/, down: /减少|下降|压减/ }

const directions: Readonly<Record<Comparison['movement'], Direction | null>> = {
  increase: 'up',
  'from-nil': 'up',
  decrease: 'down',
  'to-nil': 'down',
  unchanged: 'level',
  'both-nil': null,
  unknown: null,
}
const inWords: Readonly<Record<Direction, string>> = { up: '增加', down: '减少', level: '持平' }

function find({ facts: { comparisons }, lines }: Printed): readonly Finding[] {
  return enteredOf(lines).flatMap((line) => {
    const key = keyOfReason(line, comparisons)
    const direction = key === null ? null : directions[comparisons[key].movement]
    const fragment = direction === null ? null : contradictionIn(line.text, direction)
    if (key === null || direction === null || fragment === null) return []
    return inOne([{ line, fragment }], {
      message: `${keyInWords(['reasons', key])}与上年相比${inWords[direction]}，原因却说“${fragment}”`,
      hint: '核对原因是不是上年的；原因对的，核对本年数和上年数',
    })
  })
}

function keyOfReason(line: EnteredLine, comparisons: Comparisons): keyof Comparisons | null {
  const keys = keysOf(line)
  if (keys === 'non_tax.reason') return 'non_tax'
  const [, key = ''] = /^reasons\.(\w+)$/.exec(keys) ?? []
  return Object.hasOwn(comparisons, key) ? (key as keyof Comparisons) : null
}

/** Words for the opposite direction, if there are none for the right one. */
function contradictionIn(reason: string, direction: Direction): string | null {
  const text = reason.replaceAll(/增减/g, '')
  const words = direction === 'level' ? moving : said
  const [up, down] = [words.up.exec(text), words.down.exec(text)]
  const isContradicted = direction === 'level' ? (up === null) !== (down === null) : true
  const against = { up: up === null ? down : null, down: down === null ? up : null, level: up ?? down }
  return isContradicted ? (against[direction]?.[0] ?? null) : null
}
