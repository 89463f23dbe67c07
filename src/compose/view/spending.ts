/** Spending by functional classification: tables 1, 3, 4, 5-1, 5-2, 8, 9 and their sentences. */
import type { Facts, SpendingRow, SpendingTable } from '../../derive/facts.ts'
import { shareAsPrinted } from '../../derive/share.ts'
import { type Fund, fiscalFunds, funds } from '../../model/fund.ts'
import type { FiscalLine } from '../../model/publication.ts'
import { recordOf } from '../../model/record-of.ts'
import { compare, isNil, type Money, minus, nil, percentOf, sum } from '../../number/money.ts'
import { amount, flag, type Infer, list, maybe, percent, record, text } from '../shape.ts'
import type { TemplateWords } from '../template-words.ts'
import { balanceLineShape, balanceLines, classLine, classLines } from './balance.ts'
import { byFund } from './income.ts'
import { columns, type RowView, rowShape, rowViews } from './spending-rows.ts'

/** The kinds of expenditure; their sum is the total. */
const kinds = ['basic', 'project', 'unit_operations', 'to_superior', 'to_affiliates'] as const

const named = record({ name: text('名称'), amount: amount('金额') })

const table = {
  present: flag('有支出'),
  ...columns,
  kinds: list(
    record({
      name: text('基本支出、项目支出等'),
      amount: amount('金额'),
      share: maybe(percent('占支出合计')),
    }),
    '有金额的支出种类',
  ),
  rows: list(rowShape, '类、款、项各行，按编码'),
  items: list(rowShape, '有支出的项级科目，按编码；序号用 {{number @index}}'),
  classes: list(rowShape, '有支出的类级科目'),
  groups: list(rowShape, '有支出的款级科目'),
  moved_classes: list(rowShape, '有支出的类级科目中，比上年预算数有增减的'),
  running_items: list(rowShape, '有公用经费的项级科目，即机构运行，及其基本支出'),
  other_basic_items: list(rowShape, '其余有基本支出的项级科目，如社会保障、医疗、住房'),
  members: list(record({ code: text('单位代码'), name: text('单位名称'), ...columns }), '各预算单位'),
}

const fiscalLine = balanceLineShape(
  '财政拨款收入各项，连同序号，见 words.yaml 的 fiscal.table；没有更多项时为空',
)

/** The shape of `spending`. */
export const spendingShape = record(
  {
    ...table,
    class_lines: list(classLine, '表1右侧各类，含金额为零的类，由模板的 classes 决定'),
    grand_total: amount('支出总计，含年终结转结余'),
    applied: list(
      record({ ...named.fields, share: maybe(percent('占支出总计；印出来是零的没有')) }),
      '有支出的各类，年终结转结余在最后；合起来是支出总计',
    ),
  },
  '支出，全部资金',
)

/** The shape of `fiscal`. */
export const fiscalShape = record(
  {
    ...table,
    class_lines: list(classLine, '表4右侧各类，含金额为零的类'),
    balance: list(fiscalLine, '表4各行，“本年收入”“本年支出”以下：左收入，右支出'),
    parts: list(named, '有金额的财政拨款收入：本年各项，上年结转'),
    sources: byFund('本年财政拨款收入'),
    this_year: amount('本年财政拨款收入合计'),
    carried: byFund('上年财政拨款结转'),
    carried_total: amount('上年财政拨款结转合计'),
    forward_total: amount('财政拨款年终结转结余'),
    income_total: amount('财政拨款收入总计'),
    spending_total: amount('财政拨款支出总计，含年终结转结余'),
  },
  '财政拨款',
)

/** The shape of the spending from one fund. */
export const fundShape = (about: string) =>
  record(
    {
      ...table,
      carried: amount('其中：上年结转'),
      this_year: amount('本年预算'),
      is_split: flag('既有本年预算，又有上年结转'),
      projects: list(named, '使用这一资金的项目'),
    },
    about,
  )

/** Spending from all funds; `classes` are the codes of the classes that table 1 lists. */
export function spendingView(
  facts: Facts,
  classes: readonly string[],
  words: TemplateWords,
): Infer<typeof spendingShape> {
  const all = tableView(facts, { table: facts.spending.all, funds, words })
  const { forwardTotal } = facts.income
  const whole = sum([facts.spending.all.total.total, forwardTotal])
  return {
    ...all,
    class_lines: classLines(facts, facts.spending.all, classes),
    grand_total: whole,
    applied: [
      ...all.classes.map(({ name, total }) => ({ name, amount: total })),
      { name: words.get('spending.carry_forward'), amount: forwardTotal },
    ]
      .filter((part) => !isNil(part.amount))
      .map((part) => ({ ...part, share: shareAsPrinted(part.amount, whole, facts.inputs.printing) })),
  }
}

