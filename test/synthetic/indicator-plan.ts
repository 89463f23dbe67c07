/** 绩效指标 of a project or of a whole department, made up. */
import type { Random } from './random.ts'

export type IndicatorPlan = {
  readonly class: string
  readonly kind: string
  readonly name: string
  readonly standard: string
  /** ≥ or nothing before the figure of a year, and its measure behind it. */
  readonly sign: '≥' | ''
  readonly measure: string
  readonly base: number
  /** How much it grows from year to year; a share stays below the whole. */
  readonly growth: number
}

type Of = {
  /** What the names of the indicators begin with, so that they differ from those of other projects. */
  readonly of: string
  readonly output: readonly [name: string, measure: string]
  readonly count: number
}

const percent = '%'

/** Class, kind, what is measured, and in what. */
const aspects = [
  ['产出指标', '质量指标', '验收合格率', percent],
  ['产出指标', '时效指标', '按期完成率', percent],
  ['满意度指标', '服务对象满意度指标', '服务对象满意度', percent],
  ['效益指标', '社会效益指标', '受益群众覆盖率', percent],
  ['产出指标', '数量指标', '检查次数', '次'],
  ['产出指标', '数量指标', '服务单位数', '个'],
  ['产出指标', '数量指标', '培训人次', '人次'],
  ['产出指标', '质量指标', '问题整改率', percent],
  ['产出指标', '时效指标', '资金支付及时率', percent],
  ['产出指标', '成本指标', '预算控制率', percent],
  ['效益指标', '可持续影响指标', '长效管理覆盖率', percent],
  ['产出指标', '数量指标', '印发资料份数', '份'],
  ['产出指标', '数量指标', '现场调研次数', '次'],
  ['产出指标', '质量指标', '资料归档率', percent],
  ['效益指标', '社会效益指标', '宣传知晓率', percent],
  ['满意度指标', '服务对象满意度指标', '参与单位满意度', percent],
  ['产出指标', '时效指标', '投诉办结及时率', percent],
  ['效益指标', '生态效益指标', '绿色采购比例', percent],
  ['产出指标', '数量指标', '专家评审场次', '场'],
  ['产出指标', '质量指标', '设施完好率', percent],
] as const

/** `count` indicators: the output first, then one an aspect; the aspects are gone round again where they do not suffice. */
export function indicatorsOf(random: Random, { of, output, count }: Of): readonly IndicatorPlan[] {
  const standard = () => random.pick(['计划标准', '历史标准', '行业标准'] as const)
  const first: IndicatorPlan = {
    class: '产出指标',
    kind: '数量指标',
    name: `${of}${output[0]}`,
    standard: '计划标准',
    sign: '≥',
    measure: output[1],
    base: random.int(3, 900),
    growth: random.int(0, 3),
  }
  const others = Array.from({ length: count - 1 }, (_, index): IndicatorPlan => {
    const aspect = aspects[index % aspects.length] ?? aspects[0]
    const [clazz, kind, what, measure] = aspect
    const round = Math.floor(index / aspects.length)
    return {
      class: clazz,
      kind,
      name: `${of}${stages[round] ?? ''}${what}`,
      standard: standard(),
      sign: '≥',
      measure,
      base: measure === percent ? random.int(80, 94) : random.int(2, 300),
      growth: measure === percent ? random.int(0, 1) : random.int(0, 4),
    }
  })
  return [first, ...others]
}

const stages = ['', '前期', '中期', '后期', '上半年', '下半年', '城区', '乡镇', '街道', '社区', '重点单位']

/** The target of a year. */
export const targetOf = ({ sign, base, growth, measure }: IndicatorPlan, year: number): string =>
  `${sign}${base + growth * (year - 2020)}${measure}`
