/**
 * `npm run bench:batch`, or `npm run bench:batch -- 100,300`: makes that many invented units (100, 300, 1,000 and 3,000
 * if nothing is said) and builds them all with one worker and with two, each time in a process and a folder of its own.
 * Prints units per second, seconds of CPU a unit, peak memory, how they grow with the number of units, and how long a
 * second run takes that finds nothing changed.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDefinitions } from '../../.build/synthetic/definitions.js'
import { plansOf, writeProject } from '../../.build/synthetic/project-root.js'
import { tellAims } from './aims.js'
import { timeProcess } from './time-process.js'

const root = process.cwd()
const main = join(root, '.build/main.js')

/** @param {string} folder @param {number} units @param {number} workers */
function build(folder, units, workers) {
  const words = [main, 'build', '--all', '--jobs', `${workers}`, '--out', `out-${workers}`]
  const { ms, cpu, megabytes } = timeProcess(words, folder)
  const again = timeProcess(words, folder)
  rmSync(join(folder, `out-${workers}`), { recursive: true })
  return { units, workers, seconds: ms / 1000, cpu: cpu / 1000 / units, megabytes, again: again.ms }
}

/** @param {ReturnType<typeof build>[]} rows */
const tellRows = (rows) =>
  console.table(
    rows.map(({ units, workers, seconds, cpu, megabytes, again }) => ({
      units,
      workers,
      seconds: Math.round(seconds),
      'units a second': (units / seconds).toFixed(2),
      'CPU s a unit': cpu.toFixed(2),
      'peak MB': Math.round(megabytes),
      'nothing changed, ms': Math.round(again),
    })),
  )

/**
 * Builds so many invented units, with one worker and with two.
 * @param {number[]} counts @returns {import('./aims.js').Measured[]}
 */
export function benchBatch(counts) {
  const definitions = readDefinitions(root)
  const rows = counts.flatMap((units) => {
    const folder = mkdtempSync(join(tmpdir(), 'batch-'))
    try {
      writeProject(folder, plansOf({ seed: 1, units }), { root, definitions })
      return [1, 2].map((workers) => {
        const row = build(folder, units, workers)
        console.log(`${units} units, workers: ${workers}, ${row.seconds.toFixed()} s`)
        return row
      })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
  tellRows(rows)
  const base = counts.includes(300) ? 300 : counts[0]
  return counts.flatMap((units) => {
    const [one, two] = [1, 2].map((workers) =>
      rows.find((row) => row.units === units && row.workers === workers),
    )
    const small = rows.find((row) => row.units === base && row.workers === 1)
    if (one === undefined || two === undefined || small === undefined) return []
    return [
      {
        what: `${units} units: two workers against one`,
        measured: one.seconds / two.seconds,
        unit: '×',
        atLeast: 1.7,
      },
      {
        what: `${units} units: a run that finds nothing changed`,
        measured: one.again,
        unit: 'ms',
        ...(units <= 100 && { atMost: 1000 }),
      },
      ...(units <= base
        ? []
        : [
            {
              what: `${units} units against ${base}: peak memory`,
              measured: one.megabytes / small.megabytes,
              unit: '×',
              atMost: 1.2,
            },
            {
              what: `${units} units against ${base}: CPU a unit`,
              measured: one.cpu / small.cpu,
              unit: '×',
              atMost: 1.2,
            },
          ]),
    ]
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [asked = '100,300,1000,3000'] = process.argv.slice(2)
  tellAims(benchBatch(asked.split(',').map(Number)))
}
