/** The example unit, checked with changes in memory. */
import { checkUnit } from '../../src/build.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { showText } from '../../src/diagnostic/show.ts'
import { type Changes, edited } from '../compose/composed.ts'
import { exampleJob, projectWorld, textOfFile } from '../project.ts'

const year = 'data/example-bureau/2024'
export const budgetFile = `${year}/budget.yaml`
export const squareFile = `${year}/projects/01-square.yaml`
export const trainingFile = `${year}/projects/02-training.yaml`
export const roadFile = `${year}/projects/03-road.yaml`

export const budget = (...edits: readonly (readonly [string, string])[]): Changes => edited(budgetFile, edits)

/** The budget with a `stated:` block on a line of its own before `economic:`, after further edits. */
export const stating = (block: string, ...edits: readonly (readonly [string, string])[]): Changes =>
  budget(...edits, ['economic:\n', `stated: ${block}\neconomic:\n`])

/** The line of that block. */
export const statedLine = textOfFile(budgetFile).split('\n').indexOf('economic:') + 1

export const checked = (changes: Changes): readonly Diagnostic[] =>
  checkUnit(projectWorld(changes), exampleJob).diagnostics

/** As the clerk reads it. */
export const shown = (changes: Changes, slug: string): string =>
  showText(
    checked(changes).filter((one) => one.slug === slug),
    { colour: false },
  )

/** The slugs found, each once. */
export const slugs = (changes: Changes): readonly string[] => [
  ...new Set(checked(changes).map(({ slug }) => slug)),
]
