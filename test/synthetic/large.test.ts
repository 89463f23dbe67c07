/**
 * A large unit, at an eighth of its size: everything in the data is in both finished files. The bench runs it whole.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inFolder, run } from '../compiled.ts'
import { readDefinitions } from './definitions.ts'
import { plansOf, writeProject } from './project-root.ts'
import { missingFrom, namedIn, rowsOfDocx } from './rows.ts'
import { unitFiles } from './unit-files.ts'

const root = process.cwd()
const definitions = readDefinitions(root)

test('every project and every indicator of a large unit is printed, in Word and in PDF', {
  timeout: 180_000,
}, () => {
  inFolder((folder) => {
    const [plan] = plansOf({ seed: 1, units: 0, large: [8] })
    if (plan === undefined) throw new Error('no plan')
    writeProject(folder, [plan], { root, definitions })
    expect(run(['build', '--unit', plan.id], { cwd: folder })).toMatchObject({ code: 0, err: '' })
    const out = join(folder, 'out', plan.id, `${plan.year}`)
    const files = readdirSync(out).filter((name) => /\.(?:docx|pdf)$/.test(name))
    expect(files).toHaveLength(2)
    const named = namedIn(unitFiles(plan, definitions))
    expect(named.projects).toHaveLength(38)
    expect(named.indicators).toHaveLength(38 * 16 + 25)
    for (const name of files) {
      const path = join(out, name)
      if (name.endsWith('.docx')) {
        const rows = rowsOfDocx(readFileSync(path))
        expect(missingFrom(rows, named)).toEqual([])
        const [some] = named.indicators.slice(-1)
        const others = rows.filter((row) => !row.includes(some?.name ?? ''))
        expect(missingFrom(others, named)).toEqual([`${some?.name} ${some?.target}`])
      }
      // The reverse, and the PDF: the words of the document, one by one.
      expect(run(['verify', path, '--unit', plan.id], { cwd: folder })).toMatchObject({ code: 0 })
    }
  })
})
