/** A project with one file damaged in any way: a document, or errors that each name a place; never an exception. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkUnit } from '../../src/build.ts'
import { compose } from '../../src/compose/compose.ts'
import { type Diagnostic, hasErrors, isError } from '../../src/diagnostic/diagnostic.ts'
import { showText } from '../../src/diagnostic/show.ts'
import { layerChain, readLayers } from '../../src/read/read-layers.ts'
import { readStyle } from '../../src/read/read-style.ts'
import { readTemplates } from '../../src/read/read-templates.ts'
import { exampleJob, projectWorld, textOfFile } from '../project.ts'

const { root, unit } = exampleJob
const year = `data/${unit}/${exampleJob.year}`

const dataFiles = [
  `data/${unit}/unit.yaml`,
  ...['budget', 'performance', 'statement'].map((name) => `${year}/${name}.yaml`),
  ...projectWorld()
    .list(`${root}/${year}/projects`)
    .map((name) => `${year}/projects/${name}`),
]

const templateFiles = [
  ...['publication', 'words', 'style', 'glossary'].map((name) => `templates/base/${name}.yaml`),
  ...['sections/overview', 'sections/explanation/income', 'tables/project-sheets', 'tables/balance'].map(
    (name) => `templates/base/${name}.hbs`,
  ),
  ...['change', 'reason', 'staffing'].map((name) => `templates/base/partials/${name}.hbs`),
]

/** What clerks, editors and spreadsheets put where a value or a sign should be. */
const nasty = fc.constantFrom(
  ...['１２３．４５', '"1,757.51"', '1.757,51', '12%', '1e3', 'NaN', '-5.00', '', '~', '0', '.', '-', '- -'],
  ...[
    '123456789012345678901234567890',
    '0.0000001',
    '2024',
    '99999',
    '待填',
    '待填：',
    '"',
    "'",
    '[',
    '{',
    '}',
    ']',
  ],
  ...[
    '&a',
    '*a',
    '!!str x',
    '|',
    '>',
    '@',
    '%',
    '`',
    '#',
    ': ',
    ', ',
    '？',
    '：',
    '\t',
    '\u3000',
    '\r',
    '---\n',
    '...\n',
  ],
  ...[
    '\u0000',
    '\u202e',
    '\ufeff',
    '"\\ud800"',
    '"\\0"',
    '𠮷',
    '<b>',
    '&lt;',
    '{{',
    '}}',
    '{{#if',
    '{{/if}}',
    '{{else}}',
  ],
  ...[
    '{{> change}}',
    '{{constructor}}',
    '{{__proto__}}',
    '__proto__',
    'constructor',
    'true',
    'null',
    '../..',
    '</td>',
  ],
  ...[
    '<td colspan="99999">',
    '<p',
    '<!--',
    '{{#each unit.functions}}',
    '{{/each}}',
    '{{{',
    '{{!--',
    ')',
    '((',
  ],
)

/** One slip: where in the file, from 0 to 1, and what happens there. */
const slip = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  and: fc.double({ min: 0, max: 1, noNaN: true }),
  what: fc.constantFrom(
    ...([
      'drop',
      'twice',
      'swap',
      'indent',
      'dedent',
      'cut',
      'insert',
      'value',
      'key',
      'character',
      'join',
    ] as const),
  ),
  nasty,
})
type Slip = typeof slip extends fc.Arbitrary<infer T> ? T : never

function slipped(text: string, { at, and, what, nasty: word }: Slip): string {
  const lines = text.split('\n')
  const [index, other] = [at, and].map((part) => Math.floor(part * (lines.length - 1))) as [number, number]
  const offset = Math.floor(at * text.length)
  const line = lines[index] ?? ''
  const withLine = (...replaced: readonly string[]) => lines.toSpliced(index, 1, ...replaced).join('\n')
  switch (what) {
    case 'drop':
      return withLine()
    case 'twice':
      return withLine(line, line)
    case 'swap':
      return lines
        .with(index, lines[other] ?? '')
        .with(other, line)
        .join('\n')
    case 'indent':
      return withLine(` ${line}`)
    case 'dedent':
      return withLine(line.replace(/^ {1,2}/, ''))
    case 'cut':
      return text.slice(0, offset)
    case 'insert':
      return text.slice(0, offset) + word + text.slice(offset)
    case 'value':
      return withLine(line.replace(/: .*$/, () => `: ${word}`))
    case 'key':
      return withLine(line.replace(/[a-z_]+(?=:)/, (key) => key.slice(0, -1) || word))
    case 'character':
      return text.slice(0, offset) + word.slice(0, 1) + text.slice(offset + 1)
    case 'join':
      return lines.toSpliced(index, 2, `${line}${lines[index + 1] ?? ''}`).join('\n')
  }
}

const damaged = (files: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...files), fc.array(slip, { minLength: 1, maxLength: 3 }))
    .map(([file, slips]) => ({
      file,
      text: slips.reduce(slipped, textOfFile(file)),
    }))

function judge(isDone: boolean, diagnostics: readonly Diagnostic[]): void {
  expect(isDone).toBe(!hasErrors(diagnostics))
  for (const { at, message } of diagnostics.filter(isError)) {
    expect(at, message).toBeDefined()
    expect(at?.line).toBeGreaterThan(0)
    expect(at?.column).toBeGreaterThan(0)
    expect(message).toMatch(/\p{Script=Han}/u)
  }
  expect(showText(diagnostics, { colour: false })).not.toMatch(/undefined|\[object|Unexpected|Cannot read/)
}

/** The same on every machine and every day. */
const options = { seed: 20251126, endOnFailure: true }

describe('any damage', () => {
  it('to the data is told at a place of a file', () => {
    fc.assert(
      fc.property(damaged(dataFiles), ({ file, text }) => {
        const { value, diagnostics } = checkUnit(projectWorld({ [file]: text }), exampleJob)
        judge(value !== null && !hasErrors(diagnostics), diagnostics)
      }),
      { ...options, numRuns: 200 },
    )
  }, 60_000)

  it('to the templates is told at a place of a file', () => {
    const facts = checkUnit(projectWorld(), exampleJob).value
    if (facts === null) throw new Error('the example has errors')
    fc.assert(
      fc.property(damaged(templateFiles), ({ file, text }) => {
        const world = projectWorld({ [file]: text })
        const layers = readLayers(world, root, layerChain(world, root, { id: unit, year: 2024 }))
        const templates = layers.value && readTemplates(layers.value)
        const style = layers.value && readStyle(layers.value)
        const found = [layers, templates, style].flatMap((stage) => stage?.diagnostics ?? [])
        if (!templates?.value || !style?.value || hasErrors(found)) return judge(false, found)
        const document = compose(facts, templates.value)
        judge(document.value !== null, document.diagnostics)
      }),
      { ...options, numRuns: 40 },
    )
  }, 60_000)
})
