/** The projects of an invented unit; what a year makes of them is in `year-of-project.ts`. */
import type { Fen } from './fen.ts'
import { yuan } from './fen.ts'
import { type IndicatorPlan, indicatorsOf } from './indicator-plan.ts'
import type { MemberPlan } from './plan.ts'
import type { Random } from './random.ts'
import type { Size } from './size.ts'
import type { Topic, Trade } from './trades.ts'

export type TaskPlan = { readonly name: string; readonly unitPrice: Fen; readonly quantity: number }

export type ProjectPlan = {
  readonly name: string
  readonly topic: Topic
  readonly item: string
  readonly fund: 'general_public' | 'government_fund'
  readonly member: MemberPlan
  readonly category: '其他运转类' | '特定目标类'
  readonly starts: number
  readonly ends: number
  readonly tasks: readonly TaskPlan[]
  /** Whether a part is paid from what last year left over. */
  readonly usesCarriedOver: boolean
  readonly indicators: readonly IndicatorPlan[]
  readonly random: Random
}

type Of = {
  readonly trade: Trade
  readonly members: readonly [MemberPlan, ...MemberPlan[]]
  readonly year: number
  readonly isNew: boolean
  readonly size: Size
}

export function planProjects(random: Random, of: Of): readonly ProjectPlan[] {
  const places = random.shuffled(areas)
  return Array.from({ length: of.size.projects }, (_, index) => {
    const own = random.of(`${index}`)
    const isOfFund = of.trade.fund !== undefined && index % 8 === 5
    const topics = of.trade.topics
    const topic = (isOfFund ? of.trade.fund : topics[index % topics.length]) ?? topics[0]
    const round = Math.floor(index / topics.length)
    const area = places[round % places.length] ?? ''
    const name = round === 0 ? topic.name : `${area}片区${topic.name}`
    return planProject(own, { name, topic, isOfFund }, of)
  })
}

type Chosen = { readonly name: string; readonly topic: Topic; readonly isOfFund: boolean }

function planProject(random: Random, { name, topic, isOfFund }: Chosen, of: Of): ProjectPlan {
  const { trade, members, year, isNew, size } = of
  const member = isOfFund ? members[0] : random.pick(members)
  const isOperations = !isOfFund && topic.buys === 'services' && random.chance(25)
  const starts = isNew ? year : year - random.int(0, 3)
  return {
    name,
    topic,
    item: isOperations ? trade.management : topic.item,
    fund: isOfFund ? 'government_fund' : 'general_public',
    member,
    category: isOperations ? '其他运转类' : '特定目标类',
    starts,
    ends: year + random.int(0, 2),
    tasks: tasksOf(random.of('tasks'), name, topic),
    usesCarriedOver: starts < year && random.chance(10),
    indicators: indicatorsOf(random.of('indicators'), {
      of: name,
      output: topic.output,
      count: random.int(...size.indicators.sheet),
    }),
    random,
  }
}

const steps = {
  works: ['勘察设计', '工程施工', '工程监理', '材料检测', '竣工验收', '附属设施安装'],
  services: ['委托服务', '专家咨询', '资料印制', '数据采集整理', '场地和设备租赁', '成果评审'],
  goods: ['设备和物资采购', '运输配送', '安装调试', '使用培训', '售后维护', '验收检测'],
} as const

function tasksOf(random: Random, name: string, topic: Topic): readonly TaskPlan[] {
  return random
    .shuffled(steps[topic.buys])
    .slice(0, random.int(2, steps[topic.buys].length))
    .map((step) => ({
      name: `${name}${step}`,
      unitPrice: yuan(random.int(1, 90) * 100),
      quantity: random.int(2, 60),
    }))
}

/** Invented parts of a place: trees and colours. */
const areas = [...'青红白绿紫金银翠丹碧'].flatMap((colour) =>
  [...'松柏杨柳枫梅竹兰荷桂桐槐'].map((tree) => `${colour}${tree}`),
)
