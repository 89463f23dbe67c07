/**
 * Every kind of mistake in every kind of layer is reported with the template's own file, line and column, and its
 * layer; nothing is written.
 */
import { describe, expect, it } from 'vitest'
import { composeUnit } from '../../src/build.ts'
import { withoutNotices } from '../../src/diagnostic/diagnostic.ts'
import { sortAndFold } from '../../src/diagnostic/show.ts'
import { exampleJob, projectWorld, textOfFile } from '../project.ts'
import { type Changes, edited } from './composed.ts'

/** The unit takes its templates from a district that is in memory only. */
const district: Changes = {
  ...edited('data/example-bureau/unit.yaml', [['kind: 行政单位', 'kind: 行政单位\ntemplate: hillside']]),
  'templates/hillside/README.md': '# 虚构的一个区\n',
}
const base = (name: string) => textOfFile(`templates/base/${name}`)
const outline = (from: string, to: string) => {
  const text = base('publication.yaml')
  if (!text.includes(from)) throw new Error(`the outline does not hold ${from}`)
  return text.replace(from, to)
}

/** `file:line:column+length [layer] message｜hint`. */
function told(changes: Changes) {
  const { value, diagnostics } = composeUnit(projectWorld({ ...district, ...changes }), exampleJob)
  return {
    isBuilt: value !== null,
    told: sortAndFold(withoutNotices(diagnostics)).map(({ at, layer, message, hint }) => {
      const place = at === undefined ? '' : `${at.file}:${at.line}:${at.column}+${at.length} `
      return `${place}[${layer ?? ''}] ${message}｜${hint ?? ''}`
    }),
  }
}

const elements =
  '可用：section、h1、h2、h3、h4、p、table、caption、colgroup、col、thead、tbody、tr、th、td、strong、br、contents'
const changeWords =
  'than、with、increase、decrease、rise、fall、level、both_nil、from_nil、nor_before、unknown、because、level_because、new、gone、rest'

type Row = readonly [what: string, name: string, text: string, expected: string]

