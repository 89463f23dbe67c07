/** Facts → the view: everything that a template may use. `viewShapeOf` describes it, `factView` and `withDocument` fill it. */
import type { Facts } from '../derive/facts.ts'
import { funds } from '../model/fund.ts'
import type { GlossaryTerm } from '../model/glossary.ts'
import { keeping } from '../model/keeping.ts'
import { fiscalLines, type Publication, usedClasses } from '../model/publication.ts'
import { recordOf } from '../model/record-of.ts'
import type { Placed } from '../model/scalar.ts'
import type { Templates } from '../model/templates.ts'
import { isNil } from '../number/money.ts'
import { count, type Infer, list, maybe, type RecordShape, record, text } from './shape.ts'
import type { TemplateWords } from './template-words.ts'
import { balanceLineShape, balanceLines } from './view/balance.ts'
import { comparisonsShape, comparisonsView } from './view/comparison.ts'
import { economicShape, economicView } from './view/economic.ts'
import { type FieldsView, fieldsShape, fieldsView } from './view/fields.ts'
import { type FiguresView, figuresShape, figuresView } from './view/figures.ts'
import { glossaryShape, glossaryView } from './view/glossary.ts'
import { incomeLinesView, incomeShape, incomeView } from './view/income.ts'
import { type IncomeItemsView, incomeItemsShape, incomeItemsView } from './view/income-items.ts'
import { performanceShape, performanceView } from './view/performance.ts'
import { projectsShape, projectsView } from './view/projects.ts'
import { fiscalShape, fiscalView, fundShape, fundView, spendingShape, spendingView } from './view/spending.ts'
import {
  assetsShape,
  assetsView,
  procurementShape,
  procurementView,
  statementShape,
  statementView,
} from './view/statement.ts'
import { threePublicShape, threePublicView } from './view/three-public.ts'
import { selfOf, staffingShape, staffingView, unitShape, unitView, whoseOf } from './view/unit.ts'

const tableShape = record({
  label: text('表号，如 表 5-1'),
  title: text('表名'),
  listed_as: text('表格目录中的一行；不列入目录的为空'),
})

/** Everything that does not depend on the outline. */
const factFields = {
  year: count('预算年度'),
  prior_year: count('上年'),
  earlier_year: count('前年'),
  publication_date: maybe(
    record({ year: count('年'), month: count('月'), day: count('日') }, '公开日期；没有填时为空'),
  ),
  self: text('公开单位的自称：公开部门预算的为本部门，公开单位预算的为本单位；见 words.yaml 的 self'),
  whose: text('公开的是谁的预算：部门；部门所属单位单独公开的是单位，见 words.yaml 的 whose'),
  unit: unitShape,
  staffing: staffingShape,
  income: incomeShape,
  balance: list(balanceLineShape('收入来源；没有更多来源时为空'), '表1各行：左收入，右支出'),
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
const fixedShape = record({
  ...factFields,
  glossary: glossaryShape,
  tables: list(tableShape, '大纲中的全部表格'),
  table: tableShape,
})

/** The parts of the view whose names the templates declare. */
const declaredShapes = ({ fields, publication }: Declaring) => ({
  fields: fieldsShape(fields),
  figures: figuresShape(publication),
  ...incomeItemsShape(publication),
})
type DeclaredView = IncomeItemsView & { readonly fields: FieldsView; readonly figures: FiguresView }
type Declaring = Pick<Templates, 'fields'> & {
  readonly publication: Pick<Publication, 'figures' | 'income_parts'>
}

/** The shape of the view. */
export const viewShapeOf = (templates: Declaring): RecordShape =>
  shapes([templates.fields, templates.publication], () =>
    record({ ...fixedShape.fields, ...declaredShapes(templates) }),
  )

const shapes = keeping<RecordShape>()

/** The part of the view that depends on the facts only. */
type FactView = Infer<typeof factShape> & DeclaredView
/** What a template of the outline may use. */
export type View = Infer<typeof fixedShape> & DeclaredView
/** The table of an outline entry: number, title, line in the list of tables. */
export type TableView = Infer<typeof tableShape>

/** The `table` of a section without a table. */
export const noTable: TableView = { label: '', title: '', listed_as: '' }

/** The classes that tables 1 and 4 list. */
const listedClasses = ({ spending }: Facts, { classes }: Publication): readonly string[] =>
  classes === usedClasses
    ? spending.all.rows
        .filter(({ level, amounts }) => level === 'class' && !isNil(amounts.total))
        .map(({ code }) => code)
    : classes.map((code) => code.text)

/** The part of the view that depends on the facts only: for titles, file names and conditions. */
export function factView(facts: Facts, { publication, fields }: Templates, words: TemplateWords): FactView {
  const classes = listedClasses(facts, publication)
  const { year } = facts.inputs
  const income = incomeView(facts, publication, words)
  const spending = spendingView(facts, classes, words)
  const { income_items, income_parts } = incomeItemsView(facts, publication)
  return {
    year,
    prior_year: year - 1,
    earlier_year: year - 2,
    publication_date: facts.inputs.statement.published ?? null,
    self: selfOf(facts, words),
    whose: whoseOf(facts, words),
    unit: unitView(facts, words),
    staffing: staffingView(facts),
    income,
    balance: balanceLines(incomeLinesView(facts, publication, words), spending.class_lines),
    spending,
    fiscal: fiscalView(facts, { classes, lines: publication.fiscal_lines ?? fiscalLines }, words),
    ...recordOf(funds, (fund) => fundView(facts, fund, words)),
    economic: economicView(facts, publication, words),
    three_public: threePublicView(facts),
    comparisons: comparisonsView(facts, words),
    projects: projectsView(facts),
    performance: performanceView(facts),
    procurement: procurementView(facts, words),
    assets: assetsView(facts, words),
    statement: statementView(facts),
    fields: fieldsView(facts, fields),
    figures: figuresView(facts, publication, words),
    income_items,
    income_parts,
  }
}

/** The whole view; `applies` decides which glossary terms it contains. `table` is still `noTable`. */
export const withDocument = (
  of: FactView,
  facts: Facts,
  terms: readonly GlossaryTerm[],
  applies: (when: Placed | undefined) => boolean,
  tables: readonly TableView[],
): View => ({ ...of, glossary: glossaryView(facts, terms, applies), tables, table: noTable })
