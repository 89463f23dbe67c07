/**
 * `npm run bench`, or `npm run bench -- UNIT`: how long each stage takes and how much memory the whole needs, beside
 * what LibreOffice takes to turn the same DOCX into a PDF. Runs what `npm run compile` has put into `.build/`.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkUnit } from '../../.build/modules/build.js'
import { compose } from '../../.build/modules/compose/compose.js'
import { layerChain, readLayers } from '../../.build/modules/read/layers.js'
import { readTemplates } from '../../.build/modules/read/read-templates.js'
import { readFonts, readStyle } from '../../.build/modules/read/style.js'
import { latestYear, listUnits } from '../../.build/modules/read/units.js'
import { realWorld as world } from '../../.build/modules/world.js'
import { writeDocx } from '../../.build/modules/write/docx/write-docx.js'
import { layoutPdf } from '../../.build/modules/write/pdf/write-pdf.js'
import { timeProcess } from './time-process.js'

const root = process.cwd()
const mostMemory = 350
/** @type {Map<string, Uint8Array>} */
const fontFiles = new Map(
  readdirSync('fonts')
    .filter((name) => /\.[to]tf$/.test(name))
    .map((name) => [name, readFileSync(`fonts/${name}`)]),
)

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** @template T @param {number} count @param {() => T} make @returns {T[]} */
const times = (count, make) => Array.from({ length: count }, make)

/**
 * One document, stage by stage, in milliseconds.
 * @param {{ root: string, unit: string, year: number }} job
 */
async function timeStages(job) {
  /** @type {Record<string, number>} */
  const took = {}
  let last = performance.now()
  /** @param {string} stage */
  const done = (stage) => {
    took[stage] = performance.now() - last
    last = performance.now()
  }
  const facts = checkUnit(world, job).value
  if (facts === null) throw new Error(`${job.unit} has errors: npm run build:report -- --unit ${job.unit}`)
  done('read, derive, check')
  const chain = layerChain(world, root, { id: job.unit, template: facts.inputs.unit.template })
  const layers = readLayers(world, root, chain).value
  const style = readStyle(layers).value
  const fonts = readFonts(world, root).value
  const document = compose(facts, readTemplates(layers).value).value
  if (document === null) throw new Error(`${job.unit} does not compose`)
  done('compose')
  const source = { fonts, bytes: (/** @type {string} */ file) => fontFiles.get(file) ?? new Uint8Array() }
  const layout = layoutPdf(document, style, source)
  done('lay out')
  await layout.bytes()
  done('PDF bytes')
  await writeDocx(document, { style, fonts, word: null }, layout)
  done('DOCX bytes')
  return { took, pages: layout.pageCount }
}

/**
 * Milliseconds that LibreOffice takes for a DOCX, its profile being there already; null where it is not installed.
 * @param {string} docx @param {string} folder
 */
function timeLibreOffice(docx, folder) {
  const words = [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    docx,
  ]
  const [, ...runs] = times(4, () => {
    const start = performance.now()
    const { status } = spawnSync('soffice', words)
    return status === 0 ? performance.now() - start : null
  })
  return runs.includes(null) ? null : median(runs.flatMap((ms) => ms ?? []))
}

/** @param {string} unit */
async function bench(unit) {
  const job = { root, unit, year: latestYear(world, root, unit) ?? 0 }
  const first = await timeStages(job)
  const repeated = []
  for (let index = 0; index < 10; index++) repeated.push((await timeStages(job)).took)
  console.log(`\n${unit} ${job.year}, ${first.pages} pages; milliseconds`)
  const sum = (/** @type {Record<string, number>} */ took) =>
    Object.values(took).reduce((all, ms) => all + ms, 0)
  console.table({
    ...Object.fromEntries(
      Object.entries(first.took).map(([stage, ms]) => [
        stage,
        {
          first: Math.round(ms),
          'repeated, median of 10': Math.round(median(repeated.map((took) => took[stage] ?? 0))),
        },
      ]),
    ),
    together: {
      first: Math.round(sum(first.took)),
      'repeated, median of 10': Math.round(median(repeated.map(sum))),
    },
  })

  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const cold = (/** @type {string} */ formats) => {
      const runs = times(5, () =>
        timeProcess(['.build/main.js', '--unit', unit, '--format', formats, '--out', folder]),
      )
      const peak = Math.max(...runs.map(({ megabytes }) => megabytes))
      return { formats, ms: median(runs.map((run) => run.ms)), peak }
    }
    const ours = [cold('pdf'), cold('docx,pdf')]
    const below = join(folder, unit, String(job.year))
    const docx = readdirSync(below).find((name) => name.endsWith('.docx')) ?? ''
    const office = timeLibreOffice(join(below, docx), folder)
    console.log(
      office === null ? 'LibreOffice is not installed' : `LibreOffice, DOCX to PDF: ${office.toFixed()} ms`,
    )
    for (const { formats, ms, peak } of ours) {
      const verdict = office === null ? '' : ms <= office ? ', not slower' : ', SLOWER than LibreOffice'
      console.log(`whole process, ${formats}: ${ms.toFixed()} ms (median of 5)${verdict}`)
      console.log(
        `  peak ${peak.toFixed()} MB, ${peak <= mostMemory ? 'at most' : 'MORE THAN'} ${mostMemory} MB`,
      )
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const [named] = process.argv.slice(2)
for (const unit of named === undefined ? listUnits(world, root) : [named]) await bench(unit)
