import type { Facts, ProjectFacts } from '../../derive/facts.ts'
import { linesWithProjects, memberOf } from '../../derive/spending-entries.ts'
import { type Asked, demandOf } from '../../model/asked.ts'
import { fundOfLine } from '../../model/budget.ts'
import type { Fund } from '../../model/fund.ts'
import { isNil, type Money, money, sum } from '../../number/money.ts'
import type { FactsRule, Verdict } from '../rule.ts'
import { linesOf } from './places.ts'

/**
 * 项目支出 comes from the project sheets. A line of spending may give it as one amount only where the edition does not list
 * every project; the sheets that there are must then fit into it.
 */
export const projectSpendingIsOfSheets: FactsRule = {
  slug: 'project-spending-is-of-sheets',
  subject: 'facts',
  severity: 'error',
  comparesFigures: true,
  title: '项目支出取自项目表',
  source: '表3、表10、表12',
  about:
    '项目支出逐个项目填在 projects 文件夹里，spending 里不填。本区的模板不逐个列出项目的，可以在 spending 里写 project：这个科目全部的项目支出；有项目表的，各项目表之和不能超过它。',
  judge: (facts, asked) => facts.inputs.budget.spending.flatMap((line) => verdictsOf(line, facts, asked)),
}

const ofFund = (sources: ProjectFacts['sources'], fund: Fund | null): Money =>
  fund === null ? sum(Object.values(sources)) : sources[fund]

type Line = Facts['inputs']['budget']['spending'][number]

function verdictsOf(line: Line, { inputs, projects, reportedIn }: Facts, asked: Asked): readonly Verdict[] {
  const { project, item } = line
  if (project === undefined) return []
  const fund = fundOfLine(line)
  const own = { item: item.text, member: memberOf(inputs, line.member), fund }
  const sheets = projects.filter(
    ({ sheet, sources }) =>
      sheet.item?.text === item.text &&
      memberOf(inputs, sheet.member) === own.member &&
      !isNil(ofFund(sources, fund)),
  )
  const lines = linesWithProjects(inputs, own)
  const demand = demandOf(asked, ['projects.total', 'projects.budget'])
  // Several lines of one item are one amount; the first speaks for them.
  if (lines[0] !== line || (demand === null && sheets.length === 0)) return []
  return [
    {
      message:
        sheets.length === 0
          ? `科目${item.text}的项目支出没有项目表：${demand?.part}要逐个列出项目（${demand?.at.file} 第 ${demand?.at.line} 行）`
          : `科目${item.text}的项目支出${demand === null ? '少于' : '不等于'}各项目表之和`,
      at: project.place,
      stated: {
        amount: sum(
          lines.flatMap((each) => (each.project ? money(each.project, inputs.budget.amounts_in) : [])),
        ),
        from: `spending 的 project，${linesOf(lines.map((each) => each.project?.place))}`,
      },
      computed: {
        amount: sum(sheets.map(({ sources }) => ofFund(sources, fund))),
        from: `项目表 ${sheets.length} 个：${sheets.map(({ sheet }) => sheet.name.text).join('、') || '无'}`,
      },
      relation: demand === null ? 'at-least' : 'equal',
      unit: reportedIn,
      direction: ['spending 偏大', 'spending 偏小'],
      hint:
        demand === null
          ? '核对 spending 里的 project 与这个科目各项目表的金额、item'
          : `项目支出填在 data/${inputs.unitId}/${inputs.year}/projects 里，一个项目一个文件（item: "${item.text}"），spending 里的 project 删去`,
      affects: ['表3', '表10'],
    },
  ]
}
