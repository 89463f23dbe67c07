/** Numbers that texts write in figures or in Chinese numerals: 12份, 三份, 十二份. */

const digits = '零一二三四五六七八九'
const numeral = '[零一二两三四五六七八九十百]+'

/** 0 to 999 in Chinese numerals; null if it is none. */
export function fromNumeral(text: string): number | null {
  const plain = text.replaceAll('两', '二')
  const [, hundreds = '', rest = ''] = /^(?:([一二三四五六七八九])百)?零?(.*)$/.exec(plain) ?? []
  const [, tens, ones = ''] = /^(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/.exec(rest) ?? [
    null,
    null,
    null,
  ]
  if (ones === null || (hundreds === '' && rest === '')) return plain === '零' ? 0 : null
  const ten = tens === undefined || tens === null ? 0 : tens === '' ? 1 : digits.indexOf(tens)
  const hundred = hundreds === '' ? 0 : digits.indexOf(hundreds)
  return hundred * 100 + ten * 10 + (ones === '' ? 0 : digits.indexOf(ones))
}

/** The number right before a word of measure; null if there is none, or if several differ. */
export function countBefore(text: string, measure: string): number | null {
  const found = [...text.matchAll(new RegExp(`(\\d+|${numeral})\\s*${measure}`, 'g'))].map(
    ([, number = '']) => (/^\d+$/.test(number) ? Number(number) : fromNumeral(number)),
  )
  const distinct = [...new Set(found)]
  return distinct.length === 1 ? (distinct[0] ?? null) : null
}
