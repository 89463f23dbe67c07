/**
 * A sentence of `workbook.yaml` → an expression that finds it in a text. Words stand for themselves, whatever the white
 * space and the width of their marks; `{procurement.goods 金额}` is a value for a key, `{*}` anything, `{增加|减少}` one of
 * several words, `[科目]` what may be left out.
 */

/** How a value is read. */
export type PlaceKind = 'text' | '金额' | '个数' | '数量' | '日期' | '顿号' | '比上年' | '科目'

/** A place for a value. */
export type PatternPlace = {
  /** The group of the expression. */
  readonly group: number
  /** The key, perhaps with its file; `now` is the amount that a change is about. Empty for 科目. */
  readonly key: string
  readonly kind: PlaceKind
}

/** A sentence that can be looked for. */
export type Pattern = { readonly expression: RegExp; readonly places: readonly PatternPlace[] }

const kinds: readonly PlaceKind[] = ['金额', '个数', '数量', '日期', '顿号', '比上年', '科目']

const amount = '\\d[\\d,，]*(?:\\.\\d+)?\\s*万?元?'
const expressions: Readonly<Record<PlaceKind, string>> = {
  text: '[^。；;\\n]+',
  金额: amount,
  个数: '\\d+',
  数量: '\\d+(?:\\.\\d+)?',
  日期: '\\d{4}年\\d{1,2}月\\d{1,2}日',
  顿号: '[^。；;\\n]+',
  比上年: `[比与]\\s*\\d{4}年(?:度)?(?:[（(][^）)]*[）)])?(?:当年)?预算(?:数)?\\s*(?:(?:增加|减少|增长|下降)了?\\s*${amount}|持平)`,
  科目: '[^（(\\n]+?[（(]类[）)][^（(\\n]+?[（(]款[）)][^（(\\n]+?[（(]项[）)]',
}

/** Null where the sentence is not well formed: a bracket that does not close. */
export function patternOf(sentence: string): Pattern | null {
  const places: PatternPlace[] = []
  const parts = sentence.split(/(\{[^{}]*\}|\[|\])/).filter((part) => part !== '')
  if (parts.some((part) => /^[^{].*[{}]|^[{}]$/.test(part))) return null
  let depth = 0
  const source = parts
    .map((part) => {
      if (part === '[') {
        depth += 1
        return '(?:'
      }
      if (part === ']') {
        depth -= 1
        return ')?'
      }
      return part.startsWith('{')
        ? placeOf(part.slice(1, -1).trim(), places)
        : part.split('').map(tolerant).join('')
    })
    .join('')
  return depth === 0 ? { expression: new RegExp(source, 'gu'), places } : null
}

function placeOf(words: string, places: PatternPlace[]): string {
  if (words === '*') return '[^。；;\\n]*?'
  if (words.includes('|') && !/\s/.test(words))
    return `(?:${words
      .split('|')
      .map((word) => word.split('').map(tolerant).join(''))
      .join('|')})`
  const [key = '', kindWord] = words.split(/\s+/)
  if (kindWord?.includes('|')) {
    places.push({ group: places.length + 1, key, kind: 'text' })
    return `(${kindWord})`
  }
  const kind = kinds.find((each) => each === kindWord || each === key) ?? 'text'
  places.push({ group: places.length + 1, key: kind === '科目' ? '' : key, kind })
  return `(${expressions[kind]})`
}

const forms: Readonly<Record<string, string>> = {
  '（': '[（(]',
  '）': '[）)]',
  '(': '[（(]',
  ')': '[）)]',
  '，': '[，,]',
  ',': '[，,]',
  '：': '[：:]',
  ':': '[：:]',
  '；': '[；;]',
  '“': '[“"]',
  '”': '[”"]',
  '、': '[、]',
}

/** A character in either width, with white space behind it. */
const tolerant = (character: string): string =>
  /\s/.test(character)
    ? '\\s*'
    : `${forms[character] ?? character.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}\\s*`
