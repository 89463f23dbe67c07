/**
 * Names of tables and parts in findings. Rules about the facts use the numbers of the base edition (表3, 第三部分“九”);
 * the runner writes the tables and headings of the edition that prints the figures.
 */
import type { Diagnostic, Side } from '../diagnostic/diagnostic.ts'
import { type Asked, isWithin } from '../model/asked.ts'

/** What prints a table of the base edition, and its title. */
const tables: Readonly<Record<string, readonly [names: readonly string[], title: string]>> = {
  表1: [['balance'], '收支总表'],
  表2: [['income.members', 'spending.rows.by_source'], '收入总表'],
  表3: [['spending.rows.basic'], '支出总表'],
  表4: [['fiscal.balance', 'fiscal.class_lines'], '财政拨款收支总表'],
  '表5-1': [['general_public.rows'], '一般公共预算支出表'],
  '表5-2': [['general_public.members'], '一般公共预算支出表（分单位）'],
  表6: [['economic.rows'], '一般公共预算基本支出表'],
  表7: [['three_public'], '“三公”经费支出表'],
  表8: [['government_fund.rows'], '政府性基金预算支出表'],
  表9: [['state_capital.rows'], '国有资本经营预算支出表'],
  表10: [['projects.all.sources', 'projects.total'], '项目支出表'],
  表11: [['performance.goals'], '整体支出绩效目标表'],
  表12: [['projects.all.tasks', 'projects.all.goals'], '项目支出绩效目标表'],
}

/** What the text of a part of the base edition prints. */
const texts: Readonly<Record<string, readonly string[]>> = {
  '第一部分“三”': ['staffing'],
  第三部分: ['comparisons.total', 'comparisons.fiscal', 'spending.kinds'],
  '第三部分“一”': ['comparisons.total', 'comparisons.fiscal'],
  '第三部分“五”': ['comparisons.general_public'],
  '第三部分“六”': ['economic.personnel_classes'],
  '第三部分“七”': ['comparisons.government_fund'],
  '第三部分“八”': ['comparisons.state_capital'],
  '第三部分“九”': ['comparisons.three_public', 'three_public'],
  '第三部分“十”': ['procurement', 'assets', 'projects.excellent'],
  '第三部分“十”机关运行经费': ['statement.agency_operating'],
  '第三部分“十”政府采购': ['procurement'],
  '第三部分“十”国有资产': ['assets'],
  '第三部分“十”预算绩效管理情况': ['projects.excellent', 'statement.performance_goals'],
  第四部分: ['glossary.items'],
}

const partsOf = (asked: Asked, names: readonly string[], isTable: boolean): readonly string[] => [
  ...new Set(
    asked
      .filter((each) => each.isTable === isTable && names.some((name) => isWithin(each.name, name)))
      .map(({ part }) => part),
  ),
]

/** The parts that an edition has for a name of the base edition's; other names stay as they are. */
function partsNamed(name: string, asked: Asked): readonly string[] {
  const table = tables[name]
  if (table !== undefined) return partsOf(asked, table[0], true)
  const text = texts[name]
  return text === undefined ? [name] : partsOf(asked, text, false)
}

const tableName = /表\d{1,2}(?:-\d)?/g

/** What a finding affects, in the names of an edition. */
export const affectsInEdition = (diagnostic: Diagnostic, asked: Asked): Diagnostic => ({
  ...diagnostic,
  ...(diagnostic.affects && {
    affects: [...new Set(diagnostic.affects.flatMap((name) => partsNamed(name, asked)))],
  }),
})

/** A finding about the facts in the names of an edition. */
export function inEdition(diagnostic: Diagnostic, asked: Asked): Diagnostic {
  const named = (text: string) =>
    text.replaceAll(tableName, (name) => partsNamed(name, asked)[0] ?? tables[name]?.[1] ?? name)
  const side = (of: Side): Side => ({ ...of, from: named(of.from) })
  const { message, hint, stated, computed, sides, difference } = diagnostic
  return {
    ...affectsInEdition(diagnostic, asked),
    message: named(message),
    ...(hint !== undefined && { hint: named(hint) }),
    ...(stated && { stated: side(stated) }),
    ...(computed && { computed: side(computed) }),
    ...(sides && { sides: sides.map(side) }),
    ...(difference !== undefined && { difference: named(difference) }),
  }
}
