/**
 * The sentences of the district's official form (部门 and 单位, 2026) for invented units: other figures, other funds,
 * other numbers before the lines, sentences left out, several projects, marks in other widths.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openBook } from '../../../src/intake/open-book.ts'
import { type BookTexts, textsOfBook } from '../../../src/intake/texts/texts-of-book.ts'
import { addressText } from '../../../src/model/data-address.ts'
import { money } from '../../../src/number/money.ts'
import { putuoLayout, textSheet } from './putuo.ts'

const { layout, isWritten } = putuoLayout(2026)

const items: Readonly<Record<string, string>> = {
  '住房保障支出 住房改革支出 住房公积金': '2210201',
  '城乡社区支出 国有土地使用权出让收入安排的支出 城市建设支出': '2120803',
}
const amounts: Readonly<Record<string, string>> = {
  'by_fund.general_public': '12345678',
  'by_fund.government_fund': '2500000',
  'items.2210201': '384700',
  'items.2120803': '2500000',
  'three_public.reception': '13500',
}

const read = (...sheets: readonly ReturnType<typeof textSheet>[]): BookTexts =>
  textsOfBook(sheets, layout, {
    codeOf: (names) => items[names.join(' ')] ?? null,
    amountOf: (key) => {
      const digits = amounts[key]
      return digits === undefined ? null : money(digits, '元')
    },
    unitName: '上海市普陀区示例局',
    isWritten,
  })

const values = ({ taken }: BookTexts) =>
  Object.fromEntries(taken.map(({ file, at, value }) => [`${file} ${addressText(at)}`, value]))
const leftIn = ({ left }: BookTexts) =>
  left.map(({ text, because }) => (because === undefined ? text : `${text}｜${because}`))

describe('编制说明', () => {
  const explanation = [
    '2026年部门预算编制说明',
    [
      '2026年，上海市普陀区示例局收入预算1,484.57万元，其中：财政拨款收入1,484.57万元，比2025年预算减少15.43万元；事业收入0万元；事业单位经营收入0万元；其他收入0万元。',
      '　　支出预算1,484.57万元，其中：财政拨款支出预算1,484.57万元，比2025年预算减少15.43万元。财政拨款支出预算中，一般公共预算拨款支出预算1,234.57万元，比2025年预算减少２５.00万元；政府性基金拨款支出预算250.00万元，比2025年预算增加9.57万元；国有资本经营预算拨款支出预算0万元，与2025年预算持平。',
      '财政拨款收入支出减少的主要原因是一是示例项目结束；二是人员减少。另有示例调整',
      '财政拨款支出主要内容如下：',
    ].join('\n'),
    '1. “住房保障支出(类) 住房改革支出(款) 住房公积金(项)”科目38.47万元,主要用于在职人员公积金、补贴。',
    '（2）"城乡社区支出（类）国有土地使用权出让收入安排的支出（款）城市建设支出（项）"250.00万元，主要用于示例道路',
  ]

  it('gives reasons, uses and last year’s figures, also of government funds', () => {
    const texts = read(textSheet('部门编制说明', ...explanation))
    expect(values(texts)).toEqual({
      'budget.yaml prior.by_fund.general_public': '1259.57万元',
      'budget.yaml prior.by_fund.government_fund': '240.43万元',
      'budget.yaml prior.by_fund.state_capital': '0',
      'statement.yaml reasons.fiscal': '一是示例项目结束；二是人员减少。另有示例调整',
      'statement.yaml uses.2210201': '在职人员公积金、补贴',
      'statement.yaml uses.2120803': '示例道路',
    })
    expect(leftIn(texts)).toEqual([])
  })

  it('is the same in one cell', () => {
    const [title = '', ...lines] = explanation
    expect(values(read(textSheet('编制说明', title, lines.join('\n'))))).toEqual(
      values(read(textSheet('部门编制说明', ...explanation))),
    )
  })

  it.each([
    [
      '“住房保障支出（类）住房改革支出（款）住房公积金（项）”科目39.47万元，主要用于公积金。',
      '写的是39.47万元，表里是38.47万元',
    ],
    ['“住房保障支出（类）住房改革支出（款）购房补贴（项）”科目1.00万元，主要用于补贴。', '表里没有这个科目'],
    [
      '财政拨款支出预算中，一般公共预算拨款支出预算1,234.57万元，比2025年预算增加1,300.00万元；',
      '由增减额算不出上年数',
    ],
    [
      '财政拨款支出预算中，一般公共预算拨款支出预算1,244.57万元，比2025年预算增加1.00万元；',
      '写的是1244.57万元，表里是1234.57万元',
    ],
  ])('does not take %s', (sentence, because) => {
    const texts = read(textSheet('编制说明', '2026年单位预算编制说明', sentence))
    expect([values(texts), leftIn(texts)]).toEqual([{}, [`${sentence}｜${because}`]])
  })

  it('tells of sentences, and of clauses, that the layout does not know', () => {
    const texts = read(
      textSheet(
        '编制说明',
        '2026年单位预算编制说明',
        '另有上级补助3.00万元。财政拨款收入支出增加的主要原因是人员增加。',
        '“住房保障支出（类）住房改革支出（款）住房公积金（项）”科目38.47万元，主要用于公积金。其中示例补贴2.00万元。',
      ),
    )
    expect(values(texts)).toEqual({ 'statement.yaml reasons.fiscal': '人员增加' })
    expect(leftIn(texts)).toEqual([
      '另有上级补助3.00万元。',
      '“住房保障支出（类）住房改革支出（款）住房公积金（项）”科目38.47万元，主要用于公积金。',
      '其中示例补贴2.00万元。',
    ])
  })

  it('tells of two sentences that contradict each other', () => {
    const reason = (text: string) => `财政拨款收入支出增加的主要原因是${text}。`
    const { found } = read(textSheet('编制说明', '编制说明', reason('人员增加'), reason('项目增加')))
    expect(found.map(({ severity, message }) => [severity, message])).toEqual([
      [
        'error',
        'statement.yaml reasons.fiscal：工作簿里有两个说法，编制说明!A2 是“人员增加”，编制说明!A3 是“项目增加”',
      ],
    ])
  })
})

describe('其他相关情况说明', () => {
  const other = (...lines: readonly string[]) =>
    read(textSheet('其他相关情况说明', '其他相关情况说明', lines.join('\n')))

  it('reads what a single unit without procurement writes', () => {
    const texts = other(
      ' 一、2026年“三公”经费预算情况说明',
      '2026年“三公”经费预算数为1.35万元，比2025年预算增加0.15万元。其中：',
      '（一）因公出国（境）费0万元，比2025年预算持平。',
      '（二）公务用车购置及运行费0万元，比2025年预算减少18.2万元，主要原因是车辆报废。其中：公务用车购置费0万元，比2025年预算减少18万元，主要原因是；公务用车运行费0万元，比2025年预算减少0.2万元，主要原因是车辆报废，不再使用。',
      '（三）公务接待费1.35万元，比2025年预算增加0.15万元，主要原因是示例活动。',
      '二、机关运行经费预算',
      '2026年上海市普陀区示例中心无机关运行经费。',
      '三、政府采购预算情况',
      '上海市普陀区示例中心2026年度未安排政府采购预算。',
      '四、绩效目标设置情况',
      '2026年度，本单位编报绩效目标的项目共3个，涉及项目预算资金62.00万元。',
      '五、国有资产占有使用情况（增加内容）',
      '截至2025年8月31日，上海市普陀区示例中心共有车辆0辆。',
      '2026年单位预算安排购置车辆0辆。',
    )
    expect(values(texts)).toEqual({
      'budget.yaml prior.three_public.overseas': '0',
      'statement.yaml reasons.vehicles': '车辆报废',
      'budget.yaml prior.three_public.vehicle_purchase': '18万元',
      'budget.yaml prior.three_public.vehicle_running': '0.2万元',
      'statement.yaml reasons.vehicle_running': '车辆报废，不再使用',
      'budget.yaml prior.three_public.reception': '1.20万元',
      'statement.yaml reasons.reception': '示例活动',
      'statement.yaml procurement.goods': '0',
      'statement.yaml procurement.works': '0',
      'statement.yaml procurement.services': '0',
      'statement.yaml performance_goals.projects': '3',
      'statement.yaml performance_goals.amount': '62.00万元',
      'statement.yaml assets.as_of': '2025-08-31',
      'budget.yaml three_public_details.vehicles_bought': '0',
    })
    expect(leftIn(texts)).toEqual([])
  })

  it('takes 机关运行经费 where no table has it', () => {
    const texts = other('2026年示例局（部门）下属1家机关财政拨款的机关运行经费预算为464.64万元')
    expect(values(texts)).toEqual({ 'budget.yaml agency_operating': '464.64万元' })
  })

  it('does not take what the table of the “三公” contradicts', () => {
    const texts = other('公务接待费2.35万元，比2025年预算增加0.15万元，主要原因是示例活动。')
    expect(values(texts)).toEqual({})
    expect(leftIn(texts)[0]).toContain('｜写的是2.35万元，表里是1.35万元')
  })
})

describe('职能、机构', () => {
  it.each([
    ['一、', '二、', '十、'],
    ['1.', '2.', '10．'],
    ['(1)', '（2）', '（10）'],
    ['（一）', '（二）', '（十）'],
  ])('numbered %s, %s … %s', (...numbers) => {
    const lines = numbers.map((number, index) => `    ${number}负责示例事务${index}。`)
    const texts = read(
      textSheet('单位职能', '示例局主要职能', ['示例局是示例机关。', '主要职能包括：', ...lines].join('\n')),
    )
    expect(values(texts)).toEqual({
      'unit.yaml about': '示例局是示例机关。',
      'unit.yaml functions[1]': '负责示例事务0。',
      'unit.yaml functions[2]': '负责示例事务1。',
      'unit.yaml functions[3]': '负责示例事务2。',
    })
    expect(leftIn(texts)).toEqual([])
  })

  it('keeps the lines below a number with it', () => {
    const texts = read(
      textSheet('主要职能', '示例局主要职能', '一、负责甲：', '1.甲一；', '2.甲二。', '二、负责乙。'),
    )
    expect(values(texts)).toEqual({
      'unit.yaml functions[1]': '负责甲：1.甲一；2.甲二。',
      'unit.yaml functions[2]': '负责乙。',
    })
  })

  it('knows the own office, in brackets or as the end of its name', () => {
    const texts = read(
      textSheet(
        '部门机构设置',
        '示例局（部门）机构设置',
        '示例局部门预算是包括示例局本部以及下属1家预算单位的综合收支计划。\n本部门中，行政单位1家，事业单位1家，具体包括：\n1. 示例局本部\n2. 示例中心；',
      ),
      textSheet(
        '单位机构设置',
        '示例中心机构设置',
        '示例中心设3个内设机构，包括：办公室、业务一科、业务二科。',
      ),
    )
    expect(values(texts)).toEqual({
      'unit.yaml short_name': '示例局',
      'unit.yaml members[name=示例局本部].name': '示例局本部',
      'unit.yaml members[name=示例局本部].own_office': 'true',
      'unit.yaml members[name=示例中心].name': '示例中心',
      'unit.yaml divisions[1]': '办公室',
      'unit.yaml divisions[2]': '业务一科',
      'unit.yaml divisions[3]': '业务二科',
    })
    expect(leftIn(texts)).toEqual([])
  })
})

describe('项目经费情况说明', () => {
  const project = (...names: readonly string[]) => [
    ...names,
    '一、项目概述',
    '概述的文字。',
    '第二段。',
    '二、立项依据：示例文件。',
    '三、实施主体',
    '示例局。',
    '六、年度预算安排',
    '第一季度用款计划1万元，第二季度用款计划2.5万元，第三季度用款计划0万元，第四季度用款计划15万元。',
    '七、绩效目标',
    '详见单位的项目绩效目标表',
  ]
  const expected = (number: number, name: string) => ({
    [`projects/text-${number}.yaml name`]: name,
    [`projects/text-${number}.yaml overview`]: '概述的文字。\n第二段。',
    [`projects/text-${number}.yaml basis`]: '示例文件。',
    [`projects/text-${number}.yaml implementer`]: '示例局。',
    [`projects/text-${number}.yaml quarters[1]`]: '1万元',
    [`projects/text-${number}.yaml quarters[2]`]: '2.5万元',
    [`projects/text-${number}.yaml quarters[3]`]: '0',
    [`projects/text-${number}.yaml quarters[4]`]: '15万元',
    [`projects/text-${number}.yaml goal`]: '详见单位的项目绩效目标表',
  })

  it.each([
    [
      'two sheets with titles',
      [
        textSheet('项目经费情况说明', '示例道路改造项目经费情况说明', project().join('\n')),
        textSheet('项目经费情况说明2', '“示例养老服务”项目经费情况说明', ...project()),
      ],
    ],
    [
      'one cell with titles',
      [
        textSheet(
          '项目经费情况说明',
          [...project('示例道路改造项目经费情况说明'), ...project('示例养老服务项目经费情况说明')].join('\n'),
        ),
      ],
    ],
    [
      'one sheet with names',
      [
        textSheet(
          '项目经费情况说明',
          '项目经费情况说明',
          [...project('示例道路改造'), ...project('（二）示例养老服务')].join('\n'),
        ),
      ],
    ],
  ] as const)('of several projects: %s', (_, sheets) => {
    const texts = read(...sheets)
    expect(values(texts)).toEqual({ ...expected(1, '示例道路改造'), ...expected(2, '示例养老服务') })
    expect(leftIn(texts)).toEqual([])
  })

  it('takes no name from a title with the unit’s, and lists what stands below an unknown heading', () => {
    const texts = read(
      textSheet(
        '项目经费情况说明',
        '上海市普陀区示例局项目经费情况说明',
        ...project(),
        '八、其他事项',
        '本项目另有示例经费5.00万元。',
      ),
    )
    expect(values(texts)).not.toHaveProperty('projects/text-1.yaml name')
    expect(leftIn(texts)).toEqual(['本项目另有示例经费5.00万元。'])
  })
})

describe('名词解释', () => {
  const own =
    '基本支出预算：是区级预算主管部门及所属预算单位为保障其机构正常运转、完成日常工作任务而编制的年度基本支出计划，包括人员经费和公用经费两部分。'

  it('is left only where the edition prints something else', () => {
    const texts = read(textSheet('名词解释', '名词解释', `  （五）${own}\n （九）示例收入：指示例的收入。`))
    expect([values(texts), leftIn(texts)]).toEqual([{}, ['示例收入：指示例的收入。']])
  })
})

describe('the official form itself', () => {
  it.each(['putuo-form-department.xlsx', 'putuo-form-unit.xlsx'])('%s gives no figure', async (file) => {
    const { value } = await openBook(file, readFileSync(`seeds/workbooks/${file}`))
    const texts = read(...((value?.sheets ?? []) as ReturnType<typeof textSheet>[]))
    expect(texts.used.length).toBeGreaterThan(4)
    // The form names the day itself.
    const figures = texts.taken.map(({ value: own }) => own).filter((own) => /\d/.test(own))
    expect(figures).toEqual(['2025-08-31'])
  })
})
