import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sheetNames } from '../../../src/write/xlsx/sheet-names.ts'
import { typedNumber } from '../../../src/write/xlsx/typed-number.ts'

it.each([
  ['0', 0, '#,##0'],
  ['0.00', 0, '#,##0.00'],
  ['1,234,567.80', 1234567.8, '#,##0.00'],
  ['1234567.80', 1234567.8, '0.00'],
  ['-3.005', -3.005, '#,##0.000'],
  ['114.47%', 1.1447, '0.00%'],
  ['0.5%', 0.005, '0.0%'],
  ['99999999999999.9', 99999999999999.9, '0.0'],
])('%s is a number', (text, value, format) => expect(typedNumber(text)).toEqual({ value, format }))

it.each(['', '-', '1,23', '12,34.5', '01', '1.', '.5', '1e5', '12 3', '≥4', '2023年', '1234567890123.456'])(
  '%s is a text',
  (text) => expect(typedNumber(text)).toBeNull(),
)

it('is the same decimal for every figure of fifteen digits', () => {
  const figure = fc.record({
    digits: fc.bigInt({ min: 0n, max: 999_999_999_999_999n }),
    decimals: fc.integer({ min: 0, max: 6 }),
    isNegative: fc.boolean(),
    percent: fc.boolean(),
  })
  fc.assert(
    fc.property(figure, ({ digits, decimals, isNegative, percent }) => {
      const decimal = new Decimal(`${isNegative ? '-' : ''}${digits}`).div(new Decimal(10).pow(decimals))
      const text = `${decimal.toFixed(decimals)}${percent ? '%' : ''}`
      const value = typedNumber(text)?.value ?? Number.NaN
      expect(new Decimal(String(value)).eq(decimal.div(percent ? 100 : 1)), text).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

it('gives each sheet a name that Excel takes, and no name twice', () => {
  const title = fc.string({ unit: 'grapheme', maxLength: 60 })
  fc.assert(
    fc.property(fc.array(title, { maxLength: 12 }), (titles) => {
      const names = sheetNames([...titles, ...titles, 'History', ''])
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
      for (const name of names) {
        expect(name.length).toBeGreaterThan(0)
        expect(name.length).toBeLessThanOrEqual(31)
        expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|^history$/i)
      }
    }),
  )
})