/** § is the layer, FILE the file. */
const mistakes: readonly Row[] = [
  [
    'a name in a section',
    'sections/cover.hbs',
    '<p class="cover-title">\n  {{unit.shrt_name}}</p>',
    ':2:5+14 § 模板中的名称“unit.shrt_name”不存在（“shrt_name”）｜是不是“short_name”？',
  ],
  [
    'a name in a condition',
    'sections/cover.hbs',
    '<p class="cover-title">{{#if (eq yaer 2024)}}甲{{/if}}乙</p>',
    ':1:34+4 § 模板中的名称“yaer”不存在｜是不是“year”？',
  ],
  [
    'a name in an attribute of a table',
    'tables/income.hbs',
    '<table data-number="{{tabel.label}}"></table>',
    ':1:23+11 § 模板中的名称“tabel.label”不存在（“tabel”）｜是不是“table”？',
  ],
  [
    'a name in a partial that the base’s section uses',
    'partials/members.hbs',
    '<p>\n{{#each unit.mebers}}{{name}}{{/each}}</p>',
    ':2:9+11 § 模板中的名称“unit.mebers”不存在（“mebers”）｜是不是“members”？',
  ],
  [
    'a name of a parameter, in a partial that the base calls twice',
    'partials/fund-spending.hbs',
    '{{money_text of.totl}}{{name}}{{#if comparison.known}}{{/if}}',
    ':1:14+7 § 模板中的名称“of.totl”不存在（“totl”）｜是不是“total”？',
  ],
  [
    'a parameter that the partial does not use',
    'sections/cover.hbs',
    '<p>{{> amounts of=income.present nmae="甲"}}</p>',
    ':1:34+8 § 分段模板“amounts”没有用到参数“nmae”｜是不是“name”？',
  ],
  [
    'an amount without a helper',
    'sections/cover.hbs',
    '<p>{{spending.total}}</p>',
    ':1:4+18 § 金额不能直接印出｜表格里用 {{money …}}，文字里用 {{money_text …}}',
  ],
  [
    'a number style',
    'sections/cover.hbs',
    '<p>{{money_text spending.total "prse"}}</p>',
    ':1:32+6 § numbers.yaml 的 amounts 中没有“prse”｜是不是“prose”？',
  ],
  [
    'a word',
    'sections/cover.hbs',
    '<p>{{word "change.incraese"}}</p>',
    ':1:11+17 § words.yaml 中没有“change.incraese”｜是不是“change.increase”？',
  ],
  [
    'a partial',
    'sections/cover.hbs',
    '<p>{{> chnage of=comparisons.total}}</p>',
    ':1:8+6 § 没有名为“chnage”的分段模板｜是不是“change”？',
  ],
  [
    'a block left open',
    'sections/cover.hbs',
    '<p>甲</p>\n{{#if unit.is_new}}<p>乙</p>',
    ':2:4+1 § 模板语法有误｜每个 {{#if}} 要有 {{/if}}，这里的没有',
  ],
  [
    'an element',
    'sections/cover.hbs',
    '<p>甲</p>\n<div>乙</div>',
    `:2:1+4 § 模板中不能使用元素 <div>｜${elements}`,
  ],
  [
    'an element in a partial: the file that wrote it',
    'partials/members.hbs',
    '<p>甲</p>\n<pp>乙</pp>',
    `:2:1+3 § 模板中不能使用元素 <pp>｜${elements}`,
  ],
  [
    'text outside of a paragraph, written by a name',
    'sections/cover.hbs',
    '<p>甲</p>\n{{unit.name}}',
    ':1:5+3 § 文字“示例市示例区示例局”不在任何段落之内｜放进 <p>…</p>',
  ],
  [
    'a role of a row, in the fifth table of a section',
    'tables/performance.hbs',
    base('tables/performance.hbs').replace('<tr class="subhead">', '<tr class="subheed">'),
    ':41:12+7 § <tr> 没有名为“subheed”的类别｜可用：plain、total、class、group、item、subhead',
  ],
  [
    'an orientation',
    'sections/cover.hbs',
    '<section data-orientation="landscpe"><p>甲</p></section>',
    ':1:28+8 § data-orientation 不能是“landscpe”｜可用：portrait、landscape',
  ],
  [
    'a value that this unit lacks',
    'sections/cover.hbs',
    '<p>\n{{percent comparisons.government_fund.rate}}</p>',
    ':2:1+1 § 模板无法套用：“percent”得到的值不存在｜可能没有的值，先用 {{#if …}} 判断',
  ],
  [
    'an id that stands twice',
    'sections/cover.hbs',
    '<h2 id="a">甲</h2>\n<h2 id="a">乙</h2>',
    ':2:9+1 § 编号“a”重复｜每一张表、每一个标题的 id 各不相同；循环里的用 {{concat …}} 加上序号',
  ],
  [
    'a class of a heading',
    'sections/cover.hbs',
    '<h2 class="numberd">甲</h2>',
    ':1:12+7 § <h2> 没有名为“numberd”的样式｜可用：numbered（自动编号）',
  ],
  [
    'a file that nothing uses',
    'sections/covr.hbs',
    '<p>甲</p>',
    ':1:1+1 § 没有用到这个文件：大纲里没有，也没有模板引用它｜是不是“sections/cover.hbs”？改名即可',
  ],
  [
    'a file in a folder that there is not',
    'section/cover.hbs',
    '',
    ':1:1+1 § 没有用到这个文件：大纲里没有，也没有模板引用它｜是不是“sections/cover.hbs”？改名即可',
  ],
  [
    'a file of another kind',
    'word.yaml',
    'none: 无\n',
    ':1:1+1 § 这个文件不会被用到：不是模板文件｜是不是“words.yaml”？改名即可',
  ],
  [
    'a misspelt word',
    'words.yaml',
    'change:\n  incraese: 上升\n',
    `:2:3+8 § 下层模板里没有“incraese”，也没有模板用到它，改不到任何东西；是不是“increase”？｜templates/base/words.yaml 的同一层有：${changeWords}`,
  ],
  [
    'a word in place of a group of words',
    'words.yaml',
    'change: 上升\n',
    `:1:1+6 § “change”应为一组词语，如 ${changeWords}，与基础模板一样｜`,
  ],
  [
    'a misspelt number style',
    'numbers.yaml',
    'amounts:\n  shet: { unit: 万元 }\n',
    ':2:3+4 § 下层模板里没有“shet”，也没有模板用到它，改不到任何东西；是不是“sheet”？｜templates/base/numbers.yaml 的同一层有：all、table、sparse、prose、sheet、overall',
  ],
  [
    'a value of a number style',
    'numbers.yaml',
    'amounts:\n  all: { unit: 亿元 }\n',
    ':2:16+2 § “unit”应为“元”、“万元”之一，这里是“亿元”｜是不是“万元”？',
  ],
  [
    'a number style that another is like',
    'numbers.yaml',
    'amounts:\n  sparse: { like: tabel }\n',
    ':2:19+5 § amounts 中没有“tabel”｜是不是“table”？',
  ],
  [
    'number styles that are like each other',
    'numbers.yaml',
    'amounts:\n  table: { like: sparse }\n',
    ':2:18+6 § amounts 的“table”和“sparse”的 like 互相引用｜可用：all、sparse、prose、sheet、overall',
  ],
  [
    'a dash for nothing in sentences',
    'numbers.yaml',
    'amounts: { prose: { zero: — } }\n',
    ':1:27+1 § 文字里的零不能是“—”｜表格里的零写在 amounts 的 table 或 all；prose 写 zero: 数字 或 zero: 0',
  ],
  [
    'a size in the style',
    'style.yaml',
    'text:\n  body: { size: 三号 }\n',
    ':2:17+2 § “size”应为数字，最小 4，最大 100，这里是“三号”｜',
  ],
  [
    'a misspelt term',
    'glossary.yaml',
    'baisc: { definition: 甲 }\n',
    ':1:1+5 § 下层模板里没有名词“baisc”，改不到任何东西；是不是“basic”？｜新的名词要写全 term、definition、order，这里缺 term、order',
  ],
  [
    'a term a second time',
    'glossary.yaml',
    'bsic:\n  term: 基本支出\n  definition: 甲\n  order: 31\n',
    ':2:9+4 § 名词解释中的名词“基本支出”重复，前面见 templates/base/glossary.yaml:62｜改下层模板的名词，要用同一个键',
  ],
  [
    'the condition of a term',
    'glossary.yaml',
    'basic: { when: (nonzero spending.baisc) }\n',
    ':1:25+14 § 模板中的名称“spending.baisc”不存在（“baisc”）｜是不是“basic”？',
  ],
  [
    'the title of the publication',
    'publication.yaml',
    'title: "{{unit.sort_name}}部门预算"\n',
    ':1:11+14 § 模板中的名称“unit.sort_name”不存在（“sort_name”）｜是不是“short_name”？',
  ],
  [
    'the name of the files',
    'publication.yaml',
    'file_name: "{{yaer}}年"\n',
    ':1:15+4 § 模板中的名称“yaer”不存在｜是不是“year”？',
  ],
  [
    'a template of the outline',
    'publication.yaml',
    outline('template: sections/cover', 'template: sections/cver'),
    ':11:28+13 § 没有模板文件“sections/cver.hbs”｜是不是“sections/cover”？',
  ],
  [
    'a key of the outline',
    'publication.yaml',
    outline('page_number: hidden', 'page_numbers: hidden'),
    ':11:44+12 § “outline”的第 1 项没有“page_numbers”这个键，是不是“page_number”？｜“outline”的第 1 项里可以用：id、template、orientation、starts、page_number、when、table',
  ],
  [
    'a condition of the outline',
    'publication.yaml',
    outline('template: sections/glossary', 'template: sections/glossary, when: unit.is_nwe'),
    ':68:54+11 § 模板中的名称“unit.is_nwe”不存在（“is_nwe”）｜是不是“is_new”？',
  ],
  [
    'the title of a table',
    'publication.yaml',
    outline('title: 收入总表', 'title: "{{yer}}年收入总表"'),
    ':21:35+3 § 模板中的名称“yer”不存在｜是不是“year”？',
  ],
  [
    'an id of the outline that stands twice',
    'publication.yaml',
    outline('id: table-2', 'id: table-1'),
    ':18:9+7 § 大纲中的编号“table-1”重复，前面见 FILE:15｜每一部分、每一张表的 id 各不相同',
  ],
  [
    'a number of a table that stands twice',
    'publication.yaml',
    outline('label: 表2', 'label: 表1'),
    ':21:21+2 § 大纲中的表号“表1”重复，前面见 FILE:17｜每一张表的 label 各不相同',
  ],
  [
    'a class that there is not',
    'publication.yaml',
    'classes: ["201", "208", "212", "221", "223", "2O5"]\n',
    ':1:46+5 § 大纲列出的科目“2O5”不在功能分类目录中｜是不是“205”？',
  ],
  [
    'a class that is left out although money is spent on it',
    'publication.yaml',
    'classes: ["201", "212", "221", "223"]\n',
    ':1:11+5 § 大纲的 classes 没有列出“208 社会保障和就业支出”，本单位却有这一类支出：收支总表会少一行｜在 classes 里加上 "208"',
  ],
  [
    'an economic code that there is not',
    'publication.yaml',
    'economic_lines: ["30215", "30210"]\n',
    ':1:27+7 § 大纲列出的科目“30210”不在经济分类目录中｜是不是“30102”？',
  ],
  [
    'a file that is no text',
    'sections/cover.hbs',
    '甲\u0000',
    ':1:2+1 § 有看不见、印不出的字符（U+0000）｜多半是从网页或 Word 粘贴带来的：删掉它，或重新键入这一行',
  ],
]

