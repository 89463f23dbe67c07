import type { Facts } from '../../derive/facts.ts'
import { type Asked, demandOf, isAsked } from '../../model/asked.ts'
import { basicParts, fundOfLine, isUndivided } from '../../model/budget.ts'
import { firstPlace } from '../../model/first-place.ts'
import type { Inputs } from '../../model/inputs.ts'
import { demandOfKey } from '../../model/printed-names.ts'
import { isNil } from '../../number/money.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { type DataOwed, dataOwed, sheetDataOwed } from './data-owed.ts'

/**
 * A unit owes what its edition prints, and nothing else: a key that one district's form needs is not asked of a unit
 * whose form has no place for it.
 */
export const printedDataAreGiven: FactsRule = {
  slug: 'printed-data-are-given',
  subject: 'facts',
  severity: 'error',
  title: '模板要印的数据都填了',
  source: '本单位所用的模板',
  about:
    '人员、资产、绩效目标、项目的各项内容等，本区的模板要印出来的才要填；没有填的，指出要印它的模板。模板先用 {{#if}} 问有没有的，没有就不印，不算缺。',
  judge: (facts, asked) => [
    ...dataOwed.flatMap((owed) => findingOf(owed, facts.inputs, asked)),
    ...ofSheets(facts.inputs, asked),
    ...ofBasic(facts.inputs, asked),
    ...ofFunds(facts.inputs, asked),
    ...ofSurplus(facts, asked),
  ],
}

function findingOf(
  { path, what, file, key, isGiven }: DataOwed,
  inputs: Inputs,
  asked: Asked,
): readonly Finding[] {
  const demand = demandOfKey(asked, file.replace('.yaml', ''), path)
  if (demand === null || isGiven(inputs)) return []
  const folder = file === 'unit.yaml' ? `${inputs.folders.unit}` : `${inputs.folders.year}`
  return [
    {
      message: `没有填${what}：${demand.part}要印（${demand.at.file} 第 ${demand.at.line} 行）`,
      at: { file: `${folder}/${file}`, line: 1, column: 1, length: 1, excerpt: '' },
      hint: `在 ${folder}/${file} 写 ${key}；不该印的，改模板`,
      affects: [demand.part],
    },
  ]
}

/** Keys of project sheets: one finding for each sheet, with all that it lacks. */
function ofSheets(inputs: Inputs, asked: Asked): readonly Finding[] {
  return inputs.projects.flatMap((sheet): readonly Finding[] => {
    const lacking = sheetDataOwed.flatMap(({ path, isGiven }) => {
      const demand = demandOfKey(asked, 'project', path)
      return demand === null || isGiven(sheet) ? [] : [{ key: path.join('.'), demand }]
    })
    const [first] = lacking
    if (first === undefined) return []
    const keys = lacking.map(({ key }) => key).join('、')
    const { part, at } = first.demand
    return [
      {
        message: `项目“${sheet.name.text}”缺少 ${keys}：${part}要印（${at.file} 第 ${at.line} 行）`,
        at: sheet.name.place,
        hint: `在 ${sheet.file} 补上；不该印的，改模板`,
        affects: [...new Set(lacking.map(({ demand }) => demand.part))],
      },
    ]
  })
}

/** 基本支出 in one amount, where the edition prints 人员经费 and 公用经费 of items. */
function ofBasic({ budget }: Inputs, asked: Asked): readonly Finding[] {
  const demand = demandOfKey(asked, 'budget', ['spending', 'basic', 'personnel'])
  const whole = budget.spending.filter((line) => !basicParts(line).isSplit)
  if (demand === null || whole.length === 0) return []
  return [
    {
      message: `${whole.length} 条支出的基本支出没有分人员经费和公用经费：${demand.part}要印（${demand.at.file} 第 ${demand.at.line} 行）`,
      at: firstPlace(whole),
      hint: '写成 basic: { personnel: 人员经费, operating: 公用经费 }',
      affects: [demand.part],
    },
  ]
}

/** What an edition can print of single funds beside 财政拨款, and of carry-over by fund. */
const fundNames = [
  ...['unit_funds', 'special_account'],
  ...['carried', 'carried_sources', 'forward', 'forward_sources'].map((name) => `income.${name}`),
  ...['by_fund', 'by_source'].flatMap((name) => [`spending.rows.${name}`, `spending.items.${name}`]),
  ...['balance.spending', 'spending.class_lines'].map((name) => `${name}.by_fund`),
]

/** Money that is not divided by fund, where the edition prints single funds. */
function ofFunds({ budget }: Inputs, asked: Asked): readonly Finding[] {
  const demand = isUndivided(budget) ? demandOf(asked, fundNames) : null
  if (demand === null) return []
  return [
    {
      message: `有的支出、结转没有分资金（写了 all）：${demand.part}要分资金印（${demand.at.file} 第 ${demand.at.line} 行）`,
      at:
        firstPlace(budget.spending.filter((line) => fundOfLine(line) === null)) ??
        firstPlace(budget.carry_forward),
      hint: 'spending 的每一条写明 fund，carried_over、carry_forward 按资金分写',
      affects: [demand.part],
    },
  ]
}

/** 使用非财政拨款结余 that no table of the edition has a line for: its 收支总表 would not add up. */
function ofSurplus({ inputs, income }: Facts, asked: Asked): readonly Finding[] {
  if (isNil(income.whole.surplus) || isAsked(asked, 'income.non_fiscal_surplus')) return []
  const lines = inputs.budget.income_items?.map((line) => line.non_fiscal_surplus)
  return [
    {
      message: '有使用非财政拨款结余，本区的版式没有印它：收支总表会加不起来',
      at: firstPlace(inputs.budget.non_fiscal_surplus) ?? firstPlace(lines),
      hint: '在模板的收支总表里加上 income.non_fiscal_surplus 一行',
    },
  ]
}
