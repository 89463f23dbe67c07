/**
 * What the Chinese name of a key leaves open, for the manual of the data files and for editors: when it is filled in,
 * and an example where no invented unit has one. A note counts for every key whose path ends with its address:
 * `indicators.past` for those of goals and of projects. `*` is a key that the clerk chooses.
 */
import type { TreePath } from './yaml-tree.ts'

/** A note about a key. */
export type KeyNote = {
  /** Completes the name; a part of a sentence, without a full stop. */
  readonly about?: string
  /** A value as it is written in YAML. */
  readonly example?: string
}

const ofUnit: Readonly<Record<string, KeyNote>> = {
  'unit.name': { about: '全称，与公章、表格一致' },
  'unit.short_name': { about: '封面和标题上的名称' },
  'unit.code': { about: '部门代码' },
  'unit.template': { about: '用 templates 下哪个文件夹，不写用 base', example: 'example-east' },
  supervisor: { about: '项目绩效目标表上印的' },
  'supervisor.name': { example: '示例部' },
  'supervisor.code': { example: '901' },
  'unit.members': { about: '本级写在最前' },
  'members.called': { about: '文字里用另一个名称时才写', example: '示例中心' },
  'members.own_office': { about: '是本级就写 true' },
  'members.separate': { about: '不单列的写 false', example: 'false' },
  'members.unit': {
    about: '所属单位在 data 里有自己的文件夹时写，名称、代码、数字都取自那里',
    example: 'example-archives',
  },
  'members.kind': { about: '与部门的单位性质不同时才写' },
  established: { about: '本年新成立的单位才写，没有上年可比', example: '2025' },
  publishes: { about: '不写时，有几个预算单位的是部门预算，只有一个的是单位预算' },
  'unit.about': { about: '写在主要职能前面的段落', example: '示例区图书馆是全额拨款事业单位。' },
  divisions: { about: '一个一项' },
  functions: { about: '一条一项，不写序号' },
  'unit.names': { about: '目录里没有的科目，或者另有写法的' },
  'names.*': { about: '键是科目代码，值是名称', example: '其他示例事务支出' },
  'unit.glossary': { about: '目录里没有解释，或者未经核对的项级科目' },
  'glossary.*': { about: '键是项级科目代码' },
  'glossary.*.title': {
    about: '不写则由类、款、项的名称组成',
    example: '城乡社区支出（类）城乡社区管理事务（款）工程建设管理（项）',
  },
  'policy.contacts': { about: '以前的写法；现在每年用 npm run accept 认可', example: '公开' },
  'unit.fields': { about: '键由本区模板的 fields.yaml 规定（of: unit），见 docs/templates.md' },
  'statement.fields': { about: '键由本区模板的 fields.yaml 规定（of: year），见 docs/templates.md' },
}

