/**
 * Where a line may end. UAX #14 by the linebreak library (避头尾 included), with two rules of our own: a number is not
 * parted from its sign or its unit, and Chinese quotation marks may be at a line's edge as brackets may.
 */
import LineBreaker from 'linebreak'

const units =
  '万元|亿元|元|万|亿|个百分点|年度|年|月|日|人次|人|个|份|条|台|辆|套|批次|批|项|次|场次|场|期|户|家|处|件|名|号|天|小时|分钟|' +
  '平方米|公里|米|吨|栋|部|卷|册|起|座|所|亩|公顷'
const number = new RegExp(
  `[≥≤＞＜><±+-]?\\s?\\d[\\d,.]*(?:[-—~至]\\d[\\d,.]*)*\\s?(?:[%％‰℃]|(?:${units})|[A-Za-z]+)?`,
  'gu',
)

const chinese = /[\u3400-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/u
/** Marks that may not begin a line, and those that may not end one. */
export const openingMark = /[（「『【《〈“‘([{]/u
/** Marks that do not begin a line. */
export const closingMark = /[、。，．：；！？）」』】》〉”’…—,.;:!?)\]%％]/u

/** Splits text into pieces that are never broken inside; joined again they are the text. */
export function piecesOf(text: string): readonly string[] {
  // Most cells are one figure, or Chinese characters, which may be parted anywhere.
  if (/^\d[\d,.]*$/.test(text)) return [text]
  if (/^[\u4e00-\u9fff]+$/.test(text)) return text.split('')
  const breaks = new Set<number>()
  const breaker = new LineBreaker(text)
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) breaks.add(next.position)
  for (const at of quotationBreaks(text)) breaks.add(at)
  for (const { index, 0: whole } of text.matchAll(number)) {
    for (let at = index + 1; at < index + whole.length; at++) breaks.delete(at)
  }
  const positions = [...breaks].filter((at) => at > 0 && at < text.length).toSorted((a, b) => a - b)
  return [0, ...positions]
    .map((from, index) => text.slice(from, positions[index] ?? text.length))
    .filter((piece) => piece !== '')
}

/** UAX #14 glues “ and ” to both neighbours; between Chinese characters they are brackets. */
function quotationBreaks(text: string): readonly number[] {
  const found: number[] = []
  for (let at = 1; at < text.length; at++) {
    const [before, after] = [text[at - 1] ?? '', text[at] ?? '']
    if ((after === '“' || after === '‘') && (chinese.test(before) || /[、。，：；）]/.test(before)))
      found.push(at)
    if ((before === '”' || before === '’') && chinese.test(after) && !closingMark.test(after)) found.push(at)
  }
  return found
}
