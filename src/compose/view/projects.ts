/** Projects: table 10, the sheets of table 12, the sentences about project expenditure in part three. */
import type { Facts, ProjectFacts } from '../../derive/facts.ts'
import { dayText } from '../../model/day.ts'
import { fiscalFunds, funds } from '../../model/fund.ts'
import { recordOf } from '../../model/record-of.ts'
import { isNil, minus, money, sum } from '../../number/money.ts'
import { amount, count, flag, type Infer, list, listOf, maybe, percent, record, text } from '../shape.ts'
import { byFund } from './income.ts'
import { indicatorList, indicatorsOf } from './indicators.ts'
import { projectGroupsShape, projectGroupsView } from './project-groups.ts'
import { taskShape, taskView } from './tasks.ts'

const projectShape = record({
  name: text('项目名称'),
  sheet_title: maybe(text('本项目表12的标题，与模板不同时才有')),
  category: text('项目类别：其他运转类、特定目标类'),
  level_one: text('一级项目名称，可为空'),
  department: text('项目主管部门'),
  executor: text('项目执行单位'),
  member_name: text('预算单位名称'),
  responsible: text('项目负责人'),
  phone: text('联系电话'),
  address: text('单位地址，可为空'),
  frequency: text('项目安排频度'),
  starts: count('起始年度'),
  ends: count('终止年度'),
  start_date: text('计划开始日期，如 2024-01-01，可为空'),
  end_date: text('计划完成日期，如 2024-12-31，可为空'),
  overview: list(text('一段'), '项目概述'),
  basis: list(text('一段'), '项目立项依据'),
  implementer: list(text('一段'), '实施主体'),
  plan: list(text('一段'), '项目实施方案'),
  period: list(text('一段'), '实施周期'),
  quarters: list(amount('金额'), '用款计划，四个季度；没有填的为空'),
  goal: list(text('一段'), '绩效目标，文字'),
  total_budget: maybe(amount('项目总预算；多年项目没有填列时没有')),
  budget: amount('项目当年预算'),
  past: listOf(
    2,
    record({
      year: count('年度'),
      budget: maybe(amount('预算数')),
      executed: maybe(amount('执行数')),
      rate: maybe(percent('执行率')),
    }),
    '前两年预算情况，早的在前',
  ),
  sources: byFund('项目资金来源，含上年结转'),
  this_year: byFund('其中本年安排'),
  carried: byFund('其中使用上年结转'),
  fiscal: amount('财政资金，含上年结转'),
  total_fiscal: maybe(amount('项目总预算中的财政资金；几年的项目有别的资金时没有')),
  fiscal_this_year: amount('其中：当年财政拨款'),
  carried_fiscal: amount('其中：使用上年度财政拨款结转'),
  carried_total: amount('其中：使用上年结转，各种资金合计'),
  other_this_year: amount('财政拨款以外的资金，不含上年结转'),
  other_funds: amount('财政资金以外的资金'),
  tasks: list(taskShape, '项目支出明细测算'),
  procurement: list(
    record({ name: text('品名'), quantity: count('数量'), amount: amount('金额') }),
    '项目采购',
  ),
  goals: list(
    record({
      long_term: text('长期绩效目标'),
      annual: text('年度绩效目标'),
      long_term_indicators: indicatorList('长期绩效指标'),
      annual_indicators: indicatorList('年度绩效指标'),
    }),
    '绩效目标',
  ),
})

/** The shape of `projects`. */
export const projectsShape = record(
  {
    all: list(projectShape, '全部项目，按文件名顺序'),
    described: list(projectShape, '其中有项目概述的'),
    with_goals: list(projectShape, '其中有绩效目标和指标的'),
    count: count('项目个数'),
    level_one_count: count('一级项目个数'),
    total: byFund('全部项目资金来源，含上年结转'),
    this_year: byFund('其中本年安排'),
    carried: byFund('其中使用上年结转'),
    budget: amount('全部项目当年预算'),
    excellent_count: count('上年度绩效评价为优秀的项目个数'),
    excellent: amount('上年度绩效评价为优秀的项目的当年预算'),
    any_excellent: flag('有绩效评价为优秀的项目'),
    groups: projectGroupsShape,
  },
  '项目支出',
)

