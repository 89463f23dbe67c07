/** Which units and years a command is about. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { UnitYear } from '../model/inputs.ts'
import { latestYear, listUnits } from '../read/list-units.ts'
import { barredFolder } from '../read/read-source.ts'
import type { World } from '../world/world.ts'

/** All units if none is named, each in its latest year if none is given. */
export function jobsOf(
  { units, year }: { readonly units: readonly string[]; readonly year: number | null },
  { world, root }: { readonly world: World; readonly root: string },
): { jobs: readonly UnitYear[]; diagnostics: Diagnostic[] } {
  const chosen = units.length > 0 ? units : listUnits(world, root)
  const diagnostics: Diagnostic[] = []
  if (chosen.length === 0) {
    const none: Diagnostic = {
      slug: 'unit-exists',
      severity: 'error',
      message: 'data 文件夹里没有单位',
      hint: '每个单位一个文件夹，内有 unit.yaml；请在项目的根目录运行',
    }
    diagnostics.push(barredFolder(world, root, ['data']) ?? none)
  }
  const jobs = chosen.map((unit) => ({ root, unit, year: year ?? latestYear(world, root, unit) ?? 0 }))
  return { jobs, diagnostics }
}
