/** The target of an indicator, taken apart: ≥98%, 12份, 不少于299条. */
import { fromNumeral } from './counts-in-text.ts'
import { plainText } from './plain-text.ts'

/** Whether a target is a least, a greatest or an exact number. */
export type Bound = 'at-least' | 'at-most' | 'exactly'
/** A number, its measure (%, 份, 条) and whether it is a bound. */
export type Target = { readonly number: string; readonly measure: string; readonly bound: Bound }

const atLeast = /≥|>=|＞|>|不少于|不低于|不小于|以上|至少/
const atMost = /≤|<=|＜|<|不超过|不高于|不多于|不大于|以内|以下|最多/

/** A target that is one number with its word of measure; null if it is words, or several numbers. */
export function targetOf(text: string): Target | null {
  const plain = plainText(text)
  const numbers = [...plain.matchAll(/\d+(?:\.\d+)?/g)]
  const [only] = numbers
  if (only === undefined || numbers.length > 1) return null
  const measure = plain.slice(only.index + only[0].length).replace(/(以上|以内|以下)$/, '')
  return { number: trimmed(only[0]), measure, bound: boundOf(plain) }
}

const boundOf = (text: string): Bound =>
  atLeast.test(text) ? 'at-least' : atMost.test(text) ? 'at-most' : 'exactly'

const trimmed = (number: string): string =>
  number.includes('.') ? number.replace(/0+$/, '').replace(/\.$/, '') : number

const before =
  '不少于|不低于|不小于|不超过|不高于|不多于|不大于|至少|最多|≥|≤|>=|<=|>|<|达到|达|总计|共计|合计|共|为'
const numeral = '[零一二两三四五六七八九十百]+'

/**
 * Numbers by which a name states its own target, in the measure given: at its end (处理率100%, 合同三份), before 以上 and
 * the like, or after 不少于, 达到, 总计. Other numbers in a name (126个社区) are not its target.
 */
export function targetsInName(name: string, measure: string): readonly Target[] {
  const plain = plainText(name)
  if (measure === '') return []
  const pattern = new RegExp(
    `(${before})?(\\d+(?:\\.\\d+)?|${numeral})${escaped(measure)}(以上|以内|以下)?(?=(.*)$)`,
    'g',
  )
  return [...plain.matchAll(pattern)].flatMap(([whole, lead, number = '', tail, rest = '']) => {
    if (lead === undefined && tail === undefined && rest !== '') return []
    const value = /^\d/.test(number) ? trimmed(number) : String(fromNumeral(number) ?? '')
    return value === '' ? [] : [{ number: value, measure, bound: boundOf(whole) }]
  })
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
