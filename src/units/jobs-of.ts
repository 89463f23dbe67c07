/** Units and years that a command line chooses. */
import { type Diagnostic, errorOf } from '../diagnostic/diagnostic.ts'
import type { UnitYear } from '../model/inputs.ts'
import { latestYear, listUnits } from '../read/list-units.ts'
import { barredFolder } from '../read/read-source.ts'
import type { World } from '../world/world.ts'

/** The units and years to work on, and why others are not among them. */
export type ChosenJobs = { readonly jobs: readonly UnitYear[]; readonly diagnostics: readonly Diagnostic[] }

/** No units: all. Null year: each unit's latest. A unit without any year has the year 0. */
export function jobsOf(
  { units, year }: { readonly units: readonly string[]; readonly year: number | null },
  { world, root }: { readonly world: World; readonly root: string },
): ChosenJobs & { readonly diagnostics: Diagnostic[] } {
  const chosen = units.length > 0 ? units : listUnits(world, root)
  const diagnostics: Diagnostic[] = []
  if (chosen.length === 0) {
    const none: Diagnostic = errorOf(
      'unit-exists',
      'data 文件夹里没有单位',
      '每个单位一个文件夹，内有 unit.yaml；请在项目的根目录运行',
    )
    diagnostics.push(barredFolder(world, root, ['data']) ?? none)
  }
  const jobs = chosen.map((unit) => ({ root, unit, year: year ?? latestYear(world, root, unit) ?? 0 }))
  return { jobs, diagnostics }
}
