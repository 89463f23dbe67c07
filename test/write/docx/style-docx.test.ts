/** A `style.docx`: the DOCX takes its styles and sheets from it, from any program in any language. */
import { describe, expect, it } from 'vitest'
import type { Style } from '../../../src/model/style.ts'
import { judgeLook } from '../../../src/write/docx/judge-look.ts'
import { traitsOf } from '../../../src/write/docx/resolve-style.ts'
import { lookOf } from '../../../src/write/docx/shared-look.ts'
import { shownName } from '../../../src/write/docx/style-names.ts'
import { elementAt } from '../../../src/xml/xml.ts'
import { cell, column, documentOf, head, paragraph, row, section, table } from '../by-hand.ts'
import { allOf, at, partOf, partsOf, valueAt, type Xml } from '../read-docx.ts'
import { type Edit, edited, lookIn, sampleFile, savedByWord, wordFile } from '../style-file.ts'
import { baseLook, docxOf, laidOut, written } from '../written.ts'

const base = baseLook('base')
const sample = await sampleFile('base')
const looksIn = (file: Uint8Array) => ({ ...base, word: lookIn(file) })

const styleIn = (styles: Xml, id: string): Xml | undefined =>
  allOf(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id)

describe('the sample page as it is written', () => {
  it.each(['document', 'styles', 'settings', 'footer1', 'footer2'])(
    'gives the same %s as none',
    async (part) => {
      const source = written('example-bureau')
      const [plain, styled] = [source, { ...source, word: lookIn(sample) }]
      const name = `word/${part}.xml`
      expect(partsOf(await docxOf(styled)).get(name)).toBe(partsOf(await docxOf(plain)).get(name))
    },
  )

  it('says nothing that style.yaml does not, and has every style', () => {
    const { changes, left, missing, style } = lookOf(looksIn(sample))
    expect({ changes, left, missing }).toEqual({ changes: [], left: [], missing: [] })
    expect(style).toEqual(base.style)
    expect(judgeLook(looksIn(sample))).toEqual([])
  })

  it('shows each style by its name', () => {
    const parts = partsOf(sample)
    const text = ['document', 'header1', 'footer1', 'footer2']
      .map((part) => parts.get(`word/${part}.xml`))
      .join('')
    const used = new Set([...text.matchAll(/w:(?:p|r|tbl)Style w:val="([^"]+)"/g)].map(([, id]) => id))
    const { styles } = lookOf(looksIn(sample))
    const ids = styles.styles.map(({ attributes }) => attributes['w:styleId'])
    expect(ids.filter((id) => !used.has(id))).toEqual(['Normal', 'TableNormal'])
    for (const id of ids.filter(
      (own) => !/^(Normal|TableNormal|Footer.*|TOC\d|TableSpacer|BudgetTable)$/.test(own ?? ''),
    )) {
      const style = styles.styles.find(({ attributes }) => attributes['w:styleId'] === id)
      const name = elementAt(style, 'w:name')?.attributes['w:val'] ?? ''
      expect(text).toContain(shownName({ name }))
    }
  })
})

/** An edit, and its result in the looks. */
const cases: readonly (readonly [string, readonly Edit[], (style: Style) => unknown, unknown])[] = [
  ['type size', [['NormalIndent', '"32"', '"28"']], (s) => s.text.body.size, 14],
  ['a font that fonts.yaml has', [['NormalIndent', '"仿宋"', '"楷体"']], (s) => s.text.body.font, 'kai'],
  ['a font by its English name', [['NormalIndent', '"仿宋"', '"KaiTi"']], (s) => s.text.body.font, 'kai'],
  ['an older cut of a font', [['NormalIndent', '"仿宋"', '"楷体_GB2312"']], (s) => s.text.body.font, 'kai'],
  ['an exact line', [['NormalIndent', '"579"', '"560"']], (s) => s.text.body.line, 28],
  [
    'alignment',
    [['Heading1', 'w:jc w:val="center"', 'w:jc w:val="end"']],
    (s) => s.text['heading-1'].align,
    'right',
  ],
  ['an indent in characters', [['NormalIndent', '"200"', '"150"']], (s) => s.text.body.indent, 1.5],
  [
    'an indent in centimetres',
    [['NormalIndent', 'w:firstLineChars="200" w:firstLine="640"', 'w:firstLineChars="0" w:firstLine="480"']],
    (s) => s.text.body.indent,
    1.5,
  ],
  ['space above', [['TableNote', 'w:before="120"', 'w:before="200"']], (s) => s.text.note.before, 10],
  ['the stressing font', [['StrongText', '黑体', '楷体']], (s) => s.strong, 'kai'],
  ['table text', [['TableText', '"21"', '"24"']], (s) => s.table.normal.size, 12],
  [
    'small table text',
    [['TableTextCompact', 'w:line="240"', 'w:line="220"']],
    (s) => s.table.compact.line,
    11,
  ],
  ['a rule', [['BudgetTable', 'w:sz="4"', 'w:sz="8"']], (s) => s.table.rule, 1],
  ['a cell margin', [['BudgetTable', 'w:w="70"', 'w:w="90"']], (s) => s.table.padding.x, 4.5],
  ['an upright margin', [[null, 'w:top="2098"', 'w:top="1701"']], (s) => s.page.portrait.top, 30],
  ['a turned margin', [[null, 'w:top="1587"', 'w:top="1134"']], (s) => s.page.landscape.top, 20],
  [
    'room for binding',
    [
      [
        null,
        'w:left="1587" w:header="1049" w:footer="1427" w:gutter="0"',
        'w:left="1417" w:header="1049" w:footer="1427" w:gutter="284"',
      ],
    ],
    (s) => s.page.portrait.left,
    30,
  ],
  [
    'the sheet',
    [
      [null, 'w:w="11906" w:h="16838"', 'w:w="10319" w:h="14570"'],
      [null, 'w:w="16838" w:h="11906"', 'w:w="14570" w:h="10319"'],
    ],
    (s) => [s.page.width, s.page.height],
    [182, 257],
  ],
  ['the page number', [[null, 'w:footer="1427"', 'w:footer="1587"']], (s) => s.page.numberBelow, 4.2],
]

describe('an edit in Word', () => {
  it.each(cases)('of %s is a value of style.yaml', (_, edits, valueIn, expected) => {
    const { style, changes, left } = lookOf(looksIn(edited(sample, edits)))
    expect(valueIn(style)).toEqual(expected)
    expect(changes.length).toBeGreaterThan(0)
    // Merged over style.yaml, nothing differs any more; an old cut of a font does, and is reported.
    const again = lookOf({ ...looksIn(edited(sample, edits)), style })
    expect(again.changes).toEqual([])
    expect(again.left).toEqual(left)
  })

  it.each<[string, Edit, string[]]>([
    ['bold', ['Heading2', '<w:sz ', '<w:b/><w:sz '], ['标题 2: 加粗']],
    ['colour', ['Heading2', '<w:sz ', '<w:color w:val="C00000"/><w:sz '], ['标题 2: 颜色 C00000']],
    ['a hanging indent', ['TableNote', '<w:jc', '<w:ind w:hanging="420"/><w:jc'], ['表注: 悬挂缩进 2 字']],
    ['an unknown font', ['CoverUnit', '楷体', '华文中宋'], ['封面单位: 字体 华文中宋（PDF 用 楷体）']],
    [
      'a Latin font',
      ['CoverUnit', 'Times New Roman', 'Arial'],
      ['封面单位: 西文字体 Arial（PDF 用 Times New Roman）'],
    ],
    [
      'type of a heading cell alone',
      ['TableHead', '"21"', '"24"'],
      ['表头文字: 字号 12 磅（PDF 用 10.5 磅）'],
    ],
    [
      'colour of rules',
      ['BudgetTable', '"000000"', '"C00000"'],
      ['预算表: 外框线 single 6 C00000', '预算表: 内框线 single 4 C00000'],
    ],
    [
      'where a page number stands',
      ['Footer', 'w:jc w:val="right"', 'w:jc w:val="center"'],
      ['页脚: 对齐 居中（PDF 用 右对齐）'],
    ],
  ])('of %s is in the DOCX alone, and told', (_, edit, told) => {
    const { changes, left } = lookOf(looksIn(edited(sample, [edit])))
    expect(changes).toEqual([])
    expect(left.map(({ where, what }) => `${where}: ${what}`)).toEqual(told)
  })

  it('to a multiple of lines is an exact distance in the PDF, as near as can be', () => {
    const edit: Edit = ['NormalIndent', 'w:line="579" w:lineRule="exact"', 'w:line="360" w:lineRule="auto"']
    const { changes, left } = lookOf(looksIn(edited(sample, [edit])))
    expect(changes.map(({ path, value }) => [path.join('.'), value])).toEqual([['text.body.line', '31.2']])
    expect(left).toEqual([{ where: '正文缩进', what: '行距 1.5 倍行距（PDF 用 固定值 31.2 磅）' }])
  })

  it('arrives in the DOCX, where nothing overrides it', async () => {
    const file = edited(sample, [
      ['TableText', 'w:val="left"', 'w:val="center"'],
      ['TableText', '"21"', '"24"'],
      ['BudgetTable', 'w:sz="4"', 'w:sz="8"'],
      ['CaptionNumber', 'w:before="0"', 'w:before="300"'],
      [null, 'w:left="1587"', 'w:left="1701"'],
    ])
    const source = written('example-bureau')
    const parts = partsOf(await docxOf({ ...source, word: lookIn(file) }))
    const document = partOf(parts, 'word/document.xml')
    const styles = partOf(parts, 'word/styles.xml')
    const text = styleIn(styles, 'TableText')
    expect(text && [valueAt(text, ['w:pPr', 'w:jc']), valueAt(text, ['w:rPr', 'w:sz'])]).toEqual([
      'center',
      '24',
    ])
    expect(
      allOf(document, 'w:tbl').flatMap((own) => allOf(own, 'w:jc').map((jc) => jc.attributes['w:val'])),
    ).toEqual(allOf(document, 'w:tbl').map(() => 'center'))
    expect(allOf(document, 'w:tblBorders').concat(allOf(document, 'w:tblCellMar'))).toEqual([])
    const captions = allOf(document, 'w:p').filter(
      (own) => valueAt(own, ['w:pPr', 'w:pStyle']) === 'CaptionNumber',
    )
    expect(captions.filter((own) => at(own, 'w:pPr', 'w:spacing'))).toEqual([])
    const uprights = allOf(document, 'w:sectPr').filter(
      (own) => valueAt(own, ['w:pgSz'], 'w:orient') === 'portrait',
    )
    expect(new Set(uprights.map((own) => valueAt(own, ['w:pgMar'], 'w:left')))).toEqual(new Set(['1701']))
    // Tables and page numbers of the contents reach to the margins as they now are.
    const area = 11906 - 1701 - 1474
    expect(allOf(document, 'w:tblW').some((own) => own.attributes['w:w'] === String(area))).toBe(true)
    const entry = styleIn(styles, 'TOC1')
    expect(entry && valueAt(entry, ['w:pPr', 'w:tabs', 'w:tab'], 'w:pos')).toBe(String(area))
  })

  it('to larger figures makes those smaller again that would not fit', async () => {
    const figures = Array<string>(5)
      .fill('123,456,789.12')
      .map((text) => cell(text, { role: 'amount' }))
    const columns = figures.map(() => column({ align: 'end' }))
    const crowded = laidOut(documentOf(table([row(...figures)], { columns })))
    const sizesWith = async (file: Uint8Array) => {
      const parts = partsOf(await docxOf({ ...crowded, word: lookIn(file) }))
      const sizes = allOf(partOf(parts, 'word/document.xml'), 'w:sz')
      return new Set(sizes.map(({ attributes }) => attributes['w:val']))
    }
    const larger: Edit = ['TableNumber', '</w:pPr>', '</w:pPr><w:rPr><w:sz w:val="36"/></w:rPr>']
    expect(await sizesWith(sample)).toEqual(new Set())
    expect(await sizesWith(edited(sample, [larger]))).toEqual(new Set(['25']))
  })

  it('of the turned sheet alone may make it of another size', async () => {
    const file = edited(sample, [[null, 'w:w="16838" w:h="11906"', 'w:w="23811" w:h="16838"']])
    const turned = section([table([row('甲')])], { id: 'x', orientation: 'landscape' })
    const document = partOf(
      partsOf(await docxOf({ ...laidOut(documentOf(turned)), word: lookIn(file) })),
      'word/document.xml',
    )
    expect(allOf(document, 'w:pgSz').map(({ attributes }) => attributes)).toEqual([
      { 'w:w': '23811', 'w:h': '16838', 'w:orient': 'landscape' },
    ])
    expect(lookOf(looksIn(file)).left).toEqual([{ where: '横向页面', what: '纸张大小' }])
  })
})

/** Every key of `style.yaml` that holds a value. */
const keysOf = (value: unknown, path: string): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, path === '' ? key : `${path}.${key}`))
    : [path]
