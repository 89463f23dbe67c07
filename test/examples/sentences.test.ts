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

/** Sentences that begin like the expected one, so that a failure shows the actual one. */
const like = (example: Example, expected: string) =>
  (said[example] ?? []).filter((sentence) => sentence.startsWith(expected.slice(0, 8)))

type Row = readonly [situation: string, sentence: string]

const sentences: Readonly<Record<Example, readonly Row[]>> = {
  'example-construction/2024': [
    [
      'three members, and who they are',
      '二级预算单位为：示例市示例区建设工程质量安全监督站、示例市示例区住房和城乡建设服务中心。',
    ],
    [
      'staff of all kinds, added up over the members',
      '示例区住房和城乡建设局总编制人数58人，其中：行政编制24人，事业编制34人（其中：参照公务员法管理16人）。',
    ],
    ['retirees', '离退休人员27人，其中：离休1人，退休26人。'],
    [
      'income from every fund and carry-over',
      '收入包括：一般公共预算财政拨款收入2,635.22万元，政府性基金预算财政拨款收入1,600.00万元，国有资本经营预算财政拨款收入260.00万元，财政专户管理资金收入15.00万元，上年结转结余85.00万元。',
    ],
    [
      'spending and year-end carry-over',
      '支出包括：教育支出12.00万元，社会保障和就业支出150.15万元，卫生健康支出86.72万元，城乡社区支出2,751.80万元，住房保障支出1,131.55万元，国有资本经营预算支出260.00万元，年终结转结余203.00万元。',
    ],
    [
      'a rise against the prior block',
      '2024年部门收支总预算4,595.22万元，比2023年预算增加1,764.82万元，增长62.35%，主要是新增示例大道市政道路建设项目，老旧小区改造任务增加。',
    ],
    [
      'spending, and what is not spent',
      '2024年部门支出预算4,392.22万元（不含年终结转结余203.00万元），其中基本支出1,494.02万元，占34.02%；项目支出2,898.20万元，占65.98%。',
    ],
    [
      'shares of income',
      '2024年部门收入预算4,595.22万元，其中：一般公共预算财政拨款收入2,635.22万元，占57.35%；政府性基金预算财政拨款收入1,600.00万元，占34.82%；国有资本经营预算财政拨款收入260.00万元，占5.66%；财政专户管理资金收入15.00万元，占0.33%；上年结转结余85.00万元，占1.85%。',
    ],
    [
      'a fund from nothing: an amount, no percentage',
      '2024年政府性基金预算支出1,400.00万元，比2023年预算增加1,400.00万元（上年未安排），主要是新增示例大道市政道路建设项目。',
    ],
    [
      'unchanged, with a reason',
      '2024年国有资本经营预算支出260.00万元，与2023年预算持平，原因是“三供一业”移交补助按协议分年等额安排。',
    ],
    [
      'a fund of one kind, one 款, one project',
      '按支出性质，全部为项目支出；按功能分类，全部为解决历史遗留问题及改革成本支出。',
    ],
    [
      'a project of its item’s own name is named once',
      '（1）老旧小区改造1,020.00万元，包括外立面和楼道修缮592.00万元、小区雨污分流改造185.00万元、既有住宅加装电梯补助200.00万元、工程设计和监理25.00万元、居民意见征询和满意度调查18.00万元。',
    ],
    [
      'the only project of an item',
      '（2）工程建设管理121.20万元，用于建设工程质量安全监督检测，包括工程质量监督抽检81.60万元、安全生产专家巡查21.60万元、建筑起重机械专项检测18.00万元。',
    ],
    ['one 款 of a class', '资本性支出4.60万元，全部为办公设备购置。'],
    ['nothing in either year', '（1）未安排因公出国（境）费，上年也未安排。'],
    [
      'a rise of 三公',
      '2024年财政拨款“三公”经费预算数32.80万元，比2023年预算增加17.60万元，增长115.79%，主要是更新报废的执法执勤用车1辆。',
    ],
    [
      'a fall of one of its items',
      '（2）公务接待费2.80万元，比上年减少0.40万元，下降12.50%，主要是落实过紧日子要求，压减公务接待。',
    ],
    [
      'an item from nothing, and one as last year',
      '其中：公务用车购置费18.00万元，比上年增加18.00万元（上年未安排），主要是更新报废的执法执勤用车1辆；公务用车运行维护费12.00万元，与上年持平。',
    ],
    ['a vehicle bought', '计划购置公务用车1辆，公务用车保有量6辆。'],
    [
      'procurement in three classes',
      '2024年本部门纳入政府采购预算的支出2,318.20万元，其中：货物类22.60万元，服务类278.60万元，工程类2,017.00万元。',
    ],
    [
      'services purchased',
      '2024年本部门安排政府购买服务预算18.00万元，主要用于老旧小区改造居民意见征询和满意度调查。',
    ],
    [
      'vehicles of four kinds',
      '共有车辆6辆，其中：一般公务用车1辆，执法执勤用车2辆，特种专业技术用车2辆，其他用车1辆。',
    ],
    [
      'non-tax revenue',
      '2024年本部门纳入预算管理的非税收入预计86.00万元，比上年增加6.00万元，增长7.50%，主要是新增公租房投入使用，租金收入增加。',
    ],
  ],
  'example-construction/2025': [
    [
      'income without state capital, with carry-over',
      '收入包括：一般公共预算财政拨款收入2,509.24万元，政府性基金预算财政拨款收入700.00万元，财政专户管理资金收入14.00万元，上年结转结余233.00万元。',
    ],
    [
      'carry-over of two funds',
      '收入包括：一般公共预算财政拨款本年收入2,509.24万元，政府性基金预算财政拨款本年收入700.00万元，一般公共预算财政拨款上年结转30.00万元，政府性基金预算财政拨款上年结转200.00万元。',
    ],
    [
      'a fall explained by the data: a project smaller, one new, the rest',
      '2025年一般公共预算支出预算数为2,539.24万元，比2024年预算减少180.98万元，下降6.65%，主要是老旧小区改造减少330.00万元，新增城镇房屋安全体检156.00万元，住房和城乡建设综合业务管理减少20.60万元，其他支出增加13.62万元。',
    ],
    [
      'a fall with the unit’s own reason',
      '2025年政府性基金预算支出900.00万元，比2024年预算减少500.00万元，下降35.71%，主要是示例大道一期工程建成，本年只安排二期工程。',
    ],
    ['what a fund’s spending comes from', '上述支出由本年预算安排700.00万元、上年结转安排200.00万元。'],
    [
      'a trip abroad, from nothing',
      '（1）因公出国（境）费7.00万元，比上年增加7.00万元（上年未安排），主要是参加境外绿色建筑技术交流。',
    ],
    ['who goes', '拟安排出国（境）团组1个、2人次。'],
    ['an item of 三公 as last year', '（2）公务接待费2.80万元，与上年持平。'],
    [
      'no vehicle bought any more',
      '其中：未安排公务用车购置费，比上年减少18.00万元，下降100.00%，主要是上年更新车辆1辆，本年无购置计划；公务用车运行维护费10.80万元，比上年减少1.20万元，下降10.00%，主要是车辆更新后燃料费、维修费减少。',
    ],
    ['what 机关运行经费 leaves out', '所属事业单位的公用经费26.93万元不计入机关运行经费。'],
    ['no services purchased', '2025年本部门无政府购买服务预算安排。'],
    [
      'projects that did well',
      '根据上年度绩效评价和自评结果，优先保障评价结果为优秀的项目2个，安排预算826.50万元。',
    ],
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
    ['one source of income: no share', '2025年部门收入预算285.60万元，全部为一般公共预算财政拨款收入。'],
    ['no last year', '本单位于2025年新成立，没有上年预算数可比。'],
    [
      'one class of the economic classification',
      '2、公用经费21.30万元，全部为商品和服务支出，包括办公费、邮电费、差旅费、培训费、工会经费、福利费、其他商品和服务支出。',
    ],
    ['no assets yet', '本单位于2025年新成立，上年末没有占有使用的国有资产。'],
    ['no government fund', '示例市示例区政务服务中心2025年没有使用政府性基金预算安排的支出。'],
    ['no state capital', '示例市示例区政务服务中心2025年没有使用国有资本经营预算安排的支出。'],
    ['no 三公', '2025年未安排一般公共预算财政拨款“三公”经费。'],
    ['no agency, no operating funds of one', '本单位为事业单位，按规定未使用机关运行的相关科目。'],
    ['no procurement', '2025年本单位无政府采购预算安排。'],
    ['no non-tax revenue', '2025年本单位无纳入预算管理的非税收入。'],
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
