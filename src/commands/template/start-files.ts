/**
 * The first files of a new district: YAML files that change nothing yet, with the most common changes as lines to
 * uncomment. No space follows their `#`, so that deleting it leaves the right indent.
 */
import type { MergedFile } from '../../model/layers.ts'
import { schemaLine } from '../../read/file-schemas.ts'
import { base } from '../../read/read-layer.ts'
import type { World } from '../../world/world.ts'

type SuggestedLines = { readonly about: string; readonly lines: readonly string[] }
type StartFile = {
  readonly name: MergedFile
  readonly about: string
  readonly blocks: readonly SuggestedLines[]
}

/** Texts by path from the root. The outline is a copy of the base's. */
export function startFiles(world: World, root: string, district: string): ReadonlyMap<string, string> {
  const bytes = world.read(`${root}/templates/${base}/publication.yaml`)
  const publication = bytes === null ? '' : new TextDecoder().decode(bytes)
  return new Map(
    [publicationStart(publication), ...otherStarts].map((start) => {
      const file = `templates/${district}/${start.name}.yaml`
      return [file, textOf(file, start)]
    }),
  )
}

const textOf = (file: string, { about, blocks }: StartFile): string =>
  [
    schemaLine(file),
    `# ${about}只写与基础模板（../${base}）不同的。`,
    '# “#”之后没有空格的行是备用的：删去行首的“#”，改成本区的写法；下一级的行要连同它上面的键。',
    ...blocks.flatMap((block) => ['', `# ${block.about}`, ...block.lines.map((line) => `#${line}`)]),
    '',
  ].join('\n')

/** The lines of a top-level key of a YAML file, without empty lines. */
function linesOf(text: string, key: string): readonly string[] {
  const lines = text.split(/\r?\n/)
  const from = lines.findIndex((line) => line.startsWith(`${key}:`))
  if (from < 0) return []
  const behind = lines.slice(from + 1)
  const end = behind.findIndex((line) => /^\S/.test(line))
  const own = lines.slice(from, end < 0 ? lines.length : from + 1 + end)
  return own.filter((line) => line.trim() !== '')
}

const publicationStart = (ofBase: string): StartFile => ({
  name: 'publication',
  about: '大纲：',
  blocks: [
    { about: '文本的标题', lines: linesOf(ofBase, 'title') },
    {
      about: '文件名；不写则同标题',
      lines: ['file_name: "{{year}}年{{unit.short_name}}部门预算公开"'],
    },
    {
      about: '收支总表、财政拨款收支总表支出一侧列出的类级科目，按顺序',
      lines: linesOf(ofBase, 'classes'),
    },
    {
      about: '各部分和各表：改表号、表名、纵横，调换次序，增减，都在这里。列表整个替换，要改就整段删去“#”',
      lines: linesOf(ofBase, 'outline'),
    },
  ],
})

const otherStarts: readonly StartFile[] = [
  {
    name: 'words',
    about: '用词：',
    blocks: [
      {
        about: '自动编号的标题：{一}、{1} 是序号，{title} 是标题',
        lines: ['numbering:', '  h3: "{1}. {title}"', '  h4: "（{1}）{title}"'],
      },
      { about: '序号 21 至 29 的写法：廿一、廿二……', lines: ['numeral:', '  twenty: 廿'] },
      {
        about: '公开单位的自称：公开部门预算的，公开单位预算的',
        lines: ['self:', '  department: 本部门', '  unit: 本单位'],
      },
      {
        about: '与上年相比的句子',
        lines: ['change:', '  decrease: 减少', '  fall: 降低', '  because: 主要原因是'],
      },
    ],
  },
  {
    name: 'style',
    about: '版式：字号、行距单位为磅，页面单位为毫米，缩进单位为字。',
    blocks: [
      {
        about: '页边；页码的样子和位置（outside 单页居右、双页居左，center，left，right）',
        lines: [
          'page:',
          '  portrait: { top: 30, right: 24, bottom: 28, left: 26 }',
          '  landscape: { top: 26, right: 24, bottom: 24, left: 24 }',
          '  numberFormat: 第 {page} 页',
          '  numberPosition: center',
        ],
      },
      {
        about: '文字：字体有 song、title（小标宋）、hei、kai、fangsong',
        lines: [
          'text:',
          '  heading-1: { size: 20, line: 34 }',
          '  heading-2: { font: hei, size: 15, line: 27 }',
          '  body: { size: 15, line: 27 }',
          '  caption-title: { font: hei, size: 16, line: 26 }',
        ],
      },
      {
        about: '表格：外框粗细；合计行的字体',
        lines: ['table:', '  outerRule: 1', '  rowFonts: { total: hei }'],
      },
    ],
  },
  {
    name: 'numbers',
    about: '数字：',
    blocks: [
      {
        about: '金额：全文用元、不用千分位；表格里的零写“—”（也可写 空、数字）；文字里不写小数末尾的零',
        lines: [
          'amounts:',
          '  all: { unit: 元, separators: false }',
          '  table: { zero: — }',
          '  prose: { trim: true }',
        ],
      },
      { about: '百分比：文字里取一位小数', lines: ['percents:', '  prose: { decimals: 1 }'] },
    ],
  },
  {
    name: 'policy',
    about: '规则的程度：',
    blocks: [
      {
        about:
          '哪些问题算错误（error）、警告（warning）、建议（advice），哪些不查（off），为什么；代号见 docs/checks.md',
        lines: ['one-unit-for-amounts: { severity: off, because: 本区的项目表统一用元，情况说明统一用万元 }'],
      },
    ],
  },
  {
    name: 'fields',
    about:
      '本区自设的键：各单位在 unit.yaml、statement.yaml 的 fields 下填，模板里写 {{fields.键名}}。基础模板没有这样的键，',
    blocks: [
      {
        about: '不随年度变化的，写在 unit.yaml：of: unit',
        lines: ['hotline: { label: 监督电话, kind: text, of: unit, required: true }'],
      },
      {
        about: '每年的，写在 statement.yaml：of: year；kind 有 text、paragraphs、count、amount、flag、day',
        lines: ['digital: { label: 信息化支出, kind: amount, of: year }'],
      },
    ],
  },
  {
    name: 'workbook',
    about: '预算系统导出的工作簿里，程序认不出的表和文字，见 docs/workbook.md：',
    blocks: [
      {
        about: '工作表叫别的名字、表头另有叫法的',
        lines: ['tables:', '  spending: { sheet: 支出汇总, table: 支出总表, columns: { 年初预算: 合计 } }'],
      },
      {
        about: '情况说明写在工作表里的：句子照抄，花括号处是要取的值',
        lines: [
          'texts:',
          '  procurement: { sheet: 其他情况, say: ["政府采购货物预算{procurement.goods 金额}"] }',
        ],
      },
    ],
  },
]
