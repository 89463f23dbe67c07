/** A department composed from member units that have folders of their own: their figures under their codes. */
import type { Budget, ByMember, EconomicEntry } from '../model/budget.ts'
import { economicByMember } from '../model/budget.ts'
import type { Inputs } from '../model/inputs.ts'
import { recordOf } from '../model/record-of.ts'
import { isOneAmount, type Placed, type Reported } from '../model/scalar.ts'
import type { Statement } from '../model/statement.ts'
import type { Unit } from '../model/unit.ts'
import { exactDigits, type MoneyUnit, money, sum } from '../number/money.ts'

/** A member unit's own inputs, and the code that it has in its department. */
export type JoinedMember = { readonly code: Placed; readonly inputs: Inputs }

/**
 * The department with the figures of these members: lines under their codes, and sums where a file has one amount. What
 * the department's own files say is what it adds; its reasons, goals and texts are its own.
 */
export function joinMembers(department: Inputs, members: readonly JoinedMember[]): Inputs {
  if (members.length === 0) return department
  const parts = members.map(({ code, inputs }) => ({ code, inputs: inItsUnit(inputs) }))
  const own = department.unit.members.find((member) => member.unit === undefined) ?? null
  return {
    ...department,
    addition: { budget: department.budget, statement: department.statement },
    budget: budgetOf(department.budget, own, parts),
    statement: statementOf(department.statement, parts),
    projects: [
      ...department.projects,
      ...parts.flatMap(({ code, inputs }) => inputs.projects.map((sheet) => ({ ...sheet, member: code }))),
    ],
    texts: [...department.texts, ...parts.flatMap(({ inputs }) => textsOfSheets(inputs, inputs.texts))],
    counts: [...department.counts, ...parts.flatMap(({ inputs }) => textsOfSheets(inputs, inputs.counts))],
  }
}

const textsOfSheets = ({ projects }: Inputs, texts: Inputs['texts']): Inputs['texts'] => {
  const files = projects.map(({ file }) => file)
  return texts.filter(({ place }) => files.includes(place.file))
}

/** The inputs with each amount carrying its unit, so that files in 元 and in 万元 can be joined. */
const inItsUnit = (inputs: Inputs): Inputs => ({
  ...inputs,
  budget: carryingUnit(inputs.budget, inputs.budget.amounts_in),
  statement: carryingUnit(inputs.statement, inputs.statement.amounts_in),
})

function carryingUnit<T>(value: T, unit: MoneyUnit): T {
  if (Array.isArray(value)) return value.map((each) => carryingUnit(each, unit)) as T
  if (typeof value !== 'object' || value === null) return value
  if (isOneAmount(value)) return { unit, ...value } as T
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, carryingUnit(each, unit)])) as T
}

type Own = Unit['members'][number] | null

/** Amounts that one amount stands for: a single one as it was reported, several added up. */
function added(amounts: readonly Reported[], unit: MoneyUnit): Reported | undefined {
  const [first, ...others] = amounts
  if (first === undefined || others.length === 0) return first
  const digits = exactDigits(sum(amounts.map((amount) => money(amount, unit))), unit)
  return { digits, unit, place: first.place }
}

const amountsOf = (entered: ByMember | undefined): readonly Reported[] =>
  entered === undefined ? [] : isOneAmount(entered) ? [entered] : Object.values(entered)

function budgetOf(department: Budget, own: Own, parts: readonly JoinedMember[]): Budget {
  const unit = department.amounts_in
  /** What the department gives by member stays; one amount is of its own office. */
  const byMember = (entered: ByMember | undefined, pick: (of: Budget) => ByMember | undefined): ByMember => ({
    ...(entered === undefined ? {} : isOneAmount(entered) ? own && { [own.code.text]: entered } : entered),
    ...Object.fromEntries(
      parts.flatMap(({ code, inputs }) => {
        const amount = added(amountsOf(pick(inputs.budget)), unit)
        return amount === undefined ? [] : [[code.text, amount]]
      }),
    ),
  })
  const blocks = <K extends string>(
    entered: Partial<Record<K, ByMember | undefined>> | undefined,
    pick: (of: Budget) => Partial<Record<K, ByMember | undefined>> | undefined,
  ): Partial<Record<K, ByMember>> => {
    const all = [entered, ...parts.map(({ inputs }) => pick(inputs.budget))]
    const keys = [...new Set(all.flatMap((block) => Object.keys(block ?? {}) as K[]))]
    return recordOf(keys, (key) => byMember(entered?.[key], (of) => pick(of)?.[key]))
  }
  const lines = <L extends object>(pick: (of: Budget) => readonly L[] | undefined) => [
    ...(pick(department) ?? []),
    ...parts.flatMap(({ code, inputs }) =>
      (pick(inputs.budget) ?? []).map((line) => ({ ...line, member: code })),
    ),
  ]
  const sums = <K extends string>(
    pick: (of: Budget) => Partial<Record<K, Reported | undefined>> | undefined,
  ) => addedBlocks([pick(department), ...parts.map(({ inputs }) => pick(inputs.budget))], unit)
  const income_items = lines((of) => of.income_items)
  const details = [department, ...parts.map(({ inputs }) => inputs.budget)].map(
    (of) => of.three_public_details,
  )
  const agency = [department, ...parts.map(({ inputs }) => inputs.budget)].flatMap(
    (of) => of.agency_operating ?? [],
  )
  const surplus = byMember(department.non_fiscal_surplus, (of) => of.non_fiscal_surplus)
  return {
    ...department,
    income: blocks(department.income, (of) => of.income),
    carried_over: blocks(department.carried_over, (of) => of.carried_over),
    carry_forward: blocks(department.carry_forward, (of) => of.carry_forward),
    ...(Object.keys(surplus).length > 0 && { non_fiscal_surplus: surplus }),
    of_which: sums((of) => of.of_which) as Budget['of_which'],
    ...(income_items.length > 0 && { income_items }),
    spending: lines((of) => of.spending),
    economic: economicOf(department, own, parts),
    three_public: sums((of) => of.three_public),
    three_public_details: countsOf(details),
    ...(agency.length > 0 && { agency_operating: added(agency, unit) }),
  }
}

