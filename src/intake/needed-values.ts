/** What a new unit still needs beside what its workbook gives: who it is, and the places that its edition prints. */
import { addressText } from '../model/data-address.ts'
import { toFillMark } from '../model/scalar.ts'
import type { TreePath } from '../model/yaml-tree.ts'
import type { MoneyUnit } from '../number/money.ts'
import type { KnownValue } from './new-files.ts'
import type { BookTaken } from './take-book.ts'

/** A place that the edition prints: the file, and its keys; lists by number. */
export type AskedPlace = { readonly file: string; readonly path: TreePath }

/**
 * The places that nothing was taken for. Where something was taken beside a place, in its map or its list, the book's
 * form does not ask for it; the checks say if the publication needs it.
 */
export function placesLeft(
  asked: readonly AskedPlace[],
  known: readonly KnownValue[],
): readonly KnownValue[] {
  const taken = new Set(
    known.flatMap(({ file, at }) =>
      at.map((_, end) => `${file} ${addressText(plainKeys(at.slice(0, end)))}`),
    ),
  )
  return asked
    .filter(({ file, path }) => file !== 'budget.yaml' || !ofTables.has(String(path[0])))
    .filter(({ file, path }) => !taken.has(`${file} ${addressText(plainKeys(path.slice(0, -1)))}`))
    .filter(
      ({ file, path }) => path.length > 1 || !known.some((own) => own.file === file && own.at[0] === path[0]),
    )
    .map(({ file, path }) => ({
      file,
      at: path.map((step) => (typeof step === 'number' ? step : String(step))),
      value: toFillMark,
    }))
}

/** Parts of the budget that the tables of a workbook hold: what they do not have is nothing. */
const ofTables: ReadonlySet<string> = new Set([
  'income',
  'of_which',
  'non_fiscal_surplus',
  'carried_over',
  'carry_forward',
  'income_items',
  'spending',
  'economic',
  'stated',
])

/** Steps up to the first line of a list: all lines are one place. */
const plainKeys = (path: readonly unknown[]): readonly string[] => {
  const end = path.findIndex((step) => typeof step !== 'string')
  return (end === -1 ? path : path.slice(0, end)).map(String)
}

/** The unit of the amounts in the files that have none from the workbook, and a place for a project's name. */
export function fileUnits(
  taken: readonly KnownValue[],
  { budget, statement }: { readonly budget: MoneyUnit; readonly statement: MoneyUnit },
): readonly KnownValue[] {
  const has = new Set(taken.filter(({ at }) => at[0] === 'amounts_in').map(({ file }) => file))
  const projects = [...new Set(taken.map(({ file }) => file))].filter((file) => file.startsWith('projects/'))
  const units: readonly (readonly [string, MoneyUnit])[] = [
    ['budget.yaml', budget],
    ['statement.yaml', statement],
    ...projects.map((file) => [file, '元'] as const),
  ]
  const named = new Set(taken.filter(({ at }) => at.length === 1 && at[0] === 'name').map(({ file }) => file))
  return [
    ...units.filter(([file]) => !has.has(file)).map(([file, value]) => ({ file, at: ['amounts_in'], value })),
    ...projects.filter((file) => !named.has(file)).map((file) => ({ file, at: ['name'], value: toFillMark })),
  ]
}

/** `unit.yaml` of a new unit: its names, what it publishes, its templates; a single unit is its own only member. */
export function unitValues(
  { name, isDepartment, taken }: BookTaken,
  template: string,
): readonly KnownValue[] {
  const unit = (at: KnownValue['at'], value: string): KnownValue => ({ file: 'unit.yaml', at, value })
  const own = name?.name ?? toFillMark
  const has = (key: string) => taken.some(({ file, at }) => file === 'unit.yaml' && at[0] === key)
  const isSingle = !has('members') && isDepartment !== true && name !== null
  return [
    ...(has('name') ? [] : [unit(['name'], own)]),
    ...(has('short_name') ? [] : [unit(['short_name'], own)]),
    ...(has('kind') ? [] : [unit(['kind'], toFillMark)]),
    ...(isDepartment === null ? [] : [unit(['publishes'], isDepartment ? '部门预算' : '单位预算')]),
    unit(['template'], template),
    ...(isSingle ? [unit(['members', { name: own }, 'own_office'], 'true')] : []),
  ]
}
