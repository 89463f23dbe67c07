/** The Chinese names of keys, for messages that name a place in a file: 收入 › 一般公共预算. */
import { statementKeyNames } from './statement-key-names.ts'
import { templateKeyNames, templateNamesUnder } from './template-key-names.ts'
import { type Tree, type TreePath, treeAt } from './yaml-tree.ts'

const names: Readonly<Record<string, string>> = {
  ...templateKeyNames,
  ...statementKeyNames,
  // unit.yaml
  code: '代码',
  short_name: '简称',
  members: '预算单位',
  own_office: '本级',
  established: '新成立的年份',
  functions: '主要职能',
  about: '单位简介',
  divisions: '内设机构',
  publishes: '公开的是部门预算还是单位预算',
  names: '单位另有写法的科目名称',
  glossary: '单位自己写的科目解释',
  item: '项级科目',
  fields: '本区自设的键',
  // funds and sources
  general_public: '一般公共预算',
  government_fund: '政府性基金预算',
  state_capital: '国有资本经营预算',
  special_account: '财政专户管理资金',
  unit_funds: '单位资金',
  business: '事业收入',
  operations: '事业单位经营收入',
  superior_grants: '上级补助收入',
  affiliate_remittance: '附属单位上缴收入',
  // unit.yaml
  policy: '公开约定',
  contacts: '联系人',
  // budget.yaml
  amounts_in: '金额单位',
  income: '收入',
  carried_over: '上年结转',
  carry_forward: '年终结转',
  spending: '支出',
  member: '预算单位',
  fund: '资金来源',
  personnel: '人员经费',
  operating: '公用经费',
  stated: '填报的合计',
  unit_operations: '事业单位经营支出',
  to_superior: '上缴上级支出',
  to_affiliates: '对附属单位补助支出',
  economic: '经济分类',
  functional: '功能分类',
  three_public: '“三公”经费',
  overseas: '因公出国（境）费',
  reception: '公务接待费',
  vehicle_purchase: '公务用车购置费',
  vehicle_running: '公务用车运行费',
  three_public_details: '“三公”经费明细',
  overseas_groups: '出国（境）团组数',
  overseas_people: '出国（境）人次',
  reception_batches: '公务接待批次',
  reception_people: '公务接待人次',
  vehicles_bought: '购置公务用车辆数',
  vehicles_kept: '公务用车保有量',
  prior: '上年数',
  earlier: '近两年收支',
  by_fund: '按资金',
  items: '各科目',
  full_year: '全年预计执行数',
  agency_operating: '机关运行经费',
  fiscal: '财政拨款',
  other: '其他',
  project: '项目支出',
  total: '合计',
  // projects/*.yaml
  evaluation: '上年度绩效评价',
  sheet_title: '表名',
  category: '项目类别',
  level_one: '一级项目',
  department: '主管部门',
  executor: '执行单位',
  responsible: '项目负责人',
  phone: '联系电话',
  address: '地址',
  frequency: '安排频度',
  starts: '起始年',
  ends: '终止年',
  start_date: '计划开始日期',
  end_date: '计划完成日期',
  overview: '项目概述',
  plan: '实施方案',
  implementer: '实施主体',
  period: '实施周期',
  quarters: '各季度用款计划',
  goal: '绩效目标（文字）',
  total_budget: '项目总预算',
  sources: '资金来源',
  tasks: '项目任务',
  called: '情况说明中的名称',
  unit_price: '单价',
  quantity: '数量',
  procurement: '采购',
  amount: '金额',
  past: '以前年度',
  budget: '预算数',
  executed: '执行数',
  goals: '绩效目标',
  long_term: '长期目标',
  annual: '年度目标',
  // performance.yaml
  contact: '填报人',
  annual_tasks: '年度工作任务',
  annual_name: '年度目标',
  indicators: '指标',
  class: '一级指标',
  kind: '二级指标',
  target: '指标值',
  second_target: '第二个指标值',
  standard: '标准或依据',
  // accepted.yaml
  accepted: '认可的问题',
  at: '在哪里：文件和键，或印出来的位置',
  figures: '报告里的数，数变了就重新报告',
  found: '没有数的问题，报告里的那句话',
  because: '理由',
}

/** Names of keys that mean something else below a certain key. */
const namesUnder: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...templateNamesUnder,
  accepted: { rule: '规则的代号' },
  members: { kind: '单位性质' },
  contact: { name: '姓名' },
  indicators: { term: '在长期、年度哪张表里' },
  stated: { members: '各单位' },
  spending: { item: '科目', basic: '基本支出' },
  retired: { retired: '退休' },
  income: { other: '其他收入' },
  assets: { total: '资产总额' },
  vehicles: { other: '其他用车' },
  non_tax: { prior: '上年数' },
  reasons: { total: '收支总预算', other: '其他说明', figures: '模板点名的数' },
  three_public: { basis: '制度依据', vehicles: '公务用车购置及运行费' },
  prior: { item: '科目' },
  debt: { general: '一般债务', special: '专项债务' },
  transfers: { general: '一般性转移支付', special: '专项转移支付' },
  performance_goals: { projects: '项目个数', amount: '涉及的项目预算资金' },
}

/** Names of a file's top keys that mean something else further down. */
const namesOnTop: Readonly<Record<string, string>> = {
  basis: '立项依据',
  other: '其他说明',
  kind: '单位性质',
  template: '模板文件夹',
}

const nameIn = (key: string, above: readonly string[]): string => {
  if (above.length === 0 && namesOnTop[key] !== undefined) return namesOnTop[key]
  const under = above.findLast((each) => namesUnder[each]?.[key] !== undefined)
  if (under !== undefined) return namesUnder[under]?.[key] ?? key
  if (key === 'basic') return '基本支出'
  if (key === 'basis') return '测算依据'
  if (key === 'name') return '名称'
  return names[key] ?? key
}

/** The name of the last key of a path. */
export const keyInWords = (path: TreePath): string => {
  const keys = path.filter((step) => typeof step === 'string')
  return nameIn(keys.at(-1) ?? '', keys.slice(0, -1))
}

/** The path in names: 收入 › 一般公共预算. An item of a list has the name of its code, its name or its goal. */
export function pathInWords(tree: Tree, path: TreePath): string {
  return path
    .map((step, index) => {
      const here = path.slice(0, index + 1)
      return typeof step === 'number' ? itemInWords(treeAt(tree, here), step) : keyInWords(here)
    })
    .join(' › ')
}

/** Keys whose value identifies an item of a list, the best first. */
const identifyingKeys = ['item', 'name', 'long_term', 'member'] as const
/** In characters. */
const longest = 20

function itemInWords(item: Tree | null, index: number): string {
  const textOf = (key: string) => {
    const node = item === null ? null : treeAt(item, [key])
    return node?.kind === 'scalar' ? node.scalar.trim().replace(/^待填[：:]?/, '') : ''
  }
  const name = identifyingKeys.map(textOf).find((text) => text !== '')
  if (name === undefined) return `第${index + 1}项`
  const characters = [...name]
  const short = characters.length > longest ? `${characters.slice(0, longest).join('')}…` : name
  // Several member units may spend on one item.
  return textOf('item') !== '' && textOf('member') !== '' ? `${short}（${textOf('member')}）` : short
}
