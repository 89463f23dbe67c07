/** Which units and years there are: the folders of `data/`. Names come from the folder itself, so none can lead out of it. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { didYouMean, nearest } from '../diagnostic/nearest.ts'
import type { World } from '../world/world.ts'

/** Folders of `data/` that hold a `unit.yaml`, and those that do not let it be seen, in the order of their names. */
export const listUnits = (world: World, root: string): readonly string[] =>
  world.list(`${root}/data`).filter((name) => isUnit(world, root, name))

function isUnit(world: World, root: string, name: string): boolean {
  const folder = `${root}/data/${name}`
  return world.list(folder).includes('unit.yaml') || world.look(folder, `${root}/data`).kind === 'barred'
}

/** Only what stands in `data/` itself: a name may not lead out of it. */
const isKnownUnit = (world: World, root: string, name: string): boolean =>
  world.list(`${root}/data`).includes(name) && isUnit(world, root, name)

/** Years that a unit has a folder for, the earliest first; none if there is no such unit. */
export const listYears = (world: World, root: string, unitId: string): readonly number[] =>
  isKnownUnit(world, root, unitId)
    ? world
        .list(`${root}/data/${unitId}`)
        .filter((name) => /^(19|20|21)\d\d$/.test(name) && world.isFolder(`${root}/data/${unitId}/${name}`))
        .map(Number)
    : []

/** The latest year of a unit, or null if it has none. */
export const latestYear = (world: World, root: string, unitId: string): number | null =>
  listYears(world, root, unitId).at(-1) ?? null

/** Why there is nothing to read for this unit and year; null if there is. */
export function unknownUnitOrYear(
  world: World,
  root: string,
  asked: { readonly unitId: string; readonly year: number },
): Diagnostic | null {
  if (!isKnownUnit(world, root, asked.unitId)) return unknownUnit(world, root, asked.unitId)
  const years = listYears(world, root, asked.unitId)
  if (years.includes(asked.year)) return null
  return {
    slug: 'year-exists',
    severity: 'error',
    message: `单位“${asked.unitId}”没有 ${asked.year} 年的数据`,
    hint:
      years.length === 0
        ? `请建文件夹 data/${asked.unitId}/${asked.year}，放入 budget.yaml 等文件`
        : `已有的年份：${years.join('、')}；新的一年用 npm run new:year 建立`,
  }
}

function unknownUnit(world: World, root: string, unitId: string): Diagnostic {
  const units = listUnits(world, root)
  const meant = nearest(unitId, units)
  const folderOnly = world.list(`${root}/data`).includes(unitId)
  return {
    slug: 'unit-exists',
    severity: 'error',
    message: `没有单位“${unitId}”${didYouMean(meant)}`,
    hint: folderOnly
      ? `文件夹 data/${unitId} 里没有 unit.yaml`
      : units.length === 0
        ? 'data 文件夹里还没有单位：每个单位一个文件夹，内有 unit.yaml'
        : `已有的单位：${units.join('、')}`,
  }
}
