/** What is the same for every kind of file that is carried over to a new year. */
import type { Facts } from '../derive/facts.ts'
import type { OwnField } from '../model/fields.ts'
import type { Edit, Holding, NewValue } from '../read/edit-yaml.ts'
import { knownKeysAt } from '../read/schema-walk.ts'
import { actionAt, type CarriedKind, isStatedBesideParts, schemaOf } from './carry-rules.ts'

/** The year that is carried over, and the new year. */
export type CarriedYears = {
  readonly from: number
  readonly to: number
  /** The keys of a year that the new year's templates declare. */
  readonly fields: readonly OwnField[]
}

/** Values to set in a map; null removes the key. */
export type KeyValues = Record<string, NewValue | null>

/** The edit that each kind of file starts from. */
export const plainEdit = (kind: CarriedKind, facts: Facts, { from, to, fields }: CarriedYears): Edit => ({
  from,
  actionAt: (path, scalar, siblings) =>
    isStatedBesideParts(kind, path, siblings) ? 'drop' : actionAt(kind, path, { scalar, from, fields }),
  replaceAt: (path, scalar) =>
    kind === 'project' && path[0] === 'sheet_title' ? scalar.replaceAll(String(from), String(to)) : scalar,
  setAt: () => ({}),
  nameAt: () => null,
  orderAt: (path) => knownKeysAt(schemaOf(kind, fields), path),
  offersAt: () => [],
  sections: {},
  head: () => [facts.inputs.unit.name],
})

/** Comment lines at the head of every file. */
export const filledBy = ({ from }: CarriedYears, { isMarked, offered }: Holding): readonly string[] => [
  `由 npm run new:year 从${from}年的文件建立。“待填”处填新数，“#”后面是${from}年的，填好可以删去；查漏：npm run todo。`,
  ...(isMarked ? [`“待填：”后面是${from}年的文字，其中有年份、金额或数量：改好后只删“待填：”。`] : []),
  ...(offered === null
    ? []
    : [`“#”紧接着键名的行（如 #${offered}:）备用：本年有这一项才去掉“#”再填，没有不用管。`]),
]
