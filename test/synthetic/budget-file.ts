/** `budget.yaml` of an invented unit. */
import { type Fen, sumOf } from './fen.ts'
import type { MemberPlan, UnitPlan } from './plan.ts'
import type { Entries, Value } from './yaml-text.ts'
import { earnedBy, economicOf, functionalOf } from './year-of-member.ts'
import { budgetOf, carriedOf, projectsOf } from './year-of-project.ts'
import { totalsOf } from './year-totals.ts'

export function budgetFile(plan: UnitPlan, year: number): Entries {
  const { generalPublic, governmentFund, earned } = byMember(plan, year)
  const vehicles = vehiclesOf(plan, year)
  const totals = totalsOf(plan, year)
  return {
    amounts_in: plan.amountsIn,
    income: {
      general_public: generalPublic.income,
      government_fund: governmentFund.income,
      business: earned,
    },
    carried_over: given({
      general_public: generalPublic.carried,
      government_fund: governmentFund.carried,
    }),
    spending: plan.members.flatMap((member) => [
      ...functionalOf(plan, member, year).map(({ item, personnel, operating }) => ({
        item,
        member: member.code,
        basic: { personnel: some(personnel), operating: some(operating) },
      })),
      ...(earnedBy(member) === 0n
        ? []
        : [
            {
              item: plan.trade.affiliates.item,
              member: member.code,
              fund: 'unit_funds',
              basic: { operating: earnedBy(member) },
            },
          ]),
    ]),
    economic: economicLines(plan, year),
    three_public: {
      overseas: 0n,
      reception: totals.reception,
      vehicle_purchase: totals.vehiclePurchase,
      vehicle_running: totals.vehicleRunning,
    },
    three_public_details: vehicles,
    prior: plan.history === 'block' ? priorBlock(plan, year - 1) : undefined,
    earlier: plan.history === 'new' ? undefined : { [`${year - 2}`]: earlierYear(plan, year - 2) },
  }
}

const some = (amount: Fen): Fen | undefined => (amount === 0n ? undefined : amount)

/** Null is no entry at all. */
const given = (entries: Entries): Entries | undefined =>
  Object.values(entries).every((each) => each === undefined) ? undefined : entries

/** Income is spending less what last year left over. */
function byMember(plan: UnitPlan, year: number) {
  const projects = projectsOf(plan, year)
  const of = (amountOf: (member: MemberPlan) => Fen): Entries | undefined =>
    given(Object.fromEntries(plan.members.map((member) => [member.code, some(amountOf(member))])))
  const ofProjects = (member: MemberPlan, fund: string, amountOf: typeof budgetOf) =>
    sumOf(
      projects
        .filter((project) => project.member === member && project.fund === fund)
        .map((project) => amountOf(project, year)),
    )
  const fund = (name: string, basic: (member: MemberPlan) => Fen) => ({
    income: of(
      (member) => basic(member) + ofProjects(member, name, budgetOf) - ofProjects(member, name, carriedOf),
    ),
    carried: of((member) => ofProjects(member, name, carriedOf)),
  })
  return {
    generalPublic: fund('general_public', (member) => sumOf([...economicOf(plan, member, year).values()])),
    governmentFund: fund('government_fund', () => 0n),
    earned: of(earnedBy),
  }
}

/** By member unit where there are several: a province's tables separate 机关 and 事业单位. */
function economicLines(plan: UnitPlan, year: number): Entries {
  const lines = new Map<string, Record<string, Fen>>()
  for (const member of plan.members) {
    for (const [code, amount] of economicOf(plan, member, year)) {
      lines.set(code, { ...lines.get(code), [member.code]: amount })
    }
  }
  const isByMember = plan.template === 'example-province' && plan.members.length > 1
  return Object.fromEntries(
    [...lines]
      .toSorted(([a], [b]) => Number(a) - Number(b))
      .map(([code, amounts]): [string, Value] => [
        code,
        isByMember ? amounts : sumOf(Object.values(amounts)),
      ]),
  )
}

export function vehiclesOf({ members: [office], year: latest }: UnitPlan, year: number) {
  const bought = office.vehicles > 3 && year === latest ? 1 : 0
  return { vehicles_bought: bought, vehicles_kept: office.vehicles }
}

/** Last year's figures, where there is no folder of last year. */
function priorBlock(plan: UnitPlan, year: number): Entries {
  const totals = totalsOf(plan, year)
  return {
    total: totals.total,
    by_fund: {
      general_public: totals.generalPublic,
      government_fund: totals.governmentFund,
      state_capital: 0n,
      special_account: 0n,
      unit_funds: totals.earned,
    },
    basic: totals.basic,
    project: totals.project,
    three_public: {
      overseas: 0n,
      reception: totals.reception,
      vehicle_purchase: totals.vehiclePurchase,
      vehicle_running: totals.vehicleRunning,
    },
    agency_operating: totals.agencyOperating,
  }
}

function earlierYear(plan: UnitPlan, year: number): Entries {
  const { generalPublic, governmentFund, earned, basic, project } = totalsOf(plan, year)
  return { fiscal: generalPublic + governmentFund, other: earned, basic, project }
}
