/** Hints for values that do not fit: the code, amount or word that the clerk probably meant. */
import { nearest } from '../diagnostic/nearest.ts'
import type { LeafRule } from '../model/scalar.ts'
import { exactDigits, type MoneyUnit, money, scaled } from '../number/money.ts'
import { numberHint } from './number-hint.ts'

/** Each step removes one more habit of keyboards, spreadsheets and speech. */
const steps: readonly ((text: string) => string)[] = [
  (text) => text.normalize('NFKC').trim(),
  (text) => text.replaceAll(/[“”‘’"'`]/g, '').replace(/[,，、;；。]$/, ''),
  (text) => text.replace(/^(\d{3,})\s*\p{Script=Han}{3,}$/u, '$1'),
  (text) => text.replace(/^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/, '$1-$2-$3'),
  (text) => text.replace(/^((19|20|21)\d\d)[-./年]\S*$/, '$1'),
  (text) => text.replace(/^[¥￥$+]\s*/, ''),
  (text) => text.replace(/(?<=\d)\s*(万元|元|人|名|个|辆|台|套|批|次|家|件|户|月)$/, ''),
  ungrouped,
  (text) => text.replace(/^\./, '0.').replace(/\.$/, ''),
  (text) => text.replace(/^(\d+)\.0+$/, '$1'),
]

/**
 * Removes separators between groups of 3 digits, `2,064.50` and the continental `2.064,50`; a single comma before 1
 * or 2 digits is a decimal point. Other forms are ambiguous and stay.
 */
function ungrouped(text: string): string {
  if (/^\d{1,3}([,，、_\s]\d{3})+(\.\d+)?$/.test(text)) return text.replaceAll(/[,，、_\s]/g, '')
  if (/^\d{1,3}(\.\d{3})*[,，]\d{1,2}$/.test(text) || /^\d+[,，]\d{1,2}$/.test(text)) {
    return text.replaceAll('.', '').replace(/[,，]/, '.')
  }
  return text
}

/** How many 万元 or 元 the units are that people write behind an amount. */
const units: Readonly<Record<string, readonly [times: string, unit: MoneyUnit]>> = {
  亿元: ['10000', '万元'],
  亿: ['10000', '万元'],
  百万元: ['100', '万元'],
  万元: ['1', '万元'],
  万: ['1', '万元'],
  千元: ['1000', '元'],
  元: ['1', '元'],
}

/** The amount with a unit that it may carry, or in the file's own; null if no unit is written behind it. */
function inUnitOf(text: string, rule: LeafRule, unit: MoneyUnit): string | null {
  const [, digits = '', given = ''] =
    /^(.*?\d)\s*([亿百万千]*元|亿|万)$/.exec(text.normalize('NFKC').trim()) ?? []
  const known = units[given]
  const amount = known === undefined ? null : correct(digits, rule.accept)
  if (known === undefined || amount === null) return null
  const [times, own] = known
  if (times === '1' && rule.accept(`${amount}${own}`)) return `改为 ${amount}${own === unit ? '' : own}`
  const converted = exactDigits(scaled(money(amount, own), times), unit)
  return rule.accept(converted) ? `改为 ${converted}：金额单位是${unit}（amounts_in）` : null
}

/**
 * A hint for a value that does not fit; null if there is none besides what the rule expects. `unit` is that of the
 * file's amounts, if it has them.
 */
export function correctionHint(text: string, rule: LeafRule, unit: MoneyUnit | null = null): string | null {
  const word = nearest(text.normalize('NFKC'), rule.words)
  if (word !== null) return `是不是“${word}”？`
  if (/^(无|没有|空|[-—/]+)$/.test(text) && rule.accept('0')) return '没有就删掉这一项，或写 0'
  const converted = unit === null || !rule.accept('1元') ? null : inUnitOf(text, rule, unit)
  if (converted !== null) return converted
  const corrected = correct(text, rule.accept)
  if (corrected === null) return numberHint(text, rule)
  return `改为 ${corrected}`
}

function correct(text: string, accept: LeafRule['accept']): string | null {
  let current = text
  for (const step of steps) {
    current = step(current)
    if (current !== '' && accept(current)) return current
  }
  return null
}

/** A hint for a text that should be a map: its colon is full-width, or no space follows it. */
export const colonHint = (text: string): string | null =>
  /^["']?[\w\p{Script=Han}-]+["']?\s*：/u.test(text)
    ? '键后面的冒号要用半角，再空一格，如 name: 值'
    : /^["']?[\w\p{Script=Han}-]+["']?:\S/u.test(text)
      ? '冒号后面要空一格，如 name: 值'
      : null
