import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/diagnostic/nearest.ts'

const known = ['name', 'general_public', 'government_fund', '增长', '万元', 'item', 'basic']

describe('the nearest known word', () => {
  it.each([
    ['nmae', 'name'],
    ['General-Public', 'general_public'],
    ['general public', 'general_public'],
    ['goverment_funds', 'government_fund'],
    ['ｎａｍｅ', 'name'],
    ['　basic', 'basic'],
    ['增涨', '增长'],
    ['items', 'item'],
    ['something else', null],
    ['x', null],
    ['', null],
  ])('to %j is %j', (word, expected) => {
    expect(nearest(word, known)).toBe(expected)
  })

  it('is of equals the one that begins alike longer', () => {
    expect(nearest('30210', ['30110', '30211', '31210'])).toBe('30211')
    expect(nearest('30210', ['30211', '30110', '31210'])).toBe('30211')
    // The same letters in another order are the commonest slip of the hand.
    expect(nearest('30293', ['30299', '30239', '30203'])).toBe('30239')
    // Nearness goes first.
    expect(nearest('30239', ['302', '30321', '40239'])).toBe('40239')
  })

  it('is the first of equals, and none of none', () => {
    expect(nearest('ab', ['ac', 'ad'])).toBe('ac')
    expect(nearest('ab', [])).toBeNull()
  })
})
