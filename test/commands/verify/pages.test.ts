/** Page breaks of other programs: none of them is a difference, and none hides one. */
import { describe, expect, it } from 'vitest'
import type { Segment } from '../../../src/commands/verify/file-text.ts'
import { caption, cell, column, documentOf, head, paragraph, row, table } from '../../write/by-hand.ts'
import { toldOfReading } from './publication.ts'

/** Two tables that look like one: figures under a heading, then targets with two merged labels. */
const funds = table(
  [
    row('2010350', '事业运行', cell('46.12', { role: 'amount' })),
    row('2080505', '养老保险缴费', cell('117.70', { role: 'amount' })),
    row('2210201', '住房公积金', cell('7.38', { role: 'amount' })),
  ],
  {
    id: 'funds',
    caption: caption('支出表', { scope: null }),
    head: [row(head('科目编码'), head('科目名称'), head('2024年'))],
  },
)
const targets = table(
  [
    row('长期绩效目标', '产出指标', '完成抽检批次和巡查人次', '≥108批次'),
    row('长期绩效目标', '产出指标', '抽检合格率', '98%'),
    row('长期绩效目标', '满意度指标', '居民满意度', '≥90%'),
  ],
  {
    id: 'targets',
    joined: true,
    head: [row(head('目标'), head('类别'), head('名称'), head('指标值'))],
    columns: [column({ merge: 'down' }), column({ merge: 'down' }), column(), column()],
  },
)
const document = documentOf(
  { type: 'contents', title: '目录' },
  { type: 'heading', level: 1, id: 'h1', content: [{ type: 'text', text: '第一部分　概况', strong: false }] },
  paragraph('2024年部门预算171.20万元，比上年增加38.04万元。'),
  funds,
  targets,
  { type: 'heading', level: 1, id: 'h2', content: [{ type: 'text', text: '第二部分　说明', strong: false }] },
  paragraph('在职人员58人。'),
)

/** Texts in the order in which a program draws them; a bar ends a stretch. */
type Pages = readonly string[]
const segments = (pages: Pages): readonly Segment[] =>
  pages.flatMap((page, index) => page.split('|').map((text) => ({ text, page: index + 1, block: null })))

const contents = '目录|第一部分　概况|.....|1|表1 支出表|……………2|第二部分　说明.......|3'
const prose = '第一部分　概况|2024年部门预算171.20万|元，比上年增加38.04万元。'
const fundsHead = '科目编码|科目名称|2024年'
const fundsText = `表1|支出表|单位：万元|${fundsHead}|2010350|事业运行|46.12|2080505|养老保险缴费|117.70|2210201|住房公积金|7.38`
const targetsHead = '目标|类别|名称|指标值'
const first = '长期绩效目标|产出指标|完成抽检批次和巡查人次|≥108批次'
const rest = '抽检合格率|98%|满意度指标|居民满意度|≥90%'
const end = '第二部分　说明|在职人员58人。'

