/** Every kind of YAML file that people write, with its schema. */
import type { z } from 'zod'
import { acceptedSchema } from '../model/accepted.ts'
import { budgetSchema } from '../model/budget.ts'
import { bodiesSchema, pairsSchema, slipsSchema } from '../model/catalog.ts'
import { fieldsSchema } from '../model/fields.ts'
import { fontsSchema } from '../model/fonts.ts'
import { glossarySchema } from '../model/glossary.ts'
import { memberBudgetSchema, memberUnitSchema } from '../model/member.ts'
import { numbersSchema } from '../model/numbers.ts'
import { performanceSchema } from '../model/performance.ts'
import { policySchema } from '../model/policy.ts'
import { projectSchema } from '../model/project.ts'
import { publicationSchema } from '../model/publication.ts'
import { statementSchema } from '../model/statement.ts'
import { styleSchema } from '../model/style.ts'
import { unitSchema } from '../model/unit.ts'
import { wordsSchema } from '../model/words.ts'
import { workbookSchema } from '../model/workbook-layout.ts'

/** A kind of YAML file. */
export type FileSchema = {
  /** The name of `schemas/<name>.json`. */
  readonly name: string
  /** What the file contains, in the clerk's words. */
  readonly about: string
  readonly schema: z.ZodType
  /** Matches the paths of such files from the root. */
  readonly files: RegExp
  /** Whether template layers may each have a part of the file, so that no key is required. */
  readonly isPartial: boolean
}

const year = '(?:19|20|21)\\d\\d'
const ofYear = (name: string) => new RegExp(`^data/[^/]+/${year}/${name}\\.yaml$`)
/** A file of a year, and of a member unit's own publication. */
const ofMember = '(?:members/[^/]+/)?'
const ofMembers = (name: string) => ofYear(`members/[^/]+/${name}`)
const ofLayer = (name: string) => new RegExp(`^templates/[^/]+/(?:${year}/)?${name}\\.yaml$`)
const whole = { isPartial: false } as const
const layered = { isPartial: true } as const

/** All kinds of YAML files. */
export const fileSchemas: readonly FileSchema[] = [
  { name: 'unit', about: '单位情况', schema: unitSchema, files: /^data\/[^/]+\/unit\.yaml$/, ...whole },
  { name: 'budget', about: '预算数字', schema: budgetSchema, files: ofYear('budget'), ...whole },
  {
    name: 'performance',
    about: '部门整体支出绩效目标',
    schema: performanceSchema,
    files: ofYear(`${ofMember}performance`),
    ...whole,
  },
  {
    name: 'statement',
    about: '情况说明',
    schema: statementSchema,
    files: ofYear(`${ofMember}statement`),
    ...whole,
  },
  { name: 'project', about: '项目表', schema: projectSchema, files: ofYear('projects/[^/]+'), ...whole },
  {
    name: 'accepted',
    about: '认可的问题',
    schema: acceptedSchema,
    files: ofYear(`${ofMember}accepted`),
    ...whole,
  },
  {
    name: 'member-unit',
    about: '所属单位单独公开时的文字',
    schema: memberUnitSchema,
    files: ofMembers('unit'),
    ...whole,
  },
  {
    name: 'member-budget',
    about: '所属单位单独公开时自己的数字',
    schema: memberBudgetSchema,
    files: ofMembers('budget'),
    ...whole,
  },
  {
    name: 'pairs',
    about: '两种分类的对应科目',
    schema: pairsSchema,
    files: /^data\/catalog\/pairs\.yaml$/,
    ...whole,
  },
  {
    name: 'bodies',
    about: '已经撤销、合并的机构',
    schema: bodiesSchema,
    files: /^data\/catalog\/bodies\.yaml$/,
    ...whole,
  },
  {
    name: 'slips',
    about: '常见的错字',
    schema: slipsSchema,
    files: /^data\/catalog\/slips\.yaml$/,
    ...whole,
  },
  {
    name: 'publication',
    about: '大纲',
    schema: publicationSchema,
    files: ofLayer('publication'),
    ...layered,
  },
  { name: 'words', about: '词语', schema: wordsSchema, files: ofLayer('words'), ...layered },
  { name: 'numbers', about: '数字的写法', schema: numbersSchema, files: ofLayer('numbers'), ...layered },
  { name: 'style', about: '版式', schema: styleSchema, files: ofLayer('style'), ...layered },
  { name: 'glossary', about: '名词解释', schema: glossarySchema, files: ofLayer('glossary'), ...layered },
  // An entry counts as a whole: a reason belongs to one layer's decision.
  { name: 'policy', about: '规则的程度', schema: policySchema, files: ofLayer('policy'), ...whole },
  { name: 'fields', about: '自设的键', schema: fieldsSchema, files: ofLayer('fields'), ...layered },
  {
    name: 'workbook',
    about: '导出的工作簿的样子',
    schema: workbookSchema,
    files: ofLayer('workbook'),
    ...layered,
  },
  { name: 'fonts', about: '字体', schema: fontsSchema, files: /^fonts\/fonts\.yaml$/, ...whole },
]

/** The kinds of files that a unit's clerk fills in; those of member units have keys of these. */
export const unitFileSchemas: readonly FileSchema[] = fileSchemas.filter(
  ({ name, files }) =>
    files.source.startsWith('^data') && !files.source.includes('catalog') && !name.startsWith('member-'),
)

/** The kind of a file by its path from the root; null if it is none of them. */
export const schemaOfFile = (path: string): FileSchema | null =>
  fileSchemas.find(({ files }) => files.test(path)) ?? null

/** The first line of a file, which gives editors the path of its schema; empty if it has none. */
export function schemaLine(path: string): string {
  const kind = schemaOfFile(path)
  const up = '../'.repeat(path.split('/').length - 1)
  return kind === null ? '' : `# yaml-language-server: $schema=${up}schemas/${kind.name}.json`
}
