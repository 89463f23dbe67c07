import { type KeyedFigure, keyedFigures } from '../../document/tables/keyed-figures.ts'
import { bare } from '../../document/text.ts'
import { agree, isNil, type Money, nil, sum } from '../../number/money.ts'
import type { Equation } from '../equation.ts'
import type { Printed } from '../publication/printed.ts'
import type { DepartmentPrinted, MembersRule } from '../rule.ts'
import { showAmount } from '../show-amount.ts'

/**
 * A department's tables are the sums of its members' (预算法实施条例第六条): every figure of every table against the sum
 * of what the members' own publications print. Members that do not publish alone are counted with what they would print.
 */
export const membersAddUp: MembersRule = {
  slug: 'members-add-up',
  subject: 'members',
  severity: 'error',
  comparesFigures: true,
  title: '各单位单独公开的数之和等于部门的',
  source: '部门和所属单位的各张表；预算法实施条例第六条',
  about:
    '运行 --members 时，逐张表、逐行、逐栏比较：各所属单位单独公开的数相加，等于部门公开的数，四舍五入的尾差除外。不单列的单位（unit.yaml 的 separate: false）也算在内，按它应有的数。指出是哪个单位的哪一行，差多少；部门的分行不分单位的（如“三公”经费），各单位写在 members/代码/budget.yaml 里，也要加得起来。绩效目标各表不比较。',
  judge: (printed) => equationsOf(printed),
}

type Line = { readonly figure: KeyedFigure; readonly amount: Money }
type Lines = ReadonlyMap<string, Line>

function equationsOf({ department, members }: DepartmentPrinted): readonly Equation[] {
  const { members: listed } = department.facts.inputs.unit
  const whole = linesOf(department, new Map(listed.map(({ name, code }) => [bare(name), code.text])))
  const parts = members.map(({ name, printed, fromLines }) => {
    const code = listed.find((each) => each.name === name)?.code.text ?? name
    const { unit } = printed.facts.inputs
    // A unit of its own may call its own office otherwise than its department calls the unit.
    const names = new Map(
      [name, unit.name, ...unit.members.map((each) => each.name)].map((each) => [bare(each), code]),
    )
    return { name, lines: linesOf(printed, names), expected: linesOf(fromLines, names) }
  })
  const tables = new Set(parts.flatMap(({ lines }) => [...lines.values()].map(tableOf)))
  const keys = new Set([...whole.keys(), ...parts.flatMap(({ lines }) => [...lines.keys()])])
  return [...keys].toSorted(bySpecificity).flatMap((key) => {
    const figure = whole.get(key)?.figure ?? parts.find(({ lines }) => lines.has(key))?.lines.get(key)?.figure
    // Tables by member are left out of the members' own publications.
    return figure === undefined || !tables.has(tableKey(key)) ? [] : equationOf(key, figure, { whole, parts })
  })
}

const tableOf = ({ figure }: Line): string => tableKey(figure.key)
const tableKey = (key: string): string => key.split('|')[0] ?? ''

/** The lines of items before those of their classes and the totals, which only follow from them. */
const bySpecificity = (a: string, b: string): number => codeLength(b) - codeLength(a)
const codeLength = (key: string): number => /\|(\d{3,})\|/.exec(key)?.[1]?.length ?? 0

/** Lines with the same words in one table count together. */
function linesOf({ tables, facts }: Printed, rows: ReadonlyMap<string, string>): Lines {
  const { unit, department } = facts.inputs
  const titles = [unit.name, unit.short_name, ...(department ? [department.name, department.short_name] : [])]
  const lines = new Map<string, Line>()
  for (const figure of keyedFigures(tables, { titles, rows })) {
    const before = lines.get(figure.key)
    lines.set(figure.key, {
      figure: before?.figure ?? figure,
      amount: before === undefined ? figure.amount : sum([before.amount, figure.amount]),
    })
  }
  return lines
}

type Part = { readonly name: string; readonly lines: Lines; readonly expected: Lines }

function equationOf(
  key: string,
  { table, row, column, unit }: KeyedFigure,
  { whole, parts }: { readonly whole: Lines; readonly parts: readonly Part[] },
): readonly Equation[] {
  const amountOf = (lines: Lines): Money => lines.get(key)?.amount ?? nil
  const stated = amountOf(whole)
  const printed = parts.filter(({ lines }) => !isNil(amountOf(lines)))
  const what = `${row}${column === '' ? '' : `的${column}`}`
  const show = (amount: Money) => showAmount(amount, unit)
  const named = namedMembers(parts, { key, stated, show })
  const listed = printed.map(({ name, lines }) => `${name} ${show(amountOf(lines))}`).join('，')
  return [
    {
      message: `${table} ${what}：各单位公开的数之和与部门的不符${named.length === 0 ? '' : `（${named.join('；')}）`}`,
      at: undefined,
      where: `${table} ${row}`,
      stated: { amount: stated, from: whole.has(key) ? '部门的公开' : '部门的公开，没有这一行' },
      computed: {
        amount: sum(parts.map(({ lines }) => amountOf(lines))),
        from: listed === '' ? '各单位的公开，都没有这一行' : listed,
      },
      relation: 'equal',
      unit,
      direction: ['部门的偏大', '各单位之和偏大'],
      hint: '核对部门 budget.yaml 各条的 member，和 members/代码/budget.yaml 里各单位自己的数',
      affects: [],
      cause: { key: table, what },
      roundingCause: { key: table, what },
    },
  ]
}

/**
 * The members that a difference is of: those that print another figure than the department's lines make of them. Where
 * the department does not divide the line, those without it.
 */
function namedMembers(
  parts: readonly Part[],
  of: { readonly key: string; readonly stated: Money; readonly show: (amount: Money) => string },
): readonly string[] {
  const { key, stated, show } = of
  const amountOf = (lines: Lines): Money => lines.get(key)?.amount ?? nil
  if (!agree(stated, sum(parts.map(({ expected }) => amountOf(expected))))) {
    const without = parts.filter(({ lines }) => !lines.has(key)).map(({ name }) => name)
    return without.length === 0 ? [] : [`${without.join('、')}没有这一行`]
  }
  return parts
    .filter(({ lines, expected }) => !agree(amountOf(lines), amountOf(expected)))
    .map(
      ({ name, lines, expected }) =>
        `${name}${lines.has(key) ? `印${show(amountOf(lines))}` : '没有这一行'}，照部门的各条是${show(amountOf(expected))}`,
    )
}