describe('is no difference', () => {
  it.each<readonly [string, Pages]>([
    ['a text without breaks', [contents, prose, fundsText, `${targetsHead}|${first}|${rest}`, end]],
    [
      'page numbers of the contents drawn last',
      [
        `目录|第一部分　概况|表1 支出表|第二部分　说明|1|2|3`,
        prose,
        fundsText,
        `${targetsHead}|${first}|${rest}`,
        end,
      ],
    ],
    [
      'a line that breaks within a word or a figure',
      [
        contents,
        '第一部分　概|况|2024年部门预算171.|20万元，比上年增|加38.04万元。',
        fundsText,
        `${targetsHead}|${first}|${rest}`,
        end,
      ],
    ],
    [
      'a paragraph over two pages',
      [
        contents,
        '第一部分　概况|2024年部门预算171.20万元，',
        `比上年增加38.04万元。|${fundsText}`,
        `${targetsHead}|${first}|${rest}`,
        end,
      ],
    ],
    [
      'heading rows again',
      [
        contents,
        prose,
        fundsText.replace('|2080505', '@|2080505').split('@')[0] ?? '',
        `${fundsHead}|2080505|养老保险缴费|117.70|2210201|住房公积金|7.38|${targetsHead}|${first}`,
        `${targetsHead}|${rest}`,
        end,
      ],
    ],
    [
      'merged labels again',
      [
        contents,
        prose,
        fundsText,
        `${targetsHead}|${first}`,
        `${targetsHead}|长期绩效目标|产出指标|${rest}`,
        end,
      ],
    ],
    [
      'one merged label again',
      [
        contents,
        prose,
        fundsText,
        `${targetsHead}|${first}|抽检合格率|98%`,
        `${targetsHead}|长期绩效目标|满意度指标|居民满意度|≥90%`,
        end,
      ],
    ],
    [
      'a merged label cut in two',
      [
        contents,
        prose,
        fundsText,
        `${targetsHead}|长期绩|产出指标|完成抽检批次和巡查人次|≥108批次`,
        `${targetsHead}|效目标|${rest}`,
        end,
      ],
    ],
    [
      'two merged labels cut in two',
      [
        contents,
        prose,
        fundsText,
        `${targetsHead}|长期绩|产出|完成抽检批次和巡查人次|≥108批次`,
        `${targetsHead}|效目标|指标|${rest}`,
        end,
      ],
    ],
    [
      'a row cut in two',
      [
        contents,
        prose,
        fundsText,
        `${targetsHead}|长期绩效目标|产出指标|完成抽检批次|≥108`,
        `${targetsHead}|和巡查人次|批次|${rest}`,
        end,
      ],
    ],
    [
      'a row cut in two, labels again',
      [
        contents,
        prose,
        fundsText,
        `${targetsHead}|长期绩效目标|产出指标|完成抽检|≥108批次`,
        `${targetsHead}|长期绩效目标|产出指标|批次和巡查人次|${rest}`,
        end,
      ],
    ],
    [
      'a row and its labels cut in two',
      [
        contents,
        prose,
        fundsText,
        `${targetsHead}|长期绩|产出|完成抽检批次|≥108`,
        `${targetsHead}|效目标|指标|和巡查人次|批次|${rest}`,
        end,
      ],
    ],
    [
      'a row over three pages',
      [
        contents,
        prose,
        fundsText,
        `${targetsHead}|长期绩效目标|产出指标|完成|≥108`,
        `${targetsHead}|抽检批次`,
        `${targetsHead}|和巡查人次|批次|${rest}`,
        end,
      ],
    ],
    [
      'a page that begins with a new row of the next table',
      [contents, prose, fundsText, `${targetsHead}|${first}|${rest}`, end],
    ],
  ])('%s', (_, pages) => {
    expect(toldOfReading({ segments: segments(pages) }, document)).toBe('')
  })
})

