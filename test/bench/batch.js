/**
 * `npm run bench:batch`, or `npm run bench:batch -- 100,300`: makes that many invented units (100, 300, 1,000 and 3,000
 * if nothing is said) and builds them all with two workers, each time in a process and a folder of its
 * own. Prints units per second, seconds of CPU a unit, peak memory, how they grow with the number of units, and how long
 * a second run takes that finds nothing changed.
 *
 * What the second core is worth is measured on the fewest units: with one worker that is kept on one core, with one
 * worker that has both cores (V8 collects garbage on the other), and with two; by turns, and of each the best time.
 */
import { spawnSync } from 'node:child_process'
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

/** @typedef {{ how: string, workers: number, onCore?: number }} Way */
const onOneCore = { how: 'one worker on one core', workers: 1, onCore: 0 }
const one = { how: 'one worker', workers: 1 }
const two = { how: 'two workers', workers: 2 }
const canKeepOnCore = spawnSync('taskset', ['--version']).status === 0
const rounds = 2

/** @param {string} folder @param {number} units @param {Way} way */
function build(folder, units, { how, workers, ...where }) {
  const words = [main, 'build', '--all', '--jobs', `${workers}`, '--out', 'out-measured']
  const { ms, cpu, megabytes } = timeProcess(words, folder, where)
  const again = timeProcess(words, folder, where)
  rmSync(join(folder, 'out-measured'), { recursive: true })
  console.log(`${units} units, ${how}: ${(ms / 1000).toFixed()} s`)
  return { units, how, seconds: ms / 1000, cpu: cpu / 1000 / units, megabytes, again: again.ms }
}

/** @typedef {ReturnType<typeof build>} Row */

/** @param {readonly Row[]} rows */
const tellRows = (rows) =>
  console.table(
    rows.map(({ units, how, seconds, cpu, megabytes, again }) => ({
      units,
      how,
      seconds: Math.round(seconds),
      'units a second': (units / seconds).toFixed(2),
      'CPU s a unit': cpu.toFixed(2),
      'peak MB': Math.round(megabytes),
      'nothing changed, ms': Math.round(again),
    })),
  )

/**
 * Of the rows of a way the quickest.
 * @param {readonly Row[]} rows @param {Way} way
 */
const best = (rows, { how }) =>
  rows.filter((row) => row.how === how).toSorted((a, b) => a.seconds - b.seconds)[0]

/**
 * @param {number} units @param {(folder: string) => Row[]} measure
 */
function withUnits(units, measure) {
  const folder = mkdtempSync(join(tmpdir(), 'batch-'))
  try {
    writeProject(folder, plansOf({ seed: 1, units }), { root, definitions: readDefinitions(root) })
    return measure(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {number} units @returns {{ rows: Row[], aims: import('./aims.js').Measured[] }} */
function compareWays(units) {
  const ways = [...(canKeepOnCore ? [onOneCore] : []), one, two]
  const all = withUnits(units, (folder) =>
    Array.from({ length: rounds }, () => ways.map((way) => build(folder, units, way))).flat(),
  )
  const rows = ways.flatMap((way) => best(all, way) ?? [])
  const seconds = (/** @type {Way} */ way) => best(rows, way)?.seconds ?? Number.NaN
  return {
    rows,
    aims: [
      {
        what: `${units} units: two workers against one on one core`,
        measured: canKeepOnCore ? seconds(onOneCore) / seconds(two) : null,
        unit: '×',
        atLeast: 1.7,
      },
      {
        what: `${units} units: two workers against one that has both cores`,
        measured: seconds(one) / seconds(two),
        unit: '×',
      },
      {
        what: `${units} units: a run that finds nothing changed`,
        measured: best(rows, one)?.again ?? null,
        unit: 'ms',
        ...(units <= 100 && { atMost: 1000 }),
      },
    ],
  }
}

/**
 * Builds so many invented units: the fewest in every way, the others with two workers.
 * @param {number[]} counts @returns {import('./aims.js').Measured[]}
 */
export function benchBatch(counts) {
  const [fewest = 100, ...more] = counts.toSorted((a, b) => a - b)
  const { rows, aims } = compareWays(fewest)
  const larger = more.map((units) => withUnits(units, (folder) => [build(folder, units, two)])[0])
  const all = [...rows, ...larger.flatMap((row) => row ?? [])]
  tellRows(all)
  const base = counts.includes(300) ? 300 : fewest
  const small = all.find(({ units, how }) => units === base && how === two.how)
  if (small === undefined) return aims
  /** @param {Row} row @param {string} what @param {(row: Row) => number} of */
  const grown = (row, what, of) => ({
    what: `${row.units} units against ${small.units}: ${what}`,
    measured: of(row) / of(small),
    unit: '×',
    atMost: 1.2,
  })
  return [
    ...aims,
    ...all
      .filter(({ units }) => units > small.units)
      .flatMap((row) => [
        grown(row, 'peak memory', ({ megabytes }) => megabytes),
        grown(row, 'CPU a unit', ({ cpu }) => cpu),
      ]),
  ]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [asked = '100,300,1000,3000'] = process.argv.slice(2)
  tellAims(benchBatch(asked.split(',').map(Number)))
}
