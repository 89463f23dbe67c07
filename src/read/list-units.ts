/** The units and years in `data/`. Names are those of its folders, so no name leads out of it. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { didYouMean, nearest } from '../diagnostic/nearest.ts'
import { someYear } from '../model/scalar.ts'
import type { World } from '../world/world.ts'

/** Folders in `data/` that contain a `unit.yaml` or cannot be read, in the order of their names. */
export const listUnits = (world: World, root: string): readonly string[] =>
  world.list(`${root}/data`).filter((name) => isUnit(world, root, name))

function isUnit(world: World, root: string, name: string): boolean {
  const folder = `${root}/data/${name}`
  return world.list(folder).includes('unit.yaml') || world.look(folder, `${root}/data`).kind === 'barred'
}

/** Reads no other unit's folder. A name with a path in it is no entry of `data/`. */
const isKnownUnit = (world: World, root: string, name: string): boolean =>
  world.list(`${root}/data`).includes(name) && isUnit(world, root, name)

/** The years that a folder has subfolders for, the earliest first. */
export const yearsOf = (world: World, folder: string): readonly number[] =>
  world
    .list(folder)
    .filter((name) => someYear.accept(name) && world.isFolder(`${folder}/${name}`))
    .map(Number)

/** The years of a unit, the earliest first; none if there is no such unit. */
export const listYears = (world: World, root: string, unitId: string): readonly number[] =>
  isKnownUnit(world, root, unitId) ? yearsOf(world, `${root}/data/${unitId}`) : []

/** The latest year of a unit; null if it has none. */
export const latestYear = (world: World, root: string, unitId: string): number | null =>
  listYears(world, root, unitId).at(-1) ?? null

/** The error that there is no such unit or year; null if there is. */
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
  return {
    slug: 'unit-exists',
    severity: 'error',
    message: `没有单位“${unitId}”${didYouMean(nearest(unitId, units))}`,
    hint: world.list(`${root}/data`).includes(unitId)
      ? `文件夹 data/${unitId} 里没有 unit.yaml`
      : units.length === 0
        ? 'data 文件夹里还没有单位：每个单位一个文件夹，内有 unit.yaml'
        : `已有的单位：${units.join('、')}`,
  }
}
