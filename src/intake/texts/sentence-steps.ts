/** A sentence of the layout as steps along a line of plain text, each with the step after it. */
import type { SentencePart, ValueForm, ValueTarget } from '../../model/sentence-pattern.ts'
import { plainText } from './plain-text.ts'

/** What a value is for, and how it stands in the text. */
export type ValuePlace = { readonly form: ValueForm; readonly target: ValueTarget | null }

/** Where a sentence may end: anywhere, before a full stop or the end of the line, or with the line. */
export type SentenceEnd = 'anywhere' | 'sentence' | 'line'

/** A step; the last is `end`. */
export type SentenceStep =
  | { readonly kind: 'end'; readonly end: SentenceEnd }
  | ({ readonly next: SentenceStep } & (
      | { readonly kind: 'words'; readonly text: string }
      | { readonly kind: 'choice'; readonly words: readonly string[] }
      | { readonly kind: 'meaning'; readonly place: ValuePlace; readonly value: string }
      /** Any text; `place` is null for `{*}`. Only at the end of a sentence may it have full stops. */
      | { readonly kind: 'text'; readonly place: ValuePlace | null; readonly hasStops: boolean }
      /** The expression is sticky. */
      | { readonly kind: 'form'; readonly place: ValuePlace; readonly expression: RegExp }
      /** The steps of `inner` end in `next`. */
      | { readonly kind: 'optional'; readonly inner: SentenceStep }
    ))

const amount = '\\d[\\d,]*(?:\\.\\d+)?万?元'

const forms: Readonly<Record<Exclude<ValueForm, 'text' | '顿号'>, string>> = {
  金额: amount,
  本年数: amount,
  个数: '\\d+',
  数量: '\\d+(?:\\.\\d+)?',
  日期: '\\d{4}年\\d{1,2}月\\d{1,2}日',
  增减: `(?:增加|减少|增长|下降)了?${amount}|(?:保持)?持平|(?:保持)?不变`,
  科目: '[^。"]{1,60}\\(类\\)[^。"]{1,60}\\(款\\)[^。"]{1,60}\\(项\\)',
}

/** The first step. A text at the end of a sentence runs to the end of the line. */
export const sentenceSteps = (parts: readonly SentencePart[]): SentenceStep =>
  stepsOf(parts, { kind: 'end', end: endOf(parts) })

const stepsOf = (parts: readonly SentencePart[], after: SentenceStep): SentenceStep =>
  parts.reduceRight<SentenceStep>((next, part) => stepOf(part, next), after)

function stepOf(part: SentencePart, next: SentenceStep): SentenceStep {
  switch (part.kind) {
    case 'words': {
      const { plain } = plainText(part.text)
      // Exports leave out the full stop of a sentence.
      const text = next.kind === 'end' ? plain.replace(/。$/, '') : plain
      return text === '' ? next : { kind: 'words', text, next }
    }
    case 'optional':
      return { kind: 'optional', inner: stepsOf(part.parts, next), next }
    case 'choice':
      return { kind: 'choice', words: part.words.map((word) => plainText(word).plain), next }
    case 'anything':
      return { kind: 'text', place: null, hasStops: false, next }
    case 'meaning':
      return { kind: 'meaning', place: { form: 'text', target: part.target }, value: part.value, next }
    case 'value': {
      const place = { form: part.form, target: part.target }
      return part.form === 'text' || part.form === '顿号'
        ? { kind: 'text', place, hasStops: next.kind === 'end', next }
        : { kind: 'form', place, expression: new RegExp(forms[part.form], 'y'), next }
    }
    default:
      return part satisfies never
  }
}

function endOf(parts: readonly SentencePart[]): SentenceEnd {
  const last = parts.findLast((part) => part.kind !== 'words' || part.text !== '。')
  switch (last?.kind) {
    case 'optional':
      return endOf(last.parts)
    case 'value':
      return last.form === 'text' || last.form === '顿号' ? 'line' : 'anywhere'
    case 'anything':
      return 'sentence'
    default:
      return 'anywhere'
  }
}
