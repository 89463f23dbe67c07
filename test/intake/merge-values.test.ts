/** A second import: what the workbook said, what the file has, what the workbook says now. */
import { describe, expect, it } from 'vitest'
import type { BookCell } from '../../src/intake/book.ts'
import { mergeValues, type PreferredSide } from '../../src/intake/merge-values.ts'
import { addressOf, addressText } from '../../src/model/data-address.ts'
import { heldValue } from '../../src/read/held-value.ts'
import { parseYaml } from '../../src/read/parse-yaml.ts'
import { withValues } from '../../src/read/set-values.ts'

type Texts = Readonly<Record<string, string>>

const cellOf = (index: number, text: string): BookCell => ({
  at: `示例表!B${index + 1}`,
  row: index,
  column: 1,
  value: { kind: 'text', text },
  isComputed: false,
})

function merged(
  before: Texts,
  text: string,
  after: Texts,
  prefer: readonly (readonly [string, PreferredSide])[] = [],
) {
  const tree = parseYaml('data/example/2025/budget.yaml', new TextEncoder().encode(text)).value
  return mergeValues(
    Object.entries(after).map(([at, value], index) => ({
      file: 'budget.yaml',
      at: addressOf(at) ?? [],
      value,
      cells: [cellOf(index, value)],
    })),
    {
      old: Object.entries(before).map(([at, value], index) => ({
        file: 'budget.yaml',
        at,
        value,
        raw: value,
        cell: {
          text: `示例表!B${index + 1}`,
          place: { file: '', line: 1, column: 1, length: 1, excerpt: '' },
        },
      })),
      heldAt: (_, at) => tree && heldValue(tree, at),
      unitOf: () => '元',
      prefer: new Map(prefer),
    },
  )
}

const at = 'income.general_public'

function outcome(before: string | null, now: string | null, after: string | null): string {
  const of = (value: string | null): Texts => (value === null ? {} : { [at]: value })
  const text = `amounts_in: 元\n${now === null ? '' : `income: { general_public: ${now} }\n`}`
  const { changes, keptByHand, found } = merged(of(before), text, of(after))
  if (found.length > 0) return 'conflict'
  if (keptByHand > 0) return 'kept'
  const [change] = changes
  return change === undefined ? 'same' : change.value === null ? 'gone' : 'take'
}

describe('a value', () => {
  it.each([
    // before, now, after
    [null, null, '1', 'take'],
    [null, '待填', '1', 'take'],
    [null, '1', '1.00', 'same'],
    [null, '2', '1', 'conflict'],
    ['1', '1.00', '1', 'same'],
    ['1', '1.00', '2', 'take'],
    ['1', '2', '2.00', 'same'],
    ['1', '3', '1.0', 'kept'],
    ['1', '3', '2', 'conflict'],
    ['1', null, '1', 'kept'],
    ['1', null, '2', 'conflict'],
    ['1', '待填', '1', 'take'],
    ['1', '1.0', null, 'gone'],
    ['1', '2', null, 'same'],
    ['1', null, null, 'same'],
    // Larger than a JavaScript number holds.
    ['12345678901234567.01', '12345678901234567.01', '12345678901234567.02', 'take'],
    ['189767600', '18976.76万元', '189767600.00', 'same'],
    // A text that a person wrote before anything was imported stays.
    [null, '示例', '另一个示例', 'kept'],
    // Its parts are finer than the workbook's amount, and make it.
    [null, '{ "311001": 1, "311002": 2 }', '3', 'same'],
    [null, '{ "311001": 1, "311002": 2 }', '4', 'conflict'],
  ] as const)('then %s, in the file %s, now %s: %s', (before, now, after, expected) => {
    expect(outcome(before, now, after)).toBe(expected)
  })
})

const text = `amounts_in: 元
income: { general_public: 5 }  # 查过
spending:
  - { item: "2010301", project: 7 }
  - { item: "2050803", project: 2 }
`
const before = {
  'income.general_public': '4',
  'spending[item=2010301].project': '1',
  'spending[item=2050803].project': '2',
}
const after = {
  'income.general_public': '6',
  'spending[item=2010301].project': '3',
  'spending[item=2210201].project': '8',
}

describe('conflicts', () => {
  it('have all three values, with the line of the file and both cells', () => {
    const [income, project] = merged(before, text, after).found
    expect(income).toMatchObject({
      severity: 'error',
      at: { line: 2 },
      sides: [
        { figure: '4', from: '示例表!B1（上次导入）' },
        { figure: '5', from: '现在填的' },
        { figure: '6', from: '示例表!B1（6）' },
      ],
    })
    expect(project?.hint).toContain("--prefer 'budget.yaml spending[item=2010301].project=workbook'")
  })

  it('are decided for all or one by one', () => {
    const set = (...prefer: readonly (readonly [string, PreferredSide])[]) => {
      const { changes, found } = merged(before, text, after, prefer)
      return [found.length, changes.map(({ at: address, value }) => `${addressText(address)} ${value}`)]
    }
    const others = ['spending[item=2210201].project 8', 'spending[item=2050803].project null']
    expect(set(['', 'data'])).toEqual([0, others])
    expect(set(['', 'workbook'])).toEqual([
      0,
      ['income.general_public 6', 'spending[item=2010301].project 3', ...others],
    ])
    expect(set(['budget.yaml income.general_public', 'workbook'])).toEqual([
      1,
      ['income.general_public 6', ...others],
    ])
  })

  it('leave the other lines and the comments of the file alone', () => {
    const { changes } = merged(before, text, after, [['', 'workbook']])
    expect(withValues(text, changes, () => [])).toBe(`amounts_in: 元
income: { general_public: 6 }  # 查过
spending:
  - { item: "2010301", project: 3 }
  - { item: "2210201", project: 8 }
`)
  })
})
