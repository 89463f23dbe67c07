/** The sheets of texts of a workbook, by what the layer's `workbook.yaml` says of them. */
import { type Diagnostic, errorOf } from '../../diagnostic/diagnostic.ts'
import { bare } from '../../document/text.ts'
import { addressText } from '../../model/data-address.ts'
import { groupBy } from '../../model/group-by.ts'
import type { TextSheet, WorkbookLayout } from '../../model/workbook-layout.ts'
import type { BookSheet } from '../book.ts'
import type { Taken } from '../taken.ts'
import { type DescribedProject, describedProjects } from './described-projects.ts'
import { headedTexts } from './headed-texts.ts'
import { leftOf } from './left-texts.ts'
import { isNote } from './line-numbers.ts'
import { numberedLines } from './numbered-lines.ts'
import { type SentenceStep, sentenceSteps } from './sentence-steps.ts'
import { type FoundSentence, foundSentences } from './sentence-values.ts'
import { isNamed, type SheetTexts, sheetTexts, type TextLine } from './sheet-texts.ts'
import type { LeftText, TextContext } from './text-context.ts'

/** What the texts give. */
export type BookTexts = {
  readonly taken: readonly Taken[]
  /** Sheets that the layout speaks of. */
  readonly used: readonly BookSheet[]
  /** Words that no sentence of the layout takes and the edition does not write by itself. */
  readonly left: readonly LeftText[]
  /** Sentences that contradict each other. */
  readonly found: readonly Diagnostic[]
}

/** Of the visible sheets that hold no table. Projects are `projects/text-1.yaml` and so on, in the order of the book. */
export function textsOfBook(
  sheets: readonly BookSheet[],
  { texts = {} }: WorkbookLayout,
  context: TextContext,
): BookTexts {
  const visible = sheets.filter(({ isHidden }) => !isHidden).flatMap((sheet) => sheetTexts(sheet) ?? [])
  const named = Object.values(texts).flatMap((own) =>
    visible.filter((each) => isNamed(each, own.sheet)).map((each) => ({ own, texts: each })),
  )
  const parts = named.flatMap(({ own, texts: each }) => partsOf(each, own))
  const numbers = new Map(parts.filter(isProject).map((part, index) => [part, index + 1]))
  const read = parts.map((part) => {
    const number = numbers.get(part)
    const into = number === undefined ? (part.own.into ?? 'statement.yaml') : `projects/text-${number}.yaml`
    return readPart(part, into, context)
  })
  const taken = read.flatMap((one) => one.taken)
  return {
    taken: [...groupBy(taken, placeText)].flatMap(([, [first]]) => first ?? []),
    used: [...new Set(named.map(({ texts: { sheet } }) => sheet))],
    left: read.flatMap(({ left }) => left),
    found: [...groupBy(taken, placeText)].flatMap(([, own]) => contradiction(own)),
  }
}

/** Lines that are read together. */
type Part = {
  readonly own: TextSheet
  readonly title: TextLine | null
  readonly name: DescribedProject['name']
  readonly lines: readonly TextLine[]
}

const isProject = ({ own }: Part): boolean => own.into === 'projects/*.yaml'

const partsOf = (texts: SheetTexts, own: TextSheet): readonly Part[] =>
  own.into === 'projects/*.yaml'
    ? describedProjects(texts, own).map((project) => ({ own, title: texts.title, ...project }))
    : [{ own, title: texts.title, name: null, lines: texts.lines }]

function readPart(
  { own, title, name, lines }: Part,
  into: string,
  context: TextContext,
): Pick<BookTexts, 'taken' | 'left'> {
  const known = (own.say ?? []).map(({ parts }) => sentenceSteps(parts))
  const short = searched(lines)
  const sentences = new Map(
    lines.map((line) => [line, sentencesIn(line, short.has(line) ? known : [], { into, context })]),
  )
  const numbered = numberedLines(lines, own, into)
  const headed = headedTexts(lines, own.headed ?? {}, into)
  const whole = new Set([title, ...numbered.lines, ...headed.lines])
  const said = [...sentences.values()].flat().flatMap(({ taken }) => taken)
  return {
    taken: [...nameOf(name, said, { into, context }), ...said, ...numbered.taken, ...headed.taken],
    left: [...sentences].flatMap(([line, found]) =>
      leftOf(line, found, { isWhole: whole.has(line), context }),
    ),
  }
}

type Reading = { readonly into: string; readonly context: TextContext }

/** A long paragraph has 600 characters, a long section 10,000: what is longer is not searched, and so is left. */
const longest = { line: 4000, section: 100_000 }

/** The lines that sentences are looked for in. */
function searched(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  let length = 0
  return new Set(
    lines.filter(({ plain }) => {
      length += plain.length
      return plain.length <= longest.line && length <= longest.section
    }),
  )
}

/** Earlier sentences of the layout come first; a part of a line belongs to one sentence. */
function sentencesIn(
  line: TextLine,
  known: readonly SentenceStep[],
  reading: Reading,
): readonly FoundSentence[] {
  const found: FoundSentence[] = []
  // The form's own advice stands in brackets: （无政府采购预算的部门，作下述说明：……）
  if (isNote(line.plain)) return found
  for (const sentence of known)
    for (const one of foundSentences(line, sentence, reading))
      if (!found.some(({ from, to }) => from < one.to && one.from < to)) found.push(one)
  return found
}

/** A project's name from a line of its own, unless a sentence has it; a title may name the unit instead. */
function nameOf(
  name: DescribedProject['name'],
  said: readonly Taken[],
  { into, context }: Reading,
): readonly Taken[] {
  const isSaid = said.some(({ file, at }) => file === into && at.length === 1 && at[0] === 'name')
  if (name === null || isSaid) return []
  const isUnit =
    context.unitName !== null && bare(name.name).replace(/\((?:部门|单位)\)$/, '') === bare(context.unitName)
  return isUnit ? [] : [{ file: into, at: ['name'], value: name.name, cells: [name.line.cell] }]
}

const placeText = ({ file, at }: Taken): string => `${file} ${addressText(at)}`

/** Two sentences that give one key different values. */
function contradiction([first, ...others]: readonly Taken[]): readonly Diagnostic[] {
  const other = others.find(({ value }) => value !== first?.value)
  if (first === undefined || other === undefined) return []
  return [
    errorOf(
      'workbook-agrees',
      `${placeText(first)}：工作簿里有两个说法，${first.cells[0]?.at ?? ''} 是“${first.value}”，${other.cells[0]?.at ?? ''} 是“${other.value}”`,
      '核对这两处，在工作簿里改正后再导入',
    ),
  ]
}
