/**
 * Every file that the examples build to, byte for byte: all units in all their years, finished and as drafts. The
 * digests are kept in `digests.json`. A change that is meant to change no output must leave them as they are.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { filesBelow, inFolder, run } from '../compiled.ts'
import { updating } from '../golden.ts'

const kept = `${process.cwd()}/test/outputs/digests.json`

/** Unit folders of `data/`, by the years that each has. */
function unitsByYear(): ReadonlyMap<string, readonly string[]> {
  const units = readdirSync('data').filter((unit) => unit !== 'catalog')
  const yearsOf = (unit: string) => readdirSync(`data/${unit}`).filter((name) => /^\d{4}$/.test(name))
  const years = [...new Set(units.flatMap(yearsOf))].toSorted()
  return new Map(years.map((year) => [year, units.filter((unit) => yearsOf(unit).includes(year))]))
}

it('are as they were', () => {
  const digests = inFolder((folder) => {
    for (const [year, units] of unitsByYear()) {
      for (const draft of [[], ['--draft']]) {
        const words = ['build', '--unit', units.join(','), '--year', year, '--out', folder, ...draft]
        const { code, err } = run(words)
        expect(code, err).toBe(0)
      }
    }
    return Object.fromEntries(filesBelow(folder))
  })
  if (updating()) writeFileSync(kept, `${JSON.stringify(digests, null, 2)}\n`)
  expect(digests).toEqual(JSON.parse(readFileSync(kept, 'utf8')))
})
