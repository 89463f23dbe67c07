/** Hints for values that are no numbers, where no small correction gives one. */
import type { LeafRule } from '../model/scalar.ts'

/** The first pattern that matches counts; the text is in half-width characters. */
const slips: readonly (readonly [pattern: RegExp, hint: string])[] = [
  [/^[-−–—]\s*[\d.]|^\([\d.,]+\)$/, '这里不写负数：多打了负号就去掉；要冲减的，从原来那一项里减去'],
  [/^[\d.,]+\s*[%‰]$|^百分之/, '这里不写百分比；占比和增幅由程序计算'],
  [
    /^[+-]?[\d.]+e[+-]?\d+$/i,
    '不用科学记数法，把数字写全，如 1000；从表格复制时，先把单元格的格式设为“数值”',
  ],
  [/^[+-]?\.?(nan|inf|infinity)$/i, '这不是数字；没有就删掉这一项，或写 0'],
  [
    /^#(ref|n\/a|value|div\/0|name|num|null)[!?]?$/i,
    '这是表格公式出错的记号：在表格里改好公式，再填算出的数',
  ],
  [/^[零〇一二两三四五六七八九十百千万亿]+$/, '数字用阿拉伯数字，如 12'],
  [/^约|左右$|^\d[\d.]*[-~—至]\d/, '填一个确定的数；还不知道就写 待填'],
  [/^=/, '这是表格公式：填算出的数'],
]

/** The hint for a value; null if the rule accepts no numbers or no pattern matches. */
export function numberHint(written: string, { accept, digits }: LeafRule): string | null {
  if (!accept('0')) return null
  const text = written.normalize('NFKC').replaceAll(/\s/g, '')
  const [, whole, decimals = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  if (digits !== undefined && whole !== undefined) {
    if (digits.decimals === 0 && decimals !== '') return '这里只写整数'
    return `最多 ${digits.whole} 位整数${digits.decimals > 0 ? `、${digits.decimals} 位小数` : ''}，这里有 ${whole.length} 位整数${decimals === '' ? '' : `、${decimals.length} 位小数`}：看看是不是多按了`
  }
  return slips.find(([pattern]) => pattern.test(text))?.[1] ?? null
}
