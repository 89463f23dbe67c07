/** Economic classification (table 6) and its sentences. */
import { compareEconomicRow } from '../../derive/compare-row.ts'
import type { EconomicRow, Facts } from '../../derive/facts.ts'
import { shareAsPrinted } from '../../derive/share.ts'
import type { Publication } from '../../model/publication.ts'
import { isNil, nil } from '../../number/money.ts'
import { amount, type Infer, list, maybe, oneOf, percent, record, text } from '../shape.ts'
import type { TemplateWords } from '../template-words.ts'
import { comparisonShape, comparisonView } from './comparison.ts'

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
  class_code: text('编码中类的三位'),
  group_code: text('编码中款的两位；类的一行为空'),
  name: text('科目名称'),
  class_name: text('所在的类的名称'),
  ...columns,
  share: maybe(percent('占基本支出；印出来是零的没有')),
  comparison: comparisonShape('与上年预算数相比'),
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
    lines: list(economicRow, 'publication.yaml 的 economic_lines 所列的款级科目，按其顺序，没有金额的为零'),
    government: maybe(
      record(
        { rows: list(economicRow, '类、款各行') },
        '按政府预算支出经济分类；表6 分不出行政（参公）单位和事业单位，或有科目没有对照时没有',
      ),
    ),
  },
  '一般公共预算基本支出，按经济分类',
)

/** 一般公共预算基本支出 by economic classification. */
export function economicView(
  facts: Facts,
  { economic_lines: chosen = [] }: Publication,
  words: TemplateWords,
): Infer<typeof economicShape> {
  const { economic, inputs } = facts
  const nameOf = (code: string) =>
    inputs.unit.names?.[code] ?? inputs.catalog.economic.get(code)?.name ?? code
  const rowView = ({ level, code, name, amounts }: EconomicRow): Infer<typeof economicRow> => ({
    role: level,
    code,
    class_code: code.slice(0, 3),
    group_code: code.slice(3),
    name,
    class_name: nameOf(code.slice(0, 3)),
    ...amounts,
    get share() {
      return shareAsPrinted(amounts.total, economic.total.total, inputs.printing)
    },
    get comparison() {
      return comparisonView(compareEconomicRow(facts, { code, amounts }), words)
    },
  })
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
    lines: chosen.map(({ text: code }) =>
      rowView(
        rows.find((each) => each.code === code) ?? {
          level: 'group',
          code,
          meaning: code,
          name: nameOf(code),
          amounts: { total: nil, personnel: nil, operating: nil },
        },
      ),
    ),
    government: government === null ? null : { rows: government.map(rowView) },
    personnel_classes: classesOf('personnel'),
    operating_classes: classesOf('operating'),
    operating_groups: groupsOf('operating', ''),
  }
}
