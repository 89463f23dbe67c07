/** Keys that a clerk writes by their Chinese name: 收入 for `income`. */
import { nearest } from '../diagnostic/nearest.ts'
import { keyInWords } from '../model/key-names.ts'
import type { TreePath } from '../model/yaml-tree.ts'

/** A name without quotation marks, spaces, a unit in brackets and what follows a full-width colon. */
const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/:.*$/s, '')
    .replaceAll(/[“”‘’"'\s]/g, '')
    .replace(/\((?:[万千]?元|[人辆台套个])\)$/, '')

/** Whether a key is written in Chinese. */
export const isChinese = (key: string): boolean => /\p{Script=Han}/u.test(key)

/** Whether a key of the schema has the name that is written. */
export const isNamed = (written: string, path: TreePath): boolean =>
  isChinese(written) && bare(keyInWords(path)) === bare(written)

/** The key among `known`, below `path`, whose Chinese name is meant; null if there is none. */
export function keyByName(written: string, path: TreePath, known: readonly string[]): string | null {
  if (!isChinese(written)) return null
  const name = bare(written)
  const named = new Map(known.map((key) => [bare(keyInWords([...path, key])), key]))
  // 项目名称 for 名称, 负责人 for 项目负责人, 上年结转结余 for 上年结转.
  const short = name.replace(/^(项目|单位|部门|政府|本年)/, '')
  const alike = (each: string) => name.startsWith(each) || each.startsWith(name) || each.endsWith(name)
  const meant = [name, short].find((each) => named.has(each)) ?? nearest(name, named.keys())
  return named.get(meant ?? [...named.keys()].find(alike) ?? '') ?? null
}
