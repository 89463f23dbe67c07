/** What is spent on which item, by whom and from which fund: budget lines and project sheets brought into one list. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { nearest } from '../diagnostic/nearest.ts'
import { type Fund, funds } from '../model/fund.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Placed, Reported } from '../model/scalar.ts'
import { isNil, type Money, type MoneyUnit, money, nil, showMoney, sum } from '../number/money.ts'
import type { Identity, ProjectFacts } from './facts.ts'
import { unknownMember } from './member-known.ts'
import { type SpendingEntry, withWholes } from './spending-table.ts'

export type FundEntry = SpendingEntry & { readonly fund: Fund }

/** Shows an amount in a message: in the unit that the file uses. */
export const inMessage = (amount: Money, unit: MoneyUnit): string =>
  showMoney(amount, { unit, decimals: 2, separators: true, trim: false })

export const orNil = (entered: Reported | undefined, unit: MoneyUnit): Money =>
  entered === undefined ? nil : money(entered, unit)

/** The member unit that a line belongs to; an unknown one is an error, a missing one too where there are several. */
export function memberOf(
  inputs: Inputs,
  given: Placed | undefined,
  at: Placed,
  diagnostics: Diagnostic[],
): string {
  const { members } = inputs.unit
  const codes = members.map((member) => member.code.text)
  const [only = ''] = codes
  if (given === undefined) {
    if (codes.length > 1) {
      diagnostics.push({
        slug: 'member-given',
        severity: 'error',
        message: '本部门有多个预算单位，这一条没有写明是哪个单位',
        at: at.place,
        hint: `加一行 member: "${only}"（可用的单位代码：${codes.join('、')}）`,
      })
    }
    return only
  }
  if (!codes.includes(given.text)) {
    diagnostics.push(unknownMember(given.text, given.place, codes))
    return only
  }
  return given.text
}

/** Entries of the budget's own lines (基本支出, 经营支出, 上缴上级, 对附属单位补助). */
export function budgetEntries(inputs: Inputs, diagnostics: Diagnostic[]) {
  const { budget } = inputs
  const unit = budget.amounts_in
  const identities: Identity[] = []
  const entries = budget.spending.map((line): FundEntry => {
    checkItem(inputs, line.item, diagnostics)
    const personnel = orNil(line.basic?.personnel, unit)
    const operating = orNil(line.basic?.operating, unit)
    const stated = line.basic?.stated
    if (stated !== undefined) {
      identities.push({
        label: `项级科目${line.item.text}的基本支出`,
        whole: money(stated, unit),
        at: stated.place,
        parts: '人员经费 + 公用经费',
        computed: sum([personnel, operating]),
        unit,
        affects: ['表3', '表5-1', '第三部分'],
      })
    }
    return {
      item: line.item.text,
      member: memberOf(inputs, line.member, line.item, diagnostics),
      fund: line.fund ?? 'general_public',
      amounts: withWholes({
        personnel,
        operating,
        ...(stated && { basic: money(stated, unit) }),
        unit_operations: orNil(line.unit_operations, unit),
        to_superior: orNil(line.to_superior, unit),
        to_affiliates: orNil(line.to_affiliates, unit),
      }),
    }
  })
  return { entries, identities }
}

/** Entries of the project sheets: one a fund that pays. */
export function projectEntries(inputs: Inputs, projects: readonly ProjectFacts[], diagnostics: Diagnostic[]) {
  return projects.flatMap(({ sheet, sources }) => {
    checkItem(inputs, sheet.item, diagnostics)
    const member = memberOf(inputs, sheet.member, sheet.item, diagnostics)
    return funds
      .filter((fund) => !isNil(sources[fund]))
      .map(
        (fund): FundEntry => ({
          item: sheet.item.text,
          member,
          fund,
          amounts: withWholes({ project: sources[fund] }),
        }),
      )
  })
}

function checkItem({ catalog, unit }: Inputs, item: Placed, diagnostics: Diagnostic[]): void {
  if (!/^\d{7}$/.test(item.text)) {
    diagnostics.push({
      slug: 'item-is-seven-digits',
      severity: 'error',
      message: `功能分类科目“${item.text}”不是项级科目代码`,
      at: item.place,
      hint: '支出按项级科目填列：七位数字，如 "2010301"（预算法实施条例第六条：公开到项）',
    })
    return
  }
  for (const code of [item.text.slice(0, 3), item.text.slice(0, 5), item.text]) {
    if (catalog.functional.has(code) || unit.names?.[code] !== undefined) continue
    const near = nearest(
      code,
      [...catalog.functional.keys()].filter((known) => known.length === code.length),
    )
    diagnostics.push({
      slug: 'code-in-catalogue',
      severity: 'error',
      message: `功能分类目录中没有科目“${code}”`,
      at: item.place,
      hint: `${near === null ? '' : `是不是“${near} ${catalog.functional.get(near)?.name ?? ''}”？`}如确为新科目，在 unit.yaml 的 names 中写明名称：names: { "${code}": … }`,
    })
  }
}
