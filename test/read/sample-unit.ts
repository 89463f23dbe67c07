/** The smallest unit that reads without a complaint: every required key once. */

export const unit = `name: 某区档案馆
short_name: 区档案馆
code: "105"
kind: 事业单位
template: hillside
members:
  - { code: "105001", name: 某区档案馆本级 }
functions:
  - 收集和保管档案
`

export const budget = `amounts_in: 万元
income: { general_public: 120.50 }
spending:
  - item: "2010350"
    basic: { personnel: 100.00, operating: 10.50 }
economic: { "30101": 100.00, "30201": 10.50 }
`

export const performance = `contact: { name: 张三, phone: 027-0000 }
annual_tasks: 完成数字化
goals:
  - name: 档案开放
    indicators:
      - { class: 产出指标, kind: 数量指标, name: 卷数, target: "≥100", standard: 历史标准 }
`

export const statement = `amounts_in: 万元
staffing:
  - establishment: { institution: 9 }
    in_post: { institution: 8 }
assets: { total: 33.00 }
`

export const project = `name: 档案数字化
category: 特定目标类
item: "2010350"
responsible: 张三
phone: 027-0000
frequency: 常年性项目
starts: 2023
ends: 2025
overview: 概况
basis: 依据
plan: 计划
amounts_in: 元
tasks:
  - { name: 扫描, unit_price: 10, quantity: 10000 }
goals:
  - { long_term: 全部数字化, indicators: [] }
`

const catalog = {
  '/root/data/catalog/functional.csv':
    'code,name,level,budget,evidence,definition,definition_evidence\n201,一般公共服务支出,class,一般公共预算,retrieved,,\n2010350,事业运行,item,一般公共预算,retrieved,,\n',
  '/root/data/catalog/economic.csv':
    'code,name,level,kind,evidence\n30101,基本工资,group,部门预算支出经济分类,retrieved\n50101,工资奖金津补贴,group,政府预算支出经济分类,retrieved\n',
}

const yearFiles = (year: number) => ({
  [`/root/data/archives/${year}/budget.yaml`]: budget,
  [`/root/data/archives/${year}/performance.yaml`]: performance,
  [`/root/data/archives/${year}/statement.yaml`]: statement,
  [`/root/data/archives/${year}/projects/2-scan.yaml`]: project,
})

/** Files of the unit `archives` for the given years. */
export const sampleFiles = (...years: readonly number[]): Record<string, string | Uint8Array> => ({
  ...catalog,
  '/root/data/archives/unit.yaml': unit,
  '/root/templates/base/publication.yaml': 'parts: []\n',
  '/root/templates/hillside/words.yaml': 'a: b\n',
  ...Object.assign({}, ...years.map(yearFiles)),
})