describe('is told all the same', () => {
  it.each<readonly [string, Pages, string]>([
    [
      'a figure in the first row of a page',
      [
        contents,
        prose,
        fundsText.split('|2080505')[0] ?? '',
        `${fundsHead}|2080505|养老保险缴费|171.70|2210201|住房公积金|7.38|${targetsHead}|${first}|${rest}`,
        end,
      ],
      `错误 PDF 第4页，表1 第3行第3列（养老保险缴费，2024年）：数与数据不同 [figures-equal-data]
  文件     171.70   “2080505养老保险缴费171.70”
  数据     117.70   “2080505养老保险缴费117.70”
  相差      54.00   文件偏大

1 个错误。
`,
    ],
    [
      'a figure in a row below merged labels that are printed again',
      [
        contents,
        prose,
        fundsText,
        `${targetsHead}|${first}`,
        `${targetsHead}|长期绩效目标|产出指标|${rest.replace('98%', '89%')}`,
        end,
      ],
      `错误 PDF 第5页，表1 第7行第4列（抽检合格率，指标值）：数与数据不同 [figures-equal-data]
  文件        89%   “抽检合格率89%”
  数据        98%   “抽检合格率98%”
  相差         9%   文件偏小

1 个错误。
`,
    ],
    [
      'a figure in the last row of a page',
      [
        contents,
        prose,
        fundsText.split('|2080505')[0]?.replace('46.12', '46.21') ?? '',
        `${fundsHead}|2080505|养老保险缴费|117.70|2210201|住房公积金|7.38|${targetsHead}|${first}|${rest}`,
        end,
      ],
      `错误 PDF 第3页，表1 第2行第3列（事业运行，2024年）：数与数据不同 [figures-equal-data]
  文件      46.21   “2010350事业运行46.21”
  数据      46.12   “2010350事业运行46.12”
  相差       0.09   文件偏大

1 个错误。
`,
    ],
    [
      'a figure in a row that is cut in two',
      [
        contents,
        prose,
        fundsText,
        `${targetsHead}|长期绩效目标|产出指标|完成抽检批次|≥180`,
        `${targetsHead}|和巡查人次|批次|${rest}`,
        end,
      ],
      `错误 PDF 第4页，表1 第6行第4列（完成抽检批次和巡查人次，指标值）：数与数据不同 [figures-equal-data]
  文件        180   “…指标完成抽检批次≥180和巡查人次批次”
  数据        108   “…检批次和巡查人次≥108批次”

警告 PDF 第4页，表1 第6行第3列（产出指标，名称）的文字与数据写出的不同 [wording-equals-data]
  文件   “…指标完成抽检批次≥180和巡查人次批次”
  数据   “…指标完成抽检批次和巡查人次≥108批次”

1 个错误，1 个警告。
`,
    ],
    [
      'a figure in a row that is cut in two, labels again',
      [
        contents,
        prose,
        fundsText,
        `${targetsHead}|${first}|抽检合格率|98%|满意度指标|居民`,
        `${targetsHead}|长期绩效目标|满意度指标|满意度|≥80%`,
        end,
      ],
      `错误 PDF 第5页，表1 第8行第4列（居民满意度，指标值）：数与数据不同 [figures-equal-data]
  文件        80%   “…指标居民满意度≥80%”
  数据        90%   “…指标居民满意度≥90%”
  相差        10%   文件偏小

1 个错误。
`,
    ],
    [
      'a figure in the row before one that is cut in two',
      [
        contents,
        prose,
        fundsText,
        `${targetsHead}|${first.replace('108', '180')}|抽检合格|98%`,
        `${targetsHead}|长期绩效目标|产出指标|率|满意度指标|居民满意度|≥90%`,
        end,
      ],
      `错误 PDF 第4页，表1 第6行第4列（完成抽检批次和巡查人次，指标值）：数与数据不同 [figures-equal-data]
  文件        180   “…批次和巡查人次≥180批次”
  数据        108   “…批次和巡查人次≥108批次”

1 个错误。
`,
    ],
    [
      'a label that ends early and never goes on',
      [
        contents,
        prose,
        fundsText,
        `${targetsHead}|长期绩|产出指标|完成抽检批次和巡查人次|≥108批次`,
        `${targetsHead}|${rest}`,
        end,
      ],
      `警告 PDF 第4页，表1 第6行第1列（目标）的文字与数据写出的不同 [wording-equals-data]
  文件   “长期绩产出指标完成抽检…”
  数据   “长期绩效目标产出指标完成抽检…”

1 个警告。
`,
    ],
    [
      'a row that is gone at a page’s end',
      [
        contents,
        prose,
        fundsText.split('|2080505')[0] ?? '',
        `${fundsHead}|2210201|住房公积金|7.38|${targetsHead}|${first}|${rest}`,
        end,
      ],
      `错误 PDF 第4页，文件缺表1 第3行 [figures-equal-data]
  数据   “2080505｜养老保险缴费｜117.70”

1 个错误。
`,
    ],
    [
      'a digit behind a row’s last figure',
      [contents, prose, `${fundsText}5`, `${targetsHead}|${first}|${rest}`, end],
      `错误 PDF 第3页，表1 第4行第3列（住房公积金，2024年）：数与数据不同 [figures-equal-data]
  文件      7.385   “2210201住房公积金7.385”
  数据       7.38   “2210201住房公积金7.38”
  相差      0.005   文件偏大

1 个错误。
`,
    ],
    [
      'text behind the end',
      [contents, prose, fundsText, `${targetsHead}|${first}|${rest}`, end, '联系人：某某'],
      `警告 PDF 第6页，“第二部分　说明”之下第1段之后多出文字 [wording-equals-data]
  文件   “联系人：某某”

1 个警告。
`,
    ],
    [
      'an entry of the contents',
      [contents.replace('支出表', '收入表'), prose, fundsText, `${targetsHead}|${first}|${rest}`, end],
      `警告 PDF 第1页，目录第2行的文字与数据写出的不同 [wording-equals-data]
  文件   “表1收入表”
  数据   “表1支出表”

1 个警告。
`,
    ],
  ])('%s', (_, pages, told) => {
    expect(toldOfReading({ segments: segments(pages) }, document)).toBe(told)
  })
})
