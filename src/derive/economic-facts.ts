/** 一般公共预算基本支出 by economic classification (table 6). */
import { nearest } from '../diagnostic/nearest.ts'
import { type EconomicEntry, economicByMember } from '../model/budget.ts'
import type { Inputs } from '../model/inputs.ts'
import { isOneAmount, type Reported } from '../model/scalar.ts'
import { type Money, minus, money, nil, sum } from '../number/money.ts'
import { addUp, governmentRows, rowsByBody } from './economic-bodies.ts'
import { moneyOrNil, moneyOrNull } from './entered-money.ts'
import type { Economic, EconomicAmounts, EconomicRow, Identity } from './facts.ts'

/** 工资福利支出 (301) and 对个人和家庭的补助 (303) are 人员经费; all other 基本支出 is 公用经费. */
const personnelClasses = ['301', '303']

/** The rows of table 6 in code order, classes before their groups, and the equations of the stated classes. */
export function economicFacts(inputs: Inputs) {
  const { budget, catalog, unit } = inputs
  const identities: Identity[] = []
  const nameOf = (code: string) => unit.names?.[code] ?? catalog.economic.get(code)?.name ?? code
  const groups = Object.entries(budget.economic)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, entered]) => {
      const members = economicByMember(entered)
      const byMember =
        members &&
        new Map(members.map(([member, amount]) => [member, inColumn(code, money(amount, budget.amounts_in))]))
      const amounts = byMember === null ? split(code, entered, inputs) : addUp([...byMember.values()])
      return {
        row: {
          level: 'group' as const,
          code,
          name: nameOf(code),
          meaning: meaningOf(inputs, code),
          amounts,
        },
        byMember,
      }
    })

  const rows: EconomicRow[] = []
  for (const code of new Set(groups.map(({ row }) => row.code.slice(0, 3)))) {
    const own = groups.map(({ row }) => row).filter((row) => row.code.startsWith(code))
    const added = addUp(own.map(({ amounts }) => amounts))
    const stated = budget.stated?.economic?.[code]
    const whole = moneyOrNull(stated, budget.amounts_in)
    if (stated && whole) {
      identities.push({
        label: `经济分类${code}的合计`,
        whole,
        at: stated.place,
        parts: '各款级科目之和',
        computed: added.total,
        unit: budget.amounts_in,
        affects: ['表6', '第三部分'],
      })
    }
    const amounts = whole === null ? added : withTotal(added, whole, personnelClasses.includes(code))
    rows.push({ level: 'class', code, name: nameOf(code), meaning: meaningOf(inputs, code), amounts }, ...own)
  }
  const total = addUp(rows.filter(({ level }) => level === 'class').map(({ amounts }) => amounts))
  const byBody = rowsByBody(groups, inputs)
  const government = byBody === null ? null : governmentRows(byBody, inputs)
  return { economic: { total, rows, byBody, government } satisfies Economic, identities }
}

/**
 * What a code of the unit's means: units number some 款 of their own (302 03 水费), so a code that the unit names itself
 * means what the catalogue calls by that name.
 */
function meaningOf({ catalog, unit }: Inputs, code: string): string | null {
  const own = unit.names?.[code]
  if (own === undefined || catalog.economic.get(code)?.name === own) return code
  const known = [...catalog.economic].filter(
    ([each, { name }]) =>
      name === own && each.length === code.length && each.slice(0, 3) === code.slice(0, 3),
  )
  const listed = catalog.economic.get(code)?.name
  // 养老保险费 for 养老保险缴费 is the same 款 under another wording.
  const isReworded = listed !== undefined && nearest(own, [listed]) !== null
  return known[0]?.[0] ?? (isReworded ? code : null)
}

function split(code: string, entered: EconomicEntry, { budget }: Inputs): EconomicAmounts {
  const unit = budget.amounts_in
  if (isOneAmount(entered)) return inColumn(code, money(entered, unit))
  const parts: { readonly personnel?: Reported | undefined; readonly operating?: Reported | undefined } =
    entered
  const [personnel, operating] = [moneyOrNil(parts.personnel, unit), moneyOrNil(parts.operating, unit)]
  return { total: sum([personnel, operating]), personnel, operating }
}

const inColumn = (code: string, amount: Money): EconomicAmounts =>
  personnelClasses.includes(code.slice(0, 3))
    ? { total: amount, personnel: amount, operating: nil }
    : { total: amount, personnel: nil, operating: amount }

/** A class with a stated total: the column that it belongs to takes the rest of the other column. */
const withTotal = (added: EconomicAmounts, total: Money, personnel: boolean): EconomicAmounts =>
  personnel
    ? { total, personnel: minus(total, added.operating), operating: added.operating }
    : { total, personnel: added.personnel, operating: minus(total, added.personnel) }
