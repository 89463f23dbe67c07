/**
 * A name that ends in digits does not run into the amount behind it (新增雪亮工程2025200.00万元 reads as two million): every
 * name of every unit, and every word of words.yaml that stands before an amount, ends in 2025.
 */
import { describe, expect, it } from 'vitest'
import { documentOfUnit, type Job } from '../../src/build.ts'
import { textPassages } from '../../src/document/passage.ts'
import { passagesOf } from '../../src/document/reading.ts'
import { exampleJob, projectWorld, qiaokouJob, textOfFile } from '../project.ts'

const ending = '2025'
const { root } = exampleJob
const jobs: readonly Job[] = [
  exampleJob,
  qiaokouJob,
  { root, unit: 'example-construction', year: 2024 },
  ...['construction', 'service', 'culture', 'archives', 'sports'].map((name) => ({
    root,
    unit: `example-${name}`,
    year: 2025,
  })),
]

/** Values of `name` and `called`, in quotes or not. */
const withNames = (text: string): string =>
  text.replaceAll(/(\b(?:short_name|name|called): )("?)([^",}\n]+)\2/g, `$1$2$3${ending}$2`)

const wordGroups = ['income', 'fund', 'spending', 'three_public', 'procurement', 'vehicles', 'fiscal']

const withWords = (text: string): string =>
  text
    .split(/^(?=\w)/m)
    .map((group) =>
      wordGroups.includes(group.slice(0, group.indexOf(':')))
        ? group.replaceAll(/^( +\w+: )(.+)$/gm, `$1$2${ending}`)
        : group,
    )
    .join('')

/** The unit with other names; names of the classification are the unit's own. */
function renamed({ unit, year }: Job) {
  const base = projectWorld()
  const folder = `data/${unit}`
  const job = { root, unit, year, draft: true }
  const facts = documentOfUnit(base, job).value?.facts
  if (facts === undefined) throw new Error(`${unit} is not composed`)
  const codes = [...facts.spending.all.rows, ...facts.economic.rows].map(
    ({ code, name }) => `  "${code}": ${name}${ending}\n`,
  )
  const files = base
    .list(`${root}/${folder}/${year}/projects`)
    .map((file) => `${folder}/${year}/projects/${file}`)
  const world = projectWorld({
    ...Object.fromEntries(files.map((file) => [file, withNames(textOfFile(file))])),
    [`${folder}/unit.yaml`]: `${withNames(textOfFile(`${folder}/unit.yaml`)).replace(/^names:\n(?: .*\n)+/m, '')}\nnames:\n${[...new Set(codes)].join('')}`,
    'templates/base/words.yaml': withWords(textOfFile('templates/base/words.yaml')),
  })
  const { value, diagnostics } = documentOfUnit(world, job)
  if (value === null)
    throw new Error(JSON.stringify(diagnostics.filter(({ severity }) => severity === 'error')))
  return textPassages(passagesOf(value.document)).map(({ text }) => text)
}

describe.each(jobs)('$unit $year', (job) => {
  const texts = renamed(job)

  it('no digits run from a name into an amount', () => {
    expect(texts.filter((text) => new RegExp(`${ending}[-\\d,.]+(?:万?元|%|[辆台人个])`).test(text))).toEqual(
      [],
    )
  })

  it('names before amounts are quoted, and no others', () => {
    const prose = texts.join('\n')
    expect(prose.match(new RegExp(`“[^“”]+${ending}”[\\d,.]+(?:万?元|辆)`, 'g'))?.length).toBeGreaterThan(8)
    expect(prose.match(new RegExp(`“[^“”]+${ending}”(?!\\d).{0,9}`, 'g')) ?? []).toEqual([])
  })
})
