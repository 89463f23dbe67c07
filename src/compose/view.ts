/** Facts → the view: all that a template may see. The shape says it, the builder fills it. */
import type { Facts } from '../derive/facts.ts'
import type { Glossary } from '../model/glossary.ts'
import type { Publication } from '../model/publication.ts'
import type { Placed } from '../model/scalar.ts'
import { amount, count, type Infer, list, maybe, record, text } from './shape.ts'
import type { TemplateWords } from './template-words.ts'
import { comparisonsShape, comparisonsView } from './view/comparison.ts'
import { economicShape, economicView, threePublicShape, threePublicView } from './view/economic.ts'
import { glossaryShape, glossaryView } from './view/glossary.ts'
import { incomeShape, incomeView } from './view/income.ts'
import { performanceShape, performanceView } from './view/performance.ts'
import { projectsShape, projectsView } from './view/projects.ts'
import {
  balanceLines,
  fiscalShape,
  fiscalView,
  fundShape,
  fundView,
  spendingShape,
  spendingView,
} from './view/spending.ts'
import {
  assetsShape,
  assetsView,
  procurementShape,
  procurementView,
  statementShape,
  statementView,
} from './view/statement.ts'
import { staffingShape, staffingView, unitShape, unitView } from './view/unit.ts'

const tableShape = record({
  label: text('表号，如 表 5-1'),
  title: text('表名'),
  listed_as: text('表格目录中的一行；不列入目录的为空'),
})

const balanceLine = record({
  income_label: maybe(text('收入来源；没有更多来源时为空')),
  income_amount: maybe(amount('收入预算数')),
  class_name: maybe(text('类级科目；没有更多类时为空')),
  class_amount: maybe(amount('支出预算数')),
})

/** Everything, but what belongs to one section of the outline only. */
const factFields = {
  year: count('预算年度'),
  prior_year: count('上年'),
  earlier_year: count('前年'),
  publication_date: maybe(
    record({ year: count('年'), month: count('月'), day: count('日') }, '公开日期；没有填时为空'),
  ),
  unit: unitShape,
  staffing: staffingShape,
  income: incomeShape,
  balance: list(balanceLine, '表1各行：左收入，右支出'),
  spending: spendingShape,
  fiscal: fiscalShape,
  general_public: fundShape('一般公共预算'),
  government_fund: fundShape('政府性基金预算'),
  state_capital: fundShape('国有资本经营预算'),
  special_account: fundShape('财政专户管理资金'),
  unit_funds: fundShape('单位资金'),
  economic: economicShape,
  three_public: threePublicShape,
  comparisons: comparisonsShape,
  projects: projectsShape,
  performance: performanceShape,
  procurement: procurementShape,
  assets: assetsShape,
  statement: statementShape,
}

const factShape = record(factFields)

export const viewShape = record({
  ...factFields,
  glossary: glossaryShape,
  tables: list(tableShape, '大纲中的全部表格'),
  table: tableShape,
})
export type View = Infer<typeof viewShape>
export type TableView = Infer<typeof tableShape>

export const noTable: TableView = { label: '', title: '', listed_as: '' }

/** The facts' part of the view, enough for titles, file names and conditions. */
export function factView(
  facts: Facts,
  publication: Publication,
  words: TemplateWords,
): Infer<typeof factShape> {
  const classes = publication.classes.map((code) => code.text)
  const { year } = facts.inputs
  const income = incomeView(facts, words)
  const spending = spendingView(facts, classes, words)
  return {
    year,
    prior_year: year - 1,
    earlier_year: year - 2,
    publication_date: facts.inputs.statement.published ?? null,
    unit: unitView(facts),
    staffing: staffingView(facts),
    income,
    balance: balanceLines(income.lines, spending.class_lines),
    spending,
    fiscal: fiscalView(facts, classes, words),
    general_public: fundView(facts, 'general_public', words),
    government_fund: fundView(facts, 'government_fund', words),
    state_capital: fundView(facts, 'state_capital', words),
    special_account: fundView(facts, 'special_account', words),
    unit_funds: fundView(facts, 'unit_funds', words),
    economic: economicView(facts, publication, words),
    three_public: threePublicView(facts),
    comparisons: comparisonsView(facts, words),
    projects: projectsView(facts),
    performance: performanceView(facts),
    procurement: procurementView(facts, words),
    assets: assetsView(facts, words),
    statement: statementView(facts),
  }
}

/** The whole view of one section; `applies` decides which glossary terms appear. */
export const withDocument = (
  of: Infer<typeof factShape>,
  facts: Facts,
  glossary: Glossary,
  applies: (when: Placed | undefined) => boolean,
  tables: readonly TableView[],
): View => ({ ...of, glossary: glossaryView(facts, glossary, applies), tables, table: noTable })