/** Folders of templates whose files go before those of the base, for this unit and year. */
const layers = [
  'hillside',
  'hillside/2024',
  'hillside/2023',
  'example-bureau',
  'example-bureau/2024',
  'base/2024',
]

describe.each(layers)('in %s', (layer) => {
  it.each(mistakes)('%s', (_, name, text, expected) => {
    const file = `templates/${layer}/${name}`
    const made = told({ [file]: text })
    expect(made.isBuilt).toBe(false)
    expect(made.told).toEqual([`${file}${expected.replace('§', `[${layer}]`).replace('FILE', file)}`])
  })
})

describe('where one file makes what another shows', () => {
  it.each<[what: string, changes: Changes, expected: readonly string[]]>([
    [
      'a partial of the district that fills the rows of a base’s table too little: each row is told',
      {
        'templates/hillside/partials/income-row.hbs': '<td>{{code}}</td><td>{{name}}{{money row.total}}</td>',
      },
      [
        'templates/base/tables/income.hbs:14:1+3 [base] 表2表身第 1 行占 2 列，表格有 19 列｜检查 colspan、rowspan 和 <col> 的个数',
        'templates/base/tables/income.hbs:15:27+3 [base] 表2表身第 2 行占 2 列，表格有 19 列｜检查 colspan、rowspan 和 <col> 的个数',
        'templates/base/tables/income.hbs:17:1+3 [base] 表2表身第 3 行占 2 列，表格有 19 列｜检查 colspan、rowspan 和 <col> 的个数',
        'templates/base/tables/income.hbs:17:1+3 [base] 表2表身第 4 行占 2 列，表格有 19 列｜检查 colspan、rowspan 和 <col> 的个数',
        'templates/base/tables/income.hbs:17:1+3 [base] 表2表身第 5 行占 2 列，表格有 19 列｜检查 colspan、rowspan 和 <col> 的个数',
      ],
    ],
    [
      'mistakes in several layers at once, and one in the data',
      {
        'templates/hillside/2024/partials/members.hbs': '<p>{{unit.nme}}</p>',
        'templates/example-bureau/words.yaml': 'draft: { stmap: 草稿 }\n',
        ...edited('data/example-bureau/2024/budget.yaml', [['{ personnel: 80.00 }', '{ personnel: 8.00 }']]),
      },
      [
        'data/example-bureau/2024/budget.yaml:4:31+6 [] 一般公共预算收支不平衡｜核对 income、carried_over、spending、carry_forward 以及 projects 中各项目的测算数',
        'data/example-bureau/2024/budget.yaml:4:31+6 [] 单位901001 示例市示例区示例局本级的一般公共预算收支不平衡｜核对这个单位的收入、结转、支出各条和项目表；部门合计平的，看有没有写错单位代码的一笔',
        'data/example-bureau/2024/budget.yaml:29:12+6 [] 人员经费按经济分类与按功能分类不一致｜核对 economic 与 spending 中 basic 的各项金额',
        'data/example-bureau/2024/budget.yaml:29:12+6 [] 基本支出按经济分类与按功能分类不一致｜核对 economic 与 spending 中 basic 的各项金额',
        'data/example-bureau/2024/budget.yaml:31:12+6 [] 基本养老保险缴费按经济分类与按功能分类不一致｜核对两边的金额和科目；按本地的列支口径确实不同的不必改',
        'templates/example-bureau/words.yaml:1:10+5 [example-bureau] 下层模板里没有“stmap”，也没有模板用到它，改不到任何东西；是不是“stamp”？｜templates/base/words.yaml 的同一层有：stamp、blank',
        'templates/hillside/2024/partials/members.hbs:1:6+8 [hillside/2024] 模板中的名称“unit.nme”不存在（“nme”）｜是不是“name”？',
      ],
    ],
    [
      'a table whose id another has: both stand in base, the outline takes one twice',
      {
        'templates/hillside/publication.yaml': outline(
          'template: tables/government-fund',
          'template: tables/state-capital',
        ),
      },
      [
        'templates/base/tables/state-capital.hbs:1:27+7 [base] 编号“table-9”重复｜每一张表、每一个标题的 id 各不相同；循环里的用 {{concat …}} 加上序号',
      ],
    ],
  ])('%s', (_, changes, expected) => {
    const made = told(changes)
    expect(made.told).toEqual(expected)
  })
})

