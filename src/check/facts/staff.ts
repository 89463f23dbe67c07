/** The staffing entries of `statement.yaml`, by the member unit that each is of. */
import type { Place } from '../../diagnostic/diagnostic.ts'
import type { Inputs } from '../../model/inputs.ts'
import type { Unit } from '../../model/unit.ts'
import { placeInStatement } from './place-of-key.ts'

type Entry = Inputs['statement']['staffing'][number]
type Member = Unit['members'][number]
/** 行政, 事业 and 参公. */
export type StaffKind = keyof Entry['in_post']

/** Posts (编制) and people in post (在职). */
export const staffTimes = ['establishment', 'in_post'] as const
/** Posts or people in post. */
export type StaffTime = (typeof staffTimes)[number]

/** An entry and which of the list it is. */
export type PlacedEntry = Entry & { readonly index: number }
/** A member unit and its staffing entries. */
export type MemberStaff = { readonly member: Member; readonly entries: readonly PlacedEntry[] }

/** The entries by member unit; null if one does not name its unit. */
export function staffByMember({ statement, unit }: Inputs): readonly MemberStaff[] | null {
  const placed = statement.staffing.map((entry, index) => ({ ...entry, index }))
  const [only, ...others] = unit.members
  if (only !== undefined && others.length === 0) return [{ member: only, entries: placed }]
  if (placed.some(({ member }) => member === undefined)) return null
  return unit.members.map((member) => ({
    member,
    entries: placed.filter((entry) => entry.member?.text === member.code.text),
  }))
}

/** How many of a kind; NaN where a draft does not know it. */
export const countOf = (entries: readonly Entry[], when: StaffTime, kind: StaffKind): number =>
  entries.reduce((total, entry) => total + (entry[when][kind] ?? 0), 0)

/** How many people of a kind, 离休 or 退休, all entries have. */
export const retireesOf = (entries: readonly Entry[], kind: 'veterans' | 'retired'): number =>
  entries.reduce((total, { retired }) => total + (retired?.[kind] ?? 0), 0)

/** Of the first entry that gives the count; else of its member's code; else of the list's first count. */
export function placeOfStaff(
  inputs: Inputs,
  entries: readonly PlacedEntry[],
  path: readonly [StaffTime | 'retired', string],
): Place | undefined {
  const exact = entries.map(({ index }) => placeInStatement(inputs, ['staffing', index, ...path]))
  const members = entries.map(({ member }) => member?.place)
  const isOfStaff = ({ path: at, place }: Inputs['counts'][number]) =>
    at[0] === 'staffing' && place.file.endsWith('/statement.yaml')
  return [...exact, ...members, inputs.counts.find(isOfStaff)?.place].find((place) => place !== undefined)
}

/** 单位311002 示例站; of the only unit 本单位. */
export const nameOfMember = ({ code, name }: Member, { unit }: Inputs): string =>
  unit.members.length === 1 ? '本单位' : `单位${code.text} ${name}`
