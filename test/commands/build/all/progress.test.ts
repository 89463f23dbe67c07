/** Progress of a build of many units: one line that is redrawn on a terminal, a few lines elsewhere. */
import { expect, it } from 'vitest'
import { durationOf, progress } from '../../../../src/commands/build/all/progress.ts'

/** Runs through `total` units, 1 second each; every tenth fails. */
function shown(total: number, columns: number | null): string {
  let [now, text] = [0, '']
  const screen = { print: (more: string) => (text += more), now: () => now, columns }
  const { update, end } = progress(screen, { total, unchanged: 7 })
  let [done, failed] = [0, 0]
  for (let index = 1; index <= total; index++) {
    now += 1000
    if (index % 10 === 0) failed += 1
    else done += 1
    update({ total, done, failed, unchanged: 7 })
  }
  end({ total, done, failed, unchanged: 7 })
  return text
}

it('writes some twenty lines where nobody watches, however many units there are', () => {
  const lines = shown(20_000, null).trimEnd().split('\n')
  expect(lines).toHaveLength(20)
  expect(lines[0]).toBe('1000/20000　完成 900　失败 100　未变 7　约剩 5 小时 16 分')
  expect(lines.at(-1)).toBe('20000/20000　完成 18000　失败 2000　未变 7')
  expect(shown(3, null)).toBe(
    ['1/3　完成 1　未变 7　约剩 2 秒', '2/3　完成 2　未变 7　约剩 1 秒', '3/3　完成 3　未变 7', ''].join(
      '\n',
    ),
  )
})

it('draws a bar over itself on a terminal', () => {
  const text = shown(4, 100)
  expect(
    text
      .split('\r')
      .slice(1)
      .map((line) => line.replace('\u001b[K', '')),
  ).toEqual([
    '[######..................] 1/4　完成 1　未变 7　约剩 3 秒',
    '[############............] 2/4　完成 2　未变 7　约剩 2 秒',
    '[##################......] 3/4　完成 3　未变 7　约剩 1 秒',
    '[########################] 4/4　完成 4　未变 7',
    '[########################] 4/4　完成 4　未变 7\n',
  ])
  expect(shown(4, 40)).not.toContain('[#')
})

it.each([
  [0.2, '1 秒'],
  [59.5, '1 分 0 秒'],
  [61, '1 分 1 秒'],
  [3725, '1 小时 2 分'],
])('tells %d seconds as %s', (seconds, text) => {
  expect(durationOf(seconds)).toBe(text)
})
