/**
 * What no publication may print, however the data or the template came to say it. Each rule names the good state; the
 * running text of the templates is held to all of them, a unit's own words in cells to what can only be a fault.
 */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Piece } from '../../document/pieces.ts'
import type { Rule } from '../rule.ts'

type Language = {
  readonly slug: string
  readonly title: string
  readonly source: string
  readonly about: string
  readonly message: string
  readonly hint: string
  readonly pattern: RegExp
  /** Where the rule holds; figures in cells may be blank or negative. */
  readonly within: 'everything' | 'prose'
}

const measure = '(?:万元|亿元|元|%|％|个百分点)'

const patterns: readonly Language[] = [
  {
    slug: 'values-are-there',
    title: '每个值都算出来了',
    source: '模板',
    about: '印出来的文字里没有 NaN、undefined 之类；有的话是模板或程序的错误。',
    message: '有没有算出来的值',
    hint: '这是模板或程序的错误：有的值没有填上',
    pattern: /NaN|undefined|\bnull\b|Infinity|\[object/,
    within: 'everything',
  },
  {
    slug: 'figures-are-there',
    title: '计量单位之前有数字',
    source: '模板、数据',
    about: '“增加万元”“占%”是数字没有填上。',
    message: '计量单位之前没有数字',
    hint: '有的数字是空的：核对数据，或在模板里先用 {{#if}} 判断',
    pattern: new RegExp(`(?:增加|减少|增长|下降|降低|上升|支出|收入|预算数?|预算为|占|为|费|合计)${measure}`),
    within: 'prose',
  },
  {
    slug: 'no-negative-figures',
    title: '文字中没有负数',
    source: '财政部门的通行写法',
    about: '文字用“增加”“减少”加绝对值；表中可以有负数。',
    message: '文字中有负数',
    hint: '文字用“增加”“减少”加绝对值，不印负号（财政部门的通行写法）',
    pattern: new RegExp(`(?<![\\d０-９年月至])[-－−–]\\s?\\d[\\d,.]*${measure}`),
    within: 'prose',
  },
  {
    slug: 'no-change-of-zero',
    title: '没有“增加0万元”',
    source: '财政部门的通行写法',
    about: '没有增减写“持平”，两年都没有写“未安排”。',
    message: '增减为零',
    hint: '没有增减应写“持平”，两年都没有应写“未安排”',
    pattern: new RegExp(`(?:增加|减少|增长|下降|降低|上升)0(?:\\.0+)?${measure}`),
    within: 'prose',
  },
  {
    slug: 'reasons-are-there',
    title: '“主要是”“包括”之后有内容',
    source: '财预〔2016〕143号',
    about: '原因、组成不能是空的。',
    message: '“主要是”“包括”等之后没有内容',
    hint: '原因写在 statement.yaml 的 reasons 里；其他的核对数据是否缺项',
    // “包括：” at a paragraph's end announces the next paragraph.
    pattern: /(?:主要是|原因是|主要用于|包括)(?:[：:]?[，。；、]|$)|(?:主要是|原因是)[：:]$/,
    within: 'prose',
  },
  {
    slug: 'punctuation-does-not-clash',
    title: '标点不重复、不冲突',
    source: '公文校对',
    about: '“，。”“（、”多半是名单缺了一项，或原因末尾带了标点。',
    message: '标点重复或相冲突',
    hint: '原因、用途等文字末尾不要带标点；名称之间缺一项时也会这样',
    pattern: /[，、；：。,;:][，、；：。,;:]|（[，、；。]|[，、；：（“《]）|“”|《》|^[，、；：。）]/,
    within: 'prose',
  },
]

/** Rules about every piece of text that is printed. */
export const languageRules: readonly Rule<readonly Piece[]>[] = patterns.map((language) => ({
  slug: language.slug,
  title: language.title,
  source: language.source,
  about: language.about,
  find: (pieces) =>
    pieces
      .filter(({ kind }) => language.within === 'everything' || kind === language.within)
      .flatMap((piece) => broken(language, piece)),
}))

function broken({ slug, message, hint, pattern }: Language, { text, where }: Piece): readonly Diagnostic[] {
  const found = pattern.exec(text)
  if (found === null) return []
  const around = text.slice(Math.max(0, found.index - 12), found.index + found[0].length + 12)
  return [{ slug, severity: 'error', message: `${message}：${where}，“…${around}…”`, hint }]
}
