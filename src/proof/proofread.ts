/**
 * Reads the finished document as an editor would: what no publication may print, however the data or the template came
 * to say it. Each rule names the good state; a rule that the running text breaks is an error, one that a unit's own
 * words in a cell break is a warning.
 */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Document } from '../document/tree.ts'
import { type Piece, piecesOf } from './pieces.ts'

type Rule = {
  readonly slug: string
  readonly message: string
  readonly hint: string
  readonly pattern: RegExp
  /** Where the rule holds; figures in cells may be blank or negative. */
  readonly within: 'everything' | 'prose'
}

const measure = '(?:万元|亿元|元|%|％|个百分点)'

const rules: readonly Rule[] = [
  {
    slug: 'values-are-there',
    message: '有没有算出来的值',
    hint: '这是模板或程序的错误：有的值没有填上',
    pattern: /NaN|undefined|\bnull\b|Infinity|\[object/,
    within: 'everything',
  },
  {
    slug: 'figures-are-there',
    message: '计量单位之前没有数字',
    hint: '有的数字是空的：核对数据，或在模板里先用 {{#if}} 判断',
    pattern: new RegExp(`(?:增加|减少|增长|下降|降低|上升|支出|收入|预算数?|预算为|占|为|费|合计)${measure}`),
    within: 'prose',
  },
  {
    slug: 'no-negative-figures',
    message: '文字中有负数',
    hint: '文字用“增加”“减少”加绝对值，不印负号（财政部门的通行写法）',
    pattern: new RegExp(`(?<![\\d０-９年月至])[-－−–]\\s?\\d[\\d,.]*${measure}`),
    within: 'prose',
  },
  {
    slug: 'no-change-of-zero',
    message: '增减为零',
    hint: '没有增减应写“持平”，两年都没有应写“未安排”',
    pattern: new RegExp(`(?:增加|减少|增长|下降|降低|上升)0(?:\\.0+)?${measure}`),
    within: 'prose',
  },
  {
    slug: 'reasons-are-there',
    message: '“主要是”“包括”等之后没有内容',
    hint: '原因写在 statement.yaml 的 reasons 里；其他的核对数据是否缺项',
    // “包括：” at a paragraph's end announces the next paragraph.
    pattern: /(?:主要是|原因是|主要用于|包括)(?:[：:]?[，。；、]|$)|(?:主要是|原因是)[：:]$/,
    within: 'prose',
  },
  {
    slug: 'punctuation-does-not-clash',
    message: '标点重复或相冲突',
    hint: '原因、用途等文字末尾不要带标点；名称之间缺一项时也会这样',
    pattern: /[，、；：。,;:][，、；：。,;:]|（[，、；。]|[，、；：（“《]）|“”|《》|^[，、；：。）]/,
    within: 'prose',
  },
]

/** Everything in the document that no publication may print. */
export function proofread(document: Document): readonly Diagnostic[] {
  return piecesOf(document).flatMap((piece) =>
    rules
      .filter(({ within }) => within === 'everything' || piece.kind === within)
      .flatMap((rule) => broken(rule, piece)),
  )
}

function broken({ slug, message, hint, pattern }: Rule, { text, where }: Piece): readonly Diagnostic[] {
  const found = pattern.exec(text)
  if (found === null) return []
  const around = text.slice(Math.max(0, found.index - 12), found.index + found[0].length + 12)
  return [{ slug, severity: 'error', message: `${message}：${where}，“…${around}…”`, hint }]
}