describe('what is only warned of', () => {
  it('a file in place of one that the outline has dropped', () => {
    const made = told({
      'templates/hillside/publication.yaml': outline(
        '  - { id: part-3-8, template: sections/explanation/state-capital, starts: same-page }\n',
        '',
      ),
      'templates/hillside/sections/explanation/state-capital.hbs': '<p>甲</p>',
    })
    expect(made.isBuilt).toBe(true)
    expect(made.told).toEqual([
      'templates/hillside/sections/explanation/state-capital.hbs:1:1+1 [hillside] 没有用到这个文件：大纲里没有，也没有模板引用它｜在 publication.yaml 的 outline 里用 template: 写上，或在别的模板里用 {{> …}} 引用；不用就删去',
    ])
  })
})

describe('what a layer may add where its templates use it', () => {
  it('a section with a partial, words, number styles and terms of its own', () => {
    const made = told({
      'templates/hillside/publication.yaml': outline(
        'outline:\n',
        'outline:\n  - { id: own, template: sections/own }\n',
      ),
      'templates/hillside/sections/own.hbs': '<p>{{> own of=spending.total}}</p>',
      'templates/hillside/partials/own.hbs':
        '{{word "own.spent"}}{{money_text of "short"}}，{{#with comparisons.total}}{{#if rate}}{{percent rate "short"}}{{/if}}{{/with}}',
      'templates/hillside/words.yaml': 'own: { spent: 共支出 }\n',
      'templates/hillside/numbers.yaml':
        'amounts: { short: { decimals: 0 } }\npercents: { short: { decimals: 1 } }\n',
      'templates/hillside/glossary.yaml': 'own: { term: 自有名词, definition: 甲, order: 5 }\n',
    })
    expect(made.told).toEqual([
      '[] 名词解释里有没有用到的名词：“自有名词”｜在模板的 glossary.yaml 里给这些名词写 when，没有金额时不印；全区统一要求解释的不必改',
    ])
    expect(made.isBuilt).toBe(true)
  })

  it('what only another year uses is not asked after in this one', () => {
    const made = told({
      'templates/hillside/publication.yaml': outline('sections/cover', 'sections/old-cover'),
      'templates/hillside/sections/old-cover.hbs': base('sections/cover.hbs'),
      'templates/hillside/2024/publication.yaml': base('publication.yaml'),
      'templates/hillside/2025/sections/nothing.hbs': '{{',
    })
    expect(made.told).toEqual([])
    expect(made.isBuilt).toBe(true)
  })
})
