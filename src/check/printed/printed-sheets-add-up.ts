import { isTotal } from '../../document/tables/coded-rows.ts'
import { tablesByKind } from '../../document/tables/known-tables.ts'
import { type NamedAmount, totalOf } from '../../document/tables/named-amounts.ts'
import { type PrintedSheet, printedSheets } from '../../document/tables/printed-sheets.ts'
import { bare } from '../../document/text.ts'
import { type MoneyUnit, money, sum } from '../../number/money.ts'
import type { Equation } from '../equation.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'

/**
 * A printed project sheet gives one budget 4 times: the year's budget, the sum of its sources, the sum of its tasks,
 * and its line in table 10. Price × quantity and the execution rates are computed again too.
 */
export const printedSheetsAddUp: PrintedRule = {
  slug: 'printed-sheets-add-up',
  subject: 'printed',
  severity: 'error',
  comparesFigures: true,
  title: '印出的项目表里任务、来源、当年预算一致，并与表10一致',
  source: '表10、表12',
  about:
    '照印出来的数：每张项目表的资金来源合计＝当年预算，各任务测算数之和＝当年预算，单价×计量数＝测算数，执行率＝执行数÷预算数；项目表的当年预算＝表10的同名一行，各项目表之和＝表10的合计。',
  judge: compared,
}

/** What an equation compares. A wrong template makes every sheet wrong in one way, so findings are joined by this. */
type Kind = 'sources-budget' | 'sources' | 'tasks' | 'price' | 'rate' | 'list' | 'whole'

function compared({ tables }: Printed): readonly Equation[] {
  const sheets = printedSheets(tables)
  const list = tablesByKind(tables).get('projects')
  const line = (name: string): NamedAmount | null => {
    const rows = list?.table.rows.filter(({ cells }) => cells.includes(bare(name))) ?? []
    const amount = rows[0]?.amounts[list?.table.heads.findIndex(([head]) => head === '合计') ?? -1]
    return rows.length !== 1 || amount == null ? null : { amount, from: `${list?.table.name}的“${name}”` }
  }
  const budgets = sheets.flatMap(({ budget }) => budget ?? [])
  const added = { amount: sum(budgets.map(({ amount }) => amount)), from: '各项目表当年预算之和' }
  return [
    ...sheets.flatMap((sheet) => [
      ...within(sheet),
      ...equal('list', [sheet.budget, line(sheet.project)], '元'),
    ]),
    ...(budgets.length === sheets.length && sheets.length > 0
      ? equal('whole', [added, totalOf(list, /^合计$/, '合计')], '元')
      : []),
  ]
}

function within({ name, budget, sources, tasks, rates, unit }: PrintedSheet): readonly Equation[] {
  const whole = sources.find(isTotal)
  const parts = sources.filter((row) => row !== whole && !row.cells.some((text) => text.startsWith('其中')))
  const amountOf = (row: PrintedSheet['sources'][number]) => row.amounts.findLast((amount) => amount !== null)
  const total = whole && amountOf(whole)
  const added = sum(parts.flatMap((row) => amountOf(row) ?? []))
  const of = (amount: NamedAmount['amount'] | null | undefined, what: string): NamedAmount | null =>
    amount == null ? null : { amount, from: `${name}的${what}` }
  return [
    ...equal('sources-budget', [of(total, '资金来源合计'), budget], unit),
    ...equal('sources', [of(total, '资金来源合计'), of(added, '各项来源之和')], unit),
    ...(tasks.length === 0
      ? []
      : equal('tasks', [of(sum(tasks.map(({ amount }) => amount)), '各任务测算数之和'), budget], unit)),
    ...tasks.flatMap(({ task, amount, product }) =>
      product === null
        ? []
        : equal('price', [of(amount, `“${task}”的测算数`), { amount: product, from: '单价 × 计量数' }], unit),
    ),
    // Rates go as amounts do: to the last place that is printed.
    ...rates.flatMap(({ year, printed, computed }) => {
      const [stated, again] = [printed, computed].map((digits) => money(digits, '元', 'as-written'))
      const figure = again === undefined ? null : { amount: again, from: '执行数 ÷ 预算数（%）' }
      return equal('rate', [of(stated, `${year}执行率`), figure], '元')
    }),
  ]
}

function equal(
  kind: Kind,
  [a, b]: readonly [NamedAmount | null, NamedAmount | null],
  unit: MoneyUnit,
): readonly Equation[] {
  if (a === null || b === null) return []
  return [
    {
      message: `${a.from}与${b.from}不一致`,
      at: undefined,
      where: a.from,
      stated: a,
      computed: b,
      relation: 'equal',
      unit,
      direction: ['前者大', '前者小'],
      hint: '核对模板是不是印错了栏；资金来源分列的，核对项目表的 sources',
      affects: [],
      cause: { key: kind, what: a.from },
    },
  ]
}
