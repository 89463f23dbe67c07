/** Every rule keeps silent where it should, and says the whole of what it has to say where it should not. */
import { describe, expect, it } from 'vitest'
import type { Rule } from '../../src/check/rule.ts'
import { updating } from '../golden.ts'
import { casesOf, rewrite, toldOf } from './cases.ts'

export function keepAndBreak(rules: readonly Rule[]): void {
  describe.each(rules.map(({ slug }) => slug))('%s', (slug) => {
    if (updating()) rewrite(slug)
    const { good, bad } = casesOf(slug)

    it.each(good.map((each) => [each.name, each] as const))('is kept: %s', (_, each) => {
      expect(toldOf(slug, each)).toBe('')
    })

    it.each(bad.map((each) => [each.name, each] as const))('is broken: %s', (_, each) => {
      expect(each.told, 'the whole message').toBeTruthy()
      expect(toldOf(slug, each)).toBe(each.told)
    })
  })
}