function addedBlocks<K extends string>(
  blocks: readonly (Partial<Record<K, Reported | undefined>> | undefined)[],
  unit: MoneyUnit,
): Partial<Record<K, Reported | undefined>> {
  const keys = [...new Set(blocks.flatMap((block) => Object.keys(block ?? {}) as K[]))]
  return recordOf(keys, (key) =>
    added(
      blocks.flatMap((block) => block?.[key] ?? []),
      unit,
    ),
  )
}

const countsOf = <K extends string>(
  blocks: readonly (Partial<Record<K, number | undefined>> | undefined)[],
): Partial<Record<K, number>> => {
  const keys = [...new Set(blocks.flatMap((block) => Object.keys(block ?? {}) as K[]))]
  return recordOf(keys, (key) => blocks.reduce<number>((total, block) => total + (block?.[key] ?? 0), 0))
}

/** By member; a code that a unit divides into 人员经费 and 公用经费 is divided for all of them. */
function economicOf(department: Budget, own: Own, parts: readonly JoinedMember[]): Budget['economic'] {
  const unit = department.amounts_in
  const all = [department.economic, ...parts.map(({ inputs }) => inputs.budget.economic)]
  const codes = [...new Set(all.flatMap((block) => Object.keys(block)))].toSorted()
  return recordOf(codes, (code): EconomicEntry => {
    const given = all.map((block) => block[code])
    if (given.some((entry) => entry !== undefined && isDivided(entry))) {
      const isPersonnel = /^30[13]/.test(code)
      return addedBlocks(
        given.flatMap((entry) => {
          if (entry === undefined) return []
          if (isDivided(entry)) return [entry as Partial<Record<'personnel' | 'operating', Reported>>]
          return wholeOf(entry).map((amount) => (isPersonnel ? { personnel: amount } : { operating: amount }))
        }),
        unit,
      )
    }
    const [first, ...others] = given
    return Object.fromEntries([
      ...(first === undefined
        ? []
        : (economicByMember(first) ?? (own ? [[own.code.text, first as Reported] as const] : []))),
      ...others.flatMap((entry, index) => {
        const amount = entry === undefined ? undefined : added(wholeOf(entry), unit)
        const member = parts[index]?.code.text
        return amount === undefined || member === undefined ? [] : [[member, amount] as const]
      }),
    ])
  })
}

const isDivided = (entry: EconomicEntry): boolean => !isOneAmount(entry) && economicByMember(entry) === null

const wholeOf = (entry: EconomicEntry): readonly Reported[] =>
  isOneAmount(entry) ? [entry] : (economicByMember(entry) ?? []).map(([, amount]) => amount)

function statementOf(department: Statement, parts: readonly JoinedMember[]): Statement {
  const unit = department.amounts_in
  const all = [department, ...parts.map(({ inputs }) => inputs.statement)]
  const sums = <K extends string>(
    pick: (of: Statement) => Partial<Record<K, Reported | undefined>> | undefined,
  ) => addedBlocks(all.map(pick), unit)
  const services = all.flatMap(({ purchased_services: each }) => each ?? [])
  const amount = added(
    services.map((each) => each.amount),
    unit,
  )
  return {
    ...department,
    staffing: [
      ...department.staffing,
      ...parts.flatMap(({ code, inputs }) =>
        inputs.statement.staffing.map((each) => ({ ...each, member: code })),
      ),
    ],
    ...(all.some(({ procurement }) => procurement !== undefined) && {
      procurement: sums(({ procurement }) => procurement),
    }),
    ...(amount !== undefined && {
      purchased_services: { amount, content: services.map(({ content }) => content).join('；') },
    }),
    assets: assetsOf(all, unit),
  }
}

function assetsOf(all: readonly Statement[], unit: MoneyUnit): Statement['assets'] {
  const assets = all.map((of) => of.assets)
  const total = added(
    assets.flatMap((each) => each.total ?? []),
    unit,
  )
  const bought = assets.flatMap((each) => each.new_assets ?? [])
  const amount = added(
    bought.map((each) => each.amount),
    unit,
  )
  const vehicles = assets.map((each) => each.vehicles)
  const counted = ['large_equipment', 'very_large_equipment', 'special_equipment'] as const
  return {
    ...assets[0],
    ...(total !== undefined && { total }),
    ...(vehicles.some((each) => each !== undefined) && { vehicles: countsOf(vehicles) }),
    ...countsOf(
      assets.map((each) =>
        Object.fromEntries(counted.flatMap((key) => (each[key] === undefined ? [] : [[key, each[key]]]))),
      ),
    ),
    ...(amount !== undefined && {
      new_assets: { amount, content: bought.map(({ content }) => content).join('、') },
    }),
  }
}
