/**
 * `npm run bench:large`, or `npm run bench:large -- 8,4,2,1`: CPU time of each stage for an invented unit of 300
 * projects, 60 member units and 5,000 indicators, and for the same at 1/8, 1/4 and 1/2 of the size, each in a process of
 * its own; beside them the peak memory. A stage is linear where twice the size takes twice the time. Then the largest is
 * built by the program itself, and both files are read again: every project and indicator must be there.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { check, proofread } from '../../.build/modules/check/run-rules.js'
import { compose } from '../../.build/modules/compose/compose.js'
import { askedOf } from '../../.build/modules/compose/lint/lint-templates.js'
import { derive } from '../../.build/modules/derive/derive.js'
import { layerChain, readLayers } from '../../.build/modules/read/read-layers.js'
import { readFonts, readStyle } from '../../.build/modules/read/read-style.js'
import { readTemplates } from '../../.build/modules/read/read-templates.js'
import { readUnit } from '../../.build/modules/read/read-unit.js'
import { realWorld as world } from '../../.build/modules/world/world.js'
import { writeDocx } from '../../.build/modules/write/docx/write-docx.js'
import { layoutPdf } from '../../.build/modules/write/pdf/write-pdf.js'
import { readDefinitions } from '../../.build/synthetic/definitions.js'
import { plansOf, writeProject } from '../../.build/synthetic/project-root.js'
import { missingFrom, namedIn, rowsOfDocx } from '../../.build/synthetic/rows.js'
import { unitFiles } from '../../.build/synthetic/unit-files.js'
import { tellAims } from './aims.js'
import { timeProcess } from './time-process.js'

const here = fileURLToPath(import.meta.url)

/** One build, stage by stage, in milliseconds of CPU. @param {{ root: string, unit: string, year: number }} job */
async function timeStages(job) {
  /** @type {Record<string, number>} */
  const took = {}
  /** @template T @param {string} stage @param {() => T} run @returns {Promise<Awaited<T>>} */
  const timed = async (stage, run) => {
    const before = process.cpuUsage()
    const value = await run()
    const { user, system } = process.cpuUsage(before)
    took[stage] = Math.round((user + system) / 1000)
    return value
  }
  const fontFile = (/** @type {string} */ file) => readFileSync(`fonts/${file}`)
  const inputs = await timed('read', () => readUnit(world, job).value)
  const facts = await timed('derive', () => derive(inputs))
  const chain = layerChain(world, job.root, { id: job.unit, template: undefined, year: job.year })
  const layers = readLayers(world, job.root, chain).value
  const templates = readTemplates(layers).value
  const asked = askedOf(templates)
  const policy = new Map()
  await timed('check', () => check(facts, asked, policy))
  const style = readStyle(layers).value
  const fonts = readFonts(world, job.root).value
  const document = await timed('compose', () => compose(facts, templates).value)
  const composed = { facts, document, asked, policy, style, fonts, word: null }
  await timed('proofread', () => proofread(composed))
  const layout = await timed('lay out', () => layoutPdf(document, style, { fonts, bytes: fontFile }))
  await timed('PDF bytes', () => layout.bytes())
  await timed('DOCX bytes', () => writeDocx(document, { style, fonts, word: null }, layout))
  took.pages = layout.pageCount
  took['peak MB'] = Math.round(process.resourceUsage().maxRSS / 1024)
  return took
}

/**
 * The program builds a unit, in a process of its own; what is missing in the finished files.
 * @param {string} folder @param {ReturnType<typeof plansOf>[number]} plan @param {Parameters<typeof unitFiles>[1]} definitions
 */
function buildWhole(folder, plan, definitions) {
  const main = join(process.cwd(), '.build/main.js')
  const { ms, megabytes } = timeProcess([main, 'build', '--unit', plan.id], folder)
  console.log(`${plan.id}: whole process ${(ms / 1000).toFixed(1)} s, peak ${megabytes.toFixed()} MB`)
  const out = join(folder, 'out', plan.id, `${plan.year}`)
  const named = namedIn(unitFiles(plan, definitions))
  for (const name of readdirSync(out).filter((each) => /\.(?:docx|pdf)$/.test(each))) {
    const path = join(out, name)
    const missing = name.endsWith('.docx') ? missingFrom(rowsOfDocx(readFileSync(path)), named) : []
    if (missing.length > 0) throw new Error(`${name} lacks ${missing.slice(0, 5).join('; ')}`)
    timeProcess([main, 'verify', path, '--unit', plan.id], folder)
  }
  console.log(
    `  ${named.projects.length} projects and ${named.indicators.length} indicators are in both files`,
  )
  return { seconds: ms / 1000, megabytes }
}

/**
 * The large unit and parts of it: 1 is the whole, 2 half of it.
 * @param {number[]} shares from small to large @returns {import('./aims.js').Measured[]}
 */
export function benchLarge(shares) {
  const root = process.cwd()
  const made = mkdtempSync(join(tmpdir(), 'large-'))
  try {
    const definitions = readDefinitions(root)
    const plans = plansOf({ seed: 1, units: 0, large: shares })
    writeProject(made, plans, { root, definitions })
    const columns = shares.map((share) => {
      const { stdout, stderr } = spawnSync(process.execPath, [here, `${share}`, made], { encoding: 'utf8' })
      if (stdout === '') throw new Error(stderr)
      return { name: share === 1 ? 'whole' : `1/${share}`, took: JSON.parse(stdout) }
    })
    console.log('milliseconds of CPU')
    console.table(
      Object.fromEntries(
        Object.keys(columns[0]?.took ?? {}).map((stage) => [
          stage,
          Object.fromEntries(columns.map(({ name, took }) => [name, took[stage]])),
        ]),
      ),
    )
    const largest = plans.at(-1)
    const [half, whole] = columns.slice(-2).map(({ took }) => sumOfStages(took))
    if (largest === undefined || half === undefined || whole === undefined) return []
    const { seconds, megabytes } = buildWhole(made, largest, definitions)
    return [
      { what: 'large unit: whole process', measured: seconds, unit: 's' },
      { what: 'large unit: peak memory', measured: megabytes, unit: 'MB', atMost: 1000 },
      { what: 'large unit: CPU against half of it', measured: whole / half, unit: '×', atMost: 2.2 },
    ]
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

/** @param {Record<string, number>} took */
const sumOfStages = ({ pages: _pages, 'peak MB': _peak, ...stages }) =>
  Object.values(stages).reduce((sum, ms) => sum + ms, 0)

if (process.argv[1] === here) {
  const [asked = '8,4,2,1', folder] = process.argv.slice(2)
  if (folder === undefined) tellAims(benchLarge(asked.split(',').map(Number)))
  else {
    const job = { root: folder, unit: `synthetic-large-${asked}`, year: 2025 }
    console.log(JSON.stringify(await timeStages(job)))
  }
}
