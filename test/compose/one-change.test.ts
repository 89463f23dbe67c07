/** One amount changed: every table and sentence that depends on it changes, and nothing else. */
import { expect, it } from 'vitest'
import { changesBetween } from '../document-places.ts'
import { type Changes, composed, edited } from './composed.ts'

const year = 'data/example-bureau/2024'
const before = composed().document

/** What changes on paper, a line a place. */
const changes = (made: Changes) => changesBetween(before, composed(made).document)
const listed = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())

it('no change, no difference', () => {
  expect(changes({})).toEqual([])
})

// A subsidised amount is reported three times: as spending, as what pays for it, and by economic classification.
it('social insurance of one member unit rises by 6', () => {
  const made = edited(`${year}/budget.yaml`, [
    ['member: "901002", basic: { personnel: 40.00 }', 'member: "901002", basic: { personnel: 46.00 }'],
    ['"901002": 300.25', '"901002": 306.25'],
    ['"30108": 140.00', '"30108": 146.00'],
  ])
  expect(changes(made)).toEqual(
    listed(`
@@1
    `),
  )
})

it('a training course costs 3 instead of 2.5, six times, paid from the special account', () => {
  const made = {
    ...edited(`${year}/projects/02-training.yaml`, [['unit_price: 2.50', 'unit_price: 3.00']]),
    ...edited(`${year}/budget.yaml`, [['special_account: { "901002": 15.00 }', 'special_account: { "901002": 18.00 }']]),
  }
  expect(changes(made)).toEqual(
    listed(`
@@2
    `),
  )
})

it('no trips abroad: the sentence about 三公 turns with the figure', () => {
  const made = edited(`${year}/budget.yaml`, [['overseas: 7.00, reception: 3.20, vehicle_purchase: 18.00', 'overseas: 0, reception: 3.20, vehicle_purchase: 0']])
  expect(changes(made)).toEqual(
    listed(`
@@3
    `),
  )
})

it('what was spent last year on a project stands in its sheet only', () => {
  const made = edited(`${year}/projects/01-square.yaml`, [['executed: 3900000.00', 'executed: 3990000.00']])
  expect(changes(made)).toEqual(
    listed(`
@@4
    `),
  )
})
