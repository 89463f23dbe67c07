/** The sheets of texts of a workbook, by what the layer's `workbook.yaml` says of them. */
import { bare } from '../../document/text.ts'
import { addressOf } from '../../model/data-address.ts'
import { toFillMark } from '../../model/scalar.ts'
import type { TextSheet, WorkbookLayout } from '../../model/workbook-layout.ts'
import type { BookCell, BookSheet } from '../book.ts'
import type { Taken } from '../taken.ts'
import { foundValues, type TextContext } from './found-values.ts'
import { patternOf } from './pattern.ts'
import { isNamed, type SectionText, sectionText } from './section-text.ts'

/** What the texts give. */
export type BookTexts = {
  readonly taken: readonly Taken[]
  /** Sheets that the layout speaks of. */
  readonly used: readonly BookSheet[]
  /** Sentences with figures that no pattern takes. */
  readonly left: readonly { readonly cell: BookCell; readonly text: string }[]
}

/** Of the visible sheets that hold no table. */
export function textsOfBook(
  sheets: readonly BookSheet[],
  { texts = {} }: WorkbookLayout,
  context: TextContext,
): BookTexts {
  const sections = sheets.filter(({ isHidden }) => !isHidden).flatMap((sheet) => sectionText(sheet) ?? [])
  const read = Object.values(texts).flatMap((own) =>
    sections
      .filter((section) => isNamed(section, own.sheet))
      .map((section) => readSection(section, own, context)),
  )
  return {
    taken: read.flatMap(({ taken }) => taken),
    used: read.map(({ section }) => section.sheet),
    left: read.flatMap(({ left }) => left),
  }
}

type ReadSection = Pick<BookTexts, 'taken' | 'left'> & { readonly section: SectionText }

function readSection(section: SectionText, own: TextSheet, context: TextContext): ReadSection {
  const into = own.into === 'projects/*.yaml' ? 'projects/text.yaml' : (own.into ?? 'statement.yaml')
  const found = (own.say ?? []).flatMap((sentence) => {
    const pattern = patternOf(sentence)
    return pattern === null ? [] : [foundValues(section, pattern, { into, context })]
  })
  const lines = linesOf(section)
  const taken = [
    ...found.flatMap((one) => one.taken),
    ...numberedLines(lines, own, into),
    ...headedTexts(lines, own, into),
  ]
  return {
    section,
    taken: own.into === 'projects/*.yaml' ? [...projectName(section, taken, into), ...taken] : taken,
    left:
      own.say === undefined
        ? []
        : unmatched(
            section,
            found.flatMap(({ spans }) => spans),
          ),
  }
}

/** A project that no sentence names has the name in the sheet's title; else a person fills it in. */
function projectName(section: SectionText, taken: readonly Taken[], file: string): readonly Taken[] {
  if (taken.length === 0 || taken.some(({ at }) => at.length === 1 && at[0] === 'name')) return []
  const name = section.title.replace(/(?:项目)?经费情况说明.*$/s, '').trim()
  return [{ file, at: ['name'], value: name === '' ? toFillMark : name, cells: [section.cellAt(0)] }]
}

type Line = { readonly text: string; readonly cell: BookCell }

const linesOf = ({ text, cellAt }: SectionText): readonly Line[] => {
  let at = 0
  return text.split('\n').flatMap((line) => {
    const cell = cellAt(at)
    at += line.length + 1
    return line.trim() === '' ? [] : [{ text: line.trim(), cell }]
  })
}

const number = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]、?|\d+[.、．]\s*)/

/** `introduction` and `numbered`: paragraphs before the first number, and the lines with numbers. */
function numberedLines(lines: readonly Line[], own: TextSheet, into: string): readonly Taken[] {
  const first = lines.findIndex(({ text }) => number.test(text))
  const before = (first === -1 ? lines : lines.slice(0, first)).filter(({ text }) => !/[：:]$/.test(text))
  const [intro] = before
  const introduction = own.introduction === undefined ? null : addressOf(own.introduction)
  const list = own.numbered === undefined ? null : addressOf(own.numbered)
  return [
    ...(introduction && intro
      ? [
          {
            file: into,
            at: introduction,
            value: before.map(({ text }) => text).join('\n'),
            cells: [intro.cell],
          },
        ]
      : []),
    ...(list === null || first === -1
      ? []
      : lines
          .slice(first)
          .filter(({ text }) => number.test(text))
          .flatMap(({ text, cell }, index): readonly Taken[] => {
            const value = text.replace(number, '')
            if (own.numbered !== 'members')
              return [{ file: into, at: [...list, index], value, cells: [cell] }]
            const name = value.replace(/[（(]本(?:部|级)[）)]/, '').replace(/[。；;]$/, '')
            return [
              { file: into, at: [...list, { name }, 'name'], value: name, cells: [cell] },
              ...(/[（(]本(?:部|级)[）)]/.test(value)
                ? [{ file: into, at: [...list, { name }, 'own_office'], value: 'true', cells: [cell] }]
                : []),
            ]
          })),
  ]
}

/** `headed`: the texts below each heading. */
function headedTexts(lines: readonly Line[], { headed = {} }: TextSheet, into: string): readonly Taken[] {
  const keyOf = (text: string) => {
    const name = bare(text.replace(number, ''))
    return Object.entries(headed).find(([words]) => words.split('|').some((word) => bare(word) === name))?.[1]
  }
  const found: { key: string | undefined; lines: Line[] }[] = []
  for (const line of lines) {
    const key = keyOf(line.text)
    // A heading that the layout does not name ends the text above it.
    if (key !== undefined || isHeading(line.text)) found.push({ key, lines: [] })
    else found.at(-1)?.lines.push(line)
  }
  return found.flatMap(({ key, lines: own }) => {
    const at = key === undefined ? null : addressOf(key)
    const [first] = own
    return at === null || first === undefined
      ? []
      : [{ file: into, at, value: own.map(({ text }) => text).join('\n'), cells: [first.cell] }]
  })
}

const isHeading = (text: string): boolean =>
  /^[一二三四五六七八九十]+、/.test(text) && text.length < 20 && !/[。，；：]/.test(text)

/** Sentences with figures outside all matches. */
function unmatched(
  { text, cellAt }: SectionText,
  spans: readonly (readonly [number, number])[],
): BookTexts['left'] {
  return [...text.matchAll(/[^。；;\n]+[。；;]?/g)].flatMap(({ index, 0: sentence }) => {
    const end = index + sentence.length
    const isTouched = spans.some(([from, to]) => from < end && to > index)
    return isTouched || !/\d(?:[\d,.]*\d)?\s*(?:万元|元|%|辆|个|台)/.test(sentence)
      ? []
      : [{ cell: cellAt(index), text: sentence.trim() }]
  })
}
