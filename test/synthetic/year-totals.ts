/** Totals of an invented unit in a year, as the next one compares with them. */
import { type Fen, sumOf } from './fen.ts'
import type { UnitPlan } from './plan.ts'
import { earnedBy, economicOf, functionalOf } from './year-of-member.ts'
import { budgetOf, projectsOf } from './year-of-project.ts'

export type YearTotals = {
  readonly generalPublic: Fen
  readonly governmentFund: Fen
  readonly earned: Fen
  readonly total: Fen
  readonly basic: Fen
  readonly project: Fen
  readonly agencyOperating: Fen
  readonly reception: Fen
  readonly vehiclePurchase: Fen
  readonly vehicleRunning: Fen
  readonly threePublic: Fen
}

export function totalsOf(plan: UnitPlan, year: number): YearTotals {
  const economic = plan.members.map((member) => economicOf(plan, member, year))
  const ofCode = (code: string) => sumOf(economic.map((amounts) => amounts.get(code) ?? 0n))
  const projects = (fund: string) =>
    sumOf(
      projectsOf(plan, year)
        .filter((project) => project.fund === fund)
        .map((project) => budgetOf(project, year)),
    )
  const earned = sumOf(plan.members.map(earnedBy))
  const fiscalBasic = sumOf(economic.flatMap((amounts) => [...amounts.values()]))
  const generalPublic = fiscalBasic + projects('general_public')
  const governmentFund = projects('government_fund')
  const [reception, vehiclePurchase, vehicleRunning] = [ofCode('30217'), ofCode('31013'), ofCode('30231')]
  const agencies = plan.members.filter(({ kind }) => kind !== '事业单位')
  return {
    generalPublic,
    governmentFund,
    earned,
    total: generalPublic + governmentFund + earned,
    basic: fiscalBasic + earned,
    project: generalPublic - fiscalBasic + governmentFund,
    agencyOperating: sumOf(
      agencies.flatMap((member) => functionalOf(plan, member, year).map(({ operating }) => operating)),
    ),
    reception,
    vehiclePurchase,
    vehicleRunning,
    threePublic: reception + vehiclePurchase + vehicleRunning,
  }
}
