/**
 * `npm run bench:import`: the whole process that imports each real workbook as a new unit, without writing, five times
 * in turns; the median. Runs what `npm run compile` has put into `.build/`.
 */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { tellAims } from './aims.js'
import { timeProcess } from './time-process.js'

/** The template of each workbook, by the beginning of its name. */
const districtOf = (/** @type {string} */ name) => (name.startsWith('qiaokou') ? 'qiaokou' : 'putuo')

/** @returns {import('./aims.js').Measured[]} */
export function benchImport() {
  const books = readdirSync('seeds/workbooks').filter((name) =>
    /^[a-z]+(?:-[a-z]+)?-\d{4}\.xlsx?$/.test(name),
  )
  const runs = Array.from({ length: 5 }, () =>
    books.map((name) => {
      const words = ['--unit', 'imported', '--district', districtOf(name), '--year', name.replace(/\D/g, '')]
      const { ms } = timeProcess([
        '.build/main.js',
        'import',
        `seeds/workbooks/${name}`,
        ...words,
        '--dry-run',
      ])
      return ms
    }),
  )
  return books.map((name, index) => ({
    what: `import of ${name}, whole process`,
    measured: runs.map((run) => run[index] ?? 0).toSorted((a, b) => a - b)[2] ?? null,
    unit: 'ms',
    atMost: 1000,
  }))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) tellAims(benchImport())