const ofBudget: Readonly<Record<string, KeyNote>> = {
  amounts_in: { about: '本文件的金额用这个单位；个别与它不同的，单位写在数字后面，如 18976.76万元' },
  'budget.income': { about: '本年收入，按来源；有几个预算单位的，按单位代码分写' },
  'budget.carried_over': { about: '上年结转结余，按资金；没有分资金公布的，写一个 all' },
  carry_forward: { about: '年终结转结余，按资金；没有分资金公布的，写一个 all' },
  non_fiscal_surplus: { about: '以前年度的非财政拨款结余，不算本年收入', example: '120.00' },
  of_which: { about: '收入来源里要单列的部分，名称照本区模板的 income_parts' },
  'of_which.*': { about: '键是这一部分的名称，如 捐赠收入', example: '20.00' },
  income_items: { about: '本区的收入表按科目分列时才写；财政拨款与支出相同，不必再写' },
  'income_items.item': { about: '功能分类项级科目，七位', example: '2050205' },
  'income_items.carried_over': { about: '一个数，或者按资金分写' },
  'budget.spending': {
    about: '每个项级科目、每种资金、每个预算单位一条；有项目表的项目支出写在 projects/ 里，没有的写 project',
  },
  'spending.item': { about: '功能分类项级科目，七位' },
  member: { about: '单位代码；只有一个预算单位的不写' },
  fund: { about: '不写就是一般公共预算；只单列财政拨款的，另写一条 all：这个科目全部资金的支出' },
  'spending.project': { about: '本区不公布各项目，或者没有全部列出时，写这个科目的全部项目支出' },
  'basic.stated': { about: '填报的合计与两项之和因四舍五入不同时才写' },
  'budget.economic': { about: '一般公共预算基本支出，按款级科目' },
  'economic.*': { about: '键是款级科目代码，五位' },
  'economic.*.personnel': { about: '一个科目两种经费都有时，分开写' },
  'economic.*.operating': { about: '同上' },
  'economic.*.*': { about: '键是单位代码；按预算单位分写时用' },
  'budget.stated': { about: '填报的合计与各项之和因四舍五入不同时才写' },
  'stated.functional.*': { about: '键是类级或款级科目代码' },
  'stated.economic.*': { about: '键是类级科目代码' },
  'stated.members.*': { about: '键是单位代码' },
  'stated.total': { about: '总计一行' },
  'budget.three_public': { about: '一般公共预算安排的' },
  'three_public.total': { about: '四舍五入使它与分项之和不同，或者分项不知道时才写' },
  three_public_details: { about: '“三公”经费后面的团组、人次、车辆' },
  'budget.agency_operating': { about: '不能由各单位的公用经费相加时才写' },
  'prior.items': { about: '上年各科目，用于逐个科目比较' },
  'prior.items.item': { about: '类、款、项级都可以' },
  'prior.items.executed': { about: '上年预算执行数' },
  'prior.economic.*': { about: '键是类级或款级科目代码' },
  'prior.executed': { about: '上年预算执行数，与它比较的区才写' },
  'prior.full_year': { about: '上年全年预计执行数，与它比较的区才写' },
  'budget.prior': { about: '没有上年的文件夹时才写' },
  'prior.total': { about: '上年收支总预算' },
  'prior.by_fund': { about: '上年支出，按资金' },
  'budget.earlier': { about: '表11的近两年收支；有那两年的文件夹就不写' },
}

const ofProject: Readonly<Record<string, KeyNote>> = {
  sheet_title: { about: '与模板的表名不同时才写', example: '2025年示例广场项目支出绩效目标表' },
  evaluation: { about: '上年没有评价的不写' },
  level_one: { about: '从本区的清单里选' },
  'project.item': { about: '功能分类项级科目，七位' },
  'project.department': { about: '不写就是本部门', example: '示例市示例区住房和城乡建设局' },
  'project.executor': { about: '不写就是本部门' },
  'project.responsible': { about: '姓名' },
  'project.address': { about: '不写就是单位的地址', example: '示例市示例区示例大道2号' },
  frequency: { about: '如 常年性项目、一次性项目' },
  start_date: { about: '表上要写日期的才写', example: '2025-01-01' },
  end_date: { about: '表上要写日期的才写', example: '2025-12-31' },
  implementer: { example: '示例区图书馆' },
  period: { example: '2025年1月至12月' },
  quarters: { about: '四个季度各多少，从一季度起' },
  'project.goal': {
    about: '用文字写；有指标的，写在 indicators',
    example: '全年开放300天，接待读者10万人次。',
  },
  'project.amount': { about: '没有任务明细时，写当年预算' },
  total_budget: { about: '一年的项目不写就是本年的预算' },
  sources: { about: '几种资金共同安排的，分写各多少' },
  'project.carried_over': { about: '其中用上年结转的，按资金' },
  'tasks.name': { about: '任务明细' },
  'tasks.called': { about: '情况说明里用另一个名称时才写' },
  'tasks.quantity': { about: '整笔安排的写 1' },
  'project.procurement': { about: '这个项目要采购的' },
  'project.past': { about: '项目前两年的预算和执行' },
  'project.indicators': { about: '绩效目标只有一个、不分长期和年度的表' },
  'indicators.score': { about: '本区的表有分值时才写', example: '5' },
  'goals.annual': { about: '与长期目标的文字不同时才写' },
}

