/** What a passage owes to a figure that is compared with last year: direction, amount and reason. */
import type { Comparison } from '../../derive/comparison.ts'
import { tight } from '../../document/text.ts'
import type { Finding } from '../finding.ts'
import { inWan, prints } from '../texts/figures-in-text.ts'
import { givesReason, sentencesOf, tellsMovement, tellsNoMovement, tellsNone } from '../texts/wording.ts'

/** Whether the figure rose or fell. */
export const hasMoved = ({ movement }: Comparison): boolean =>
  movement === 'increase' || movement === 'decrease' || movement === 'from-nil' || movement === 'to-nil'

/** 增加120.50万元 */
export const changeInWords = ({ movement, difference }: Comparison): string =>
  `${movement === 'increase' || movement === 'from-nil' ? '增加' : '减少'}${inWan(difference)}`

/** Which figure, in which passage. */
export type MovedFigure = {
  readonly name: string
  readonly text: string
  readonly of: Comparison
  /** Whether the reason is known to be elsewhere in the passage. */
  readonly isReasoned?: boolean
}

/**
 * Empty if last year is not known. The text must say that the figure moved, and why; a missing amount is a warning,
 * since the tables contain it.
 */
export function movementLacks({ name, text, of, isReasoned = false }: MovedFigure): readonly Finding[] {
  if (of.movement === 'unknown') return []
  if (!hasMoved(of)) return tellsNoMovement(text) || tellsNone(text) ? [] : [noLevel(name)]
  const moving = sentencesOf(text).filter(tellsMovement)
  if (moving.length === 0) return [noMovement(name, of)]
  const givesOne = (of.reason !== null && text.includes(tight(of.reason))) || moving.some(givesReason)
  return [
    ...(moving.some((sentence) => prints(sentence, of.difference)) ? [] : [noAmount(name, of)]),
    ...(isReasoned || givesOne ? [] : [noReason(name)]),
  ]
}

const noLevel = (name: string): Finding => ({
  severity: 'warning',
  message: `没有说明${name}与上年持平`,
  hint: '与上年相同也要写一句“与上年预算持平”；两年都没有的写“均未安排”',
})

const noMovement = (name: string, of: Comparison): Finding => ({
  severity: 'error',
  message: `没有说明${name}与上年相比的增减变化（${changeInWords(of)}）`,
  hint: '模板里用 {{> change of=…}} 写出增减、幅度和原因',
})

const noAmount = (name: string, of: Comparison): Finding => ({
  severity: 'warning',
  message: `${name}与上年相比只写了方向，没有写${changeInWords(of)}`,
  hint: '模板里用 {{> change of=…}} 写出增减、幅度和原因',
})

const noReason = (name: string): Finding => ({
  severity: 'error',
  message: `${name}的增减没有印出原因`,
  hint: '原因写在 statement.yaml 的 reasons 里；模板里用 {{> change of=…}} 或 {{> reason of=…}} 印出',
})
