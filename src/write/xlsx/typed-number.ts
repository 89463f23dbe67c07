/** Printed figures as numbers of a workbook. Nowhere else does a figure become a JavaScript number. */

/** A number, and the format that shows it as it is printed. */
export type TypedNumber = { readonly value: number; readonly format: string }

/** What both Excel and a JavaScript number hold of a decimal without loss. */
const mostDigits = 15

/** 1,234.50 or -12.34 or 56.7%; null for any other text, and for a figure with more digits than a workbook holds. */
export function typedNumber(text: string): TypedNumber | null {
  const [, sign = '', whole = '', decimals = '', percent = ''] =
    /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?(%?)$/.exec(text) ?? []
  const digits = whole.replaceAll(',', '')
  const significant = `${digits}${decimals}`.replace(/^0+/, '').length
  if (digits === '' || significant > mostDigits || /^0\d/.test(digits)) return null
  const value = Number(`${sign}${percent === '' ? `${digits}.${decimals}` : hundredth(digits, decimals)}`)
  const grouped = whole.includes(',') || (percent === '' && digits.length <= 3) ? '#,##0' : '0'
  return { value, format: `${grouped}${decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`}${percent}` }
}

/** The point is moved in the digits: a division could end in another number. */
function hundredth(digits: string, decimals: string): string {
  const padded = digits.padStart(3, '0')
  return `${padded.slice(0, -2)}.${padded.slice(-2)}${decimals}`
}
