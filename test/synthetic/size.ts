/** How large an invented unit is. */
import { randomOf } from './random.ts'

export type Size = {
  /** Budget units that make up the department. */
  readonly members: number
  readonly projects: number
  /** 绩效指标 of each project sheet, and of table 11. */
  readonly indicators: { readonly sheet: readonly [number, number]; readonly whole: number }
}

/** Most departments are small, a few are not: 1–40 projects, 1–30 member units. */
export function usualSize(seed: number, index: number): Size {
  const random = randomOf(`${seed}/${index}/size`)
  const among = (ranges: readonly [Range, ...Range[]]) => random.int(...random.pick(ranges))
  return {
    members: among([
      [1, 1],
      [1, 2],
      [2, 5],
      [3, 9],
      [10, 30],
    ]),
    projects: among([
      [1, 3],
      [2, 6],
      [4, 10],
      [8, 16],
      [15, 40],
    ]),
    indicators: { sheet: [4, 9], whole: random.int(6, 20) },
  }
}
type Range = readonly [number, number]

/** A department larger than any known one: 5,000 indicators in all. `share` makes it smaller by that divisor. */
export const largeSize = (share = 1): Size => ({
  members: Math.ceil(60 / share),
  projects: Math.ceil(300 / share),
  indicators: { sheet: [16, 16], whole: Math.ceil(200 / share) },
})
