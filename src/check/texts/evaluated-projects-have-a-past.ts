import type { Finding } from '../finding.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'
import { yearsWithMoney } from './project-age.ts'

/** 优秀 in last year's appraisal is for a project that had money last year. */
export const evaluatedProjectsHaveAPast: PrintedRule = {
  slug: 'evaluated-projects-have-a-past',
  subject: 'printed',
  severity: 'warning',
  title: '有上年度绩效评价结果的项目，以前年度有预算或执行',
  source: '表12：项目前两年预算情况；第三部分“预算绩效管理情况”',
  about:
    '写了 evaluation（优秀、良好等）而以前年度没有预算数、执行数的项目，没有可评价的，“优先保障优秀项目”会多算。',
  judge: find,
}

function find({ facts }: Printed): readonly Finding[] {
  return facts.projects
    .filter(
      (project) =>
        project.sheet.evaluation !== undefined && yearsWithMoney(project, facts.inputs.year).length === 0,
    )
    .map(
      ({ sheet }): Finding => ({
        message: `项目“${sheet.name.text}”以前年度没有预算数和执行数（${sheet.starts}年开始），上年度绩效评价却是“${sheet.evaluation}”`,
        at: sheet.name.place,
        hint: '没有评价过的删去 evaluation；有往年数的填在 past 里',
        affects: ['第三部分“十”预算绩效管理情况'],
      }),
    )
}
