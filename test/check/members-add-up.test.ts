/** A department's tables are the sums of its members': one line of one member taken away or changed is named. */
import { describe, expect, it } from 'vitest'
import { documentOfUnit, printedWithMembers, proveMembers } from '../../src/build.ts'
import { compared } from '../../src/check/equation.ts'
import { membersAddUp } from '../../src/check/members/members-add-up.ts'
import type { DepartmentPrinted } from '../../src/check/rule.ts'
import { isEquation } from '../../src/check/rule.ts'
import { keyedFigures } from '../../src/document/tables/keyed-figures.ts'
import type { PrintedTable } from '../../src/document/tables/printed-table.ts'
import { isNil, type Money, minus, money, nil, showMoney } from '../../src/number/money.ts'
import { edited } from '../compose/composed.ts'
import { once } from '../once.ts'
import { projectWorld } from '../project.ts'

const years = [2024, 2025] as const
const jobOf = (year: number) => ({ root: process.cwd(), unit: 'example-construction', year })
const printedOf = once((year: number): DepartmentPrinted => {
  const { value: whole } = documentOfUnit(projectWorld(), jobOf(year))
  const made = whole && printedWithMembers(projectWorld(), jobOf(year), whole)
  if (made === null) throw new Error('a publication cannot be composed')
  return made
})

const showOf = (amount: Money) =>
  showMoney(amount, { unit: '万元', decimals: 2, separators: true, trim: false })

const found = (printed: DepartmentPrinted) =>
  membersAddUp
    .judge(printed)
    .filter(isEquation)
    .flatMap((equation) => compared(equation).map((finding) => ({ ...finding, equation })))
    .filter(({ severity }) => severity !== 'notice')

/** The department with one table of one member printed otherwise. */
const with_ = (
  { department, members }: DepartmentPrinted,
  member: number,
  table: number,
  change: (of: PrintedTable) => PrintedTable,
): DepartmentPrinted => ({
  department,
  members: members.map((each, index) =>
    index === member
      ? {
          ...each,
          printed: {
            ...each.printed,
            tables: each.printed.tables.map((of, at) => (at === table ? change(of) : of)),
          },
        }
      : each,
  ),
})

/** A figure of each table that some member prints: where it stands. */
function plants(printed: DepartmentPrinted) {
  const seen = new Set<string>()
  return printed.members.flatMap((each, member) =>
    each.printed.tables.flatMap((table, at) => {
      const [figure] = keyedFigures([table], { titles: [], rows: new Map() }).filter(
        ({ amount }) => !isNil(amount),
      )
      if (figure === undefined || seen.has(table.name)) return []
      seen.add(table.name)
      const row = table.rows.findIndex(({ amounts }) => amounts.includes(figure.amount))
      const column = table.rows[row]?.amounts.indexOf(figure.amount) ?? -1
      return [{ table: table.name, member, name: each.name, at, row, column, figure }]
    }),
  )
}

describe.each(years)('the members of %i', (year) => {
  it('add up to their department', () => {
    expect(found(printedOf(year))).toEqual([])
    expect(proveMembers(projectWorld(), jobOf(year)).filter(({ severity }) => severity === 'error')).toEqual(
      [],
    )
  })

  const planted = plants(printedOf(year))

  it('are compared in every table of figures', () => {
    const own = ['表1', '表2', '表3', '表4', '表5-1', '表6', '表7', '表8', '表10']
    expect(planted.map(({ table }) => table)).toEqual(expect.arrayContaining(own))
  })

  it.each(planted)(
    'a row of $table taken away from $name is named',
    ({ at, member, name, row, figure, table }) => {
      const without = (of: PrintedTable) => ({ ...of, rows: of.rows.filter((_, index) => index !== row) })
      const named = found(with_(printedOf(year), member, at, without))
      const one = named.find(({ message }) => message.startsWith(`${table} ${figure.row}`))
      expect(one?.message).toMatch(new RegExp(`${name}[^；）]*没有这一行`))
      const missing = minus(one?.equation.stated.amount ?? nil, one?.equation.computed.amount ?? nil)
      expect(showOf(missing)).toBe(showOf(figure.amount))
    },
  )

  it.each(planted)(
    'a figure of $table changed by $name is named',
    ({ at, member, name, row, column, figure, table }) => {
      const more = minus(figure.amount, money('-1.00', figure.unit))
      const changed = (of: PrintedTable) => ({
        ...of,
        rows: of.rows.map((each, index) =>
          index === row
            ? { ...each, amounts: each.amounts.map((amount, place) => (place === column ? more : amount)) }
            : each,
        ),
      })
      const named = found(with_(printedOf(year), member, at, changed))
      expect(named.map(({ message }) => message)).toEqual([expect.stringContaining(`${table} ${figure.row}`)])
      expect(`${named[0]?.message}${named[0]?.equation.computed.from}`).toContain(name)
      expect(showOf(named[0]?.equation.computed.amount ?? nil)).not.toBe(named[0]?.stated?.figure)
      expect(named[0]?.equation.direction[1]).toBe('各单位之和偏大')
    },
  )
})

describe('what the department does not divide', () => {
  const toldBy = (path: string, from: string, to: string) =>
    proveMembers(
      projectWorld(edited(`data/example-construction/2025/members/${path}`, [[from, to]])),
      jobOf(2025),
    ).map(({ message }) => message)

  it.each([
    [
      '311003/budget.yaml',
      '"30228": 3.07  # 工会经费\n  "30229": 2.66',
      '"30228": 4.07\n  "30229": 1.66',
      '表6',
    ],
  ])('%s: %s → %s', (path, from, to, table) => {
    expect(toldBy(path, from, to).some((message) => message.startsWith(table))).toBe(true)
  })
})
