/** The project sheets of a unit: the rows of 项目支出表 and the sheets of goals with the same names, one file a project. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { bare } from '../../document/text.ts'
import type { Fund } from '../../model/fund.ts'
import { groupBy } from '../../model/group-by.ts'
import { agree, type Money, type MoneyUnit, minus, money, nil, scaled, sum } from '../../number/money.ts'
import type { BookCell } from '../book.ts'
import { textOf } from '../sheet-table.ts'
import type { Taken } from '../taken.ts'
import { type Amounts, assignItems } from './assign-items.ts'
import { sidesBetween } from './book-checks.ts'
import type { BookTables } from './book-tables.ts'
import { entered, reckoned } from './enter.ts'
import { type ProjectRow, paidBy, projectRows, unitMoneyOf } from './project-rows.ts'
import { itemRows, spendingFigures } from './spending-columns.ts'
import { fundTables } from './spending-facts.ts'

/** What is known of the unit's members: the code, or the name, by name. */
export type MemberCodes = ReadonlyMap<string, string>

/** The values of `projects/*.yaml`. */
export type ProjectReading = {
  readonly taken: readonly Taken[]
  /** Whether the files hold all 项目支出 of every item, each with its item. */
  readonly isWhole: boolean
  readonly found: readonly Diagnostic[]
}

type Sheet = {
  readonly name: string
  readonly unit: MoneyUnit
  readonly taken: readonly Taken[]
  readonly budget: Budget | null
}
type Budget = { readonly amount: Money; readonly cell: BookCell; readonly byFund: ReadonlyMap<string, Money> }

/** `sheets`: what the sheets of goals give. */
export function projectFacts(
  books: BookTables,
  sheets: readonly Taken[],
  { unit, members }: { readonly unit: MoneyUnit; readonly members: MemberCodes },
): ProjectReading {
  const names = new Map(
    sheets.flatMap((one) => (isName(one) ? [[one.file, sameName(one.value)] as const] : [])),
  )
  const goals = [...groupBy(sheets, ({ file }) => names.get(file) ?? file)].map(([, taken]) => sheetOf(taken))
  const rows = projectRows(books)
  const isSame = (row: ProjectRow) => (sheet: Sheet) => sameName(sheet.name) === sameName(row.name)
  const projects = [
    ...rows.map((row) => ({ row, sheet: goals.find(isSame(row)) ?? null })),
    ...goals
      .filter((sheet) => !rows.some((row) => isSame(row)(sheet)))
      .map((sheet) => ({ row: null, sheet })),
  ]
  // A project that is only described has no money of its own here.
  const paid = projects.flatMap((project, index) => {
    const amounts = amountsOf(project)
    return amounts === null ? [] : [{ index, amounts }]
  })
  const items =
    paid.length === 0
      ? null
      : assignItems(
          paid.map(({ amounts }) => amounts),
          projectMoney(books),
        )
  const assigned = new Map(paid.map(({ index }, order) => [index, items?.[order]]))
  return {
    isWhole: items !== null,
    taken: projects.flatMap(({ row, sheet }, index) => {
      const file = `projects/${String(index + 1).padStart(2, '0')}.yaml`
      const item = assigned.get(index)
      const nameCell = row?.nameCell ?? sheet?.taken.find(({ at }) => at[0] === 'name')?.cells[0]
      const ofSheet = (sheet?.taken ?? []).map((one): Taken => ({ ...one, file }))
      const ofRow =
        row === null
          ? []
          : takenOfRow(row, { file, unit: sheet?.unit ?? unit, members, hasSheet: sheet !== null })
      const known = new Set(ofSheet.map(({ at }) => JSON.stringify(at)))
      return [
        ...ofSheet,
        ...ofRow.filter(({ at }) => !known.has(JSON.stringify(at))),
        ...(item === undefined || nameCell === undefined
          ? []
          : [{ file, at: ['item'], value: item, cells: [nameCell] }]),
      ]
    }),
    found: projects.flatMap(({ row, sheet }) => differenceOf(row, sheet?.budget ?? null)),
  }
}

const isName = ({ at }: Taken): boolean => at.length === 1 && at[0] === 'name'

/** A title that describes 甲项目 may call it 甲. */
const sameName = (name: string): string => bare(name).replace(/项目$/, '')

function sheetOf(taken: readonly Taken[]): Sheet {
  const name = taken.find(isName)?.value ?? ''
  const unit: MoneyUnit = taken.find(({ at }) => at[0] === 'amounts_in')?.value === '万元' ? '万元' : '元'
  const amount = (one: Taken) => money(one.value, unit, 'cents')
  const tasks = taken
    .filter(({ at }) => at[0] === 'tasks' && at[2] === 'unit_price')
    .map((price) => {
      const count = taken.find(({ at }) => at[0] === 'tasks' && at[1] === price.at[1] && at[2] === 'quantity')
      return scaled(amount(price), count?.value ?? '1')
    })
  const stated = taken.find(({ at }) => at[0] === 'amount')
  const sources = taken.filter(({ at }) => at[0] === 'sources')
  const cell = (stated ?? taken.find(({ at }) => at[2] === 'unit_price') ?? sources[0])?.cells[0]
  const whole = stated ? amount(stated) : tasks.length > 0 ? sum(tasks) : sum(sources.map(amount))
  const fund = taken.find(({ at }) => at[0] === 'fund')?.value ?? 'general_public'
  const byFund = new Map(
    sources.length > 0
      ? sources.map((one) => [String(one.at[1]), amount(one)] as const)
      : [[fund, whole] as const],
  )
  return { name, unit, taken, budget: cell === undefined ? null : { amount: whole, cell, byFund } }
}

