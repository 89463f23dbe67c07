/**
 * Rows of 绩效指标. What a cell of such a row is, its words say: a class or a kind ends in 指标, a standard is one of the
 * usual words, the first other text is the name, the rest are values. So rows that an export has shifted are read, too.
 */
import type { BookCell } from '../book.ts'
import type { GoalLine } from './goal-lines.ts'

/** An indicator as a list of one term has it. */
export type IndicatorRow = {
  readonly class: Said | null
  readonly kind: Said | null
  readonly name: Said
  /** From left to right. */
  readonly values: readonly Said[]
  readonly standard: Said | null
}
/** A text and its cell. */
export type Said = { readonly text: string; readonly cell: BookCell }

const classes = /^(?:产出|效益|满意度|成本)指标$/
const kinds = /指标$/
const standards =
  /标准$|^(?:合同|协议)约定$|^(?:文件|政策|计划|规范|法律|法规|制度).{0,4}(?:规定|要求|依据)?$/

/** Heads, and labels of goals, are no indicators. */
const heads =
  /^(?:目标名称|[一二三]级指标|指标名称|绩效指标|指标值|指标值确定依据|绩效标准|近两年指标值|预[期计]当年.*|实现值|前年|上年|\d{4}年|分值(?:\(\d+\))?|绩效标准及依据)$/

/** Whether a row is made of heads alone, or says of whom the rows below are. */
export const isHeadLine = (line: GoalLine): boolean => line.some((cell) => heads.test(cell.bare))

/** The indicators of rows; class and kind carry on where rows do not repeat them. */
export function indicatorRows(lines: readonly GoalLine[]): readonly IndicatorRow[] {
  const found: IndicatorRow[] = []
  let current: { class: Said | null; kind: Said | null } = { class: null, kind: null }
  for (const line of lines) {
    const read = readLine(line)
    if (read.class !== null) current = { class: read.class, kind: read.kind }
    else if (read.kind !== null) current = { ...current, kind: read.kind }
    const { name } = read
    const last = found.at(-1)
    if (name !== null) found.push({ ...read, name, ...current })
    // A standard, or a value, that stands a row too low.
    else if (last !== undefined && last.standard === null && read.standard !== null)
      found[found.length - 1] = { ...last, standard: read.standard }
  }
  return found
}

type ReadLine = Omit<IndicatorRow, 'name'> & { readonly name: Said | null }

function readLine(line: GoalLine): ReadLine {
  let own: Said | null = null
  let kind: Said | null = null
  let name: Said | null = null
  let standard: Said | null = null
  const values: Said[] = []
  for (const { cell, text, bare } of line) {
    if (heads.test(bare) || isGoalLabel(bare)) continue
    if (name === null && classes.test(bare)) own = { text, cell }
    else if (name === null && kinds.test(bare) && bare.length < 20) kind = { text: bare, cell }
    else if (standards.test(bare)) standard = { text, cell }
    else if (name === null) {
      // The kind and the name in one cell.
      const [, first, rest] = /^(\p{Script=Han}{2,16}指标)\s*(?=\S)(.+)$/su.exec(text) ?? []
      if (first !== undefined && rest !== undefined && kind === null) {
        kind = { text: first, cell }
        name = { text: rest.trim(), cell }
      } else name = { text: text.replaceAll('\n', ''), cell }
    } else values.push({ text: text.replaceAll('\n', ''), cell })
  }
  return { class: own, kind, name, values, standard }
}

/** 长期绩效目标1, 年度绩效指标, 年度指标1：, and the parts into which a narrow column breaks them. */
export const isGoalLabel = (text: string): boolean =>
  /^(?:长期|年度)(?:绩效)?(?:目标|指标?)\d*[:：]?$|^标$/.test(text)

/** The number of a goal that a row begins, from 0; null if it begins none. */
export function goalNumber(line: GoalLine, term: '长期' | '年度'): number | null {
  for (const { bare } of line) {
    const [, digits] = new RegExp(`^${term}(?:绩效)?(?:目标|指标)(\\d+)[:：]?$`).exec(bare) ?? []
    if (digits !== undefined) return Number(digits) - 1
  }
  return null
}

/** Where years and this year stand in the heads: 前年, 上年, 预计当年实现; or 2022年, 2023年, 预期当年实现值. */
export type YearColumns = {
  readonly past: readonly (readonly [column: number, year: number])[]
  readonly now: number | null
}

/** The columns of the years in head rows. */
export function yearColumns(lines: readonly GoalLine[], year: number): YearColumns {
  const cells = lines.flat()
  const past = cells.flatMap(({ bare, cell }): readonly (readonly [number, number])[] => {
    const [, digits] = /^(\d{4})年$/.exec(bare) ?? []
    const own =
      digits !== undefined ? Number(digits) : bare === '前年' ? year - 2 : bare === '上年' ? year - 1 : null
    return own === null ? [] : [[cell.column, own]]
  })
  return { past, now: cells.find(({ bare }) => /^预[期计]当年/.test(bare))?.cell.column ?? null }
}

/** Values of an annual row by year; `now` the first of this year, `again` a second one. */
export type AnnualValues = {
  readonly past: readonly (readonly [year: number, value: Said])[]
  readonly now: Said | null
  readonly again: Said | null
}

/** By their columns where all stand below heads; else counted from the right, where this year's is. */
export function annualValues(values: readonly Said[], columns: YearColumns, year: number): AnnualValues {
  const yearAt = (value: Said) => columns.past.find(([column]) => column === value.cell.column)?.[1]
  const isNow = (value: Said) => value.cell.column === columns.now
  const last = values.at(-1)
  if (last !== undefined && isNow(last) && values.slice(0, -1).every((value) => yearAt(value) !== undefined))
    return {
      past: values.slice(0, -1).map((value) => [yearAt(value) ?? year, value]),
      now: last,
      again: null,
    }
  const [own, again] = values.length > 3 ? [values.slice(0, 3), values[3] ?? null] : [values, null]
  return {
    past: own.slice(0, -1).map((value, index) => [year - (own.length - 1 - index), value]),
    now: own.at(-1) ?? null,
    again,
  }
}
