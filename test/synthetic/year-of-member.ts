/** 基本支出 of an invented member unit in a year, by 经济分类, and what it comes to by 功能分类. */
import { type Fen, shareOf, sumOf, yuan } from './fen.ts'
import type { MemberPlan, UnitPlan } from './plan.ts'

/** 元 a head and year, by code, of the kinds of unit that have it. */
const perPost: readonly (readonly [code: string, amount: number, of: 'all' | 'office' | 'affiliate'])[] = [
  ['30101', 44000, 'all'],
  ['30102', 31000, 'office'],
  ['30103', 47000, 'office'],
  ['30107', 58000, 'affiliate'],
  ['30108', 19000, 'all'],
  ['30109', 9500, 'all'],
  ['30110', 9400, 'all'],
  ['30111', 4700, 'office'],
  ['30112', 1100, 'all'],
  ['30113', 18000, 'all'],
  ['30199', 3200, 'all'],
  ['30201', 4200, 'all'],
  ['30205', 600, 'all'],
  ['30206', 1500, 'all'],
  ['30207', 900, 'all'],
  ['30209', 2100, 'all'],
  ['30211', 2600, 'all'],
  ['30213', 900, 'all'],
  ['30215', 700, 'office'],
  ['30216', 1200, 'all'],
  ['30217', 500, 'office'],
  ['30228', 2600, 'all'],
  ['30229', 2300, 'all'],
  ['30239', 5400, 'office'],
]

/** By code of 经济分类; codes that come to nothing are left out. */
export function economicOf(plan: UnitPlan, member: MemberPlan, year: number): ReadonlyMap<string, Fen> {
  const group = member.kind === '事业单位' ? 'affiliate' : 'office'
  const isOffice = member === plan.members[0]
  const buysVehicle = isOffice && year === plan.year && member.vehicles > 3
  const bases: readonly (readonly [string, Fen])[] = [
    ...perPost
      .filter(([, , of]) => of === 'all' || of === group)
      .map(([code, amount]) => [code, yuan(amount) * BigInt(member.posts)] as const),
    ['30231', yuan(20_000) * BigInt(member.vehicles)],
    ['30301', yuan(30_000) * BigInt(member.veterans)],
    ['30302', yuan(4_600) * BigInt(member.retired)],
    ['31002', isOffice ? yuan(500) * BigInt(member.posts) : 0n],
    ['31013', buysVehicle ? yuan(180_000) : 0n],
  ]
  const chance = plan.random.of(`${member.code} ${year}`)
  return new Map(
    bases
      .map(([code, base]) => [code, shareOf(base, growth(year) + chance.int(-20, 20))] as const)
      .filter(([, amount]) => amount > 0n),
  )
}

/** Thousandths of what 2023 had. */
const growth = (year: number): number => 1000 + 25 * (year - 2023)

export type FunctionalLine = { readonly item: string; readonly personnel: Fen; readonly operating: Fen }

/** The same money by 项: pensions, medical care and housing have items of their own. */
export function functionalOf(plan: UnitPlan, member: MemberPlan, year: number): readonly FunctionalLine[] {
  const economic = economicOf(plan, member, year)
  const isAffiliate = member.kind === '事业单位'
  const own: readonly (readonly [item: string, codes: readonly string[]])[] = [
    [isAffiliate ? '2080502' : '2080501', ['30301', '30302']],
    ['2080505', ['30108']],
    ['2080506', ['30109']],
    [isAffiliate ? '2101102' : '2101101', ['30110']],
    ['2101103', ['30111']],
    ['2210201', ['30113']],
  ]
  const apart = new Set(own.flatMap(([, codes]) => codes))
  const total = (takes: (code: string) => boolean) =>
    sumOf([...economic].filter(([code]) => takes(code)).map(([, amount]) => amount))
  return [
    {
      item: isAffiliate ? plan.trade.affiliates.item : plan.trade.office,
      personnel: total((code) => code.startsWith('301') && !apart.has(code)),
      operating: total((code) => !/^30[13]/.test(code)),
    },
    ...own.map(([item, codes]) => ({
      item,
      personnel: total((code) => codes.includes(code)),
      operating: 0n,
    })),
  ].filter(({ personnel, operating }) => personnel + operating > 0n)
}

/** 事业收入 of a member, all of which it spends on its own running. */
export const earnedBy = (member: MemberPlan): Fen => (member.earns ? yuan(3_000) * BigInt(member.posts) : 0n)
