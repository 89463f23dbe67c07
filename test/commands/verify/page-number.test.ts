/** Page numbers at the end of lines of the contents. */
import { expect, test } from 'vitest'
import { isPageNumber } from '../../../src/commands/verify/page-number.ts'

test('page numbers are told from years', () => {
  expect(['1', '48', '999', '1000', '1129'].filter((token) => !isPageNumber(token))).toEqual([])
  expect(['2000', '2025', '10000', '1.5', '12%'].filter(isPageNumber)).toEqual([])
})
