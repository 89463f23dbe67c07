/** What an invented unit is, apart from any year: its name, its members and its projects. */
import { type ProjectPlan, planProjects } from './project-plan.ts'
import { type Random, randomOf } from './random.ts'
import type { Size } from './size.ts'
import { type Trade, trades } from './trades.ts'

export type Kind = '行政单位' | '参公事业单位' | '事业单位'

export type MemberPlan = {
  readonly code: string
  readonly name: string
  readonly kind: Kind
  readonly posts: number
  readonly retired: number
  readonly veterans: number
  /** 公务用车, of the office alone. */
  readonly vehicles: number
  /** Whether it earns 事业收入. */
  readonly earns: boolean
}

export type UnitPlan = {
  /** The folder in `data/`. */
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly code: string
  /** Null is the base. */
  readonly template: string | null
  readonly amountsIn: '元' | '万元'
  readonly year: number
  /** How last year is known: from its folder, from a block of this year's budget, or not at all. */
  readonly history: 'folder' | 'block' | 'new'
  readonly trade: Trade
  readonly members: readonly [MemberPlan, ...MemberPlan[]]
  readonly projects: readonly ProjectPlan[]
  readonly size: Size
  readonly random: Random
}

/** Half of the units use the base, the others the districts of the examples. */
const districts = [
  { template: null, region: '区', amountsIn: '万元' },
  { template: 'example-east', region: '东区', amountsIn: '万元' },
  { template: null, region: '区', amountsIn: '万元' },
  { template: 'example-county', region: '县', amountsIn: '元' },
  { template: null, region: '区', amountsIn: '万元' },
  { template: 'example-province', region: '省', amountsIn: '万元' },
] as const

export type Asked = { readonly seed: number; readonly index: number; readonly size: Size }

/** The plan of the unit number `index`; it is the same however many units are made. */
export function planUnit({ seed, index, size }: Asked): UnitPlan {
  const random = randomOf(`${seed}/${index}`)
  const district = districts[index % districts.length] ?? districts[0]
  const trade = random.pick(trades)
  const region = `示例${district.region}`
  const code = String(101 + (index % 899))
  const shortName = `${region}${trade.name}`
  const city = district.region === '省' ? '' : '示例市'
  const history = random.pick(['folder', 'folder', 'block', 'block', 'new'] as const)
  const members = planMembers(random.of('members'), { trade, city, region, code, history, size })
  return {
    id: `synthetic-${String(index).padStart(5, '0')}`,
    name: `${city}${shortName}`,
    shortName,
    code,
    template: district.template,
    amountsIn: district.amountsIn,
    year,
    history,
    trade,
    members,
    projects: planProjects(random.of('projects'), { trade, members, year, isNew: history === 'new', size }),
    size,
    random,
  }
}

/** The budget year of every unit. */
const year = 2025

type Named = Pick<UnitPlan, 'trade' | 'code' | 'history' | 'size'> & {
  readonly city: string
  readonly region: string
}

function planMembers(random: Random, { trade, city, region, code, history, size }: Named) {
  const people = (most: number) => (history === 'new' ? 0 : random.int(1, most))
  const codeOf = (index: number) => `${code}${String(index + 1).padStart(3, '0')}`
  const office: MemberPlan = {
    code: codeOf(0),
    name: `${city}${region}${trade.name}本级`,
    kind: '行政单位',
    posts: random.int(8, 60),
    retired: people(30),
    veterans: people(2),
    vehicles: random.int(0, 6),
    earns: false,
  }
  const others = Array.from({ length: size.members - 1 }, (_, index): MemberPlan => {
    const kind = random.chance(20) ? '参公事业单位' : '事业单位'
    return {
      code: codeOf(index + 1),
      name: `${city}${region}第${inChinese(index + 1)}${random.pick(trade.affiliates.names)}`,
      kind,
      posts: random.int(4, 90),
      retired: people(20),
      veterans: 0,
      vehicles: 0,
      earns: kind === '事业单位' && random.chance(15),
    }
  })
  return [office, ...others] as const
}

const figures = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 99. */
export function inChinese(number: number): string {
  const tens = Math.floor(number / 10)
  const ones = figures[number % 10] ?? ''
  return tens === 0 ? ones : `${tens === 1 ? '' : figures[tens]}十${ones}`
}
