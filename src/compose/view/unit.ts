/** The unit, its member units and its staff. */
import type { Facts } from '../../derive/facts.ts'
import { count, flag, type Infer, list, record, text } from '../shape.ts'
import type { TemplateWords } from '../template-words.ts'

const member = record({ code: text('单位代码'), name: text('单位名称') })

const staff = (about: string) =>
  record(
    {
      total: count('合计人数'),
      administrative: count('行政'),
      institution: count('事业（含参公）'),
      civil_service_managed: count('其中：参照公务员法管理'),
    },
    about,
  )

/** The shape of `unit`. */
export const unitShape = record(
  {
    name: text('单位全称'),
    short_name: text('单位简称，用于封面和标题'),
    code: text('部门代码'),
    is_administrative: flag('行政单位'),
    is_civil_service_managed: flag('参照公务员法管理的事业单位'),
    is_institution: flag('事业单位（不含参公）'),
    is_new: flag('本年度新成立，没有上年'),
    functions: list(text('一项职责，不带序号'), '主要职能'),
    members: list(member, '纳入部门预算编制范围的预算单位，本级在前'),
    member_count: count('预算单位个数，含本级'),
    subordinates: list(member, '二级预算单位，不含本级'),
    subordinate_count: count('二级预算单位个数'),
  },
  '单位',
)

/** The shape of `staffing`. */
export const staffingShape = record(
  {
    establishment: staff('编制人数'),
    in_post: staff('在职实有人数'),
    off_post: count('离退休人员合计'),
    veterans: count('离休'),
    retired: count('退休'),
  },
  '人员',
)

/** The unit and its members. */
export function unitView({ inputs }: Facts): Infer<typeof unitShape> {
  const { unit } = inputs
  const members = unit.members.map(({ code, name }) => ({ code: code.text, name }))
  // If no member has `own_office`, the first member is the own office (本级).
  const own = Math.max(
    0,
    unit.members.findIndex(({ own_office }) => own_office === true),
  )
  return {
    name: unit.name,
    short_name: unit.short_name,
    code: unit.code.text,
    is_administrative: unit.kind === '行政单位',
    is_civil_service_managed: unit.kind === '参公事业单位',
    is_institution: unit.kind === '事业单位',
    is_new: unit.established === inputs.year,
    functions: unit.functions,
    members,
    member_count: members.length,
    subordinates: members.filter((_, index) => index !== own),
    subordinate_count: members.length - 1,
  }
}

/** What the publication calls its unit: a department that has other member units, or a single unit. */
export const selfOf = ({ inputs }: Facts, words: TemplateWords): string =>
  words.get(inputs.unit.members.length > 1 ? 'self.department' : 'self.unit')

/** 编制, 在职 and 离退休 staff. */
export function staffingView({ staffing }: Facts): Infer<typeof staffingShape> {
  return {
    establishment: staffing.establishment,
    in_post: staffing.in_post,
    off_post: staffing.veterans + staffing.retired,
    veterans: staffing.veterans,
    retired: staffing.retired,
  }
}
