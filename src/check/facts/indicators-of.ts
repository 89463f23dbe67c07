/** Every indicator of tables 11 and 12, with its table and file. */
import type { Place } from '../../diagnostic/diagnostic.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { Inputs, ProjectSheet } from '../../model/inputs.ts'
import { placeOfKey } from './place-of-key.ts'
import { plainText } from './plain-text.ts'

/** An indicator as it was entered, with its table, its place and the goal that it belongs to. */
export type IndicatorEntered = {
  /** Table 11 is the department's; table 12 has one sheet a project. */
  readonly table: '表11' | '表12'
  readonly file: string
  readonly goal: number
  readonly indicator: Indicator
  /** The name as it is compared. */
  readonly key: string
  readonly placeOf: (key: 'name' | 'target' | 'standard' | 'class' | 'kind') => Place | undefined
}

type Goal = { readonly indicators: readonly Indicator[] }

/** Table 11 first, then the sheets in their order. Texts that are left to fill in a draft are left out. */
export function indicatorsOf(inputs: Inputs): readonly IndicatorEntered[] {
  const { folders, performance, projects } = inputs
  const own = listed(inputs, performance.goals, ['表11', `${folders.year}/performance.yaml`])
  return [...own, ...projects.flatMap((sheet) => listed(inputs, sheet.goals, ['表12', sheet.file], sheet))]
}

const listed = (
  inputs: Inputs,
  goals: readonly Goal[],
  [table, file]: readonly [IndicatorEntered['table'], string],
  sheet?: Pick<ProjectSheet, 'goals' | 'indicators'>,
): readonly IndicatorEntered[] =>
  goals.flatMap(({ indicators }, goal) =>
    indicators
      .map((indicator, index) => ({
        table,
        file,
        goal,
        indicator,
        key: plainText(indicator.name),
        placeOf: (key: string) =>
          placeOfKey(inputs, { file, path: [...pathOfGoal(goal, sheet), 'indicators', index, key] }),
      }))
      .filter(({ indicator: { name, target } }) => !`${name}${target}`.includes('待填')),
  )

/** A sheet's own indicators are those of its last goal, which has no place in the list (`withGoals`). */
const pathOfGoal = (goal: number, sheet?: Pick<ProjectSheet, 'goals' | 'indicators'>) =>
  sheet?.indicators !== undefined && goal === sheet.goals.length - 1 ? [] : ['goals', goal]

/** Whether both are in the long-term tables, or both in the annual tables. */
export const shareTerm = ({ indicator: a }: IndicatorEntered, { indicator: b }: IndicatorEntered): boolean =>
  (a.term ?? 'both') === 'both' || (b.term ?? 'both') === 'both' || a.term === b.term

/** Indicators of table 11, each with the indicators of the sheets that have its name and its term. */
export function namesakes(inputs: Inputs): readonly {
  readonly own: IndicatorEntered
  readonly others: readonly IndicatorEntered[]
}[] {
  const all = indicatorsOf(inputs)
  const sheets = new Map<string, IndicatorEntered[]>()
  for (const one of all.filter(({ table }) => table === '表12')) {
    const alike = sheets.get(one.key)
    if (alike === undefined) sheets.set(one.key, [one])
    else alike.push(one)
  }
  return all
    .filter(({ table }) => table === '表11')
    .map((own) => ({ own, others: (sheets.get(own.key) ?? []).filter((one) => shareTerm(one, own)) }))
    .filter(({ others }) => others.length > 0)
}
