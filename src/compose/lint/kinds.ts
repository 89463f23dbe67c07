/** Kinds of values as the template lint compares and names them. */
import type { ParamKind } from '../helpers.ts'
import type { Shape } from '../shape.ts'

/** `?` marks a value that may be absent; `literal` is text that the template itself writes in quotes. */
export type Kind =
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

export const kindOf = (shape: Shape): Kind => {
  if (shape.kind === 'list') return shape.of.kind === 'text' && !shape.of.optional ? 'texts' : 'list'
  return shape.optional ? `${shape.kind}?` : shape.kind
}

/**
 * Whether a value of `kind` may stand where `expected` is asked for. An absent-able amount passes for an amount, since
 * a template asks `{{#if}}` first; the helper refuses it at run time if it did not. An amount is no condition: it would
 * be true even when it is zero.
 */
export function fits(kind: Kind, expected: ParamKind): boolean {
  if (expected === 'printable') return /^(text|literal|count)\??$/.test(kind)
  if (expected === 'text') return /^(text|literal)\??$/.test(kind)
  if (expected === 'amount-style' || expected === 'percent-style') return kind === 'literal'
  if (expected === 'list') return kind === 'list' || kind === 'texts'
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

export const kindName = (kind: Kind | ParamKind): string =>
  `${names[kind.replace('?', '')] ?? kind}${kind.endsWith('?') ? '（可能没有）' : ''}`
