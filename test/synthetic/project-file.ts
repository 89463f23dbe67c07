/** A project sheet of an invented unit. */
import type { IndicatorPlan } from './indicator-plan.ts'
import { targetOf } from './indicator-plan.ts'
import type { UnitPlan } from './plan.ts'
import type { ProjectPlan } from './project-plan.ts'
import type { Entries } from './yaml-text.ts'
import { budgetOf, carriedOf, executedOf, pastYears, tasksOf } from './year-of-project.ts'

export function projectFile(plan: UnitPlan, project: ProjectPlan, year: number): Entries {
  const { name, topic, starts, ends, fund, random } = project
  const { field } = plan.trade
  const tasks = tasksOf(project, year)
  const carried = carriedOf(project, year)
  const past = pastYears(project, year)
  const bought = tasks.slice(0, 2)
  const span = BigInt(ends - starts + 2)
  return {
    name,
    evaluation: past.includes(year - 1) ? random.pick(['优秀', '良好']) : undefined,
    category: project.category,
    level_one: project.category === '其他运转类' ? '机构运转类' : `${field}事业发展类`,
    item: project.item,
    member: project.member.code,
    executor: project.member.name,
    responsible: '示例员乙',
    phone: '00000000',
    frequency: starts === ends ? '一次性项目' : '常年性项目',
    starts,
    ends,
    overview: `围绕本地${field}工作的年度安排，组织实施${name}，改善服务条件，提高${field}服务的质量和效率，并做好日常管理和资料归档。`,
    basis: [
      `示例地区${field}事业发展规划；`,
      `示例地区关于加强${topic.name}工作的实施方案；`,
      '部门职能配置、内设机构和人员编制规定。',
    ].join('\n'),
    plan: [
      '一季度完成方案编制和采购准备；',
      '二季度至三季度按方案组织实施，定期检查进度和质量；',
      '四季度完成验收、资金结算和绩效自评。',
    ].join('\n'),
    amounts_in: '元',
    total_budget: starts === ends ? undefined : budgetOf(project, year) * span,
    fund: fund === 'general_public' ? undefined : fund,
    carried_over: carried === 0n ? undefined : { [fund]: carried },
    tasks: tasks.map(({ name: task, unitPrice, quantity }) => ({
      name: task,
      standard: '参照同类项目的合同价',
      unit_price: unitPrice,
      quantity,
      basis: '按年度工作计划测算',
    })),
    procurement: bought.map(({ name: task, unitPrice, quantity }) => ({
      name: task,
      quantity: 1,
      amount: unitPrice * BigInt(quantity),
    })),
    past:
      past.length === 0
        ? undefined
        : Object.fromEntries(
            past.map((each) => [
              `${each}`,
              { budget: budgetOf(project, each), executed: executedOf(project, each) },
            ]),
          ),
    goals: goalsOf(project, year, past),
  }
}

/** Two goals where there is enough to show for them. */
function goalsOf({ name, indicators, topic }: ProjectPlan, year: number, past: readonly number[]) {
  const half = indicators.length > 6 ? Math.ceil(indicators.length / 2) : indicators.length
  const entries = (of: readonly IndicatorPlan[]) => of.map((each) => indicatorEntry(each, year, past))
  const first = {
    long_term: `${name}按计划完成，${topic.name}的长效管理机制逐步健全。`,
    annual: `完成年度${name}任务。`,
    indicators: entries(indicators.slice(0, half)),
  }
  const second = { long_term: `${name}的成果得到充分利用。`, indicators: entries(indicators.slice(half)) }
  return half === indicators.length ? [first] : [first, second]
}

export function indicatorEntry(indicator: IndicatorPlan, year: number, past: readonly number[]): Entries {
  const { class: of, kind, name, standard } = indicator
  return {
    class: of,
    kind,
    name,
    target: targetOf(indicator, year),
    standard,
    past:
      past.length === 0
        ? undefined
        : Object.fromEntries(past.map((each) => [`${each}`, targetOf(indicator, each)])),
  }
}

/** 政府采购 of a year's sheets, by kind, in 分. */
export function purchasesOf(projects: readonly ProjectPlan[], year: number) {
  const totals = { goods: 0n, services: 0n, works: 0n }
  for (const project of projects) {
    for (const { unitPrice, quantity } of tasksOf(project, year).slice(0, 2)) {
      totals[project.topic.buys] += unitPrice * BigInt(quantity)
    }
  }
  return totals
}
