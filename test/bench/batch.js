/**
 * `npm run bench:batch`, or `npm run bench:batch -- 100,300`: makes that many invented units (100, 300, 1,000 and 3,000
 * if nothing is said) and builds them all with one worker and with two, each time in a process and a folder of its own.
 * Prints units per second, seconds of CPU a unit, peak memory, and how they grow with the number of units.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDefinitions } from '../../.build/synthetic/definitions.js'
import { plansOf, writeProject } from '../../.build/synthetic/project-root.js'
import { timeProcess } from './time-process.js'

const root = process.cwd()
const main = join(root, '.build/main.js')
const [asked = '100,300,1000,3000'] = process.argv.slice(2)
const counts = asked.split(',').map(Number)

/** @param {string} folder @param {number} units @param {number} jobs */
function build(folder, units, jobs) {
  const words = [main, 'build', '--all', '--force', '--jobs', `${jobs}`, '--out', `out-${jobs}`]
  const { ms, cpu, megabytes } = timeProcess(words, folder)
  rmSync(join(folder, `out-${jobs}`), { recursive: true })
  return {
    units,
    workers: jobs,
    seconds: Math.round(ms / 1000),
    'units a second': Number(((1000 * units) / ms).toFixed(2)),
    'CPU s a unit': Number((cpu / 1000 / units).toFixed(2)),
    'peak MB': Math.round(megabytes),
  }
}

const definitions = readDefinitions(root)
const rows = counts.flatMap((units) => {
  const folder = mkdtempSync(join(tmpdir(), 'batch-'))
  try {
    writeProject(folder, plansOf({ seed: 1, units }), { root, definitions })
    return [1, 2].map((jobs) => {
      const row = build(folder, units, jobs)
      console.log(`${units} units, ${jobs} ${jobs === 1 ? 'worker' : 'workers'}: ${row.seconds} s`)
      return row
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
console.table(rows)

/** @param {number} units @param {number} workers */
const rowOf = (units, workers) => rows.find((row) => row.units === units && row.workers === workers)
/** @param {'units a second' | 'CPU s a unit' | 'peak MB'} key @param {typeof rows[number] | undefined} of @param {typeof rows[number] | undefined} by */
const ratio = (key, of, by) => ((of?.[key] ?? Number.NaN) / (by?.[key] ?? Number.NaN)).toFixed(2)

for (const units of counts) {
  console.log(
    `${units} units: two workers ${ratio('units a second', rowOf(units, 2), rowOf(units, 1))} × one`,
  )
}
const base = counts.includes(300) ? 300 : counts[0]
for (const units of counts.filter((each) => each > base)) {
  const [of, by] = [rowOf(units, 1), rowOf(base, 1)]
  console.log(
    `${units} units against ${base}: CPU a unit × ${ratio('CPU s a unit', of, by)}, peak memory × ${ratio('peak MB', of, by)}`,
  )
}