const ofOthers: Readonly<Record<string, KeyNote>> = {
  'performance.goals.name': { about: '长期目标，也是年度目标' },
  'goals.annual_name': { about: '与长期目标的文字不同时才写' },
  'indicators.class': { about: '如 产出指标、效益指标', example: '产出指标' },
  'indicators.kind': { about: '如 数量指标、质量指标', example: '数量指标' },
  'indicators.name': { about: '三级指标', example: '举办读书活动场次' },
  'indicators.target': { example: '≥20场' },
  'indicators.standard': { example: '历史标准' },
  'indicators.past.*': { about: '键是年份', example: '18场' },
  'indicators.second_target': { about: '本区的表有两列指标值时才写', example: '≥95%' },
  'indicators.term': { about: '不写就是两张表都有' },
  'indicators.past': { about: '以前年度的指标值' },
  approved: { about: '财政部门批复的那一天；二十日内公开' },
  published: { about: '印在封面' },
  staffing: { about: '每个预算单位一条' },
  civil_service_managed: { about: '事业中参照公务员法管理的' },
  reasons: { about: '比上年增减的原因，不带句号；写 auto 由程序按数据写出' },
  'reasons.general_public': { about: '一般公共预算支出；不写则与收支总预算相同' },
  'reasons.fiscal': { about: '财政拨款收支', example: '人员增加' },
  'reasons.basic': { example: '人员增加' },
  'reasons.project': { example: '新增馆舍维修项目' },
  'reasons.vehicles': { about: '两项合起来', example: '更新公务用车1辆' },
  'reasons.institution_operating': { example: '压减办公费' },
  'reasons.procurement': { about: '政府采购', example: '设备采购减少' },
  'reasons.items': { about: '逐个科目的原因' },
  'reasons.items.*': { about: '键是类、款或项级科目代码', example: '新增馆舍维修项目' },
  'reasons.economic.*': { about: '键是类级或款级科目代码', example: '培训班次增加' },
  'reasons.figures.*': { about: '键是 publication.yaml 里 figures 的名称', example: '补助标准提高' },
  uses: { about: '各科目的钱用来做什么；不写就是它的项目的名称' },
  'uses.*': { about: '键是功能分类科目代码', example: '公共图书馆免费开放' },
  'statement.three_public': { about: '“三公”经费各项的用途和依据，金额写在 budget.yaml' },
  'three_public.overseas.use': { example: '参加图书馆业务交流' },
  'three_public.overseas.basis': { about: '依据的制度', example: '《因公临时出国经费管理办法》' },
  'three_public.overseas.parts': { about: '如 燃料费、维修费、保险费' },
  decentralized: { about: '与集中采购合起来是全部' },
  as_of: { about: '不写就是上年12月31日' },
  'assets.by_kind': { about: '如 房屋和构筑物、设备' },
  'assets.purchases': { about: '本年预算要买的车辆和设备' },
  performance_goals: { about: '编报绩效目标的单位、项目和金额；不写则按项目表数' },
  'transfers.content': { example: '用于街道社区服务' },
  'debt.content': { about: '用途等，一句话', example: '用于示例大道建设' },
  transfers: { about: '部门对下级的转移支付' },
  'non_tax.by_kind': { about: '如 行政事业性收费收入、罚没收入' },
  'not_published.what': { example: '涉密项目的名称和金额' },
  'not_published.why': { example: '《保守国家秘密法》' },
  'statement.procurement': { about: '政府采购预算，按货物、服务、工程' },
  'statement.assets': { about: '上年年底占有使用的' },
  'assets.counts': { about: '按项计的种类，名称与 by_kind 相同' },
  'assets.counts.*': { about: '键是资产种类', example: '1' },
  'assets.floor_area': { about: '固定资产里的房屋', example: '1200.50' },
  'assets.special_equipment': { about: '台（套）', example: '12' },
  'assets.other_fixed': { about: '房屋、车辆、设备以外的固定资产', example: '10.00' },
  'assets.offices': { about: '面积等，一句话', example: '办公用房1200平方米' },
  new_assets: { about: '本年预算新增的' },
  non_tax: { about: '纳入预算管理的非税收入' },
  'statement.other': { about: '接在情况说明最后的段落', example: '本单位没有需要另外说明的情况。' },
  'accepted.at': { about: '列表从 1 数起' },
  'accepted.found': { about: '与 figures 只写一个', example: '常见的错字：“…示例份公司…”' },
  'accepted.because': { about: '印在报告里' },
}

const notes = { ...ofUnit, ...ofBudget, ...ofProject, ...ofOthers }

/** The note about a key of a kind of file (`budget`); empty if there is none. The longest address counts. */
export function noteOf(kind: string, path: TreePath): KeyNote {
  const steps = [kind, ...path.filter((step) => typeof step === 'string')]
  const addresses = steps.map((_, from) => steps.slice(from).join('.'))
  const address = addresses.find((each) => Object.hasOwn(notes, each))
  return (address === undefined ? undefined : (notes as Readonly<Record<string, KeyNote>>)[address]) ?? {}
}
