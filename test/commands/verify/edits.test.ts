/** What an office changes in the Word file by hand, and the whole message of `verify` for each change. */
import { expect, it } from 'vitest'
import { docxWith, paragraphXml, removed, replaced, toldOf, within } from './publication.ts'

type Row = readonly [what: string, edit: (xml: string) => string, told: string]

const rows: readonly Row[] = [
  ['changes nothing', (xml) => xml, ''],
  [
    'retypes a figure in a cell',
    within('w:tr', '2080505', replaced('117.70', '171.70', '117.70')),
    `错误 表3 第5行第3列（养老保险缴费，合计）：数与数据不同 [figures-equal-data]
  文件     171.70
  数据     117.70
  相差      54.00   文件偏大

1 个错误。
`,
  ],
  [
    'retypes a figure in a sentence',
    replaced('增加38.04万元', '增加38.40万元'),
    `错误 “一、总体情况”之下第1段第4个数：数与数据不同 [figures-equal-data]
  文件   增加38.40万元   “…算171.20万元。比2023年预算增加38.40万元，增长28.57%，主要是示例…”
  数据   增加38.04万元   “…算171.20万元。比2023年预算增加38.04万元，增长28.57%，主要是示例…”
  相差            0.36   文件偏大

1 个错误。
`,
  ],
  [
    'retypes a percentage',
    replaced('28.57%', '28.75%'),
    `错误 “一、总体情况”之下第1段第5个数：数与数据不同 [figures-equal-data]
  文件   增长28.75%   “…。比2023年预算增加38.04万元，增长28.75%，主要是示例项目…”
  数据   增长28.57%   “…。比2023年预算增加38.04万元，增长28.57%，主要是示例项目…”
  相差        0.18%   文件偏大

1 个错误。
`,
  ],
  [
    'retypes a count',
    replaced('行政24人', '行政23人'),
    `错误 “一、总体情况”之下第2段第2个数：数与数据不同 [figures-equal-data]
  文件         23   “…58人，其中：行政23人，事业34人。”
  数据         24   “…58人，其中：行政24人，事业34人。”

1 个错误。
`,
  ],
  [
    'retypes a year',
    replaced('比2023年', '比2022年'),
    `错误 “一、总体情况”之下第1段第3个数：数与数据不同 [figures-equal-data]
  文件       2022   “…收支总预算171.20万元。比2022年预算增加38.04万元，增长28.57%，主…”
  数据       2023   “…收支总预算171.20万元。比2023年预算增加38.04万元，增长28.57%，主…”

1 个错误。
`,
  ],
  [
    'retypes a code',
    replaced('>2080505<', '>2080506<'),
    `错误 表3 第5行第1列（科目编码）：数与数据不同 [figures-equal-data]
  文件    2080506
  数据    2080505

1 个错误。
`,
  ],
  [
    'turns a direction round',
    replaced('增加38.04万元', '减少38.04万元'),
    `错误 “一、总体情况”之下第1段第4个数：数与数据不同 [figures-equal-data]
  文件   减少38.04万元   “…算171.20万元。比2023年预算减少38.04万元，增长28.57%，主要是示例…”
  数据   增加38.04万元   “…算171.20万元。比2023年预算增加38.04万元，增长28.57%，主要是示例…”

1 个错误。
`,
  ],
  [
    'changes a measure',
    replaced('总预算171.20万元', '总预算171.20元'),
    `错误 “一、总体情况”之下第1段第2个数：数与数据不同 [figures-equal-data]
  文件     171.20元   “…年部门收支总预算171.20元。比2023年预算增加38.04万元，…”
  数据   171.20万元   “…年部门收支总预算171.20万元。比2023年预算增加38.04万元，…”

1 个错误。
`,
  ],
  [
    'changes the measure of a table',
    replaced('单位：万元', '单位：元'),
    `错误 表3的计量单位：数与数据不同 [figures-equal-data]
  文件         元   “单位：元”
  数据       万元   “单位：万元”

1 个错误。
`,
  ],
  [
    'drops a per cent sign',
    replaced('28.57%', '28.57'),
    `错误 “一、总体情况”之下第1段第5个数：数与数据不同 [figures-equal-data]
  文件    增长28.57   “…。比2023年预算增加38.04万元，增长28.57，主要是示例项目…”
  数据   增长28.57%   “…。比2023年预算增加38.04万元，增长28.57%，主要是示例项目…”

1 个错误。
`,
  ],
  [
    'writes a figure otherwise',
    replaced('总预算171.20万元', '总预算171.2万元'),
    `警告 “一、总体情况”之下第1段的文字与数据写出的不同 [wording-equals-data]
  文件   “…年部门收支总预算171.2万元。比2023年预算增加38.04万元，…”
  数据   “…年部门收支总预算171.20万元。比2023年预算增加38.04万元，…”

1 个警告。
`,
  ],
  [
    'says a direction otherwise',
    replaced('增长28.57%', '上升28.57%'),
    `警告 “一、总体情况”之下第1段的文字与数据写出的不同 [wording-equals-data]
  文件   “…。比2023年预算增加38.04万元，上升28.57%，主要是示例项目…”
  数据   “…。比2023年预算增加38.04万元，增长28.57%，主要是示例项目…”

1 个警告。
`,
  ],
  ['types full-width digits and spaces', replaced('总预算171.20万元', '总预算　１７１．２０ 万元'), ''],
  [
    'swaps words',
    replaced('区委、区政府交办的', '区政府、区委交办的'),
    `警告 “一、主要职能”之下第3段的文字与数据写出的不同 [wording-equals-data]
  文件   “3、完成区政府、区委交办的其他任务。”
  数据   “3、完成区委、区政府交办的其他任务。”

1 个警告。
`,
  ],
  [
    'changes punctuation',
    replaced('示例活动，指导', '示例活动；指导'),
    `警告 “一、主要职能”之下第2段的文字与数据写出的不同 [wording-equals-data]
  文件   “…组织开展示例活动；指导街道的示例工…”
  数据   “…组织开展示例活动，指导街道的示例工…”

1 个警告。
`,
  ],
  [
    'changes two sentences of a paragraph',
    (xml) => replaced('负责示例区的', '承担示例区的')(replaced('年度计划。', '年度方案。')(xml)),
    `警告 “一、主要职能”之下第1段的文字与数据写出的不同 [wording-equals-data]
  文件   “1、承担示例区的示例工作…”
  数据   “1、负责示例区的示例工作…”

警告 “一、主要职能”之下第1段的文字与数据写出的不同（第2处） [wording-equals-data]
  文件   “…施示例规划和年度方案。”
  数据   “…施示例规划和年度计划。”

2 个警告。
`,
  ],
  [
    'swaps two figures',
    (xml) => replaced('事业34人', '事业24人')(replaced('行政24人', '行政34人')(xml)),
    `错误 “一、总体情况”之下第2段第2个数：数与数据不同 [figures-equal-data]
  文件         34   “…58人，其中：行政34人，事业24人。”
  数据         24   “…58人，其中：行政24人，事业34人。”

错误 “一、总体情况”之下第2段第3个数：数与数据不同 [figures-equal-data]
  文件         24   “…：行政34人，事业24人。”
  数据         34   “…：行政24人，事业34人。”

2 个错误。
`,
  ],
  [
    'deletes a figure of a cell',
    within('w:tr', '2080505', replaced('117.70', '', '117.70</w:t>')),
    `错误 表3 第5行第3列（养老保险缴费，合计）：少了一个数 [figures-equal-data]
  文件     （无）
  数据     117.70

1 个错误。
`,
  ],
  [
    'fills an empty cell',
    within(
      'w:tr',
      '>合计</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1769"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/>',
      replaced('</w:p>', '<w:r><w:t>201</w:t></w:r></w:p>', '<w:p>'),
    ),
    `错误 表3 第3行第1列（科目编码）：多出一个数 [figures-equal-data]
  文件        201
  数据     （无）

1 个错误。
`,
  ],
  [
    'deletes a row',
    within('w:tr', '2080505', removed),
    `错误 文件缺表3 第5行 [figures-equal-data]
  数据   “2080505｜养老保险缴费｜117.70｜117.70｜0.00”

1 个错误。
`,
  ],
  [
    'deletes two rows',
    (xml) => within('w:tr', '2010350', removed)(within('w:tr', '2080505', removed)(xml)),
    `错误 文件缺表3 第4行至第5行（2 行） [figures-equal-data]
  数据   “2010350｜事业运行｜46.12｜46.12｜0.00／2080505｜养老保险缴费｜117.70｜117.70｜0.00”

1 个错误。
`,
  ],
  [
    'deletes a table',
    within('w:tbl', '2080505', removed),
    `错误 文件缺表3 第1行至第6行（6 行） [figures-equal-data]
  数据   “科目编码｜科目名称｜合计｜其中／基本支出｜项目支出／合计｜171.20｜171.20｜0.00／2010350｜事业运行｜46.12｜46.12｜0.00／20…”

1 个错误。
`,
  ],
  [
    'adds a row',
    within('w:tr', '2080505', (row) => row + row.replace('2080505', '2080506').replaceAll('117.70', '9.00')),
    `错误 表3 第5行之后多出 1 行 [figures-equal-data]
  文件   “2080506｜养老保险缴费｜9.00｜9.00｜0.00”

1 个错误。
`,
  ],
  [
    'changes a row and deletes the next',
    (xml) =>
      within('w:tr', '2080505', removed)(within('w:tr', '2010350', replaced('46.12', '46.21', '46.12'))(xml)),
    `错误 表3 第4行第3列（事业运行，合计）：数与数据不同 [figures-equal-data]
  文件      46.21
  数据      46.12
  相差       0.09   文件偏大

错误 文件缺表3 第5行 [figures-equal-data]
  数据   “2080505｜养老保险缴费｜117.70｜117.70｜0.00”

2 个错误。
`,
  ],
  [
    'deletes a paragraph',
    within('w:p', '2、组织开展', removed),
    `警告 文件缺“一、主要职能”之下第2段 [wording-equals-data]
  数据   “2、组织开展示例活动，指导街道的示例工作。”

1 个警告。
`,
  ],
  [
    'deletes a sentence without figures',
    replaced('，主要是示例项目增加', ''),
    `警告 “一、总体情况”之下第1段的文字与数据写出的不同 [wording-equals-data]
  文件   “…比2023年预算增加38.04万元，增长28.57%。”
  数据   “…比2023年预算增加38.04万元，增长28.57%，主要是示例项目增加。”

1 个警告。
`,
  ],
  [
    'adds a paragraph with a figure',
    within('w:p', '2、组织开展', (own) => own + paragraphXml('另外安排5万元用于示例活动。')),
    `错误 “一、主要职能”之下第2段之后多出一段 [figures-equal-data]
  文件   “另外安排5万元用于示例活动。”

1 个错误。
`,
  ],
  [
    'adds a paragraph without figures',
    within('w:p', '2、组织开展', (own) => own + paragraphXml('请各单位认真执行。')),
    `警告 “一、主要职能”之下第2段之后多出一段 [wording-equals-data]
  文件   “请各单位认真执行。”

1 个警告。
`,
  ],
  ['splits a paragraph', replaced('示例活动，指导', '示例活动，</w:t></w:r></w:p><w:p><w:r><w:t>指导'), ''],
  [
    'joins two paragraphs',
    replaced(
      '示例工作。</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="NormalIndent"/></w:pPr><w:r><w:t xml:space="preserve">3、',
      '示例工作。3、',
    ),
    '',
  ],
  [
    'joins two paragraphs and rewords one',
    replaced(
      '街道的示例工作。</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="NormalIndent"/></w:pPr><w:r><w:t xml:space="preserve">3、完成',
      '街道的工作。3、完成',
    ),
    `警告 “一、主要职能”之下第2段的文字与数据写出的不同 [wording-equals-data]
  文件   “…活动，指导街道的工作。”
  数据   “…活动，指导街道的示例工作。”

1 个警告。
`,
  ],
  [
    'moves a paragraph',
    (xml) => {
      const own = /<w:p>(?:(?!<w:p>).)*1、负责示例区.*?<\/w:p>/.exec(xml)?.[0] ?? ''
      return within('w:p', '3、完成', (last) => last + own)(xml.replace(own, ''))
    },
    `警告 “一、主要职能”之下第1段移到了“一、主要职能”之下第3段之后 [order-equals-data]
  数据   “1、负责示例区的示例工作，组织实施示例规划和年度计划。”

1 个警告。
`,
  ],
  [
    'renames a heading',
    within('w:p', '一、主要职能', replaced('主要职能', '部门职责', '<w:t')),
    `警告 标题“一、主要职能”的文字与数据写出的不同 [wording-equals-data]
  文件   “一、部门职责”
  数据   “一、主要职能”

1 个警告。
`,
  ],
  [
    'renumbers a heading',
    replaced('一、总体情况', '二、总体情况', 'Heading2"/></w:pPr><w:bookmarkStart w:name="b_一_总体情况'),
    `警告 标题“一、总体情况”的文字与数据写出的不同 [wording-equals-data]
  文件   “二、总体情况”
  数据   “一、总体情况”

1 个警告。
`,
  ],
  [
    'changes a merged label',
    replaced('产出指标', '产出类指标'),
    `警告 表3 第8行第1列（指标）的文字与数据写出的不同 [wording-equals-data]
  文件   “产出类指标”
  数据   “产出指标”

1 个警告。
`,
  ],
  [
    'fills in what a merged label covers',
    within('w:tr', '合格率', replaced('</w:p>', '<w:r><w:t>产出指标</w:t></w:r></w:p>', '<w:p>')),
    '',
  ],
  [
    'changes the contents',
    replaced('支出总表', '支出表', 'TOC2'),
    `警告 目录第3行的文字与数据写出的不同 [wording-equals-data]
  文件   “表3支出表”
  数据   “表3支出总表”

1 个警告。
`,
  ],
  [
    'deletes the contents',
    (xml) => xml.replace(/<w:p><w:pPr><w:pStyle w:val="TOC\d"\/>.*?<\/w:p>/g, ''),
    `错误 文件缺目录第1行至第5行（5 行） [figures-equal-data]
  数据   “第一部分示例局概况／一、主要职能／表3支出总表／第二部分情况说明／一、总体情况”

1 个错误。
`,
  ],
  [
    'makes the contents plain text with other page numbers',
    (xml) =>
      xml.replace(/<w:p><w:pPr><w:pStyle w:val="TOC\d"\/>.*?<\/w:p>/g, (own) =>
        paragraphXml(
          [...own.matchAll(/<w:t xml:space="preserve">(.*?)<\/w:t>/g)]
            .map(([, text = '']) => (/^\d+$/.test(text) ? '……17' : text))
            .join(''),
        ),
      ),
    '',
  ],
]

it.each(rows)('%s', async (_, edit, told) => {
  expect(await toldOf(await docxWith(edit))).toBe(told)
})
