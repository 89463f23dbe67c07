/**
 * Economic classification by the kind of body that spends: 机关 (行政单位, 参公事业单位) and 事业单位. The government's own
 * classification (政府预算支出经济分类, 财预〔2017〕98号) has different codes for both.
 */
import type { BodyKind } from '../model/catalog.ts'
import type { Inputs } from '../model/inputs.ts'
import { isNil, sum } from '../number/money.ts'
import type { EconomicAmounts, EconomicRow } from './facts.ts'

/** A 款, and its amounts by member unit if they are entered so. */
type Group = { readonly row: EconomicRow; readonly byMember: ReadonlyMap<string, EconomicAmounts> | null }

const bodyKinds: readonly BodyKind[] = ['agency', 'institution']

/** The sums of the columns. */
export const addUp = (amounts: readonly EconomicAmounts[]): EconomicAmounts => ({
  total: sum(amounts.map(({ total }) => total)),
  personnel: sum(amounts.map(({ personnel }) => personnel)),
  operating: sum(amounts.map(({ operating }) => operating)),
})

/** The 款 of each kind of body; null if members of both kinds exist and a line is not entered by member unit. */
export function rowsByBody(
  groups: readonly Group[],
  inputs: Inputs,
): Readonly<Record<BodyKind, readonly EconomicRow[]>> | null {
  const kinds = kindsOfMembers(inputs)
  const [only, ...others] = new Set(kinds.values())
  if (only !== undefined && others.length === 0) {
    const rows = groups.map(({ row }) => row)
    return { agency: only === 'agency' ? rows : [], institution: only === 'institution' ? rows : [] }
  }
  const spent = groups.filter(({ row }) => !isNil(row.amounts.total))
  if (spent.some(({ byMember }) => byMember === null)) return null
  const rowsOf = (kind: BodyKind) =>
    spent.flatMap(({ row, byMember }): readonly EconomicRow[] => {
      const own = [...(byMember ?? [])].filter(([member]) => kinds.get(member) === kind)
      const amounts = addUp(own.map(([, amount]) => amount))
      return isNil(amounts.total) ? [] : [{ ...row, amounts }]
    })
  return { agency: rowsOf('agency'), institution: rowsOf('institution') }
}

const kindsOfMembers = ({ unit }: Inputs): ReadonlyMap<string, BodyKind> =>
  new Map(
    unit.members.map(({ code, kind }) => [
      code.text,
      (kind ?? unit.kind) === '事业单位' ? 'institution' : 'agency',
    ]),
  )

/** Rows of 政府预算支出经济分类 in code order, classes before their groups; null if a 款 belongs to none of its codes. */
export function governmentRows(
  byBody: Readonly<Record<BodyKind, readonly EconomicRow[]>>,
  { catalog }: Inputs,
): readonly EconomicRow[] | null {
  const amounts = new Map<string, EconomicAmounts[]>()
  for (const kind of bodyKinds) {
    for (const row of byBody[kind].filter((each) => !isNil(each.amounts.total))) {
      const code = catalog.toGovernment.get(row.meaning ?? '')?.[kind]
      if (code === null || code === undefined) return null
      amounts.set(code, [...(amounts.get(code) ?? []), row.amounts])
    }
  }
  const row = (level: EconomicRow['level'], code: string, of: readonly EconomicAmounts[]): EconomicRow => ({
    level,
    code,
    name: catalog.government.get(code)?.name ?? code,
    meaning: code,
    amounts: addUp(of),
  })
  const groups = [...amounts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, of]) => row('group', code, of))
  const classes = new Set(groups.map(({ code }) => code.slice(0, 3)))
  return [...classes].flatMap((code) => {
    const own = groups.filter((group) => group.code.startsWith(code))
    const amountsOfOwn = own.map((group) => group.amounts)
    return [row('class', code, amountsOfOwn), ...own]
  })
}