function fiscalParts({ income }: Facts, words: TemplateWords) {
  const { sources, carried } = income.whole
  const parts = (key: string, amounts: Readonly<Record<(typeof fiscalFunds)[number], Money>>) =>
    fiscalFunds.map((fund) => ({ name: words.get(`fiscal.${key}.${fund}`), amount: amounts[fund] }))
  return [...parts('this_year', sources), ...parts('carried', carried)].filter((part) => !isNil(part.amount))
}

/** What table 4 lists: codes of classes, and lines of income. */
type FiscalListed = { readonly classes: readonly string[]; readonly lines: readonly FiscalLine[] }

/** Spending from 财政拨款, and its income. */
export function fiscalView(
  facts: Facts,
  listed: FiscalListed,
  words: TemplateWords,
): Infer<typeof fiscalShape> {
  const { whole, forward } = facts.income
  const carried = recordOf(fiscalFunds, (fund) => whole.carried[fund])
  const sources = recordOf(fiscalFunds, (fund) => whole.sources[fund])
  const thisYear = sum(Object.values(sources))
  const carriedTotal = sum(Object.values(carried))
  const forwardTotal = sum(fiscalFunds.map((fund) => forward[fund]))
  const lines = classLines(facts, facts.spending.fiscal, listed.classes)
  const ofLine: Readonly<Record<FiscalLine, Money>> = {
    ...sources,
    carried: carriedTotal,
    carried_general_public: carried.general_public,
    carried_government_fund: carried.government_fund,
    carried_state_capital: carried.state_capital,
  }
  return {
    ...tableView(facts, { table: facts.spending.fiscal, funds: fiscalFunds, words }),
    class_lines: lines,
    balance: balanceLines(
      listed.lines.map((line, index) => ({
        label: words.get(`fiscal.table.${line}`),
        amount: ofLine[line],
        index,
        isPart: false,
      })),
      lines,
    ),
    parts: fiscalParts(facts, words),
    sources: { ...sources, special_account: nil, unit_funds: nil },
    this_year: thisYear,
    carried: whole.carried,
    carried_total: carriedTotal,
    forward_total: forwardTotal,
    income_total: sum([thisYear, carriedTotal]),
    spending_total: sum([facts.spending.fiscal.total.total, forwardTotal]),
  }
}

/** Spending from one fund. */
export function fundView(
  facts: Facts,
  fund: Fund,
  words: TemplateWords,
): Infer<ReturnType<typeof fundShape>> {
  const spent = facts.spending.byFund[fund]
  const carried = facts.income.whole.carried[fund]
  const thisYear = minus(spent.total.total, carried)
  return {
    ...tableView(facts, { table: spent, funds: [fund], words }),
    carried,
    this_year: thisYear,
    is_split: !isNil(carried) && compare(thisYear, nil) > 0,
    projects: facts.projects
      .filter(({ sources }) => !isNil(sources[fund]))
      .map(({ sheet, sources }) => ({ name: sheet.name.text, amount: sources[fund] })),
  }
}

type TableToView = {
  readonly table: SpendingTable
  readonly funds: readonly Fund[]
  readonly words: TemplateWords
}

function tableView(facts: Facts, of: TableToView): Infer<ReturnType<typeof record<typeof table>>> {
  const { total, rows, members } = of.table
  const rowView = rowViews({ facts, ...of })
  const withAmounts = (level: SpendingRow['level']): readonly RowView[] =>
    ofLevel(rows, level)
      .filter(({ amounts }) => !isNil(amounts.total))
      .map((row) => rowView(row))
  const basicItems = (chosen: (row: SpendingRow) => boolean): readonly RowView[] =>
    ofLevel(rows, 'item')
      .filter((item) => !isNil(item.amounts.basic) && chosen(item))
      .map((item) => rowView(item, item.amounts.basic))
  return {
    ...total,
    present: !isNil(total.total),
    kinds: kinds
      .filter((kind) => !isNil(total[kind]))
      .map((kind) => ({
        name: of.words.get(`spending.${kind}`),
        amount: total[kind],
        share: percentOf(total[kind], total.total),
      })),
    rows: rows.map((row) => rowView(row)),
    items: withAmounts('item'),
    classes: withAmounts('class'),
    groups: withAmounts('group'),
    get moved_classes() {
      return withAmounts('class').filter(({ comparison }) => comparison.moved)
    },
    running_items: basicItems(({ amounts }) => !isNil(amounts.operating)),
    other_basic_items: basicItems(({ amounts }) => isNil(amounts.operating)),
    members: members.map(({ code, name, amounts }) => ({ code, name, ...amounts })),
  }
}

const ofLevel = (rows: readonly SpendingRow[], level: SpendingRow['level']) =>
  rows.filter((candidate) => candidate.level === level)