/** All projects in the order of their file names, and their totals. */
export function projectsView(facts: Facts): Infer<typeof projectsShape> {
  const { projects } = facts
  const all = projects.map((project) => projectView(facts, project))
  const excellent = projects.filter(({ sheet }) => sheet.evaluation === '优秀')
  return {
    all,
    described: all.filter(({ overview }) => overview.length > 0),
    with_goals: all.filter(({ goals }) => goals.length > 0),
    count: projects.length,
    level_one_count: new Set(projects.map(({ sheet }) => sheet.level_one)).size,
    total: addFunds(all.map(({ sources }) => sources)),
    this_year: addFunds(all.map(({ this_year }) => this_year)),
    carried: addFunds(all.map(({ carried }) => carried)),
    budget: sum(projects.map(({ budget }) => budget)),
    excellent_count: excellent.length,
    excellent: sum(excellent.map(({ budget }) => budget)),
    any_excellent: excellent.length > 0,
    groups: projectGroupsView(facts),
  }
}

type Funds = Infer<ReturnType<typeof byFund>>

const addFunds = (all: readonly Funds[]): Funds => recordOf(funds, (fund) => sum(all.map((of) => of[fund])))

function projectView({ inputs }: Facts, project: ProjectFacts): Infer<typeof projectShape> {
  const { sheet, sources, carried } = project
  const fiscal = sum(fiscalFunds.map((fund) => sources[fund]))
  const carriedFiscal = sum(fiscalFunds.map((fund) => carried[fund]))
  const carriedTotal = sum(Object.values(carried))
  return {
    name: sheet.name.text,
    sheet_title: sheet.sheet_title ?? null,
    category: sheet.category ?? '',
    level_one: sheet.level_one ?? '',
    department: sheet.department ?? inputs.unit.name,
    executor: sheet.executor ?? executorOf(inputs, project),
    member_name: project.memberName,
    responsible: sheet.responsible ?? '',
    phone: sheet.phone ?? '',
    address: sheet.address ?? inputs.unit.address ?? '',
    frequency: sheet.frequency ?? '',
    // A sheet without them is an error where the edition prints them.
    starts: sheet.starts ?? Number.NaN,
    ends: sheet.ends ?? Number.NaN,
    start_date: sheet.start_date === undefined ? '' : dayText(sheet.start_date),
    end_date: sheet.end_date === undefined ? '' : dayText(sheet.end_date),
    overview: sheet.overview,
    basis: sheet.basis,
    implementer: sheet.implementer,
    plan: sheet.plan,
    period: sheet.period,
    quarters: (sheet.quarters ?? []).map((each) => money(each, sheet.amounts_in)),
    goal: sheet.goal,
    total_budget: project.totalBudget,
    budget: project.budget,
    past: project.past,
    sources,
    this_year: recordOf(funds, (fund) => minus(sources[fund], carried[fund])),
    carried,
    fiscal,
    total_fiscal: isNil(minus(project.budget, fiscal)) ? project.totalBudget : null,
    fiscal_this_year: minus(fiscal, carriedFiscal),
    carried_fiscal: carriedFiscal,
    carried_total: carriedTotal,
    other_this_year: minus(minus(project.budget, fiscal), minus(carriedTotal, carriedFiscal)),
    other_funds: minus(project.budget, fiscal),
    tasks: project.tasks.map(taskView),
    procurement: project.procurement,
    goals: sheet.goals.map((goal) => ({
      long_term: goal.long_term,
      annual: goal.annual ?? goal.long_term,
      long_term_indicators: indicatorsOf(goal.indicators, 'long_term', inputs.year),
      annual_indicators: indicatorsOf(goal.indicators, 'annual', inputs.year),
    })),
  }
}

/** The member unit that a project belongs to; for the own office (本级) the name of the department. */
function executorOf({ unit }: Facts['inputs'], { memberName }: ProjectFacts): string {
  const own = unit.members.find(({ own_office }) => own_office === true) ?? unit.members[0]
  return memberName === own?.name ? unit.name : memberName
}
