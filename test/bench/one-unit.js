/**
 * `npm run bench:unit`, or `npm run bench:unit -- UNIT`: how long each stage takes and how much memory the whole needs,
 * beside what LibreOffice takes to turn the same DOCX into a PDF. Runs what `npm run compile` has put into `.build/`.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkUnit } from '../../.build/modules/build.js'
import { compose } from '../../.build/modules/compose/compose.js'
import { latestYear, listUnits } from '../../.build/modules/read/list-units.js'
import { layerChain, readLayers } from '../../.build/modules/read/read-layers.js'
import { readFonts, readStyle } from '../../.build/modules/read/read-style.js'
import { readTemplates } from '../../.build/modules/read/read-templates.js'
import { realWorld as world } from '../../.build/modules/world/world.js'
import { writeDocx } from '../../.build/modules/write/docx/write-docx.js'
import { layoutPdf } from '../../.build/modules/write/pdf/write-pdf.js'
import { tellAims } from './aims.js'
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

/** Whether LibreOffice turns a DOCX into a PDF. @param {string} docx @param {string} folder */
const officeConverts = (docx, folder) =>
  spawnSync('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    docx,
  ]).status === 0

/**
 * The program and LibreOffice by turns, so that whatever else the machine does falls on both. The second is null where
 * it is not installed; its profile is there, and the program's compiled code, before the first turn.
 * @param {string} unit @param {string} year @param {string} folder
 * @returns {[ReturnType<typeof timeProcess>[], number | null]}
 */
function inTurn(unit, year, folder) {
  const build = () => timeProcess(['.build/main.js', '--unit', unit, '--out', folder])
  build()
  const below = join(folder, unit, year)
  const docx = join(below, readdirSync(below).find((name) => name.endsWith('.docx')) ?? '')
  const isInstalled = officeConverts(docx, folder)
  const turns = times(7, () => {
    const ours = build()
    const start = performance.now()
    if (isInstalled) officeConverts(docx, folder)
    return { ours, office: performance.now() - start }
  })
  return [turns.map(({ ours }) => ours), isInstalled ? median(turns.map(({ office }) => office)) : null]
}

/**
 * Prints the stages of a unit.
 * @param {string} unit @returns {Promise<import('./aims.js').Measured[]>}
 */
export async function benchUnit(unit) {
  const job = { root, unit, year: latestYear(world, root, unit) ?? 0 }
  const first = await timeStages(job)
  const repeated = []
  for (let index = 0; index < 10; index++) repeated.push((await timeStages(job)).took)
  console.log(`\n${unit} ${job.year}, ${first.pages} pages; milliseconds`)
  const sum = (/** @type {Record<string, number>} */ took) =>
    Object.values(took).reduce((all, ms) => all + ms, 0)
  const medianOf = (/** @type {string} */ stage) => median(repeated.map((took) => took[stage] ?? 0))
  const further = median(repeated.map(sum))
  console.table({
    ...Object.fromEntries(
      Object.entries(first.took).map(([stage, ms]) => [
        stage,
        { first: Math.round(ms), 'repeated, median of 10': Math.round(medianOf(stage)) },
      ]),
    ),
    together: { first: Math.round(sum(first.took)), 'repeated, median of 10': Math.round(further) },
  })

  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const [cold, office] = inTurn(unit, String(job.year), folder)
    const ms = median(cold.map((run) => run.ms))
    const peak = Math.max(...cold.map(({ megabytes }) => megabytes))
    const docx = medianOf('DOCX bytes')
    // Aims are set beside LibreOffice, which takes 2.2 s on the machine that they were set on.
    const against = (
      /** @type {string} */ what,
      /** @type {number} */ own,
      /** @type {number} */ seconds,
    ) => ({
      what: `${unit}: ${what} against LibreOffice`,
      measured: office === null ? null : own / office,
      unit: '×',
      atMost: seconds / 2.2,
    })
    return [
      { what: `${unit}: LibreOffice, the DOCX to PDF`, measured: office, unit: 'ms' },
      { what: `${unit}: whole process, cold`, measured: ms, unit: 'ms' },
      against('a cold build', ms, 1.2),
      { what: `${unit}: a further document in the process`, measured: further, unit: 'ms' },
      against('a further document', further, 0.5),
      { what: `${unit}: of that the DOCX alone`, measured: docx, unit: 'ms' },
      against('the DOCX alone', docx, 0.15),
      { what: `${unit}: peak memory`, measured: peak, unit: 'MB', atMost: mostMemory },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const main = process.argv[1] === fileURLToPath(import.meta.url)
if (main) {
  const [named] = process.argv.slice(2)
  for (const unit of named === undefined ? listUnits(world, root) : [named]) tellAims(await benchUnit(unit))
}