const allKeys = new Set(keysOf(base.style, ''))

describe('a nearer style.yaml', () => {
  const nearerThan = (file: Uint8Array, ...keys: readonly string[]) => ({
    ...base,
    word: { ...lookIn(file), nearer: new Set(keys) },
  })

  it.each(cases)('goes before the file: %s', (_, edits) => {
    const { style, changes } = lookOf(nearerThan(edited(sample, edits), ...allKeys))
    expect(changes).toEqual([])
    expect(style).toEqual(base.style)
  })

  it('goes before every style of a file that Word saved, as far as both say the same', () => {
    const word = { ...lookIn(wordFile(savedByWord)), nearer: allKeys }
    const { changes, left, sheets } = lookOf({ ...base, word })
    expect(changes).toEqual([])
    expect(left.filter(({ what }) => /^(字体|字号|行距|段前|段后|首行缩进)/.test(what))).toEqual([])
    expect(sheets.portrait.top).toBe(lookOf(base).sheets.portrait.top)
  })

  it('changes its own keys alone', () => {
    const file = edited(sample, [
      ['NormalIndent', '"32"', '"28"'],
      ['NormalIndent', '"579"', '"560"'],
      ['BudgetTable', 'w:sz="4"', 'w:sz="8"'],
      ['BudgetTable', 'w:w="70"', 'w:w="90"'],
      [null, 'w:top="2098"', 'w:top="1701"'],
      [null, 'w:left="1587"', 'w:left="1701"'],
    ])
    const keys = ['text.body.size', 'table.rule', 'page.portrait.left']
    const { changes, styles, sheets } = lookOf(nearerThan(file, ...keys))
    expect(changes.map(({ path }) => path.join('.'))).toEqual([
      'text.body.line',
      'table.padding.x',
      'page.portrait.top',
    ])
    expect(traitsOf(styles, 'NormalIndent')).toMatchObject({ size: '32', line: 'exact:560', indent: '2' })
    expect([sheets.portrait.left, sheets.portrait.top]).toEqual([1587, 1701])
  })
})

