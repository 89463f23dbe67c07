/**
 * `docs/data.md` below its marker is written from the schemas and the invented units. `npm run update:goldens`
 * rewrites it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { unitFileSchemas } from '../../src/read/file-schemas.ts'
import { updating } from '../golden.ts'
import { dataManual, isIntroduced, rowsOf } from './data-manual.ts'

const file = 'docs/data.md'
const marker = '<!-- 以下由程序写出 -->\n'

it('explains every key that a unit may fill in', () => {
  const [before = '', after = ''] = readFileSync(file, 'utf8').split(marker)
  if (updating()) writeFileSync(file, `${before}${marker}\n${dataManual()}`)
  else expect(after).toBe(`\n${dataManual()}`)
})

// Names are in src/model/data-key-names.ts; an example is taken from data/example-*, else from src/model/key-notes.ts.
it.each(unitFileSchemas.map((kind) => [kind.name, kind] as const))(
  'says of every key of %s what it means, with an example',
  (_, kind) => {
    const rows = rowsOf(kind)
    expect(rows.filter(({ meaning }) => meaning === '').map(({ key }) => `${key}: no meaning`)).toEqual([])
    expect(
      rows.filter(({ isValue, example }) => isValue && example === '').map(({ key }) => `${key}: no example`),
    ).toEqual([])
    expect(isIntroduced(kind)).toBe(true)
  },
)
