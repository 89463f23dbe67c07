/** Kinds of values: how the template lint compares and names them. */
import type { ParamKind } from '../helpers.ts'
import type { Shape } from '../shape.ts'

/** The kind of a value in a template. `?`: it may be absent; `literal`: text in quotes, here or at a call. */
export type ValueKind =
  | 'literal'
  | 'text'
  | 'text?'
  | 'amount'
  | 'amount?'
  | 'percent'
  | 'percent?'
  | 'count'
  | 'count?'
  | 'flag'
  | 'flag?'
  | 'list'
  | 'texts'
  | 'record'
  | 'record?'

/** The kind of a value of this shape. */
export const kindOf = (shape: Shape): ValueKind => {
  if (shape.kind === 'list') return shape.of.kind === 'text' && !shape.of.optional ? 'texts' : 'list'
  return shape.optional ? `${shape.kind}?` : shape.kind
}

/**
 * Whether a parameter that expects `expected` accepts a value of `kind`. An amount that may be absent is accepted as an
 * amount: a template tests it with `{{#if}}` first, and otherwise the helper fails at run time. An amount is not accepted
 * as a condition, because it would be true even if it is 0.
 */
export function fits(kind: ValueKind, expected: ParamKind): boolean {
  if (expected === 'printable') return /^(text|literal|count)\??$/.test(kind)
  if (expected === 'text') return /^(text|literal)\??$/.test(kind)
  if (expected === 'amount-style' || expected === 'percent-style') return kind === 'literal'
  if (expected === 'list') return kind === 'list' || kind === 'texts'
  if (expected === 'value' || expected === 'value?') return true
  if (expected === 'any') return kind !== 'amount' && kind !== 'percent' && kind !== 'record'
  return kind.replace('?', '') === expected.replace('?', '')
}

const names: Readonly<Record<string, string>> = {
  text: '文字',
  literal: '引号中的文字',
  'amount-style': '引号中的写法名',
  'percent-style': '引号中的写法名',
  amount: '金额',
  percent: '百分比',
  count: '数字',
  flag: '是否',
  list: '一列数据',
  texts: '一列文字',
  record: '一组数据',
  any: '可作条件的值',
  printable: '文字或数字',
}

/** The Chinese name of a kind, for messages. */
export const kindName = (kind: ValueKind | ParamKind): string =>
  `${names[kind.replace('?', '')] ?? kind}${kind.endsWith('?') ? '（可能没有）' : ''}`
