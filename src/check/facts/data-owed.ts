/** Names that templates print, and the keys of the unit's files that they come from. */
import type { Inputs, ProjectSheet } from '../../model/inputs.ts'

/** Data that an edition may ask for. */
export type DataOwed = {
  /** Names of the view; one of them printed in any case makes the data owed. */
  readonly names: readonly string[]
  /** What it is, in the clerk's words. */
  readonly what: string
  readonly file: 'unit.yaml' | 'budget.yaml' | 'statement.yaml' | 'performance.yaml'
  /** The key to write, as the hint shows it. */
  readonly key: string
  readonly isGiven: (inputs: Inputs) => boolean
}

/** Both lists of indicators of a goal: their 绩效标准 or 指标值确定依据. */
const standardOf = (goals: string): readonly string[] => [
  `${goals}.long_term_indicators.standard`,
  `${goals}.annual_indicators.standard`,
]

const hasStandards = ({ indicators }: Goal): boolean =>
  indicators.every(({ standard }) => standard !== undefined)

type Goal = ProjectSheet['goals'][number] | Inputs['performance']['goals'][number]

/** Data of the unit and of the year's files. */
export const dataOwed: readonly DataOwed[] = [
  {
    names: ['unit.code', 'income.code'],
    what: '部门代码',
    file: 'unit.yaml',
    key: 'code: …',
    isGiven: ({ unit }) => unit.code !== undefined,
  },
  {
    names: [
      'unit.members.code',
      'income.members.code',
      'spending.members.code',
      'general_public.members.code',
    ],
    what: '预算单位的代码',
    file: 'unit.yaml',
    key: 'members: [{ code: …, name: … }]',
    isGiven: ({ unit }) => unit.members.every(({ hasCode }) => hasCode),
  },
  {
    names: ['unit.functions'],
    what: '主要职能',
    file: 'unit.yaml',
    key: 'functions: [ … ]',
    isGiven: ({ unit }) => unit.functions.length > 0,
  },
  {
    names: ['staffing'],
    what: '人员',
    file: 'statement.yaml',
    key: 'staffing: [{ establishment: { … }, in_post: { … } }]',
    isGiven: ({ statement }) => statement.staffing.length > 0,
  },
  {
    names: ['assets.total'],
    what: '国有资产总额',
    file: 'statement.yaml',
    key: 'assets: { total: … }',
    isGiven: ({ statement: { assets } }) => assets.total !== undefined || assets.by_kind !== undefined,
  },
  {
    names: ['assets'],
    what: '国有资产',
    file: 'statement.yaml',
    key: 'assets: { … }',
    isGiven: ({ statement: { assets } }) => Object.keys(assets).length > 0,
  },
  {
    names: ['performance.goals', 'performance.annual_tasks'],
    what: '整体支出绩效目标',
    file: 'performance.yaml',
    key: 'goals: [ … ]',
    isGiven: ({ performance }) => performance.goals.length > 0,
  },
  {
    names: standardOf('performance.goals'),
    what: '指标的绩效标准',
    file: 'performance.yaml',
    key: 'indicators: [{ standard: … }]',
    isGiven: ({ performance }) => performance.goals.every(hasStandards),
  },
  {
    names: ['performance.contact_name', 'performance.contact_phone'],
    what: '填报人和联系电话',
    file: 'performance.yaml',
    key: 'contact: { name: …, phone: … }',
    isGiven: ({ performance }) => performance.contact !== undefined,
  },
]

/** A key of a project sheet. */
type SheetDataOwed = {
  readonly names: readonly string[]
  readonly key: string
  readonly isGiven: (sheet: ProjectSheet) => boolean
}

const owed = (
  key: keyof ProjectSheet,
  name: string,
  isGiven: (sheet: ProjectSheet) => boolean = (sheet) => sheet[key] !== undefined,
): SheetDataOwed => ({ names: [`projects.all.${name}`], key, isGiven })

const listOwed = (
  key: 'overview' | 'basis' | 'plan' | 'implementer' | 'period' | 'tasks' | 'goals' | 'goal',
  name: string = key,
) => owed(key, name, (sheet) => sheet[key].length > 0)

type ListKey = 'basis' | 'plan' | 'implementer' | 'period' | 'goal'

const described = (keys: readonly ListKey[]): readonly SheetDataOwed[] =>
  keys.map((key) => ({
    names: [`projects.described.${key}`],
    key,
    isGiven: (sheet) => sheet.overview.length === 0 || sheet[key].length > 0,
  }))

const withGoals = (keys: readonly (keyof ProjectSheet)[]): readonly SheetDataOwed[] =>
  keys.map((key) => ({
    names: [`projects.with_goals.${key}`],
    key,
    isGiven: (sheet) => sheet.goals.length === 0 || sheet[key] !== undefined,
  }))

/** Data of a project sheet. */
export const sheetDataOwed: readonly SheetDataOwed[] = [
  owed('category', 'category'),
  {
    names: ['projects.groups', 'projects.total'],
    key: 'item',
    isGiven: ({ item }) => item !== undefined,
  },
  owed('responsible', 'responsible'),
  owed('phone', 'phone'),
  owed('frequency', 'frequency'),
  owed('starts', 'starts'),
  owed('ends', 'ends'),
  listOwed('overview'),
  listOwed('basis'),
  listOwed('implementer'),
  listOwed('plan'),
  listOwed('period'),
  listOwed('goal'),
  listOwed('goals'),
  listOwed('tasks'),
  {
    names: standardOf('projects.all.goals'),
    key: 'standard',
    isGiven: ({ goals }) => goals.every(hasStandards),
  },
  // Sheets with an overview owe what the form prints beside it, and sheets with goals what it prints beside those.
  ...described(['basis', 'implementer', 'plan', 'period', 'goal']),
  ...withGoals(['category', 'frequency', 'start_date', 'end_date']),
]
