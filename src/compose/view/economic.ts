/** Economic classification (table 6), 三公 (table 7) and their sentences. */
import type { EconomicRow, Facts } from '../../derive/facts.ts'
import { threePublicItems } from '../../model/budget.ts'
import type { Publication } from '../../model/publication.ts'
import { isNil, nil } from '../../number/money.ts'
import { amount, count, flag, type Infer, list, maybe, oneOf, record, text } from '../shape.ts'
import type { TemplateWords } from '../template-words.ts'

const columns = { total: amount('合计'), personnel: amount('人员经费'), operating: amount('公用经费') }

const economicClass = record({
  code: text('类级科目编码'),
  name: text('类级科目名称'),
  amount: amount('金额'),
  groups: list(text('款级科目名称'), '有金额的款级科目'),
})

const economicRow = record({
  role: oneOf('class 或 group', 'class', 'group'),
  code: text('科目编码'),
  name: text('科目名称'),
  ...columns,
})

/** The shape of `economic`. */
export const economicShape = record(
  {
    ...columns,
    rows: list(economicRow, '表6各行'),
    personnel_classes: list(economicClass, '人员经费的类级科目'),
    operating_classes: list(economicClass, '公用经费的类级科目'),
    operating_groups: list(text('款级科目名称'), '公用经费中有金额的款级科目'),
    agency_groups: list(
      record({ code: text('科目编码'), name: text('科目名称'), amount: amount('金额') }),
      '机关运行经费（行政、参公单位的公用经费）中有金额的款级科目；分不出是哪个单位的时为空',
    ),
    lines: list(
      record({ code: text('科目编码'), name: text('科目名称'), ...columns }),
      'publication.yaml 的 economic_lines 所列的款级科目，按其顺序，没有金额的为零',
    ),
    government: maybe(
      record(
        { rows: list(economicRow, '类、款各行') },
        '按政府预算支出经济分类；表6 分不出行政（参公）单位和事业单位，或有科目没有对照时没有',
      ),
    ),
  },
  '一般公共预算基本支出，按经济分类',
)

/** The shape of `three_public`. */
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

/** 一般公共预算基本支出 by economic classification. */
export function economicView(
  { economic, inputs }: Facts,
  { economic_lines: chosen = [] }: Publication,
  words: TemplateWords,
): Infer<typeof economicShape> {
  const inProse = (code: string, name: string) => {
    const key = `economic_in_prose.${code}`
    return words.has(key) ? words.get(key) : name
  }
  const { total, rows, byBody, government } = economic
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
    rows: rows.map(rowView),
    agency_groups: (byBody?.agency ?? [])
      .filter(({ level, amounts }) => level === 'group' && !isNil(amounts.operating))
      .map(({ code, name, amounts }) => ({ code, name, amount: amounts.operating })),
    lines: chosen.map(({ text: code }) => {
      const row = rows.find((each) => each.code === code)
      const { catalog, unit } = inputs
      const name = unit.names?.[code] ?? catalog.economic.get(code)?.name ?? code
      return { code, name, ...(row?.amounts ?? { total: nil, personnel: nil, operating: nil }) }
    }),
    government: government === null ? null : { rows: government.map(rowView) },
    personnel_classes: classesOf('personnel'),
    operating_classes: classesOf('operating'),
    operating_groups: groupsOf('operating', ''),
  }
}

const rowView = ({ level, code, name, amounts }: EconomicRow) => ({ role: level, code, name, ...amounts })

/** 一般公共预算“三公”经费; numbers of trips, people and vehicles are null if the budget does not contain them. */
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
