/**
 * Counts in texts: 范围涵盖126个社区, 租用线路共304条. What is counted is known by the words on either side of the number: two
 * counts are of one thing only where those words are the same.
 */

import type { Line } from '../publication/lines.ts'
import { clauseOf, scopeOf } from './clauses.ts'

/** A count, with the words on either side of it. */
export type Count = {
  readonly line: Line
  /** As the text has it: 126个. */
  readonly fragment: string
  /** In Arabic digits, without separators and idle zeros. */
  readonly digits: string
  /** 约, 近, 多 …: no exact number. */
  readonly isRough: boolean
  /** 不少于, ≥ and the like. */
  readonly isBound: boolean
  readonly measure: string
  /** The clause's words before the number, without list marks, time and fillers. */
  readonly left: string
  /** The words right after the measure word. */
  readonly right: string
  /** Which year, phase or part it is a count of; empty for the year's whole. */
  readonly scope: string
}

/** Each with what would make it another word: 3部门, 2个月. */
const measures =
  `批次 人次 场次 平方米 立方米 公里 个(?!月|百分点) 家(?!庭) 所(?!有|属|需|以) 座 栋 幢 处(?!理|置|于|罚)
  条(?!例|款|件) 台(?!账|式) 辆 部(?!门|分|署) 套 件 项 份 名(?!称) 人(?!员|民|均) 户 批 场(?!所|地|馆) (?<=\\d)期 次(?!年|日)
  间(?!接) 张 本(?!年|级|单位|部门|区|市) 卷 篇 亩 米 吨`.split(/\s+/)

const numerals = '二两三四五六七八九十百'
const pattern = new RegExp(
  `(?<![\\d.,，〔\\[【（(A-Za-z\\-－—–~～第${numerals}一])` +
    `((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|[${numerals}]+)([多余]?)(${measures.join('|')})`,
  'g',
)

/** Every count of a line, each with its scope: the year, the period, 其中, 每. */
export function countsIn(line: Line, year: number): readonly Count[] {
  return [...line.text.matchAll(pattern)].map((match): Count => {
    const [fragment, number = '', more = '', measure = ''] = match
    const before = clauseOf(line.text, match.index)
    const after = line.text.slice(match.index + fragment.length)
    return {
      line,
      fragment,
      digits: inDigits(number),
      isRough: more !== '' || /(?:约|近|大约|接近)$/.test(before) || /^(?:左右|以上|多|余)/.test(after),
      isBound: /(?:不少于|不低于|不超过|至少|超过|大于|小于|≥|≤|[>＞<＜])$/.test(before),
      measure,
      left: withoutFillers(before),
      right: rightOf(after),
      scope: scopeOf(line.text, match.index, year),
    }
  })
}

/** 1,300 → 1300, 0.80 → 0.8, 十二 → 12. */
export function inDigits(number: string): string {
  if (/^\d/.test(number))
    return number
      .replaceAll(',', '')
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '')
  const digitOf = (text: string) => '一二三四五六七八九'.indexOf(text.replace('两', '二')) + 1
  const [, hundreds, tens, ones] = /^(?:(.)百)?(?:(.?)十)?(.?)$/.exec(number) ?? []
  const ten = number.includes('十') ? (tens ? digitOf(tens) : 1) * 10 : 0
  return String((hundreds ? digitOf(hundreds) * 100 : 0) + ten + (ones ? digitOf(ones) : 0))
}

const listMark = /^(?:[一二三四五六七八九十]是|\d+(?:[、．]|\.(?!\d))|[①-⑩])/
const timeWords =
  /(?:(?:19|20)\d\d年?[-—–~～至])?(?:19|20)\d\d年(?:度|底前?|末)?|本年度?|今年|明年|当年|全年|年内|目前|现有|^(?:计划|预计|拟|将|共计?|合计)/g
const fillers =
  /(?:共计|共有|总计|合计|不少于|不低于|不超过|至少|超过|大于|达到|大约|接近|约|近|共|达|为|有|是|[≥≤>＞<＜=])+$/

const withoutFillers = (clause: string): string =>
  clause.trim().replace(listMark, '').replaceAll(timeWords, '').replace(fillers, '')

/** The words after the number, up to the end of the name of what is counted. */
const rightOf = (after: string): string =>
  /^[\u4e00-\u9fff]*/.exec(after)?.[0].split(/[的及和与等或并以在为是有由对从到于进将共需均]/)[0] ?? ''
