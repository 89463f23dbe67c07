/** Files with goals and indicators, `performance.yaml` and the project sheets: last year's → the new year's. */

import type { Facts, ProjectFacts } from '../derive/facts.ts'
import type { Indicator } from '../model/indicator.ts'
import { asEntered, toFillMark } from '../model/scalar.ts'
import type { TreePath } from '../model/yaml-tree.ts'
import { exactDigits } from '../number/money.ts'
import { blank, type Edit, type NewValue } from '../read/edit-yaml.ts'
import { type Offer, toFillEach } from '../read/key-offers.ts'
import { type CarriedYears, filledBy, type KeyValues, plainEdit } from './carried-file.ts'
import { isOver, termIsOver } from './project-term.ts'

/** The edit of `performance.yaml`. */
export function performanceEdit(facts: Facts, years: CarriedYears): Edit {
  const { unit, performance } = facts.inputs
  const ended = facts.projects.filter((project) => isOver(project, years.to))
  return {
    ...plainEdit('performance', facts, years),
    setAt: (path) => indicatorSetting(indicatorAt(performance.goals, path), years),
    head: (holding) => [
      `${unit.name}${years.to}年整体支出绩效目标（表11）。金额一栏不在这里，由 budget.yaml 和项目表得出。`,
      ...filledBy(years, holding),
      ...(ended.length === 0
        ? []
        : [
            `没有带到${years.to}年的项目：${ended.map(({ sheet }) => sheet.name.text).join('、')}；为它们设的目标和指标要删去。`,
          ]),
      `目标、指标和指标值沿用${years.from}年，请逐条核对；past 里${years.from}年的值取自当年的指标值。`,
    ],
  }
}

/** The edit of a project's sheet. */
export function projectEdit(facts: Facts, project: ProjectFacts, years: CarriedYears): Edit {
  const { sheet } = project
  const plain = plainEdit('project', facts, years)
  const prolonged = termIsOver(project, years.to)
  return {
    ...plain,
    replaceAt: (path, scalar) =>
      prolonged && path[0] === 'ends' ? String(years.to) : plain.replaceAt(path, scalar),
    setAt: (path) =>
      path.length === 0
        ? { ...evaluationAsked(project, years), past: pastBudgets(project, years) }
        : indicatorSetting(indicatorAt(sheet.goals, path), years),
    offersAt: (path) => (path.length === 0 ? offersFor(project) : []),
    head: (holding) => [
      `项目“${sheet.name.text}”${years.to}年的项目表（表12），金额单位为${sheet.amounts_in}。`,
      ...filledBy(years, holding),
      ...(prolonged ? [`${sheet.frequency}，终止年原为${sheet.ends}年，先写${years.to}年，请核对。`] : []),
      `目标、指标和指标值沿用${years.from}年，请逐条核对；本年没有的任务删去整项。`,
    ],
  }
}

const grades = '上年度绩效评价，优秀、良好、中、差之一'

/** Asks for a new evaluation if there was one before; other projects are offered it. */
const evaluationAsked = ({ sheet }: ProjectFacts, { from }: CarriedYears): KeyValues =>
  sheet.evaluation === undefined
    ? {}
    : { evaluation: blank(grades, [{ label: `${from}年填的`, value: sheet.evaluation }]) }

const offersFor = ({ sheet }: ProjectFacts): readonly Offer[] => [
  { key: 'evaluation', value: toFillMark, remark: grades },
  {
    key: 'carried_over',
    value: toFillEach(
      sheet.sources === undefined ? [sheet.fund ?? 'general_public'] : Object.keys(sheet.sources),
    ),
    remark: '测算数中使用上年度财政拨款结转的部分',
  },
  { key: 'procurement', value: `[${toFillEach(['name', 'quantity', 'amount'])}]`, remark: '项目采购' },
]

function pastBudgets({ sheet, budget }: ProjectFacts, { from, to }: CarriedYears): NewValue {
  const last = to - 1
  const known = sheet.past?.[String(to - 2)]
  const own = exactDigits(budget, sheet.amounts_in)
  const executed = (year: number) => blank(`${year}年的执行数`)
  const earlier: NewValue | null =
    from === to - 2
      ? { budget: own, executed: executed(from) }
      : known === undefined
        ? null
        : {
            ...(known.budget && { budget: asEntered(known.budget) }),
            ...(known.executed && { executed: asEntered(known.executed) }),
          }
  return {
    ...(earlier !== null && { [String(to - 2)]: earlier }),
    [String(last)]:
      from === last
        ? { budget: own, executed: executed(last) }
        : { budget: blank(`${last}年的预算数`), executed: executed(last) },
  }
}

type Goals = readonly { readonly indicators: readonly Indicator[] }[]

function indicatorAt(goals: Goals, path: TreePath): Indicator | null {
  const [top, goal, list, index] = path
  if (top !== 'goals' || list !== 'indicators' || path.length !== 4) return null
  return goals[Number(goal)]?.indicators[Number(index)] ?? null
}

/** Last year's target becomes last year's value. Of earlier values only the year that the new edition shows is kept. */
function indicatorSetting(indicator: Indicator | null, { from, to }: CarriedYears): KeyValues {
  if (indicator === null) return {}
  if (indicator.term === 'long_term') return { past: null }
  const values = { ...indicator.past, [String(from)]: indicator.target }
  const past = [to - 2, to - 1].flatMap((year): [string, NewValue][] => {
    const value = values[String(year)]
    if (value !== undefined) return [[String(year), value]]
    return year > from ? [[String(year), blank(`${year}年的指标值`)]] : []
  })
  return { past: past.length === 0 ? null : Object.fromEntries(past) }
}
