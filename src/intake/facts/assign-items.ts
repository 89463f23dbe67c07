/**
 * Which item each project belongs to. Sheets and tables of projects do not say it: where the projects of every item must
 * add up to its 项目支出 and only one way does, that way is proved.
 */
import { agree, compare, type Money, minus, nil } from '../../number/money.ts'

/** An amount by fund, in a fixed order of funds. */
export type Amounts = readonly Money[]

/** Enough for a department; a workbook that needs more choices is not decided. */
const mostSteps = 100_000

/** The item of each project, in order; null if none or several ways add up. */
export function assignItems(
  projects: readonly Amounts[],
  items: ReadonlyMap<string, Amounts>,
): readonly string[] | null {
  const order = projects
    .map((_, index) => index)
    .toSorted((a, b) => compare(whole(projects, b), whole(projects, a)))
  const left = new Map([...items].map(([code, amounts]) => [code, amounts]))
  const chosen: string[] = []
  const found: (readonly string[])[] = []
  let steps = 0
  const search = (depth: number): void => {
    steps += 1
    if (found.length > 1 || steps > mostSteps) return
    const index = order[depth]
    if (index === undefined) {
      if ([...left.values()].every((amounts) => amounts.every((amount) => agree(amount, nil))))
        found.push([...chosen])
      return
    }
    const own = projects[index] ?? []
    for (const [code, amounts] of left) {
      const rest = amounts.map((amount, fund) => minus(amount, own[fund] ?? nil))
      if (rest.some((amount) => compare(amount, nil) < 0 && !agree(amount, nil))) continue
      chosen[index] = code
      left.set(code, rest)
      search(depth + 1)
      left.set(code, amounts)
    }
  }
  search(0)
  return found.length === 1 && steps <= mostSteps ? (found[0] ?? null) : null
}

const whole = (projects: readonly Amounts[], index: number): Money =>
  (projects[index] ?? []).reduce((most, amount) => (compare(amount, most) > 0 ? amount : most), nil)
