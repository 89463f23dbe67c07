/** Keys of the unit's files that an edition may ask for. */
import { fundOfLine } from '../../model/budget.ts'
import type { Inputs, ProjectSheet } from '../../model/inputs.ts'

/** Data that an edition may ask for. */
export type DataOwed = {
  /** The key in its file; `model/printed-names.ts` knows which names of the view print it. */
  readonly path: readonly string[]
  /** What it is, in the clerk's words. */
  readonly what: string
  readonly file: 'unit.yaml' | 'budget.yaml' | 'statement.yaml' | 'performance.yaml'
  /** The key to write, as the hint shows it. */
  readonly key: string
  readonly isGiven: (inputs: Inputs) => boolean
}

const hasStandards = ({
  indicators,
}: {
  readonly indicators: readonly { readonly standard?: string | undefined }[]
}): boolean => indicators.every(({ standard }) => standard !== undefined)

/** Data of the unit and of the year's files. */
export const dataOwed: readonly DataOwed[] = [
  {
    path: ['code'],
    what: '部门代码',
    file: 'unit.yaml',
    key: 'code: …',
    isGiven: ({ unit }) => unit.code !== undefined,
  },
  {
    path: ['members', 'code'],
    what: '预算单位的代码',
    file: 'unit.yaml',
    key: 'members: [{ code: …, name: … }]',
    isGiven: ({ unit }) => unit.members.every(({ hasCode }) => hasCode),
  },
  {
    path: ['functions'],
    what: '主要职能',
    file: 'unit.yaml',
    key: 'functions: [ … ]',
    isGiven: ({ unit }) => unit.functions.length > 0,
  },
  {
    // What is spent tells the income of an item only where nothing is carried over or forward.
    path: ['income_items'],
    what: '各科目的收入，有结转或使用非财政拨款结余的要逐个科目写',
    file: 'budget.yaml',
    key: 'income_items: [{ item: …, carried_over: … }]',
    isGiven: ({ budget }) =>
      budget.income_items !== undefined ||
      [budget.carried_over, budget.carry_forward, budget.non_fiscal_surplus].every(
        (block) => block === undefined,
      ),
  },
  {
    path: ['economic'],
    what: '基本支出的经济分类',
    file: 'budget.yaml',
    key: 'economic: { "30101": …, … }',
    isGiven: ({ budget }) =>
      Object.keys(budget.economic).length > 0 ||
      budget.spending.every((line) => fundOfLine(line) !== 'general_public' || line.basic === undefined),
  },
  {
    path: ['staffing'],
    what: '人员',
    file: 'statement.yaml',
    key: 'staffing: [{ establishment: { … }, in_post: { … } }]',
    isGiven: ({ statement }) => statement.staffing.length > 0,
  },
  {
    path: ['performance_goals'],
    what: '绩效目标编报情况，也没有写了绩效目标的项目表',
    file: 'statement.yaml',
    key: 'performance_goals: { projects: …, amount: … }',
    isGiven: ({ statement, projects }) =>
      statement.performance_goals !== undefined ||
      projects.some(({ goals, goal }) => goals.length > 0 || goal.length > 0),
  },
  {
    path: ['assets', 'total'],
    what: '国有资产总额',
    file: 'statement.yaml',
    key: 'assets: { total: … }',
    isGiven: ({ statement: { assets } }) => assets.total !== undefined || assets.by_kind !== undefined,
  },
  {
    path: ['assets'],
    what: '国有资产',
    file: 'statement.yaml',
    key: 'assets: { … }',
    isGiven: ({ statement: { assets } }) => Object.keys(assets).length > 0,
  },
  {
    path: ['goals'],
    what: '整体支出绩效目标',
    file: 'performance.yaml',
    key: 'goals: [ … ]',
    isGiven: ({ performance }) => performance.goals.length > 0,
  },
  {
    path: ['goals', 'indicators', 'standard'],
    what: '指标的绩效标准',
    file: 'performance.yaml',
    key: 'indicators: [{ standard: … }]',
    isGiven: ({ performance }) => performance.goals.every(hasStandards),
  },
  {
    path: ['contact'],
    what: '填报人和联系电话',
    file: 'performance.yaml',
    key: 'contact: { name: …, phone: … }',
    isGiven: ({ performance }) => performance.contact !== undefined,
  },
]

/** A key of a project sheet. */
type SheetDataOwed = {
  readonly path: readonly [keyof ProjectSheet, ...string[]]
  readonly isGiven: (sheet: ProjectSheet) => boolean
}

const single = [
  'category',
  'item',
  'responsible',
  'phone',
  'frequency',
  'starts',
  'ends',
  'start_date',
  'end_date',
] as const
const lists = ['overview', 'basis', 'implementer', 'plan', 'period', 'goal', 'goals', 'tasks'] as const

/** Data of a project sheet. */
export const sheetDataOwed: readonly SheetDataOwed[] = [
  ...single.map((key) => ({
    path: [key] as const,
    isGiven: (sheet: ProjectSheet) => sheet[key] !== undefined,
  })),
  ...lists.map((key) => ({ path: [key] as const, isGiven: (sheet: ProjectSheet) => sheet[key].length > 0 })),
  { path: ['goals', 'indicators', 'standard'], isGiven: ({ goals }) => goals.every(hasStandards) },
]