describe('a file as Word saves it', async () => {
  const word = lookIn(wordFile(savedByWord))
  const looks = { ...base, word }
  const shared = lookOf(looks)
  const tree = documentOf(paragraph('甲'), table([row('乙', '丙')], { head: [row(head('一'), head('二'))] }))
  const parts = partsOf(await docxOf({ ...laidOut(tree), word }))
  const styles = partOf(parts, 'word/styles.xml')
  const text = parts.get('word/styles.xml') ?? ''

  it('has its styles found by name and put under our ids, with what they are based on and linked with', () => {
    const own = (id: string) => {
      const style = styleIn(styles, id)
      return style && [valueAt(style, ['w:name']), valueAt(style, ['w:basedOn']), valueAt(style, ['w:link'])]
    }
    expect(own('Heading1')).toEqual(['heading 1', 'Normal', '10'])
    expect(own('10')).toEqual(['标题 1 字符', 'a0', 'Heading1'])
    expect(own('a0')).toEqual(['Default Paragraph Font', undefined, undefined])
    expect(own('TableText')).toEqual(['表内文字', 'Normal', undefined])
    expect(own('NormalIndent')).toEqual(['Normal Indent', 'TableText-2', undefined])
    expect(own('TableText-2')).toEqual(['公文底稿', 'Normal', undefined])
    expect(
      allOf(styles, 'w:style')
        .filter((style) => style.attributes['w:default'] === '1')
        .map((style) => style.attributes['w:styleId']),
    ).toEqual(['a0', 'Normal', 'TableNormal'])
    expect(text).not.toContain('List Paragraph')
  })

  it('brings nothing along that points elsewhere or tells of its editing', () => {
    expect(text).not.toMatch(/[tT]heme|numPr|rsid|Change|w14:|mc:/)
    const ids = new Set(allOf(styles, 'w:style').map(({ attributes }) => attributes['w:styleId']))
    const targets = ['w:basedOn', 'w:next', 'w:link'].flatMap((name) => allOf(styles, name))
    expect(targets.filter(({ attributes }) => !ids.has(attributes['w:val']))).toEqual([])
  })

  it('has the fonts of its theme by their names', () => {
    const fonts = at(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:rFonts')?.attributes
    expect(fonts).toEqual({ 'w:ascii': 'Arial', 'w:hAnsi': 'Arial', 'w:eastAsia': '楷体', 'w:cs': 'Arial' })
  })

  it('keeps what is missing as style.yaml has it, free of the file’s 正文', () => {
    const missing = shared.missing.map(({ id }) => id)
    expect(missing).toContain('TableNote')
    expect(missing).not.toContain('TableText')
    const bare = { ...base, word: null }
    expect(traitsOf(shared.styles, 'CoverTitle')).toEqual(traitsOf(lookOf(bare).styles, 'CoverTitle'))
    // A variant follows what it is a variant of.
    expect(traitsOf(shared.styles, 'TableNumber')).toMatchObject({ size: '20', font: '宋体', align: 'right' })
  })

  it('says what style.yaml would have to say', () => {
    expect(shared.changes.map(({ path, value }) => `${path.join('.')}: ${value}`)).toEqual([
      'text.heading-1.font: hei',
      'text.heading-1.size: 20',
      'text.heading-1.line: 35',
      'text.heading-1.before: 7.8',
      'text.heading-1.after: 6',
      'text.body.font: kai',
      'text.body.size: 15',
      'text.body.line: 28',
      'text.contents-1.font: kai',
      'text.contents-1.size: 10.5',
      'text.contents-1.line: 25',
      'text.contents-1.align: justify',
      'text.contents-1.indent: 2',
      'text.contents-1.before: 0',
      'text.contents-1.after: 8',
      'table.normal.size: 10',
      'table.normal.line: 14',
      'page.portrait.top: 35',
      'page.numberBelow: 4.2',
    ])
  })

  it('is told of in four warnings', () => {
    expect(judgeLook(looks).map(({ severity, message, hint }) => `${severity} ${message}｜${hint}`)).toEqual([
      expect.stringMatching(
        /^warning templates\/hillside\/style\.docx 里没有 \d+ 个样式：标题 2、标题 3、.*；DOCX 里它们按 style\.yaml 排｜补进去（已有的样式不变）：npm run template:style -- --template hillside --replace$/,
      ),
      'warning templates/hillside/style.docx 的样式带自动编号，没有取：标题 1｜编号由程序写在文字里；在 Word 里把这些样式的“编号”改为“无”',
      'warning templates/hillside/style.docx 的页面边框没有取：页面只取纸张、页边距、页眉页脚的位置和文档网格｜在 Word 的“布局”里去掉，以免误会',
      'warning templates/hillside/style.docx 与 style.yaml 有 19 处不同，DOCX 照前者，PDF 照后者：“标题 1”字体 黑体（style.yaml 为 方正小标宋简体）；“标题 1”字号 20 磅（style.yaml 为 22 磅）；“标题 1”行距 固定值 35 磅（style.yaml 为 固定值 36 磅）；“标题 1”段前 7.8 磅（style.yaml 为 0 磅）；“标题 1”段后 6 磅（style.yaml 为 24 磅）……｜让 PDF 跟着变：npm run template:style -- --from templates/hillside/style.docx',
    ])
  })

  it('gives its sheet with its grid', () => {
    const document = partOf(parts, 'word/document.xml')
    const own = allOf(document, 'w:sectPr')[0]
    expect(own && at(own, 'w:docGrid')?.attributes).toEqual({ 'w:type': 'lines', 'w:linePitch': '312' })
    expect(own && at(own, 'w:pgMar')?.attributes).toMatchObject({
      'w:top': '1985',
      'w:header': '851',
      'w:footer': '1588',
    })
  })
})

describe('names of styles', () => {
  const heading = (attributes: string, name: string) =>
    wordFile({
      styles: `<w:style w:type="paragraph" ${attributes}><w:name w:val="${name}"/><w:rPr><w:sz w:val="99"/></w:rPr></w:style>`,
    })
  it.each([
    ['Word’s own', 'w:styleId="1"', 'heading 1'],
    ['LibreOffice’s', 'w:styleId="1"', 'Heading 1'],
    ['the Chinese one', 'w:styleId="1"', '标题 1'],
    ['without its blank', 'w:styleId="1"', '标题1'],
    ['an id without a name that is known', 'w:styleId="Heading1"', '一级标题'],
  ])('%s', (_, attributes, name) => {
    const { missing, styles } = lookOf(looksIn(heading(attributes, name)))
    expect(missing.map(({ id }) => id)).not.toContain('Heading1')
    expect(traitsOf(styles, 'Heading1').size).toBe('99')
  })

  it('stand for a style of their own kind only', () => {
    const file = heading('w:styleId="1"', 'heading 1')
    const look = { ...lookIn(file) }
    const styles = look.styles.map((style) => ({
      ...style,
      attributes: { ...style.attributes, 'w:type': 'table' },
    }))
    expect(lookOf({ ...base, word: { ...look, styles } }).missing.map(({ id }) => id)).toContain('Heading1')
  })

  it('may go round in a circle', () => {
    const styles = [
      ['a', '表注', 'b'],
      ['b', '别的', 'a'],
    ]
      .map(
        ([id, name, base]) =>
          `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/></w:style>`,
      )
      .join('')
    const { missing } = lookOf(looksIn(wordFile({ styles })))
    expect(missing.map(({ id }) => id)).not.toContain('TableNote')
  })
})