const fiscal = fundTables.map(([, fund]) => fund)

/** By 一般公共预算, 政府性基金, 国有资本经营 and all other money; null where a sheet has no budget. */
function amountsOf({ row, sheet }: { row: ProjectRow | null; sheet: Sheet | null }): Amounts | null {
  if (row !== null) return [...fiscal.map((fund) => paidBy(row, fund)), unitMoneyOf(row)]
  const budget = sheet?.budget
  if (!budget) return null
  const others = [...budget.byFund].filter(([fund]) => !fiscal.some((own) => own === fund))
  return [...fiscal.map((fund) => budget.byFund.get(fund) ?? nil), sum(others.map(([, amount]) => amount))]
}

/** 项目支出 of every item, in the same order of funds. */
function projectMoney(books: BookTables): ReadonlyMap<string, Amounts> {
  const found = new Map<string, Money[]>()
  const add = (code: string, index: number, amount: Money) => {
    const own = found.get(code) ?? [nil, nil, nil, nil]
    own[index] = sum([own[index] ?? nil, amount])
    found.set(code, own)
  }
  const each = (known: ReturnType<BookTables['get']>, take: (code: string, amount: Money) => void) => {
    for (const row of known === undefined ? [] : itemRows(known)) {
      const figure = known === undefined ? null : spendingFigures(known, row).project
      if (figure !== null && !agree(figure.amount, nil)) take(row.code, figure.amount)
    }
  }
  fundTables.forEach(([kind], index) => {
    each(books.get(kind), (code, amount) => add(code, index, amount))
  })
  each(books.get('spending'), (code, amount) => {
    const paid = sum((found.get(code) ?? []).slice(0, 3))
    if (!agree(amount, paid)) add(code, 3, minus(amount, paid))
  })
  return found
}

type RowContext = {
  readonly file: string
  readonly unit: MoneyUnit
  readonly members: MemberCodes
  readonly hasSheet: boolean
}

function takenOfRow(row: ProjectRow, { file, unit, members, hasSheet }: RowContext): readonly Taken[] {
  const ledger = { file, unit }
  const text = (key: string, value: string, cell: BookCell): Taken => ({
    file,
    at: [key],
    value,
    cells: [cell],
  })
  const category = row.category && bare(textOf(row.category))
  const member = row.member && members.get(bare(textOf(row.member)))
  const funds = [...new Set(row.paid.map(({ fund }) => fund))]
  const isPlain = funds.length < 2 && !row.paid.some(({ isCarried }) => isCarried)
  const ofFund = (fund: Fund, isWanted: (isCarried: boolean) => boolean) =>
    row.paid.filter((each) => each.fund === fund && isWanted(each.isCarried)).map(({ figure }) => figure)
  const reckonedFor = (key: string, fund: Fund, figures: ReturnType<typeof ofFund>): readonly Taken[] =>
    figures.length === 0
      ? []
      : [
          reckoned(ledger, [key, fund], {
            amount: sum(figures.map(({ amount }) => amount)),
            cells: figures.map(({ cell }) => cell),
          }),
        ]
  return [
    text('name', textOf(row.nameCell).trim(), row.nameCell),
    ...(category && row.category && /^(?:其他运转类|特定目标类)$/.test(category)
      ? [text('category', category, row.category)]
      : []),
    ...(member && row.member ? [text('member', member, row.member)] : []),
    ...(hasSheet ? [] : [text('amounts_in', unit, row.total.cell)]),
    ...(isPlain
      ? [
          ...(funds[0] === undefined || funds[0] === 'general_public'
            ? []
            : [text('fund', funds[0], row.total.cell)]),
          ...(hasSheet ? [] : [entered(ledger, ['amount'], row.total)]),
        ]
      : [
          ...funds.flatMap((fund) =>
            reckonedFor(
              'sources',
              fund,
              ofFund(fund, () => true),
            ),
          ),
          ...funds.flatMap((fund) =>
            reckonedFor(
              'carried_over',
              fund,
              ofFund(fund, (isCarried) => isCarried),
            ),
          ),
        ]),
  ]
}

function differenceOf(row: ProjectRow | null, budget: Budget | null): readonly Diagnostic[] {
  if (row === null || budget === null || agree(row.total.amount, budget.amount)) return []
  return [
    {
      slug: 'workbook-agrees',
      severity: 'error',
      message: `项目“${row.name}”：${row.total.cell.at} 与项目表 ${budget.cell.at} 的预算不同`,
      ...sidesBetween([row.total.amount, row.total.cell.at], [budget.amount, budget.cell.at], '元'),
      hint: '核对这两处，在工作簿里改正后再导入',
    },
  ]
}
