/** What the examples say, one row a situation, the sentence in full. */
import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/document/text.ts'
import { type Example, exampleOf, examples } from './examples.ts'

/** Sentences of the running text, without those of tables. */
const sentencesOf = (example: Example): readonly string[] =>
  exampleOf(example)
    .document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'paragraph' || block.type === 'heading' ? [textOf(block.content)] : [],
      ),
    )
    .flatMap((paragraph) => paragraph.split(/(?<=。)/))

const said = Object.fromEntries(examples.map((example) => [example, sentencesOf(example)]))

/** Sentences that begin like the expected one, so that a failure shows what is said instead. */
const like = (example: Example, expected: string) =>
  (said[example] ?? []).filter((sentence) => sentence.startsWith(expected.slice(0, 8)))

type Row = readonly [situation: string, sentence: string]

const sentences: Readonly<Record<Example, readonly Row[]>> = {
  'example-construction/2024': [
    [
      'three members, and who they are',
      '二级预算单位包括：示例市示例区建设工程质量安全监督站、示例市示例区住房和城乡建设服务中心。',
    ],
    [
      'staff of all kinds, added up over the members',
      '示例区住房和城乡建设局总编制人数58人，其中：行政编制24人，事业编制34人（其中：参照公务员法管理16人）。',
    ],
    ['retirees', '离退休人员27人，其中：离休1人，退休26人。'],
    [
      'income from every fund and carry-over',
      '收入包括：一般公共预算财政拨款收入2,635.22万元、政府性基金预算财政拨款收入1,600.00万元、国有资本经营预算财政拨款收入260.00万元、财政专户管理资金收入15.00万元、上年结转结余85.00万元。',
    ],
    [
      'spending and year-end carry-over',
      '支出包括：教育支出12.00万元、社会保障和就业支出150.15万元、卫生健康支出86.72万元、城乡社区支出2,751.80万元、住房保障支出1,131.55万元、国有资本经营预算支出260.00万元、年终结转结余203.00万元。',
    ],
    [
      'a rise against the prior block',
      '2024年部门收支总预算4,595.22万元，比2023年预算增加1,764.82万元，增长62.35%，主要是新增示例大道市政道路建设项目，老旧小区改造任务增加。',
    ],
    [
      'shares of income',
      '其中：一般公共预算财政拨款收入2,635.22万元，占57.35%；政府性基金预算财政拨款收入1,600.00万元，占34.82%；国有资本经营预算财政拨款收入260.00万元，占5.66%；财政专户管理资金收入15.00万元，占0.33%；上年结转结余85.00万元，占1.85%。',
    ],
    [
      'a fund from nothing: an amount, no percentage',
      '2024年政府性基金预算支出1,400.00万元，比2023年预算增加1,400.00万元，上年未安排，主要是新增示例大道市政道路建设项目。',
    ],
    [
      'unchanged, with a reason',
      '2024年国有资本经营预算支出260.00万元，与2023年预算持平，主要是“三供一业”移交补助按协议分年等额安排。',
    ],
    ['nothing in either year', '（1）因公出国（境）费0万元；'],
    [
      'from nothing, an item of 三公; a fall and a rise beside it',
      '2024年“三公”经费预算比2023年预算增加17.60万元，增长115.79%，主要是更新报废的执法执勤用车1辆；公务接待费比上年减少0.40万元，下降12.50%，主要是落实过紧日子要求，压减公务接待；公务用车购置费比上年增加18.00万元，上年未安排，主要是更新报废的执法执勤用车1辆。',
    ],
    [
      'a vehicle bought',
      '（3）公务用车购置及运行维护费30万元，其中：公务用车购置费18万元（计划购置1辆），公务用车运行维护费12万元（公务用车保有量6辆）。',
    ],
    ['procurement in three classes', '包括：货物类22.6万元，服务类278.6万元，工程类2,017万元。'],
    [
      'services purchased',
      '2024年本部门安排政府购买服务预算18.00万元，主要用于老旧小区改造居民意见征询和满意度调查。',
    ],
    ['vehicles of four kinds', '其中：一般公务用车1辆，执法执勤用车2辆，特种专业技术用车2辆，其他用车1辆。'],
    [
      'non-tax revenue',
      '2024年本部门纳入预算管理的非税收入预计86.00万元，比上年增加6.00万元，增长7.50%，主要是新增公租房投入使用，租金收入增加。',
    ],
  ],
  'example-construction/2025': [
    [
      'income without state capital, with carry-over',
      '收入包括：一般公共预算财政拨款收入2,509.24万元、政府性基金预算财政拨款收入700.00万元、财政专户管理资金收入14.00万元、上年结转结余233.00万元。',
    ],
    [
      'carry-over of two funds',
      '收入包括：一般公共预算财政拨款本年收入2,509.24万元，政府性基金预算财政拨款本年收入700.00万元，一般公共预算财政拨款上年结转30.00万元，政府性基金预算财政拨款上年结转200.00万元。',
    ],
    [
      'a fall explained by the data: a project smaller, one new, the rest',
      '2025年一般公共预算支出预算数为2,539.24万元，其中：（1）本年预算2,509.24万元，（2）上年结转30.00万元，比2024年预算减少180.98万元，下降6.65%，主要是老旧小区改造减少330.00万元，新增城镇房屋安全体检156.00万元，住房和城乡建设综合业务管理减少20.60万元，其他支出增加13.62万元。',
    ],
    [
      'a fall with the unit’s own reason',
      '2025年政府性基金预算支出900.00万元，比2024年预算减少500.00万元，下降35.71%，主要是示例大道一期工程建成，本年只安排二期工程。',
    ],
    ['a trip abroad', '（1）因公出国（境）费7万元，拟安排出国（境）团组1个，出国（境）2人次；'],
    [
      'no vehicle bought',
      '（3）公务用车购置及运行维护费10.8万元，其中：公务用车购置费0万元，公务用车运行维护费10.8万元（公务用车保有量6辆）。',
    ],
    [
      'to nothing and from nothing, items of 三公',
      '2025年“三公”经费预算比2024年预算减少12.20万元，下降37.20%，主要是本年不购置公务用车；因公出国（境）费比上年增加7.00万元，上年未安排，主要是参加境外绿色建筑技术交流；公务用车购置费比上年减少18.00万元，下降100.00%，主要是上年更新车辆1辆，本年无购置计划；公务用车运行维护费比上年减少1.20万元，下降10.00%，主要是车辆更新后燃料费、维修费减少。',
    ],
    ['no services purchased', '2025年本部门无政府购买服务预算安排。'],
    ['projects that did well', '根据上年度绩效评价和自评结果，优先保障优秀项目2个826.50万元。'],
    [
      'last year’s non-tax revenue',
      '2025年本部门纳入预算管理的非税收入预计92.50万元，比上年增加6.50万元，增长7.56%，主要是公租房租金收缴率提高。',
    ],
  ],
  'example-service/2025': [
    [
      'one member',
      '纳入示例区政务服务中心2025年部门预算编制范围的预算单位共1个，即示例区政务服务中心本级，没有二级预算单位。',
    ],
    ['no retirees', '无离退休人员。'],
    ['one source of income: no share', '其中：一般公共预算财政拨款收入285.60万元。'],
    ['no government fund', '示例市示例区政务服务中心2025年没有使用政府性基金预算安排的支出。'],
    ['no state capital', '示例市示例区政务服务中心2025年没有使用国有资本经营预算安排的支出。'],
    ['no 三公', '2025年没有安排一般公共预算财政拨款“三公”经费。'],
    ['no agency, no operating funds of one', '本单位为事业单位，按规定未使用机关运行的相关科目。'],
    ['no procurement', '2025年本部门无政府采购预算安排。'],
    ['no non-tax revenue', '2025年本部门无纳入预算管理的非税收入。'],
  ],
}

describe.each(examples)('%s says', (example) => {
  it.each(sentences[example])('%s', (_, expected) => {
    expect(like(example, expected)).toContain(expected)
  })
})

const whole = (example: Example): string => (said[example] ?? []).join('')

describe('a unit in its first year', () => {
  it('compares with nothing', () => {
    expect(whole('example-service/2025')).not.toMatch(/比上年|与上年|2024年预算|增长|下降|持平/)
  })
})

describe('what goes by who the unit is and where the money goes', () => {
  it.each<[string, Example, RegExp]>([
    [
      '机关运行经费 without the 公用经费 of a 事业单位 (87.78 + 41.42)',
      'example-construction/2025',
      /机关运行经费129\.20万元/,
    ],
    [
      'what is left of an explained change is spending only: 年终结转结余 (203.00 → 2.00) is told by its name',
      'example-construction/2025',
      /年终结转结余减少201\.00万元/,
    ],
    [
      'a fund that is gone compares with last year, and gives the reason that was asked for',
      'example-construction/2025',
      /国有资本经营预算[^。]*减少260\.00万元，下降100\.00%，主要是“三供一业”移交补助到期/,
    ],
  ])('%s', (_, example, expected) => {
    expect(whole(example)).toMatch(expected)
  })
})
