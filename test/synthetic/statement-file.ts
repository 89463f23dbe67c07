/** `statement.yaml` and `performance.yaml` of an invented unit. */
import { sumOf, yuan } from './fen.ts'
import { indicatorsOf } from './indicator-plan.ts'
import type { MemberPlan, UnitPlan } from './plan.ts'
import { indicatorEntry, purchasesOf } from './project-file.ts'
import type { Entries } from './yaml-text.ts'
import { economicOf } from './year-of-member.ts'
import { projectsOf } from './year-of-project.ts'
import { totalsOf } from './year-totals.ts'

/** The least that a piece of large equipment is worth. */
const largeEquipment = yuan(500_000)

export function statementFile(plan: UnitPlan, year: number): Entries {
  const [office] = plan.members
  const economic = economicOf(plan, office, year)
  const [equipment, vehicle] = [economic.get('31002') ?? 0n, economic.get('31013') ?? 0n]
  const bought = equipment + vehicle
  const { goods, services, works } = purchasesOf(projectsOf(plan, year), year)
  const large = plan.random.of('equipment').int(0, 5)
  return {
    amounts_in: plan.amountsIn,
    approved: `${year}-01-20`,
    published: `${year}-02-07`,
    staffing: plan.members.map((member) => staffOf(plan, member)),
    reasons: reasonsOf(plan, year),
    procurement: { goods: goods + bought, services, works },
    assets: {
      total:
        sumOf(plan.members.map(({ posts }) => yuan(80_000) * BigInt(posts))) + largeEquipment * BigInt(large),
      vehicles: office.vehicles === 0 ? undefined : { general: 1, law_enforcement: office.vehicles - 1 },
      large_equipment: large,
      new_assets:
        bought === 0n
          ? undefined
          : { amount: bought, content: vehicle > 0n ? '办公设备和公务用车' : '办公设备' },
    },
  }
}

function staffOf(plan: UnitPlan, { code, kind, posts, retired, veterans }: MemberPlan): Entries {
  const counts = (people: number): Entries =>
    kind === '行政单位'
      ? { administrative: people }
      : { institution: people, civil_service_managed: kind === '事业单位' ? undefined : people }
  return {
    member: code,
    establishment: counts(posts + plan.random.of(`vacant ${code}`).int(0, 3)),
    in_post: counts(posts),
    retired: retired + veterans === 0 ? undefined : { veterans: veterans || undefined, retired },
  }
}

/** A reason for everything that moved. Where last year's folder is there, the data explain the totals themselves. */
function reasonsOf(plan: UnitPlan, year: number): Entries | undefined {
  if (plan.history === 'new') return undefined
  const [now, before] = [totalsOf(plan, year), totalsOf(plan, year - 1)]
  const isExplained = plan.history === 'folder' && year === plan.year
  const when = (key: keyof typeof now, reason: string) => (now[key] === before[key] ? undefined : reason)
  const whole = isExplained ? 'auto' : '按规定核定人员经费和项目支出'
  return {
    total: when('total', whole),
    general_public: when('generalPublic', whole),
    government_fund: when('governmentFund', '按工程进度安排资金'),
    three_public: when('threePublic', '按定员定额和车辆实际情况核定'),
    reception: when('reception', '按接待任务核定'),
    vehicle_purchase: when('vehiclePurchase', '按车辆更新计划安排'),
    vehicle_running: when('vehicleRunning', '按车辆实际情况核定'),
    agency_operating: when('agencyOperating', '按在职人数和公用经费定额核定'),
  }
}

export function performanceFile(plan: UnitPlan, year: number): Entries {
  const { field } = plan.trade
  const perGoal = 10
  const names = [
    `提高${field}公共服务水平`,
    `完善${field}基础设施`,
    `加强${field}队伍建设`,
    `规范${field}日常管理`,
  ]
  const count = Math.ceil(plan.size.indicators.whole / perGoal)
  const past = plan.history === 'new' ? [] : [year - 2, year - 1]
  return {
    contact: { name: '示例员甲', phone: '00000000' },
    annual_tasks: [
      `一是落实${field}重点任务，按计划完成各项工作。`,
      `二是完善${field}服务设施，改善群众办事条件。`,
      '三是严格预算执行，提高财政资金使用效益。',
    ].join('\n'),
    goals: Array.from({ length: count }, (_, index) => {
      const round = Math.floor(index / names.length)
      const stage = round === 0 ? '' : `${rounds[round % rounds.length]}`
      const name = `${stage}${names[index % names.length]}`
      const left = plan.size.indicators.whole - index * perGoal
      const random = plan.random.of(`goal ${index}`)
      const planned = indicatorsOf(random, {
        of: name,
        output: ['任务数量', '项'],
        count: Math.min(perGoal, left),
      })
      return { name, indicators: planned.map((each) => indicatorEntry(each, year, past)) }
    }),
  }
}

const rounds = ['', '持续', '全面', '稳步', '协同', '深入']
