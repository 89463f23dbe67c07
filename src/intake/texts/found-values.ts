/** What a sentence of the layout finds in a text: values for keys. */
import { type Address, addressOf } from '../../model/data-address.ts'
import { compare, type Money, minus, money, nil, showMoney, sum } from '../../number/money.ts'
import type { Taken } from '../taken.ts'
import type { Pattern, PatternPlace } from './pattern.ts'
import type { SectionText } from './section-text.ts'

/** What the texts are read with. */
export type TextContext = {
  /** The code of an item by its 类, 款 and 项; null if the workbook has no such item. */
  readonly codeOf: (names: readonly [string, string, string]) => string | null
}

/** The values of every match, and the parts of the text that were matched. */
export type FoundValues = {
  readonly taken: readonly Taken[]
  readonly spans: readonly (readonly [from: number, to: number])[]
}

/** `into`: the file of keys that name none. */
export function foundValues(
  section: SectionText,
  { expression, places }: Pattern,
  { into, context }: { readonly into: string; readonly context: TextContext },
): FoundValues {
  const taken: Taken[] = []
  const spans: (readonly [number, number])[] = []
  for (const match of section.text.matchAll(expression)) {
    const start = match.index
    const [whole] = match
    const item = itemIn(match, places, context)
    // A sentence about an item that the tables do not have is not taken.
    if (item === null) continue
    spans.push([start, start + whole.length])
    const cell = section.cellAt(start)
    const at = (key: string): { file: string; at: Address } | null => {
      const [, file = into, path = key] = /^([\w*/]+\.yaml):(.*)$/.exec(key) ?? []
      const address = addressOf(path.replaceAll('〈科目〉', item))
      return address === null ? null : { file, at: address }
    }
    const now = places.find(({ key }) => key === 'now')
    const current = now === undefined ? null : amountOf(match[now.group] ?? '')
    for (const { key, kind, group } of places) {
      const text = match[group]?.trim()
      if (text === undefined || text === '' || key === '' || key === 'now') continue
      const place = at(key)
      if (place === null) continue
      const values = valuesOf(text, kind, current)
      const isList = kind === '顿号'
      for (const [index, value] of values.entries())
        taken.push({ ...place, at: isList ? [...place.at, index] : place.at, value, cells: [cell] })
    }
  }
  return { taken, spans }
}

/** The code of the sentence's item; empty where it is about none, null where there is no such item. */
function itemIn(
  match: RegExpExecArray,
  places: readonly PatternPlace[],
  { codeOf }: TextContext,
): string | null {
  const place = places.find(({ kind }) => kind === '科目')
  if (place === undefined) return ''
  const names = (match[place.group] ?? '')
    .split(/[（(][类款项][）)]/)
    .map((name) => name.replaceAll(/\s/g, ''))
  const [first = '', second = '', third = ''] = names
  return codeOf([first, second, third])
}

function valuesOf(text: string, kind: PatternPlace['kind'], current: Amount | null): readonly string[] {
  switch (kind) {
    case '金额':
      return [amountText(amountOf(text))]
    case '顿号':
      return text
        .split('、')
        .map((part) => part.trim())
        .filter((part) => part !== '')
    case '日期': {
      const [year = '', month = '', day = ''] = text.match(/\d+/g) ?? []
      return [`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`]
    }
    case '比上年':
      return current === null ? [] : before(current, text)
    default:
      return [text]
  }
}

type Amount = { readonly digits: string; readonly unit: '元' | '万元' }

const amountOf = (text: string): Amount => ({
  digits: /[\d,，]+(?:\.\d+)?/.exec(text)?.[0].replaceAll(/[,，]/g, '') ?? '0',
  unit: text.includes('万') ? '万元' : '元',
})

const amountText = ({ digits, unit }: Amount): string => (Number(digits) === 0 ? '0' : `${digits}${unit}`)

/** Last year's figure: this year's less the change, both as printed. None where that is below 0. */
function before(current: Amount, change: string): readonly string[] {
  const moneyOf = ({ digits, unit }: Amount): Money => money(digits, unit, 'as-written')
  const now = moneyOf(current)
  const by = /持平/.test(change)
    ? null
    : amountOf(change.replace(/^[比与]\s*\d{4}年(?:度)?(?:[（(][^）)]*[）)])?/, ''))
  const was = by === null ? now : /减少|下降/.test(change) ? sum([now, moneyOf(by)]) : minus(now, moneyOf(by))
  if (compare(was, nil) < 0) return []
  const decimals = Math.max(...[current, by].map((one) => one?.digits.split('.')[1]?.length ?? 0))
  const digits = showMoney(was, { unit: current.unit, decimals, separators: false, trim: false })
  return [amountText({ digits, unit: current.unit })]
}
