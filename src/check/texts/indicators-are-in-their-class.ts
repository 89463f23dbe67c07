import { groupBy } from '../../model/group-by.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { Finding } from '../finding.ts'
import { goalTables } from '../publication/fields.ts'
import { inOne, type Match } from '../publication/matches.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'

/**
 * 二级指标 belong to their 一级指标 (财预〔2020〕10号, 项目支出绩效目标管理): 数量, 质量 and 时效 to 产出, 效益 to 效益; an indicator under 满意度 is about
 * satisfaction.
 */
export const indicatorsAreInTheirClass: PrintedRule = {
  slug: 'indicators-are-in-their-class',
  subject: 'printed',
  severity: 'warning',
  title: '指标列在所属的类别下',
  source: '表11、表12的一级指标、二级指标',
  about:
    '时效指标列在效益指标下；有的满意度列在满意度指标下、有的列在效益指标下；满意度指标里的不是满意度（“工作月报产出”），别的指标里的却是。同样的错合成一条。',
  judge: find,
}

const classes: readonly (readonly [kind: RegExp, of: RegExp])[] = [
  [/^(?:数量|质量|时效)/, /^产出/],
  [/^(?:经济|社会|生态)效益|^可持续/, /^效益/],
  [/成本/, /^(?:成本|产出)/],
]
/** Other sets of classes (管理效率, 社会效应) are not judged. */
const isKnownClass = /^(?:产出|效益|成本|满意度)/

const isSatisfaction = /满意度/
const speaksOfIt = /满意|投诉|好评|认可|评价|评议|测评|幸福|获得感|反馈/

type Listed = Indicator & Pick<Match, 'line'>

function find(printed: Printed): readonly Finding[] {
  const all = listed(printed)
  const isOwnClass = all.some(({ class: name }) => /^满意度/.test(name))
  const misplaced = all.filter(
    ({ class: name, kind }) =>
      isKnownClass.test(name) &&
      (isSatisfaction.test(kind)
        ? isOwnClass && !/^满意度/.test(name)
        : classes.some(([ofKind, ofClass]) => ofKind.test(kind) && !ofClass.test(name))),
  )
  const strangers = all.filter(({ kind, name }) => isSatisfaction.test(kind) && !speaksOfIt.test(name))
  const strays = all.filter(({ kind, name }) => !isSatisfaction.test(kind) && /满意[度率]/.test(name))
  return [
    ...groupBy(misplaced, ({ class: name, kind }) => `${name}下的${kind}`).flatMap(([what, found]) =>
      findingsOf(
        found,
        `类别不对，${what}`,
        isSatisfaction.test(what)
          ? '其他表列在满意度指标下，改成一致'
          : '按二级指标所属改一级指标，或者改二级指标',
      ),
    ),
    ...findingsOf(strangers, '列在满意度指标下，说的不是满意', '多半是错行：改回原来的类别'),
    ...findingsOf(strays, '满意度列在别的指标下', '列到满意度指标下'),
  ]
}

const findingsOf = (found: readonly Listed[], message: string, hint: string): readonly Finding[] =>
  inOne(
    found.map(({ line, name }) => ({ line, fragment: name })),
    { message, hint },
  )

function listed({ facts, lineAt }: Printed): readonly Listed[] {
  return goalTables(facts).flatMap(({ file, goals }) =>
    goals.flatMap(({ indicators }, goal) =>
      indicators.flatMap((indicator, position): readonly Listed[] => {
        const line = lineAt(file, ['goals', goal, 'indicators', position, 'name'])
        return line === undefined ? [] : [{ ...indicator, line }]
      }),
    ),
  )
}
