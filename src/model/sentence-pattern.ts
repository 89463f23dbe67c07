/**
 * A sentence of `workbook.yaml`: Chinese words with places for values. `{procurement.goods 金额}` is a value for a key of the
 * section's file, `{budget.yaml:agency_operating 金额}` of another, `{agency_operating=0}` a value that the words alone mean;
 * `{增加|减少}` is one of several words, `{*}` anything within a sentence, `[科目]` what may be left out.
 */

/** How a value stands in the text; `text` where the place names no form. */
export type ValueForm = 'text' | '金额' | '个数' | '数量' | '日期' | '顿号' | '增减' | '科目' | '本年数'

/** The value that a place is for; `file` is null where it is the section's. */
export type ValueTarget = { readonly file: string | null; readonly key: string }

/** A piece of a sentence. */
export type SentencePart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'optional'; readonly parts: readonly SentencePart[] }
  | { readonly kind: 'choice'; readonly words: readonly string[] }
  | { readonly kind: 'anything' }
  | { readonly kind: 'value'; readonly form: ValueForm; readonly target: ValueTarget | null }
  | { readonly kind: 'meaning'; readonly target: ValueTarget; readonly value: string }

/** Stands in a key for the code of the sentence's item. */
export const itemMark = '〈科目〉'

/** The pieces; null where brackets do not close, or a place is none of those above. */
export function sentenceParts(sentence: string): readonly SentencePart[] | null {
  // Each bracket that is open has its own list; the last is the innermost.
  const open: SentencePart[][] = [[]]
  for (const token of sentence.split(/(\{[^{}]*\}|\[|\])/).filter((each) => each !== '')) {
    const here = open.at(-1)
    if (token === '[') open.push([])
    else if (token === ']') {
      const parts = open.pop() ?? []
      const around = open.at(-1)
      if (around === undefined) return null
      around.push({ kind: 'optional', parts })
    } else {
      const part = /^\{.*\}$/.test(token)
        ? placeOf(token.slice(1, -1).trim())
        : /[{}]/.test(token)
          ? null
          : ({ kind: 'words', text: token } as const)
      if (part === null || here === undefined) return null
      here.push(part)
    }
  }
  const [parts = [], ...unclosed] = open
  return unclosed.length > 0 ? null : parts
}

const withKey: readonly ValueForm[] = ['金额', '个数', '数量', '日期', '顿号', '增减']

function placeOf(words: string): SentencePart | null {
  if (words === '*') return { kind: 'anything' }
  if (words === '科目' || words === '本年数') return { kind: 'value', form: words, target: null }
  if (words.includes('|')) return { kind: 'choice', words: words.split('|').map((word) => word.trim()) }
  // The = of a line of a list, [item=〈科目〉], belongs to the key.
  const [, meant, value] = /^((?:[^=[\]\s]|\[[^\]]*\])+)=(\S+)$/.exec(words) ?? []
  const [key = '', formWord, ...more] = words.split(/\s+/)
  const target = targetOf(meant ?? key)
  if (target === null || more.length > 0) return null
  if (value !== undefined) return { kind: 'meaning', target, value }
  const form = formWord === undefined ? 'text' : withKey.find((each) => each === formWord)
  return form === undefined ? null : { kind: 'value', form, target }
}

function targetOf(text: string): ValueTarget | null {
  const [, file = null, key = ''] = /^(?:([a-z]+\.yaml):)?([a-z].*)$/.exec(text) ?? []
  return key === '' ? null : { file, key }
}
