/** Figures that were found → their explanation, for people and as data. */

import type { Place } from '../../diagnostic/diagnostic.ts'
import { padRight, widthOf } from '../../diagnostic/width.ts'
import { shortened } from '../../document/text.ts'
import { type Step, stepsOf } from '../../explain/formula.ts'
import type { PrintedFigure } from '../../explain/printed-figures.ts'
import type { EnteredText } from '../../model/entered-text.ts'
import type { MoneyUnit } from '../../number/money.ts'

/** Figures that were computed in the same way, and where each is printed. */
export type ExplainedFigures = {
  readonly printed: readonly PrintedFigure[]
  readonly steps: readonly Step[]
}

/** Groups figures by the way in which they were computed. `unit` is the unit of the steps' amounts. */
export function explainFigures(
  found: readonly PrintedFigure[],
  unit: MoneyUnit,
): readonly ExplainedFigures[] {
  const groups = new Map<string, { printed: PrintedFigure[]; steps: readonly Step[] }>()
  for (const figure of found) {
    const steps = stepsOf(figure.figure, unit)
    const key = JSON.stringify(steps)
    const group = groups.get(key) ?? { printed: [], steps }
    group.printed.push(figure)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** `mentions` are entered texts that contain the figure. */
export function explainedAsText(
  asked: string,
  explained: readonly ExplainedFigures[],
  mentions: readonly EnteredText[],
): string {
  const count = explained.reduce((sum, { printed }) => sum + printed.length, 0)
  return `${[
    `“${asked}”印了 ${count} 处${explained.length > 1 ? `，有 ${explained.length} 种来历` : ''}。`,
    ...explained.map(({ printed, steps }) =>
      [...printed.map(placeLine), '  怎样得来', ...stepLines(steps)].join('\n'),
    ),
    ...(mentions.length === 0
      ? []
      : [
          [
            '  填列的文字里也有',
            ...mentions.map((text) => `    ${whereOf(text.place)}  ${shortened(text.text, longest)}`),
          ].join('\n'),
        ]),
  ].join('\n\n')}\n`
}

/** The same as data. */
export const explainedAsData = (
  explained: readonly ExplainedFigures[],
  mentions: readonly EnteredText[],
) => ({
  figures: explained.map(({ printed, steps }) => ({
    printed: printed.map(({ printed, where, sentence }) => ({ printed, where, sentence })),
    steps: steps.map(({ source, ...step }) => ({
      ...step,
      source: source && whereOf(source),
      ...(source?.cell && { cell: source.cell }),
    })),
  })),
  mentions: mentions.map(({ text, place }) => ({ text, source: whereOf(place) })),
})

const placeLine = ({ printed, where, sentence }: PrintedFigure): string =>
  `  ${printed}　${where}${sentence === null ? '' : `：${shortened(sentence, longest)}`}`

function stepLines(steps: readonly Step[]): readonly string[] {
  const width = Math.max(...steps.map(({ depth, figure }) => depth * 2 + widthOf(figure)))
  return steps.map(({ depth, figure, how, source }) => {
    const head = padRight(`${'  '.repeat(depth)}${figure}`, width + 2)
    return `    ${head}${source === null ? how : `${whereOf(source)}  ${aroundFigure(source)}${fromCell(source)}`}`
  })
}

/** Where a line's value was taken from: `← 导出.xlsx 收支总表!B7：1,234.56`. */
const fromCell = ({ cell }: Place): string =>
  cell === undefined ? '' : `  ← ${cell.book} ${cell.at}：${shortened(cell.raw, longest)}`

const whereOf = ({ file, line }: { readonly file: string; readonly line: number }): string =>
  `${file}:${line}`

/** The longest text that is quoted in full. */
const longest = 60

/** The line that a figure was read from; of a long line the part around the figure. */
function aroundFigure({ excerpt, column }: Place): string {
  const characters = [...excerpt]
  const start = characters.length > longest ? Math.max(0, column - 1 - longest / 2) : 0
  const kept = characters
    .slice(start, start + longest)
    .join('')
    .trim()
  return `${start > 0 ? '…' : ''}${kept}${start + longest < characters.length ? '…' : ''}`
}
