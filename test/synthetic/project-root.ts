/** A whole project of invented units: their files, and the templates, fonts and catalogue of this one. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Definitions } from './definitions.ts'
import { planUnit, type UnitPlan } from './plan.ts'
import { largeSize, type Size, usualSize } from './size.ts'
import { unitFiles } from './unit-files.ts'

export type Wish = {
  readonly seed: number
  /** Units of usual size, numbered from 0. */
  readonly units: number
  /** The divisors of the large unit's size; one more unit each. */
  readonly large?: readonly number[]
}

/** The plans of all units, those of usual size first. */
export function plansOf({ seed, units, large = [] }: Wish): readonly UnitPlan[] {
  const usual = Array.from({ length: units }, (_, index) =>
    planUnit({ seed, index, size: usualSize(seed, index) }),
  )
  return [...usual, ...large.map((share) => planLarge(seed, largeSize(share), share))]
}

/** Under the base, with last year's figures in a block: one publication's worth of data. */
function planLarge(seed: number, size: Size, share: number): UnitPlan {
  const plan = planUnit({ seed, index: 0, size })
  return { ...plan, id: `synthetic-large-${share}`, template: null, amountsIn: '万元', history: 'block' }
}

/** Fills `folder`, which must not hold such a project yet; what is shared is linked to `root`'s. */
export function writeProject(
  folder: string,
  plans: Iterable<UnitPlan>,
  { root, definitions }: { readonly root: string; readonly definitions: Definitions },
): void {
  mkdirSync(join(folder, 'data'), { recursive: true })
  for (const name of ['templates', 'fonts', 'data/catalog']) symlinkSync(join(root, name), join(folder, name))
  for (const plan of plans) {
    for (const [path, text] of unitFiles(plan, definitions)) {
      const file = join(folder, 'data', path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
  }
}
