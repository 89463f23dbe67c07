/**
 * Changes of Word, WPS and other programs in the file's XML that change nothing for the reader, and traces that they
 * leave.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { docxWith, paragraphXml, replaced, runXml, toldOf, within } from './publication.ts'

type Edit = (xml: string) => string
type Row = readonly [what: string, edit: Edit, told: string, parts?: Readonly<Record<string, string | Edit>>]

const all =
  (...edits: readonly Edit[]): Edit =>
  (xml) =>
    edits.reduce((own, edit) => edit(own), xml)
const wrapped =
  (name: string, attributes = ''): Edit =>
  (own) =>
    `<${name}${attributes}>${own}</${name}>`
const author = ' w:id="901" w:author="审核" w:date="2024-01-02T00:00:00Z"'
const insertion = (text: string): string => `<w:ins${author}>${runXml(text)}</w:ins>`
const deletion = (text: string): string => `<w:del${author}><w:r><w:delText>${text}</w:delText></w:r></w:del>`
/** Ends the run at a place of its text, puts something in, and goes on. */
const between = (before: string, after: string, what: string): Edit =>
  replaced(`${before}${after}`, `${before}</w:t></w:r>${what}<w:r><w:t>${after}`)

const numbering = (format: string, text: string): string =>
  `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="7">\
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum>\
<w:num w:numId="9"><w:abstractNumId w:val="7"/></w:num></w:numbering>`
const listed: Edit = replaced('<w:pPr>', '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr>')
const asList = all(
  ...['1、负责', '2、组织', '3、完成'].map((text) =>
    within('w:p', text, all(listed, replaced(text, text.slice(2)))),
  ),
)

const box = (text: string): string =>
  `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">\
<w:drawing><wps:wsp xmlns:wps="x"><wps:txbx><w:txbxContent>${paragraphXml(text)}</w:txbxContent></wps:txbx></wps:wsp></w:drawing>\
</mc:Choice><mc:Fallback><w:pict><v:textbox xmlns:v="y"><w:txbxContent>${paragraphXml(text)}</w:txbxContent></v:textbox></w:pict>\
</mc:Fallback></mc:AlternateContent></w:r>`

