/** `new:year` and `todo` as a clerk meets them. */
import { describe, expect, it } from 'vitest'
import { edited } from '../../compose/composed.ts'
import { begun, filled } from '../../edit/filling.ts'
import { run } from '../running.ts'

describe('new:year', () => {
  it('says what it wrote, what it left out and what is to be done', async () => {
    const { code, out, err } = await run('new:year --unit example-bureau --year 2025')
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe(`example-bureau 2025　由 2024 年的文件建立
  data/example-bureau/2025/budget.yaml
  data/example-bureau/2025/performance.yaml
  data/example-bureau/2025/statement.yaml
  data/example-bureau/2025/projects/02-training.yaml
  data/example-bureau/2025/projects/04-retirees.yaml
没有带到 2025 年的项目（终止年已过；仍要做的，改下面文件里的 ends，删去 data/example-bureau/2025 再运行一次）：
  示例广场项目（2023—2024）　data/example-bureau/2024/projects/01-square.yaml
  示例道路项目（2024—2024）　data/example-bureau/2024/projects/03-road.yaml
  整体绩效目标（performance.yaml）里为它们设的目标和指标请删去。
绩效目标、指标和指标值、项目负责人、联系人沿用 2024 年，请核对。
2024 年认可的问题（accepted.yaml）没有带来；填好以后仍要认可的：npm run accept -- --unit example-bureau --year 2025
2024 年还没有存定公开数；公开后运行：npm run publish:year -- --unit example-bureau --year 2024
待填 81 处；逐处列出：npm run todo -- --unit example-bureau --year 2025
`)
  })

  it('says which projects of every year it goes on with beyond their term', async () => {
    const { out } = await run('new:year --unit example-culture --year 2026')
    expect(out).toContain(`
每年都做的项目，终止年已过，先延到 2026 年，请核对 ends：
  文化惠民活动（2023—2025）　data/example-culture/2026/projects/02-performances.yaml
绩效目标`)
  })

  it.each([
    ['putuo-wanli', 2026],
    ['putuo-welfare', 2025],
    ['qiaokou-bigdata', 2025],
  ])('begins the year after a real publication: %s %i', async (unit, year) => {
    const { code, out, err } = await run(`new:year --unit ${unit} --year ${year}`)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(`data/${unit}/${year}/budget.yaml`)
    expect(out).toMatch(/\n待填 \d\d+ 处/)
  })

  it.each([
    ['a year that is there', 'example-bureau', 2024, {}, 'data/example-bureau/2024 已经有了，没有改动'],
    [
      'a folder with one file in it',
      'example-bureau',
      2025,
      { 'data/example-bureau/2025/笔记.txt': '' },
      'data/example-bureau/2025 已经有了，没有改动',
    ],
    [
      'a file of that name',
      'example-bureau',
      2025,
      { 'data/example-bureau/2025': '' },
      'data/example-bureau/2025 已经有了，没有改动',
    ],
    ['an unknown unit', 'exmaple-bureau', 2025, {}, '没有单位“exmaple-bureau”，是不是“example-bureau”？'],
    ['nothing before it', 'example-bureau', 2020, {}, '没有 2020 年以前的数据，无从建立'],
    [
      'a last year with errors',
      'example-bureau',
      2025,
      edited('data/example-bureau/2024/budget.yaml', [
        ['reception: 3.20, vehicle_purchase: 18.00', 'reception: 三, vehicle_purchase: 18.00'],
      ]),
      '2024年的数据还有错误，没有建立新的一年',
    ],
  ])('refuses %s, and writes nothing', async (_, unit, year, changes, message) => {
    const { code, err, written } = await run(`new:year --unit ${unit} --year ${year}`, changes)
    expect(err).toContain(message)
    expect([code, written.size]).toEqual([1, 0])
  })

  it('begins the other units where one is refused', async () => {
    const { code, written } = await run('new:year --unit nobody,example-bureau --year 2025')
    expect([code, written.size]).toEqual([1, 5])
  })
})

describe('todo', () => {
  it('lists every place, with the count, and answers 1', async () => {
    const made = await begun('example-bureau')
    const { code, out, err } = await run('todo --unit example-bureau', made)
    const files = Object.entries(made).flatMap(([path, text]) =>
      (text ?? '').split('\n').flatMap((line, index) =>
        [...(line.startsWith('#') ? '' : line.replace(/ {2}#.*/, '')).matchAll(/待填/g)].map((found) => {
          const column = [...line.slice(0, found.index)].length + 1
          return `${path}:${index + 1}:${column}`
        }),
      ),
    )
    expect(out.split('\n').flatMap((line) => line.match(/^data\S+/)?.[0] ?? [])).toEqual(
      files.toSorted(byPlace),
    )
    expect(out).toMatch(/\n还有 81 处待填。\n$/)
    expect([code, err]).toEqual([1, ''])
  })

  it('answers 0 when nothing is left', async () => {
    const done = filled('example-bureau', 2025, await begun('example-bureau'))
    expect(await run('todo --unit example-bureau --year 2025', done)).toMatchObject({
      code: 0,
      out: '没有待填的了。\n',
      err: '',
    })
  })

  it('tells of a file that cannot be read', async () => {
    const made = await begun('example-bureau')
    const broken = { ...made, 'data/example-bureau/2025/statement.yaml': 'reasons: [\n' }
    const { code, out, err } = await run('todo --unit example-bureau', broken)
    expect(out).toContain('data/example-bureau/2025/budget.yaml')
    expect(err).toContain('data/example-bureau/2025/statement.yaml:1')
    expect(code).toBe(1)
  })
})

function byPlace(a: string, b: string): number {
  const [fileA = '', lineA, columnA] = a.split(':')
  const [fileB = '', lineB, columnB] = b.split(':')
  if (fileA !== fileB) return fileA < fileB ? -1 : 1
  return Number(lineA) - Number(lineB) || Number(columnA) - Number(columnB)
}
