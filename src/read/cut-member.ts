/** A member unit's own publication: the department's lines of this member, and what only the member has. */
import { type Budget, type ByMember, economicByMember } from '../model/budget.ts'
import type { Inputs } from '../model/inputs.ts'
import type { MemberBudget, MemberUnit } from '../model/member.ts'
import { noPerformance, type Performance } from '../model/performance.ts'
import { recordOf } from '../model/record-of.ts'
import { isOneAmount, type Placed } from '../model/scalar.ts'
import type { Statement } from '../model/statement.ts'
import type { Unit } from '../model/unit.ts'

/** What a member unit's own files say; undefined where it has no such file. */
export type OfMember = {
  readonly unit?: MemberUnit | undefined
  readonly budget?: MemberBudget | undefined
  readonly statement?: Statement | undefined
  readonly performance?: Performance | undefined
}

/** A member of a department. */
export type Member = Unit['members'][number]

/** The inputs of a member's publication; those that only its own folder gives are still the department's. */
export function cutToMember(department: Inputs, member: Member, files: OfMember): Inputs {
  const { unit, budget, statement, projects, addition } = department
  const own = addition === null || member.unit !== undefined ? files : withAddition(addition, files)
  const isOf = belongsTo(unit, member)
  return {
    ...department,
    department: unit,
    unit: unitOf(unit, member, own.unit ?? {}),
    budget: budgetOf(budget, { isOf, code: member.code.text, isFirst: unit.members[0] === member }, own),
    projects: projects.filter((sheet) => isOf(sheet.member)),
    // What was changed is found with the department.
    taken: [],
    performance: own.performance ?? noPerformance,
    statement: {
      ...(own.statement ?? { amounts_in: statement.amounts_in, staffing: [], assets: {} }),
      ...datesOf(statement, own.statement),
      staffing: [
        ...statement.staffing.filter((each) => isOf(each.member)),
        ...(own.statement?.staffing ?? []),
      ],
    },
  }
}

/** The files of a department that is composed from other units are those of its own office. */
function withAddition({ budget, statement }: NonNullable<Inputs['addition']>, files: OfMember): OfMember {
  const { of_which, three_public, three_public_details, agency_operating } = budget
  const { amounts_in, procurement, purchased_services, assets } = statement
  const kept = { of_which, three_public, three_public_details, agency_operating }
  return {
    ...files,
    budget: { ...kept, ...files.budget },
    statement: files.statement ?? { amounts_in, procurement, purchased_services, assets, staffing: [] },
  }
}

/** Whether a line with this code belongs to the member; one without a code belongs to the first. */
const belongsTo =
  ({ members }: Unit, member: Member) =>
  (given: Placed | undefined): boolean =>
    (given?.text ?? members[0]?.code.text) === member.code.text

/** A department and its members publish together unless a member says otherwise. */
const datesOf = (department: Statement, own: Statement | undefined) => {
  const approved = own?.approved ?? department.approved
  const published = own?.published ?? department.published
  return { ...(approved && { approved }), ...(published && { published }) }
}

function unitOf(department: Unit, member: Member, own: MemberUnit): Unit {
  const { name, code, hasCode, kind = department.kind, called } = member
  const isOffice = member.own_office === true || department.members[0] === member
  const texts = isOffice ? department : { about: [], functions: [], divisions: [] }
  const address = own.address ?? department.address
  const { supervisor: _, established: __, code: ___, publishes: ____, policy: _____, ...kept } = department
  return {
    ...kept,
    name,
    short_name: own.short_name ?? called ?? name,
    ...(hasCode && { code }),
    kind,
    publishes: '单位预算',
    supervisor: { name: department.name, ...(department.code && { code: department.code }) },
    members: [{ ...member, own_office: true, kind }],
    ...(address !== undefined && { address }),
    ...(own.established !== undefined && { established: own.established }),
    about: own.about ?? texts.about,
    functions: own.functions ?? texts.functions,
    divisions: own.divisions ?? texts.divisions,
    names: { ...department.names, ...own.names },
    glossary: { ...department.glossary, ...own.glossary },
  }
}

type Cut = {
  readonly isOf: (given: Placed | undefined) => boolean
  readonly code: string
  readonly isFirst: boolean
}

function budgetOf(department: Budget, { isOf, code, isFirst }: Cut, { budget: own = {} }: OfMember): Budget {
  /** An amount of the whole department counts for the first member, as in its own tables. */
  const share = (entered: ByMember | undefined): ByMember | undefined =>
    entered === undefined ? undefined : isOneAmount(entered) ? (isFirst ? entered : undefined) : entered[code]
  const shares = <K extends string>(block: Partial<Record<K, ByMember | undefined>>) =>
    recordOf(Object.keys(block) as K[], (key) => share(block[key]))
  const { carried_over, carry_forward, non_fiscal_surplus, income_items, stated } = department
  const members = stated?.members?.[code]
  return {
    amounts_in: department.amounts_in,
    income: shares(department.income),
    ...(carried_over && { carried_over: shares(carried_over) }),
    ...(carry_forward && { carry_forward: shares(carry_forward) }),
    ...(non_fiscal_surplus && { non_fiscal_surplus: share(non_fiscal_surplus) }),
    ...(income_items && { income_items: income_items.filter((line) => isOf(line.member)) }),
    spending: department.spending.filter((line) => isOf(line.member)),
    ...(members && { stated: { total: members } }),
    ...own,
    economic: own.economic ?? economicOf(department.economic, code),
  }
}

/** The lines that the department gives by member. */
const economicOf = (department: Budget['economic'], code: string): Budget['economic'] =>
  Object.fromEntries(
    Object.entries(department).flatMap(([group, entered]) => {
      const own = economicByMember(entered)?.find(([member]) => member === code)?.[1]
      return own === undefined ? [] : [[group, own]]
    }),
  )
