/** Findings as a list with numbers, rule by rule. */
import { wordOf } from '../../diagnostic/show.ts'
import { visible } from '../../diagnostic/visible.ts'
import { padRight } from '../../diagnostic/width.ts'
import type { UnitYear } from '../../model/inputs.ts'
import { acceptCommand, type findingsByRule, type NumberedFinding, placeOf } from '../report/accept-lines.ts'
import { ruleTitles } from '../report/rule-titles.ts'

type Listed = {
  readonly job: UnitYear
  /** Whether the document was there to check. */
  readonly isWhole: boolean
}

/** The text of the list, the command line to copy at its end. */
export function showFindings(groups: ReturnType<typeof findingsByRule>, { job, isWhole }: Listed): string {
  const all = groups.flatMap(([, ones]) => ones)
  const open = all.filter(({ finding }) => finding.accepted === undefined)
  const without = isWhole ? [] : ['数据还有错误，没有生成文本，与文本有关的问题改好以后才查。']
  if (all.length === 0) return [`${job.unit} ${job.year}　没有可以认可的问题。`, ...without, ''].join('\n')
  return [
    `${job.unit} ${job.year}　可以认可的问题 ${open.length} 处，已经认可 ${all.length - open.length} 处`,
    ...without,
    ...groups.flatMap(([slug, ones]) => [
      '',
      `[${slug}]　${ruleTitles.get(slug) ?? ''}`,
      ...ones.flatMap(linesOf),
    ]),
    ...(open.length === 0
      ? []
      : ['', '查过无误的，逐处认可：', `  ${acceptCommand(job)} --rule 代号 --number 序号 --because "理由"`]),
    '',
  ].join('\n')
}

function linesOf({ finding, number }: NumberedFinding): readonly string[] {
  const { message, stated, computed, accepted } = finding
  const figures = [stated, computed].flatMap((side) => side?.figure || [])
  const place = placeOf(finding)
  return [
    `  ${padRight(`${number}.`, 4)}${wordOf(finding)}　${visible(message)}${figures.length === 0 ? '' : `（${figures.join('、')}）`}`,
    ...(place === null ? [] : [`      ${visible(place)}`]),
    ...(accepted === undefined ? [] : [`      理由：${visible(accepted.because)}`]),
  ]
}
