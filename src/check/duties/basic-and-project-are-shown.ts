import { isAsked } from '../../model/asked.ts'
import type { Finding } from '../finding.ts'
import type { PrintedRule } from '../rule.ts'
import { doneUnless } from './duty.ts'
import { namesOf, noTable, tablesOf } from './table-kinds.ts'

/** 基本支出 and 项目支出 have columns of their own, and the projects have a table. */
export const basicAndProjectAreShown: PrintedRule = {
  duty: true,
  slug: 'basic-and-project-are-shown',
  subject: 'printed',
  severity: 'error',
  title: '基本支出、项目支出分别公开，有项目支出表',
  source: '预算法实施条例第六条',
  about: '支出总表要分基本支出和项目支出两栏；填了项目表，而没有一张表、一节文字列出项目的，警告。',
  judge({ outline, facts, asked }) {
    const [spending] = tablesOf(outline, 'spending')
    const projects = tablesOf(outline, 'projects')
    const isSplit =
      spending === undefined || (/基本支出/.test(spending.text) && /项目支出/.test(spending.text))
    const split: Finding = {
      message: `${spending?.name ?? ''}“支出总表”没有分基本支出和项目支出`,
      hint: '表的模板里要有“基本支出”“项目支出”两栏',
    }
    const lacks = [
      ...(isSplit ? [] : [split]),
      ...(projects.length === 0 && facts.projects.length > 0 && !isAsked(asked, 'projects')
        ? [noTable('projects', 'warning')]
        : []),
    ]
    return doneUnless(lacks, namesOf([...(spending === undefined ? [] : [spending]), ...projects]))
  },
}