const relation = (id: string, kind: string, target: string): Edit =>
  replaced(
    '</Relationships>',
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`,
  )
const relations = 'word/_rels/document.xml.rels'
const part = (root: string, content: string): string =>
  `<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:${root}>`

const rows: readonly Row[] = [
  [
    'splits runs anywhere',
    replaced(
      '增加38.04万元',
      '增</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>加38</w:t></w:r><w:r><w:t>.0</w:t></w:r><w:r><w:t>4万元',
    ),
    '',
  ],
  ['marks spelling', between('示例规划', '和年度', '<w:proofErr w:type="spellStart"/>'), ''],
  [
    'puts in smart tags',
    between('比', '2023年', '<w:smartTag w:element="date"><w:r><w:t></w:t></w:r></w:smartTag>'),
    '',
  ],
  [
    'wraps a sentence in a smart tag',
    within('w:p', '在职人员58人', (own) =>
      own.replace('<w:r>', '<w:smartTag w:element="place"><w:r>').replace('</w:r>', '</w:r></w:smartTag>'),
    ),
    '',
  ],
  [
    'wraps a paragraph in a content control',
    within(
      'w:p',
      '在职人员58人',
      all(
        wrapped('w:sdtContent'),
        (own) =>
          `<w:sdt><w:sdtPr><w:alias w:val="人员"/><w:placeholder><w:docPart w:val="x"/></w:placeholder></w:sdtPr>${own}</w:sdt>`,
      ),
    ),
    '',
  ],
  [
    'wraps a row in a content control',
    within('w:tr', '2080505', all(wrapped('w:sdtContent'), wrapped('w:sdt'))),
    '',
  ],
  [
    'makes words a link',
    between('示例活动', '，指导', '<w:hyperlink r:id="rId99"><w:r><w:t></w:t></w:r></w:hyperlink>'),
    '',
  ],
  [
    'puts words into a field',
    between(
      '主要是',
      '示例项目',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x 99</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t></w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ),
    '',
  ],
  [
    'prints a page number in the text',
    within(
      'w:p',
      '3、完成',
      replaced('</w:p>', '<w:fldSimple w:instr=" PAGE "><w:r><w:t>12</w:t></w:r></w:fldSimple></w:p>'),
    ),
    '',
  ],
  [
    'hides text',
    within(
      'w:p',
      '3、完成',
      replaced('</w:p>', '<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部99</w:t></w:r></w:p>'),
    ),
    '',
  ],
  [
    'shows text that was hidden',
    within(
      'w:p',
      '3、完成',
      replaced('</w:p>', '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>内部99</w:t></w:r></w:p>'),
    ),
    `错误 “一、主要职能”之下第3段：多出一个数 [figures-equal-data]
  文件         99   “…交办的其他任务。内部99”
  数据     （无）   “…交办的其他任务。”

警告 “一、主要职能”之下第3段的文字与数据写出的不同 [wording-equals-data]
  文件   “…交办的其他任务。内部99”
  数据   “…交办的其他任务。”

1 个错误，1 个警告。
`,
  ],
  [
    'uses another prefix',
    (xml) => xml.replaceAll(/(<\/?|\s)w:/g, '$1ns0:').replace('xmlns:w=', 'xmlns:ns0='),
    '',
  ],
  [
    'leaves an empty paragraph',
    within('w:p', '3、完成', (own) => `${own}<w:p><w:pPr><w:spacing/></w:pPr></w:p>`),
    '',
  ],
  ['breaks lines and uses tabs', between('示例活动，', '指导', '<w:r><w:br/><w:tab/></w:r>'), ''],
  ['inserts a table break', within('w:tr', '2080505', (own) => `</w:tbl><w:p/><w:tbl>${own}`), ''],
  ['numbers paragraphs by itself', asList, '', { 'word/numbering.xml': numbering('decimal', '%1、') }],
  [
    'numbers paragraphs by itself, otherwise',
    asList,
    `警告 “一、主要职能”之下第1段的文字与数据写出的不同 [wording-equals-data]
  文件   “（一）负责示例区的示例…”
  数据   “1、负责示例区的示例…”

警告 “一、主要职能”之下第2段的文字与数据写出的不同 [wording-equals-data]
  文件   “（二）组织开展示例活动…”
  数据   “2、组织开展示例活动…”

警告 “一、主要职能”之下第3段的文字与数据写出的不同 [wording-equals-data]
  文件   “（三）完成区委、区政府…”
  数据   “3、完成区委、区政府…”

3 个警告。
`,
    { 'word/numbering.xml': numbering('chineseCounting', '（%1）') },
  ],
  [
    'keeps an insertion that nobody accepted',
    between('街道', '的示例工作', insertion('和社区')),
    `警告 文件里有 1 处修订没有接受或拒绝，按全部接受核对 [revisions-are-settled]
  提示   公开以前在“审阅”里接受或拒绝全部修订

警告 “一、主要职能”之下第2段的文字与数据写出的不同 [wording-equals-data]
  文件   “…例活动，指导街道和社区的示例工作。”
  数据   “…例活动，指导街道的示例工作。”

2 个警告。
`,
  ],
  [
    'keeps a deletion that nobody accepted',
    replaced('指导街道的', `指导</w:t></w:r>${deletion('街道')}<w:r><w:t>的`),
    `警告 文件里有 1 处修订没有接受或拒绝，按全部接受核对 [revisions-are-settled]
  提示   公开以前在“审阅”里接受或拒绝全部修订

警告 “一、主要职能”之下第2段的文字与数据写出的不同 [wording-equals-data]
  文件   “…展示例活动，指导的示例工作。”
  数据   “…展示例活动，指导街道的示例工作。”

2 个警告。
`,
  ],
  [
    'keeps a changed figure that nobody accepted',
    replaced('>7.38<', `></w:t></w:r>${deletion('7.38')}${insertion('7.83')}<w:r><w:t><`, '住房公积金'),
    `警告 文件里有 2 处修订没有接受或拒绝，按全部接受核对 [revisions-are-settled]
  提示   公开以前在“审阅”里接受或拒绝全部修订

错误 表3 第6行第3列（住房公积金，合计）：数与数据不同 [figures-equal-data]
  文件       7.83
  数据       7.38
  相差       0.45   文件偏大

1 个错误，1 个警告。
`,
  ],
  [
    'keeps a change that restores the figure',
    replaced('行政24人', `行政</w:t></w:r>${deletion('25')}${insertion('24')}<w:r><w:t>人`),
    `警告 文件里有 2 处修订没有接受或拒绝，按全部接受核对 [revisions-are-settled]
  提示   公开以前在“审阅”里接受或拒绝全部修订

1 个警告。
`,
  ],
  [
    'keeps a deleted row',
    within('w:tr', '2080505', replaced('<w:trPr>', `<w:trPr><w:del${author}/>`)),
    `警告 文件里有 1 处修订没有接受或拒绝，按全部接受核对 [revisions-are-settled]
  提示   公开以前在“审阅”里接受或拒绝全部修订

错误 文件缺表3 第5行 [figures-equal-data]
  数据   “2080505｜养老保险缴费｜117.70｜117.70｜0.00”

1 个错误，1 个警告。
`,
  ],
  [
    'keeps a deleted paragraph mark',
    within('w:p', '2、组织', replaced('</w:pPr>', `<w:rPr><w:del${author}/></w:rPr></w:pPr>`)),
    `警告 文件里有 1 处修订没有接受或拒绝，按全部接受核对 [revisions-are-settled]
  提示   公开以前在“审阅”里接受或拒绝全部修订

1 个警告。
`,
  ],
  [
    'keeps a move',
    all(
      within('w:p', '2、组织', replaced('<w:r>', `<w:moveFrom${author}><w:r>`)),
      within('w:p', '2、组织', replaced('</w:r>', '</w:r></w:moveFrom>')),
      within(
        'w:p',
        '3、完成',
        (own) =>
          `${own}<w:p><w:moveTo${author}>${runXml('2、组织开展示例活动，指导街道的示例工作。')}</w:moveTo></w:p>`,
      ),
    ),
    `警告 文件里有 2 处修订没有接受或拒绝，按全部接受核对 [revisions-are-settled]
  提示   公开以前在“审阅”里接受或拒绝全部修订

警告 “一、主要职能”之下第3段移到了“一、主要职能”之下第1段之后 [order-equals-data]
  数据   “3、完成区委、区政府交办的其他任务。”

2 个警告。
`,
  ],
  [
    'keeps a change of looks',
    within(
      'w:p',
      '2、组织',
      replaced(
        '</w:pPr>',
        `<w:pPrChange${author}><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:pPrChange></w:pPr>`,
      ),
    ),
    '',
    { 'word/numbering.xml': numbering('decimal', '%1、') },
  ],
  [
    'keeps comments',
    (xml) => xml,
    `警告 文件里有 2 条批注 [comments-are-removed]
  提示   公开以前在“审阅”里删除批注

1 个警告。
`,
    {
      [relations]: relation('rId97', 'comments', 'comments.xml'),
      'word/comments.xml': part(
        'comments',
        `<w:comment w:id="1">${paragraphXml('请核对')}</w:comment><w:comment w:id="2"/>`,
      ),
    },
  ],
  [
    'adds a text box',
    within('w:p', '3、完成', replaced('</w:p>', `${box('本页数据截至2024年1月')}</w:p>`)),
    `错误 “一、主要职能”之下第3段之后多出一段 [figures-equal-data]
  文件   “本页数据截至2024年1月”

1 个错误。
`,
  ],
  [
    'puts a paragraph into a text box',
    within('w:p', '2、组织', (own) => `<w:p>${box(/<w:t[^>]*>(.*?)<\/w:t>/.exec(own)?.[1] ?? '')}</w:p>`),
    '',
  ],
  [
    'puts a table into a cell',
    within(
      'w:tr',
      '2080505',
      within(
        'w:p',
        '养老保险缴费',
        () =>
          '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>养老保险</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>缴费</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>',
      ),
    ),
    '',
  ],
  [
    'adds a header',
    (xml) => xml,
    `错误 页眉多出文字 [figures-equal-data]
  文件   “示例局2023年部门预算”

1 个错误。
`,
    {
      [relations]: relation('rId98', 'header', 'header9.xml'),
      'word/header9.xml': part('hdr', paragraphXml('示例局2023年部门预算')),
    },
  ],
  [
    'numbers pages in words',
    (xml) => xml,
    '',
    {
      [relations]: relation('rId98', 'footer', 'footer9.xml'),
      'word/footer9.xml': part(
        'ftr',
        '<w:p><w:r><w:t>第 </w:t></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>3</w:t></w:r></w:fldSimple><w:r><w:t> 页　共 </w:t></w:r><w:fldSimple w:instr="NUMPAGES"><w:r><w:t>9</w:t></w:r></w:fldSimple><w:r><w:t> 页</w:t></w:r></w:p>',
      ),
    },
  ],
  [
    'adds a footnote',
    (xml) => xml,
    `错误 脚注多出文字 [figures-equal-data]
  文件   “含上年结转2万元。”

1 个错误。
`,
    {
      [relations]: (xml) => xml,
      'word/footnotes.xml': part(
        'footnotes',
        `<w:footnote w:id="1">${paragraphXml('含上年结转2万元。')}</w:footnote>`,
      ),
    },
  ],
]

it.each(rows.map(([what, edit, told, parts]) => ({ what, edit, told, parts })))('$what', async (row) => {
  const { edit, told, parts } = row
  expect(await toldOf(await docxWith(edit, parts))).toBe(told)
})

it('reads the body under another name', async () => {
  const files = unzipSync(await docxWith(replaced('行政24人', '行政23人')))
  const body = files['word/document.xml'] ?? new Uint8Array()
  const root = strToU8(
    strFromU8(files['_rels/.rels'] ?? body).replace('word/document.xml', 'word/document2.xml'),
  )
  const { 'word/document.xml': _, ...others } = files
  const told = await toldOf(zipSync({ ...others, 'word/document2.xml': body, '_rels/.rels': root }))
  expect(told).toMatch(/^错误 “一、总体情况”之下第2段第2个数：数与数据不同/)
})
