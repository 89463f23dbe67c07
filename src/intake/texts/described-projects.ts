/** A sheet that describes projects → the lines of each. */
import { bare } from '../../document/text.ts'
import type { TextSheet } from '../../model/workbook-layout.ts'
import { headingIn } from './headed-texts.ts'
import { lineNumber } from './line-numbers.ts'
import type { SheetTexts, TextLine } from './sheet-texts.ts'

/** The lines of one project; `name`: its name where a line says nothing else. */
export type DescribedProject = { readonly name: NameLine | null; readonly lines: readonly TextLine[] }

/** A name, and the line that it is in. */
export type NameLine = { readonly name: string; readonly line: TextLine }

/**
 * A project begins with a title, which ends in the words of the sheet, or where a heading comes again; a line with its
 * name may stand before the first heading.
 */
export function describedProjects(
  { title, lines }: SheetTexts,
  { sheet: words, headed = {} }: TextSheet,
): readonly DescribedProject[] {
  const all = [...(title === null ? [] : [title]), ...lines]
  const sheetWords = words.split('|').map(bare)
  const isTitle = ({ plain }: TextLine) =>
    sheetWords.some((word) => plain.endsWith(word)) && !/[。;]/.test(plain)
  const starts: number[] = []
  const seen = new Set<string>()
  for (const [index, line] of all.entries()) {
    const key = headingIn(line, headed)?.key
    const isRepeated = key !== undefined && seen.has(key)
    if (isTitle(line) || isRepeated) {
      starts.push(isRepeated && isNameOfNext(all[index - 1]) ? index - 1 : index)
      seen.clear()
    }
    if (key !== undefined) seen.add(key)
  }
  if (starts[0] !== 0) starts.unshift(0)
  return starts
    .map((start, order) => all.slice(start, starts[order + 1]))
    .map((own) => {
      const first = own.findIndex((line) => headingIn(line, headed) !== null)
      const above = own.slice(0, Math.max(first, 0))
      const alone = above.filter((line) => !isTitle(line)).at(-1)
      const isAlone = alone !== undefined && isShort(alone)
      const name = isAlone ? nameIn(alone) : titleName(above.find(isTitle), sheetWords)
      return { name, lines: own.filter((line) => !isTitle(line) && !(isAlone && line === alone)) }
    })
    .filter((project) => project.lines.length > 0)
}

const isShort = ({ plain }: TextLine): boolean => plain.length <= 60 && !/[。;:]/.test(plain)

/** Between two projects a short line may also end the text of the first. */
const isNameOfNext = (line: TextLine | undefined): boolean =>
  line !== undefined &&
  isShort(line) &&
  (lineNumber(line.plain) !== null || /(?:项目|工程|专项|经费)$/.test(line.plain))

function nameIn(line: TextLine): NameLine {
  const from = lineNumber(line.plain)?.length ?? 0
  return { name: line.original(from, line.plain.length), line }
}

/** What stands in a title before the words of the sheet. */
function titleName(line: TextLine | undefined, sheetWords: readonly string[]): NameLine | null {
  if (line === undefined) return null
  const word = sheetWords.find((each) => line.plain.endsWith(each)) ?? ''
  const from = lineNumber(line.plain)?.length ?? 0
  const name = line.original(from, line.plain.length - word.length).replace(/^[“"](.*)[”"]$/, '$1')
  return name === '' ? null : { name, line }
}
