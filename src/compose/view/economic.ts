/** Economic classification (table 6), 三公 (table 7) and the sentences about them. */
import type { EconomicRow, Facts } from '../../derive/facts.ts'
import { threePublicItems } from '../../model/budget.ts'
import { isNil } from '../../number/money.ts'
import { amount, count, flag, type Infer, list, maybe, record, text } from '../shape.ts'
import type { Words } from '../words.ts'

const columns = { total: amount('合计'), personnel: amount('人员经费'), operating: amount('公用经费') }

const economicClass = record({
  code: text('类级科目编码'),
  name: text('类级科目名称'),
  amount: amount('金额'),
  groups: list(text('款级科目名称'), '有金额的款级科目'),
})

export const economicShape = record(
  {
    ...columns,
    rows: list(
      record({ role: text('class 或 group'), code: text('科目编码'), name: text('科目名称'), ...columns }),
      '表6各行',
    ),
    personnel_classes: list(economicClass, '人员经费的类级科目'),
    operating_classes: list(economicClass, '公用经费的类级科目'),
    operating_groups: list(text('款级科目名称'), '公用经费中有金额的款级科目'),
  },
  '一般公共预算基本支出，按经济分类',
)

export const threePublicShape = record(
  {
    total: amount('“三公”经费合计'),
    overseas: amount('因公出国（境）费'),
    reception: amount('公务接待费'),
    vehicles: amount('公务用车购置及运行费'),
    vehicle_purchase: amount('公务用车购置费'),
    vehicle_running: amount('公务用车运行费'),
    present: flag('安排有“三公”经费'),
    items_known: flag('各项金额已知，不只有合计'),
    overseas_groups: maybe(count('出国（境）团组数')),
    overseas_people: maybe(count('出国（境）人次')),
    vehicles_bought: maybe(count('计划购置公务用车，辆')),
    vehicles_kept: maybe(count('公务用车保有量，辆')),
  },
  '一般公共预算“三公”经费',
)

export function economicView({ economic }: Facts, words: Words): Infer<typeof economicShape> {
  const inProse = (code: string, name: string) => {
    const key = `economic_in_prose.${code}`
    return words.has(key) ? words.get(key) : name
  }
  const { total, rows } = economic
  const groupsOf = (column: 'personnel' | 'operating', prefix: string) =>
    rows
      .filter(
        ({ level, code, amounts }) => level === 'group' && code.startsWith(prefix) && !isNil(amounts[column]),
      )
      .map(({ code, name }) => inProse(code, name))
  const classesOf = (column: 'personnel' | 'operating') =>
    rows
      .filter(({ level, amounts }) => level === 'class' && !isNil(amounts[column]))
      .map(({ code, name, amounts }) => ({
        code,
        name,
        amount: amounts[column],
        groups: groupsOf(column, code),
      }))
  return {
    ...total,
    rows: rows.map(({ level, code, name, amounts }: EconomicRow) => ({
      role: level,
      code,
      name,
      ...amounts,
    })),
    personnel_classes: classesOf('personnel'),
    operating_classes: classesOf('operating'),
    operating_groups: groupsOf('operating', ''),
  }
}

export function threePublicView({ threePublic, inputs }: Facts): Infer<typeof threePublicShape> {
  const details = inputs.budget.three_public_details
  return {
    ...threePublic,
    present: !isNil(threePublic.total),
    items_known: isNil(threePublic.total) || threePublicItems.some((item) => !isNil(threePublic[item])),
    overseas_groups: details?.overseas_groups ?? null,
    overseas_people: details?.overseas_people ?? null,
    vehicles_bought: details?.vehicles_bought ?? null,
    vehicles_kept: details?.vehicles_kept ?? null,
  }
}
