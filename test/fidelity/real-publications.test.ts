/**
 * Four real publications of other cities and a university are reproduced: every row and every line of prose of the published text is
 * in both files, but for those that `seeds/<unit>-<year>.deviations.yaml` lists, each with a reason.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { composeUnit } from '../../src/build.ts'
import { once } from '../once.ts'
import { projectWorld } from '../project.ts'
import { docxOf, laidOut, pdfOf } from '../write/written.ts'
import { measure, normalized } from './measure.ts'
import { docxText, pdfText } from './produced.ts'

type Deviation = {
  /** Words of the published lines. */
  readonly has: string | readonly string[]
  /** What is printed instead. */
  readonly ours?: string
  readonly reason: string
}

const publications = ['putuo-wanli-2023', 'putuo-wanli-2025', 'putuo-welfare-2024', 'swu-2023'] as const
type Publication = (typeof publications)[number]

const world = projectWorld()
const published = once((name: Publication) => readFileSync(`seeds/${name}.txt`, 'utf8'))
const deviations = once(
  (name: Publication) => parse(readFileSync(`seeds/${name}.deviations.yaml`, 'utf8')) as readonly Deviation[],
)
const written = once((name: Publication) => {
  const unit = name.slice(0, -5)
  const { value, diagnostics } = composeUnit(world, {
    root: process.cwd(),
    unit,
    year: Number(name.slice(-4)),
  })
  if (value === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return laidOut(value.document, value)
})
const produced = {
  DOCX: once(async (name: Publication) => docxText(await docxOf(written(name)))),
  PDF: once(async (name: Publication) => pdfText(await pdfOf(written(name)))),
}

const linesWith = (name: Publication, { has }: Deviation) =>
  published(name)
    .split('\n')
    .filter((line) => [has].flat().some((words) => line.includes(words)))

describe.each(publications)('%s', (name) => {
  it.each(['DOCX', 'PDF'] as const)('stands in the %s, but for the lines listed', async (format) => {
    const measured = measure(published(name), await produced[format](name))
    const listed = new Set(deviations(name).flatMap((one) => linesWith(name, one)))
    expect(measured.misses.map(({ text }) => text).filter((text) => !listed.has(text))).toEqual([])
    expect(new Set(measured.misses.map(({ text }) => text))).toEqual(listed)
  })

  it('has what the list of deviations says instead', async () => {
    const text = normalized((await produced.PDF(name)).text)
    const absent = deviations(name).flatMap(({ ours }) => ours ?? [])
    expect(absent.filter((words) => !text.includes(normalized(words)))).toEqual([])
  })

  it('deviates in few lines, each with a reason', () => {
    for (const one of deviations(name)) {
      expect(linesWith(name, one)).not.toEqual([])
      expect(one.reason.length).toBeGreaterThan(8)
    }
    const mistakes = deviations(name).filter(({ ours }) => ours !== undefined)
    expect(mistakes.length).toBeLessThan(8)
  })
})

it('is measured: a row and a sentence that are not printed are missed', async () => {
  const name = 'putuo-wanli-2023'
  const text = (await produced.PDF(name)).text
    .replaceAll('统计管理2630002630', '统计管理2640002640')
    .replaceAll('增加77.70%', '增加77.71%')
  const found = (from: string) =>
    new Set(measure(published(name), { rows: 'drawn', text: from }).misses.map((miss) => miss.text))
  const before = found((await produced.PDF(name)).text)
  expect([...found(text)].filter((line) => !before.has(line)).map((line) => line.slice(0, 14))).toEqual([
    '1. “一般公共服务支出（类',
    '201\t05\t06\t统计管理',
  ])
})
