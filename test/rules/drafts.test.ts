/** Unknown values contradict nothing: the rules report nothing about the blanks of a year just begun. */
import { describe, expect, it } from 'vitest'
import { composeUnit } from '../../src/build.ts'
import { showText } from '../../src/diagnostic/show.ts'
import { begun } from '../edit/filling.ts'
import { projectWorld } from '../project.ts'

describe.each([
  ['example-construction', 2026],
  ['example-service', 2026],
  ['example-bureau', 2025],
])('%s %d', async (unit, year) => {
  const changes = await begun(unit, year)
  const { diagnostics } = composeUnit(projectWorld(changes), {
    root: process.cwd(),
    unit,
    year,
    draft: true,
  })

  it('is told to be filled in, and nothing else', () => {
    const others = diagnostics.filter(({ slug }) => slug !== 'nothing-left-to-fill')
    expect(showText(others, { colour: false })).toBe('')
  })
})
