/** A sentence of the layout → an expression that finds it in a line of plain text. */
import type { SentencePart, ValueForm, ValueTarget } from '../../model/sentence-pattern.ts'
import { plainText } from './plain-text.ts'

/** A value of the sentence: in a group of the expression, or what the sentence itself means. */
export type ValuePlace = { readonly form: ValueForm; readonly target: ValueTarget | null } & (
  | { readonly group: number }
  | { readonly value: string }
)

/** The expression has the flags `g` and `d`. */
export type SentenceExpression = { readonly expression: RegExp; readonly places: readonly ValuePlace[] }

const amount = '\\d[\\d,]*(?:\\.\\d+)?万?元'

const forms: Readonly<Record<Exclude<ValueForm, 'text' | '顿号'>, string>> = {
  金额: amount,
  本年数: amount,
  个数: '\\d+',
  日期: '\\d{4}年\\d{1,2}月\\d{1,2}日',
  增减: `(?:增加|减少|增长|下降)${amount}|(?:保持)?持平|(?:保持)?不变`,
  科目: '[^。"\\n]+?\\(类\\)[^。"\\n]+?\\(款\\)[^。"\\n]+?\\(项\\)',
}

/** A text at the end of a sentence runs to the end of the paragraph; one within it has no full stop. */
export function sentenceExpression(parts: readonly SentencePart[]): SentenceExpression {
  const places: ValuePlace[] = []
  const count = { groups: 0 }
  const source = (part: SentencePart, isLast: boolean): string => {
    switch (part.kind) {
      case 'words':
        return literal(isLast ? part.text.replace(/。$/, '') : part.text)
      case 'optional':
        return `(?:${part.parts.map((own, index) => source(own, isLast && index === part.parts.length - 1)).join('')})?`
      case 'choice':
        return `(?:${part.words.map(literal).join('|')})`
      case 'anything':
        return '[^。]*?'
      case 'meaning':
        places.push({ form: 'text', target: part.target, value: part.value })
        return ''
      case 'value': {
        count.groups += 1
        places.push({ form: part.form, target: part.target, group: count.groups })
        if (part.form !== 'text' && part.form !== '顿号') return `(${forms[part.form]})`
        return isLast ? '(.*?)' : '([^。]*?)'
      }
      default:
        return part satisfies never
    }
  }
  const whole = withoutStop(parts)
  const body = whole.map((part, index) => source(part, index === whole.length - 1)).join('')
  return { expression: new RegExp(`${body}${endOf(whole)}`, 'gd'), places }
}

/** The full stop of a sentence says nothing: exports leave it out. */
const withoutStop = (parts: readonly SentencePart[]): readonly SentencePart[] => {
  const last = parts.at(-1)
  return last?.kind === 'words' && last.text === '。' ? parts.slice(0, -1) : parts
}

function endOf(parts: readonly SentencePart[]): string {
  const last = parts.at(-1)
  switch (last?.kind) {
    case 'optional':
      return endOf(last.parts)
    case 'value':
      return last.form === 'text' || last.form === '顿号' ? '[。;]?$' : ''
    case 'anything':
      return '(?=[。;]|$)'
    default:
      return ''
  }
}

const literal = (words: string): string => plainText(words).plain.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
