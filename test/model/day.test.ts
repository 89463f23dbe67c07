import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { showText } from '../../src/diagnostic/show.ts'
import { compareDays, dayOf, daysAfter, dayText } from '../../src/model/day.ts'
import { day } from '../../src/model/scalar.ts'
import { parseYaml } from '../../src/read/parse-yaml.ts'
import { validate } from '../../src/read/validate.ts'

const on = (text: string) => {
  const found = dayOf(text)
  if (found === null) throw new Error(`no day: ${text}`)
  return found
}

describe('days', () => {
  it.each([
    ['2024-01-20', 20, '2024-02-09'],
    ['2024-2-9', 20, '2024-02-29'],
    ['2023-02-09', 20, '2023-03-01'],
    ['2023-12-28', 20, '2024-01-17'],
    ['2024-02-29', 0, '2024-02-29'],
  ])('%s and %i days are %s', (from, count, to) => {
    expect(dayText(daysAfter(on(from), count))).toBe(to)
  })

  it.each([
    '2023-02-29',
    '2024-02-30',
    '2024-00-10',
    '2024-13-01',
    '2024-04-31',
    '24-01-01',
    '2024-01',
    '0024-01-01',
    '',
  ])('%j is none', (text) => {
    expect(dayOf(text)).toBeNull()
  })

  it('come in the order of the calendar', () => {
    const days = ['2023-12-31', '2024-01-01', '2024-01-31', '2024-02-01']
    expect(days.toReversed().map(on).toSorted(compareDays).map(dayText)).toEqual(days)
  })
})

describe('a day in a file', () => {
  const told = (written: string) => {
    const { value: tree } = parseYaml('a.yaml', new TextEncoder().encode(`approved: ${written}\n`))
    if (tree === null) throw new Error('no tree')
    const { diagnostics } = validate(tree, z.strictObject({ approved: day }))
    return showText(diagnostics, { colour: false })
      .split('\n')
      .filter((line) => !line.includes(' | '))
      .join('\n')
      .trim()
  }

  it.each(['2024-01-20', '2024-1-5', '"2024-12-31"'])('may be %s', (written) => {
    expect(told(written)).toBe('')
  })

  const wrong = (written: string) =>
    `a.yaml:1:11 错误 “approved”应为日期，如 2024-01-20，这里是“${written}” [value-fits]`
  const count = '\n\n1 个错误，涉及 1 个文件。'
  it.each([
    ['2024年1月20日', `${wrong('2024年1月20日')}\n  提示   改为 2024-1-20${count}`],
    ['2024.01.20', `${wrong('2024.01.20')}\n  提示   改为 2024-01-20${count}`],
    ['2024/1/20', `${wrong('2024/1/20')}\n  提示   改为 2024-1-20${count}`],
    ['2024-02-30', `${wrong('2024-02-30')}${count}`],
    ['1月20日', `${wrong('1月20日')}${count}`],
  ])('%s is told with what it should be', (written, expected) => {
    expect(told(written)).toBe(expected)
  })
})
