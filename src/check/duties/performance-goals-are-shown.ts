import type { TableEntry } from '../../document/outline.ts'
import { tight } from '../../document/text.ts'
import type { Finding } from '../finding.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'
import { about } from './about.ts'
import { doneUnless } from './duty.ts'
import { namesOf } from './table-kinds.ts'

/** 绩效目标: of the projects, the department as a whole, and a paragraph about how they are managed. */
export const performanceGoalsAreShown: PrintedRule = {
  duty: true,
  slug: 'performance-goals-are-shown',
  subject: 'printed',
  severity: 'warning',
  title: '公开绩效目标：部门整体、各项目',
  source: '财预〔2016〕143号',
  about:
    '每个项目在绩效目标表里都要有；表和说明都没有的是错误，只有说明没有表的、缺几个项目的、缺部门整体绩效目标表或绩效管理一段的警告。没有项目的只看整体。',
  judge: state,
}

const isAboutGoals = ({ title, text }: TableEntry): boolean =>
  /绩效/.test(title) || /绩效目标|绩效指标/.test(text)

function state({ outline, facts }: Printed) {
  const tables = outline.tables.filter(isAboutGoals)
  const whole = tables.filter(({ title }) => /整体/.test(title))
  const of = tables.filter((table) => !whole.includes(table))
  const names = facts.projects.map(({ sheet }) => sheet.name.text)
  const left = names.filter((name) => !of.some(({ text }) => text.includes(tight(name))))
  const passage = about(outline, /绩效/)
  if (tables.length === 0 && passage !== null) {
    const message = `绩效目标只在${passage.where}说明，没有部门整体、各项目的绩效目标表`
    return [lack(message, '在模板的大纲里加上这两种表；本地另行公开绩效目标的不必改')]
  }
  const lacks: readonly Finding[] = [
    ...(left.length === 0 ? [] : [noProjects(left, names)]),
    ...(whole.length === 0 ? [lack('没有部门整体支出绩效目标表', '在模板的大纲里加上这张表')] : []),
    ...(passage === null
      ? [lack('情况说明里没有绩效目标的设置情况', '在模板里加上“预算绩效管理情况”一段')]
      : []),
  ]
  const shown = of.length > 2 ? [namesOf(of.slice(0, 1)), namesOf(of.slice(-1))].join('至') : namesOf(of)
  return doneUnless(
    lacks,
    [namesOf(whole), shown, passage?.where ?? ''].filter((part) => part !== '').join('、'),
  )
}

const lack = (what: string, hint: string): Finding => ({ message: what, hint })

const noProjects = (left: readonly string[], all: readonly string[]): Finding => ({
  severity: left.length === all.length ? 'error' : 'warning',
  message: left.length === all.length ? '没有项目绩效目标表' : `${left.join('、')}没有绩效目标表`,
  hint: '在模板的大纲里加上项目支出绩效目标表，每个项目一张',
})
