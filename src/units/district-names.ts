/** Names of districts: of a new one, whether it may be called so; of one that is there, whether there is such a one. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { didYouMean, nearest } from '../diagnostic/nearest.ts'
import { listUnits } from '../read/list-units.ts'
import { base } from '../read/read-layer.ts'
import type { World } from '../world/world.ts'

/** Longer names are cut off by some file systems, and are read by nobody. */
const longest = 50

/** Why no district may be called so; null if one may. */
export function wrongName(world: World, root: string, name: string): Diagnostic | null {
  const refused = (message: string, hint: string): Diagnostic => ({
    slug: 'district-name-is-usable',
    severity: 'error',
    message,
    hint,
  })
  if (!/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(name) || name.length > longest) {
    return refused(
      `模板不能叫“${name}”`,
      `只用字母、数字和连字符，字母或数字开头，最长 ${longest} 个，如 hillside、example-east`,
    )
  }
  if (/^(19|20|21)\d\d$/.test(name)) {
    return refused(`模板不能叫“${name}”：四位数字是年份文件夹的名称`, '用区的名称，如 hillside')
  }
  if (name.toLowerCase() === base) {
    return refused(`模板不能叫“${name}”：base 是各区共用的基础模板`, '用区的名称，如 hillside')
  }
  if (listUnits(world, root).includes(name)) {
    return refused(
      `模板不能叫“${name}”：data 里有这个单位，templates/${name} 只用于它`,
      `区的模板另取名称；只给这个单位改一个文件，用 npm run template:eject -- 文件 --district ${name}`,
    )
  }
  return null
}

/** A folder, or anything else, that stands where the new one would. Names that differ in case alone are one on many disks. */
export function takenName(world: World, root: string, name: string): Diagnostic | null {
  const there = world.list(`${root}/templates`).find((other) => other.toLowerCase() === name.toLowerCase())
  if (there === undefined && world.look(`${root}/templates/${name}`, `${root}/templates`).kind === 'nothing')
    return null
  return {
    slug: 'template-is-kept',
    severity: 'error',
    message: `templates/${there ?? name} 已经有了，没有改动`,
    hint: `另取一个名称；要重新开始，先把它移走或改名。改已有的模板用 npm run template:eject 和 npm run template:lint`,
  }
}

/** Folders of `templates/`, the base first. */
export function listDistricts(world: World, root: string): readonly string[] {
  const all = world.list(`${root}/templates`).filter((name) => world.isFolder(`${root}/templates/${name}`))
  return [base, ...all.filter((name) => name !== base && !/^[.~]/.test(name))]
}

/** What is said of a name that no folder of `templates/` has. */
export function unknownDistrict(name: string, known: readonly string[]): Diagnostic {
  const meant = nearest(name, known)
  return {
    slug: 'template-exists',
    severity: 'error',
    message: `没有模板“${name}”${didYouMean(meant)}`,
    hint: `已有的模板：${known.join('、')}；新的用 npm run template:new -- --district 名称 建立`,
  }
}
