/**
 * Sums in the running text: 基本支出320.40万元…其中：事业运行210.30万元，…。 An amount, then 其中 or 包括, then a list of named
 * amounts, in the same paragraph or in the paragraphs below. A list need not name everything, so its sum is at most the
 * amount before it.
 */
import type { TextPassage } from './passage.ts'
import { shortened } from './text.ts'

/** Digits as printed, in 万元. */
export type TextSum = {
  readonly whole: string
  readonly parts: readonly string[]
  /** How many parts stand before each semicolon: what follows it may be a list of its own (收入各项；支出各项). */
  readonly pauses: readonly number[]
  /** The place of the amount before the list; of a paragraph with its beginning: a heading is named by its text. */
  readonly where: string
}

/** A heading or paragraph; the level is 1 to 4 for a heading, 5 for a paragraph. */
type LevelText = Pick<TextPassage, 'text' | 'where'> & { readonly level: number }

/** The longest paragraph that is quoted in full. */
const longest = 30

const amount = /(\d[\d,]*(?:\.\d+)?)万元/g
const movement = /(增加|减少|增长|下降|降低|上升|提高|新增|比上年|比\d{4}年)/
const opener = /(?:其中|包括)[：:]?/g

/** The sums in the headings and paragraphs of a document. */
export function textSums(passages: readonly TextPassage[]): readonly TextSum[] {
  const lines = passages.flatMap((passage): readonly LevelText[] => {
    if (passage.kind === 'heading') return [{ ...passage, level: passage.block.level }]
    if (passage.kind !== 'paragraph') return []
    const { text, where } = passage
    return [{ text, where: `${where}“${shortened(text, longest)}”`, level: 5 }]
  })
  return lines.flatMap((line, index) => [
    ...within(line),
    ...below(line, { before: lines[index - 1], after: lines.slice(index + 1) }),
  ])
}

/** Lists in the same paragraph. */
function within({ text, where }: LevelText): readonly TextSum[] {
  const found: { readonly from: number; readonly to: number; readonly sum: TextSum }[] = []
  for (const { index, 0: word } of text.matchAll(opener)) {
    const from = index + word.length
    const list = listAt(text.slice(from))
    if (list.parts.length === 0) continue
    const whole = wholeBefore(text, index, found)
    const { parts, pauses } = whole === null ? noList : list
    found.push({ from, to: from + list.length, sum: { whole: whole ?? '', parts, pauses, where } })
  }
  return found.map(({ sum }) => sum).filter(({ whole }) => whole !== '')
}

type Span = { readonly from: number; readonly to: number }

/** The amount right before the word, else the first of the paragraph; amounts of lists and of changes do not count. */
function wholeBefore(text: string, end: number, lists: readonly Span[]): string | null {
  const before = [...text.slice(0, end).matchAll(amount)].filter(
    ({ index }) => !movement.test(clauseBefore(text, index)),
  )
  const last = before.at(-1)
  const isRightBefore =
    last !== undefined && /^(（[^）]*）)?[，。；,;]?$/.test(text.slice(last.index + last[0].length, end))
  if (isRightBefore) return last[1] ?? null
  const first = before.find(({ index }) => lists.every(({ from, to }) => index < from || index >= to))
  return first?.[1] ?? null
}

const clauseBefore = (text: string, index: number): string =>
  text
    .slice(0, index)
    .split(/[，。；、：]/)
    .at(-1) ?? ''

type List = Pick<TextSum, 'parts' | 'pauses'> & { readonly length: number }

const noList: List = { parts: [], pauses: [], length: 0 }

/**
 * Named amounts from the start of a text on. The list ends with the sentence, or at the first clause that names no
 * amount.
 */
function listAt(text: string): List {
  const parts: string[] = []
  const pauses: number[] = []
  let length = 0
  let name = ''
  for (const [segment, body = '', mark = ''] of text.matchAll(/([^，；、。]*)([，；、。]|$)/g)) {
    if (segment === '') break
    const amounts = [...body.matchAll(amount)]
    const isShare = /^占[\d.]+%$/.test(body)
    const isNamed = amounts.length === 1 && /万元(（[^）]*）)?$/.test(body) && !movement.test(name + body)
    // A name may hold 、 itself; nothing else parts it from its amount.
    if (!isNamed && !isShare && !(amounts.length === 0 && mark === '、')) break
    length += segment.length
    name = isNamed || isShare ? '' : name + segment
    if (isNamed) parts.push(amounts[0]?.[1] ?? '0')
    if (mark === '；') pauses.push(parts.length)
    if (mark === '。') break
  }
  return { parts, pauses, length }
}

const markOf = (text: string): string =>
  /^（\d+）/.test(text)
    ? '（1）'
    : /^\d+[、.．]/.test(text)
      ? '1、'
      : /^（[一二三四五六七八九十]+）/.test(text)
        ? '（一）'
        : ''

type Neighbours = { readonly before: LevelText | undefined; readonly after: readonly LevelText[] }

/** Lists that the paragraphs below a line make, one part or several a paragraph. */
function below({ text, where, level }: LevelText, { before, after }: Neighbours): readonly TextSum[] {
  const [word] = /(?:其中|包括|分类)[：:]$/.exec(text) ?? []
  if (word === undefined) return []
  // A heading may hold the amount: （一）基本支出320.40万元, then 按功能分类：.
  const heading = before !== undefined && before.level < 5 ? firstAmount(before.text)[0] : undefined
  const whole = wholeBefore(text, text.length - word.length, []) ?? heading
  if (whole === undefined) return []
  const end = after.findIndex((line) => line.level <= Math.min(level, 4))
  const range = after.slice(0, end === -1 ? after.length : end)
  const first = range.find((line) => line.level === 5)
  if (first === undefined) return []
  const mark = markOf(first.text)
  const parts = mark === '' ? unmarked(range) : marked(range, mark)
  return parts.length === 0 ? [] : [{ whole, parts, pauses: [], where }]
}

/** Paragraphs until one that is numbered or headed: lists of amounts, or one amount and what it is for. */
function unmarked(range: readonly LevelText[]): readonly string[] {
  const end = range.findIndex((line) => line.level < 5 || markOf(line.text) !== '')
  return range.slice(0, end === -1 ? range.length : end).flatMap(({ text }) => {
    const list = listAt(text)
    return list.length === text.length ? list.parts : firstAmount(text)
  })
}

/** Numbered paragraphs, one amount each; below a heading of its own the numbers begin again. */
function marked(range: readonly LevelText[], mark: string): readonly string[] {
  const parts: string[] = []
  let isFresh = true
  for (const { text, level } of range) {
    if (level < 5) isFresh = true
    if (markOf(text) !== mark || level < 5) continue
    if (/^（?[1一](?!\d)/.test(text) && !isFresh) break
    isFresh = false
    parts.push(...firstAmount(text))
  }
  return parts
}

function firstAmount(text: string): readonly string[] {
  const [first] = text.matchAll(amount)
  return first?.[1] === undefined ? [] : [first[1]]
}
