/** What a sentence of the layout finds in a line: values for keys, held against the tables. */
import { type Address, addressOf } from '../../model/data-address.ts'
import { itemMark } from '../../model/sentence-pattern.ts'
import { agree, type Money } from '../../number/money.ts'
import type { Taken } from '../taken.ts'
import { sentenceMatches } from './sentence-matches.ts'
import type { SentenceStep, ValuePlace } from './sentence-steps.ts'
import type { TextLine } from './sheet-texts.ts'
import type { TextContext } from './text-context.ts'
import { amountText, moneyIn, priorText, type WrittenAmount, writtenAmount } from './written-amount.ts'

/** Part of a line: from inclusive, to exclusive. */
export type TextSpan = { readonly from: number; readonly to: number }

/** One place where the sentence stands. With `because` nothing is taken from it. */
export type FoundSentence = TextSpan & { readonly taken: readonly Taken[]; readonly because?: string }

/** `into`: the file of keys that name none. */
export type SentenceReading = { readonly into: string; readonly context: TextContext }

/** All places in the line where the sentence stands. */
export const foundSentences = (
  line: TextLine,
  sentence: SentenceStep,
  reading: SentenceReading,
): readonly FoundSentence[] =>
  sentenceMatches(sentence, line.plain).map(({ from, to, values }) => {
    const texts = values.flatMap((own): readonly PlacedText[] => {
      const text = 'value' in own ? own.value : line.original(own.from, own.to).trim()
      return text === '' ? [] : [{ place: own.place, text }]
    })
    const read = valuesOf(texts, reading)
    return 'because' in read
      ? { from, to, taken: [], because: read.because }
      : { from, to, taken: read.values.map((one): Taken => ({ ...one, cells: [line.cell] })) }
  })

type PlacedText = { readonly place: ValuePlace; readonly text: string }
type Value = Pick<Taken, 'file' | 'at' | 'value'>

/** The values of one match; why there are none, where it speaks of something that the tables have otherwise. */
function valuesOf(
  values: readonly PlacedText[],
  { into, context }: SentenceReading,
): { readonly values: readonly Value[] } | { readonly because: string } {
  const named = values.find(({ place }) => place.form === '科目')
  const item = named === undefined ? null : context.codeOf(itemNames(named.text))
  if (named !== undefined && item === null) return { because: '表里没有这个科目' }
  const change = values.find(({ place }) => place.form === '增减')
  const about = item === null ? aboutOf(change?.place) : `items.${item}`
  const stated = values.find(({ place }) => place.form === '本年数')
  const ofTable = about === null ? null : context.amountOf(about)
  const now = stated === undefined ? null : writtenAmount(stated.text)
  if (now !== null && !isOfTable(now, ofTable)) return { because: differs(now, ofTable) }
  const found: Value[] = []
  for (const { place, text } of values) {
    if (place.target === null) continue
    const { file, key } = place.target
    const ownFile = file ?? into
    const ownKey = key.replaceAll(itemMark, item ?? '')
    const at = addressOf(ownKey)
    if (at === null) continue
    if (place.form === '金额' && ownFile === 'budget.yaml') {
      // A table's figure is taken from the table; the text must not say another.
      const known = context.amountOf(ownKey)
      if (!isOfTable(writtenAmount(text), known)) return { because: differs(writtenAmount(text), known) }
      if (known !== null) continue
    }
    const read = place.form === '增减' ? priorOf(text, now, ofTable) : asEntered(text, place, at)
    if (read === null) return { because: '由增减额算不出上年数' }
    found.push(...read.map((one) => ({ file: ownFile, at, ...one })))
  }
  return { values: found }
}

/** 类, 款 and 项. */
function itemNames(text: string): readonly [string, string, string] {
  const [first = '', second = '', third = ''] = text.replaceAll(/\s/g, '').split(/[（(][类款项][）)]/)
  return [first, second, third]
}

/** The key of this year's amount that stands against one of `prior`. */
const aboutOf = (place: ValuePlace | undefined): string | null =>
  place?.target?.key.startsWith('prior.') ? place.target.key.slice('prior.'.length) : null

const isOfTable = (amount: WrittenAmount, ofTable: Money | null): boolean =>
  ofTable === null || agree(moneyIn(amount), ofTable)

const differs = (amount: WrittenAmount, ofTable: Money | null): string =>
  `写的是${amountText(amount)}，表里是${ofTable === null ? '别的数' : amountText({ ...amount, of: ofTable })}`

function priorOf(
  change: string,
  now: WrittenAmount | null,
  ofTable: Money | null,
): readonly { readonly value: string }[] | null {
  const value = priorText(change, now, ofTable)
  return value === null ? null : [{ value }]
}

function asEntered(
  text: string,
  { form }: ValuePlace,
  at: Address,
): readonly { readonly value: string; readonly at?: Address }[] {
  switch (form) {
    case '金额':
      return [{ value: amountText(writtenAmount(text)) }]
    case '个数':
    case '数量':
      return [{ value: text.normalize('NFKC') }]
    case '日期': {
      const [year = '', month = '', day = ''] = text.normalize('NFKC').match(/\d+/g) ?? []
      return [{ value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` }]
    }
    case '顿号':
      return text
        .split('、')
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map((value, index) => ({ value, at: [...at, index] }))
    default:
      return [{ value: text }]
  }
}
