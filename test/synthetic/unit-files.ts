/** All files of an invented unit. */
import { budgetFile } from './budget-file.ts'
import type { Definitions } from './definitions.ts'
import type { UnitPlan } from './plan.ts'
import { projectFile } from './project-file.ts'
import { performanceFile, statementFile } from './statement-file.ts'
import { type Entries, yamlText } from './yaml-text.ts'
import { functionalOf } from './year-of-member.ts'
import { projectsOf } from './year-of-project.ts'

/** The texts of the files, by path from `data/`; `definitions` are those of the catalogue. */
export function unitFiles(plan: UnitPlan, definitions: Definitions): ReadonlyMap<string, string> {
  const head = `虚构单位，由程序随机编造，仅供测试：${plan.name}。`
  const years = plan.history === 'folder' ? [plan.year - 1, plan.year] : [plan.year]
  const files = new Map([[`${plan.id}/unit.yaml`, yamlText(head, unitFile(plan, years, definitions), '元')]])
  for (const year of years) {
    const put = (name: string, entries: Entries, unit: '元' | '万元' = plan.amountsIn) =>
      files.set(`${plan.id}/${year}/${name}`, yamlText(`${head}${year}年。`, entries, unit))
    put('budget.yaml', budgetFile(plan, year))
    put('statement.yaml', statementFile(plan, year))
    put('performance.yaml', performanceFile(plan, year))
    const projects = projectsOf(plan, year)
    put('accepted.yaml', {
      accepted: [
        {
          rule: 'contacts-are-meant-to-be-public',
          figures: projects.length === 0 ? ['示例员甲'] : ['示例员甲', '示例员乙'],
          because: '单位确认公开',
        },
      ],
    })
    projects.forEach((project, index) => {
      put(`projects/${String(index + 1).padStart(3, '0')}.yaml`, projectFile(plan, project, year), '元')
    })
  }
  return files
}

function unitFile(plan: UnitPlan, years: readonly number[], definitions: Definitions): Entries {
  const { field } = plan.trade
  return {
    name: plan.name,
    short_name: plan.shortName,
    code: plan.code,
    kind: plan.members[0].kind,
    template: plan.template ?? undefined,
    members: plan.members.map(({ code, name, kind }, index) =>
      index === 0 ? { code, name, own_office: true } : { code, name, kind },
    ),
    address: '示例市示例路1号',
    established: plan.history === 'new' ? plan.year : undefined,
    functions: [
      `贯彻执行${field}工作的法律法规和方针政策，拟订${field}发展规划并组织实施。`,
      `指导和监督所属单位开展${field}工作，提供公共服务。`,
      `负责${field}领域的安全生产、信息化和队伍建设。`,
      '完成上级交办的其他任务。',
    ],
    glossary: Object.fromEntries(
      itemsOf(plan, years).flatMap((item) => {
        const definition = definitions.get(item)
        return definition === undefined ? [] : [[item, { definition }]]
      }),
    ),
  }
}

const itemsOf = (plan: UnitPlan, years: readonly number[]): readonly string[] => [
  ...new Set(
    years
      .flatMap((year) => [
        ...plan.members.flatMap((member) => functionalOf(plan, member, year).map(({ item }) => item)),
        ...projectsOf(plan, year).map(({ item }) => item),
      ])
      .toSorted(),
  ),
]
