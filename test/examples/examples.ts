/** The invented units of `data/`, for a clerk to learn from: each publication, composed and written once a test file. */
import { type Composed, composeUnit, type Job } from '../../src/build.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { showText } from '../../src/diagnostic/show.ts'
import { once } from '../once.ts'
import { projectWorld } from '../project.ts'
import { laidOut, type Written } from '../write/written.ts'

/** Two years of a bureau with two subordinate units, and a service unit in its first year. */
export const examples = [
  'example-construction/2024',
  'example-construction/2025',
  'example-service/2025',
] as const
export type Example = (typeof examples)[number]

/** Units of other districts, whose templates order, name and print everything otherwise. */
export const editions = ['example-culture/2025', 'example-archives/2025', 'example-sports/2025'] as const
export type Edition = (typeof editions)[number]

/** Its folder in `test/golden/`. */
export const goldenOf = (example: Example | Edition): string => example.replace('/', '-')

export function jobOf(example: Example | Edition): Job {
  const [unit = '', year] = example.split('/')
  return { root: process.cwd(), unit, year: Number(year) }
}

const world = projectWorld()

/** The findings of the pipeline: none, while all is well. */
export const diagnosticsOf = (example: Example | Edition): readonly Diagnostic[] => built(example).diagnostics

export function exampleOf(example: Example | Edition): Composed {
  const { value, diagnostics } = built(example)
  if (value === null) throw new Error(showText(diagnostics, { colour: false }))
  return value
}

export const writtenExample = once<Example | Edition, Written>((example) => {
  const composed = exampleOf(example)
  return laidOut(composed.document, composed)
})

const built = once<Example | Edition, ReturnType<typeof composeUnit>>((example) =>
  composeUnit(world, jobOf(example)),
)
