/** The unit, its member units and its staff. */
import type { Facts } from '../../derive/facts.ts'
import { publishesDepartment, unitKinds } from '../../model/unit.ts'
import { count, flag, type Infer, list, maybe, record, text } from '../shape.ts'
import type { TemplateWords } from '../template-words.ts'

const member = record({
  code: text('单位代码'),
  name: text('单位名称'),
  kind: text('单位性质：行政单位、参公事业单位、事业单位'),
  own_office: flag('本级'),
})

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
    supervisor: maybe(record({ name: text('名称'), code: text('代码，可为空') }, '上级主管部门')),
    kind: text('单位性质：行政单位、参公事业单位、事业单位'),
    address: maybe(text('单位地址')),
    established: maybe(count('新成立的年份')),
    is_member: flag('部门所属单位单独公开的单位预算'),
    department: maybe(text('所属的部门；部门自己的公开里没有')),
    is_department: flag('公开的是部门预算；否则是单位预算'),
    is_administrative: flag('行政单位'),
    is_civil_service_managed: flag('参照公务员法管理的事业单位'),
    is_institution: flag('事业单位（不含参公）'),
    is_new: flag('本年度新成立，没有上年'),
    about: list(text('一段'), '单位简介，在主要职能之前'),
    divisions: list(text('内设机构名称'), '内设机构'),
    functions: list(text('一项职责，不带序号'), '主要职能'),
    members: list(member, '纳入部门预算编制范围的预算单位，本级在前'),
    member_names: list(text('名称'), '各预算单位在文字里的名称，本级在前'),
    member_count: count('预算单位个数，含本级'),
    administrative_members: list(member, '行政单位'),
    civil_service_managed_members: list(member, '参照公务员法管理的事业单位'),
    institution_members: list(member, '事业单位（不含参公）'),
    member_kinds: list(
      record({ name: text('单位性质的名称，见 words.yaml 的 member_kinds'), count: count('个数') }),
      '有单位的性质：行政、参公、事业',
    ),
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
    given: flag('statement.yaml 填有人员'),
    off_establishment: count('编外人员'),
    survivors: count('遗属补助人员'),
    off_post: count('离退休人员合计'),
    veterans: count('离休'),
    retired: count('退休'),
  },
  '人员',
)

/** The unit and its members. */
export function unitView({ inputs }: Facts, words: TemplateWords): Infer<typeof unitShape> {
  const { unit } = inputs
  // If no member has `own_office`, the first member is the own office (本级).
  const own = Math.max(
    0,
    unit.members.findIndex(({ own_office }) => own_office === true),
  )
  const members = unit.members.map(({ code, name, hasCode, kind }, index) => ({
    code: hasCode ? code.text : '',
    name,
    kind: kind ?? unit.kind,
    own_office: index === own,
  }))
  const ofKind = (kind: (typeof unitKinds)[number]) => members.filter((one) => one.kind === kind)
  return {
    name: unit.name,
    short_name: unit.short_name,
    code: unit.code?.text ?? '',
    supervisor: unit.supervisor
      ? { name: unit.supervisor.name, code: unit.supervisor.code?.text ?? '' }
      : null,
    kind: unit.kind,
    address: unit.address ?? null,
    established: unit.established ?? null,
    is_member: inputs.department !== null,
    department: inputs.department?.name ?? null,
    is_department: publishesDepartment(unit),
    is_administrative: unit.kind === '行政单位',
    is_civil_service_managed: unit.kind === '参公事业单位',
    is_institution: unit.kind === '事业单位',
    is_new: unit.established === inputs.year,
    about: unit.about,
    divisions: unit.divisions,
    functions: unit.functions,
    members,
    member_names: unit.members.map(({ called, name }) => called ?? name),
    member_count: members.length,
    administrative_members: ofKind('行政单位'),
    civil_service_managed_members: ofKind('参公事业单位'),
    institution_members: ofKind('事业单位'),
    member_kinds: unitKinds.flatMap((kind) => {
      const of = ofKind(kind)
      return of.length === 0 ? [] : [{ name: words.get(`member_kinds.${kind}`), count: of.length }]
    }),
    subordinates: members.filter((_, index) => index !== own),
    subordinate_count: members.length - 1,
  }
}

/** What the publication calls its unit: 本部门 where it is a department's budget, else 本单位. */
export const selfOf = ({ inputs }: Facts, words: TemplateWords): string =>
  words.get(publishesDepartment(inputs.unit) ? 'self.department' : 'self.unit')

/** Whose budget it is: 部门, or 单位 in a member unit's own publication. */
export const whoseOf = ({ inputs }: Facts, words: TemplateWords): string =>
  words.get(inputs.department === null ? 'whose.department' : 'whose.unit')

/** 编制, 在职 and 离退休 staff. */
export function staffingView({ staffing }: Facts): Infer<typeof staffingShape> {
  return {
    establishment: staffing.establishment,
    in_post: staffing.in_post,
    given: staffing.isCounted,
    off_establishment: staffing.offEstablishment,
    survivors: staffing.survivors,
    off_post: staffing.veterans + staffing.retired,
    veterans: staffing.veterans,
    retired: staffing.retired,
  }
}
