/** `template:lint`: what it finds without building a unit, and what it prints for each folder. */
import { describe, expect, it } from 'vitest'
import { listUnits } from '../../../src/read/list-units.ts'
import { projectWorld, textOfFile } from '../../project.ts'
import { asChanges, type Changes, type Files, run } from '../running.ts'

const hillside = 'templates/hillside'
const empty: Changes = { [`${hillside}/README.md`]: '# 虚构的一个区\n' }
const base = (name: string) => textOfFile(`templates/base/${name}`)
const replaced = (text: string, from: string, to: string): string => {
  if (text.split(from).length !== 2) throw new Error(`not once: ${from}`)
  return text.replace(from, () => to)
}

/** Templates that no unit uses are tried with all units: two of them, one that uses every fund and one of few, find what there is. */
const fewUnits: Changes = Object.fromEntries(
  listUnits(projectWorld(), process.cwd())
    .filter((unit) => unit !== 'example-bureau' && unit !== 'example-service')
    .map((unit) => [`data/${unit}`, null]),
)

/** `file:line:column severity message｜hint`, without the folder. */
async function told(changes: Files, words = '--district hillside') {
  const { code, out } = await run(`template:lint ${words} --messages json`, {
    ...fewUnits,
    ...empty,
    ...changes,
  })
  type Told = {
    at?: { file: string; line: number; column: number }
    severity: string
    message: string
    hint?: string
  }
  const found = JSON.parse(out) as readonly Told[]
  return {
    code,
    told: found.map(({ at, severity, message, hint }) => {
      const where = at === undefined ? '' : `${at.file.replace(`${hillside}/`, '')}:${at.line}:${at.column} `
      return `${where}${severity} ${message}｜${hint ?? ''}`
    }),
  }
}

it('finds nothing wrong with the templates there are, each told in a line', async () => {
  const { code, out, err } = await run('template:lint')
  expect([code, err]).toEqual([0, ''])
  expect(out).toBe(
    [
      'base',
      'central',
      'example-county',
      'example-east',
      'example-province',
      'putuo',
      'putuo-wanli',
      'putuo-welfare',
      'qiaokou',
      'swu',
    ]
      .map((name) => `templates/${name}：没有问题\n`)
      .join(''),
  )
}, 60_000)

const columns = '检查 colspan、rowspan 和 <col> 的个数'
const spending = base('tables/spending.hbs')
const outline = base('publication.yaml')
const cell = '<td>{{money to_affiliates "sparse"}}</td></tr>\n{{#each rows}}'

type Row = readonly [what: string, file: string, text: string, code: number, told: readonly string[]]

const rows: readonly Row[] = [
  [
    'a name',
    'tables/spending.hbs',
    replaced(spending, '{{table.title}}', '{{table.titel}}'),
    1,
    ['tables/spending.hbs:2:12 error 模板中的名称“table.titel”不存在（“titel”）｜是不是“title”？'],
  ],
  [
    'a helper',
    'sections/explanation/income.hbs',
    '<p>{{money_txt income.total}}</p>',
    1,
    ['sections/explanation/income.hbs:1:6 error 没有名为“money_txt”的函数｜是不是“money_text”？'],
  ],
  [
    'a partial',
    'sections/explanation/income.hbs',
    '<p>{{> chagne of=comparisons.total base="上年"}}</p>',
    1,
    ['sections/explanation/income.hbs:1:8 error 没有名为“chagne”的分段模板｜是不是“change”？'],
  ],
  [
    'a word',
    'sections/explanation/income.hbs',
    '<p>{{word "change.incraese"}}</p>',
    1,
    [
      'sections/explanation/income.hbs:1:11 error words.yaml 中没有“change.incraese”｜是不是“change.increase”？',
    ],
  ],
  [
    'a class',
    'sections/explanation/income.hbs',
    '<p class="noet">甲</p>',
    1,
    ['sections/explanation/income.hbs:1:11 error <p> 没有名为“noet”的样式｜是不是“note”？'],
  ],
  [
    'a font',
    'style.yaml',
    'text: { body: { font: fansong } }\n',
    1,
    [
      'style.yaml:1:23 error “font”应为“song”、“title”、“hei”、“kai”、“fangsong”之一，这里是“fansong”｜是不是“fangsong”？',
    ],
  ],
  [
    'a tag left open',
    'sections/explanation/income.hbs',
    '<p>甲<strong>乙</p>',
    1,
    ['sections/explanation/income.hbs:1:5 error 元素 <strong> 没有结束｜补上 </strong>'],
  ],
  [
    'a row too narrow',
    'tables/spending.hbs',
    replaced(spending, cell, '</tr>\n{{#each rows}}'),
    1,
    [`tables/spending.hbs:9:1 error 表3表身第 1 行占 7 列，表格有 8 列｜${columns}`],
  ],
  [
    'a head whose cells span too little',
    'tables/general-public.hbs',
    replaced(base('tables/general-public.hbs'), '<th colspan="3">', '<th colspan="2">'),
    1,
    [`tables/general-public.hbs:5:1 error 表5-1表头第 1 行占 6 列，表格有 7 列｜${columns}`],
  ],
  [
    'a width',
    'tables/spending.hbs',
    replaced(spending, '<col data-width="28"/>', '<col data-width="宽"/>'),
    1,
    ['tables/spending.hbs:3:50 error data-width 要大于零｜例：<col data-width="12">'],
  ],
  [
    'a row too narrow for units that lack something',
    'sections/explanation/income.hbs',
    '<table><colgroup><col/><col/></colgroup><tbody>{{#if (nonzero income.sources.affiliate_remittance)}}<tr><td>甲</td><td>乙</td></tr>{{else}}<tr><td>甲</td></tr>{{/if}}</tbody></table>',
    1,
    [`sections/explanation/income.hbs:1:138 error 表格表身第 1 行占 1 列，表格有 2 列｜${columns}`],
  ],
  [
    'a row too narrow where there is nothing, which no unit has come to',
    'sections/explanation/income.hbs',
    '<table><colgroup><col/><col/></colgroup><tbody>{{#if spending.present}}<tr><td>甲</td><td>乙</td></tr>{{else}}<tr><td>甲</td></tr>{{/if}}</tbody></table>',
    0,
    [
      `sections/explanation/income.hbs:1:109 warning 表格表身第 1 行占 1 列，表格有 2 列（都没有数时）｜${columns}`,
    ],
  ],
  [
    'one that shows when one thing is missing and another is there',
    'sections/explanation/income.hbs',
    '<p>{{#if income.several}}{{#unless assets.present}}<em>甲</em>{{/unless}}{{/if}}乙</p>',
    0,
    [
      'sections/explanation/income.hbs:1:52 warning 模板中不能使用元素 <em>（只有“several”时）｜可用：section、h1、h2、h3、h4、p、table、caption、colgroup、col、thead、tbody、tr、th、td、strong、br、contents',
    ],
  ],
  [
    'one that shows with one code alone',
    'sections/explanation/income.hbs',
    '<p>{{#each spending.rows}}{{#if (eq code "221")}}<em/>{{/if}}{{/each}}乙</p>',
    1,
    [
      'sections/explanation/income.hbs:1:50 error 模板中不能使用元素 <em>｜可用：section、h1、h2、h3、h4、p、table、caption、colgroup、col、thead、tbody、tr、th、td、strong、br、contents',
    ],
  ],
  [
    'an id that stands twice',
    'tables/spending.hbs',
    replaced(spending, 'id="table-3"', 'id="table-2"'),
    1,
    [
      'tables/spending.hbs:1:35 error 编号“table-2”重复｜每一张表、每一个标题的 id 各不相同；循环里的用 {{concat …}} 加上序号',
    ],
  ],
  [
    'an id that every round of a loop writes',
    'sections/explanation/income.hbs',
    '{{#each projects.all}}<h3 id="a">{{name}}</h3>{{/each}}',
    1,
    [
      'sections/explanation/income.hbs:1:31 error 编号“a”重复｜每一张表、每一个标题的 id 各不相同；循环里的用 {{concat …}} 加上序号',
    ],
  ],
  [
    'a table that the outline names and its template does not print',
    'tables/spending.hbs',
    replaced(spending, 'data-number="{{table.label}}"', 'data-number="表三"'),
    0,
    [
      'templates/base/publication.yaml:24:32 warning 大纲给了表号“表3”，模板 tables/spending 没有印出来｜表格上写 data-number="{{table.label}}" 和 <caption>{{table.title}}</caption>；不是表格的，删去 table',
    ],
  ],
  [
    'a table without a number in the outline',
    'publication.yaml',
    replaced(outline, '    table: { label: 表3, title: 支出总表, listed_as: 表3　支出总表 }\n', ''),
    0,
    [
      'publication.yaml:23:15 warning 模板 tables/spending 要印表号、表名（table.…），大纲的这一节没有写 table｜例：table: { label: 表2, title: 收入总表, listed_as: 表2　收入总表 }',
    ],
  ],
  [
    'a number of a table in a sentence',
    'sections/explanation/income.hbs',
    '<p>详见表 13、表5-1、表12-2和报表1。{{! 表99 }}</p>',
    0,
    ['sections/explanation/income.hbs:1:6 warning 文字里说到“表 13”，大纲里没有这个表号｜是不是“表1”？'],
  ],
  [
    'a number of a table in a word',
    'words.yaml',
    'self: { unit: 表20所列单位 }\n',
    0,
    ['words.yaml:1:15 warning 文字里说到“表20”，大纲里没有这个表号｜是不是“表2”？'],
  ],
  [
    'a word that is no override',
    'words.yaml',
    'change: { decraese: 减少 }\n',
    1,
    [
      'words.yaml:1:11 error 下层模板里没有“decraese”，也没有模板用到它，改不到任何东西；是不是“decrease”？｜templates/base/words.yaml 的同一层有：than、with、increase、decrease、rise、fall、level、both_nil、from_nil、nor_before、unknown、because、level_because、new、gone、rest',
    ],
  ],
  [
    'a file that nothing uses',
    'tables/own.hbs',
    '<p>甲</p>',
    1,
    [
      'tables/own.hbs:1:1 error 没有用到这个文件：大纲里没有，也没有模板引用它｜是不是“tables/income.hbs”？改名即可',
    ],
  ],
  [
    'a file that changes nothing',
    'tables/spending.hbs',
    spending,
    0,
    [
      'tables/spending.hbs:1:1 warning 与 templates/base/tables/spending.hbs 一样，什么也没有改｜改成本区的写法；不用改就删去，以后跟着那个文件走',
    ],
  ],
  [
    'a loop within loops',
    'sections/explanation/income.hbs',
    `${'{{#each @root.projects.all}}'.repeat(20)}甲${'{{/each}}'.repeat(20)}`,
    1,
    [
      'sections/explanation/income.hbs:1:505 error 模板没完没了：循环和引用超过 100000 次，到这里为止｜检查 {{#each}} 里面是不是又套了 {{#each}}，分段模板是不是一再引用',
    ],
  ],
  [
    'a mistake of a later year',
    '2030/sections/explanation/income.hbs',
    '<p>{{yaer}}</p>',
    1,
    ['2030/sections/explanation/income.hbs:1:6 error 模板中的名称“yaer”不存在｜是不是“year”？'],
  ],
]

it.each(rows)('%s', async (_, file, text, code, expected) => {
  expect(await told({ [`${hillside}/${file}`]: text })).toEqual({ code, told: expected })
})

describe('years', () => {
  const changes = {
    [`${hillside}/2030/sections/explanation/income.hbs`]: '<p>{{yaer}}</p>',
    [`${hillside}/sections/explanation/spending.hbs`]: '<p>{{yera}}</p>',
  }
  it.each<[words: string, expected: readonly string[]]>([
    ['', ['2030/sections/explanation/income.hbs:1:6', 'sections/explanation/spending.hbs:1:6']],
    ['--year 2029', ['sections/explanation/spending.hbs:1:6']],
    ['--year 2031', ['2030/sections/explanation/income.hbs:1:6', 'sections/explanation/spending.hbs:1:6']],
  ])('%s', async (words, expected) => {
    const found = (await told(changes, `--district hillside ${words}`.trim())).told
    expect(found.map((line) => line.split(' ')[0])).toEqual(expected)
  })
})

describe('a file that was taken out', async () => {
  const file = `${hillside}/tables/three-public.hbs`
  const source = 'templates/base/tables/three-public.hbs'
  const taken =
    asChanges(await run('template:eject tables/three-public --district hillside', empty))[file] ?? ''
  const own = { ...empty, [file]: replaced(taken, '>公务接待费<', '>接待费<') }
  const moved = { ...own, [source]: replaced(base('tables/three-public.hbs'), '“三公”经费合计', '合计') }

  it('is in order as long as the base stays as it was', async () => {
    expect(await run('template:lint --district hillside', own)).toMatchObject({
      code: 0,
      err: '',
      out: 'templates/hillside：没有问题\n',
    })
  })

  it('is warned of once the base has moved on, with what differs and how to settle it', async () => {
    const { code, out, err } = await run('template:lint --district hillside', moved)
    const line = /diff (\S+) (\S+?)）；看过以后把首行改成 (.*)/.exec(err)
    expect([code, line?.[1], line?.[2]]).toEqual([0, source, file])
    expect(err).toContain(`${file}:1:1 警告 ${source} 在取出以后有改动 [ejected-file-is-current]\n`)
    const [head, , ...lines] = base('tables/three-public.hbs').split('\n').slice(3, 6)
    expect([head, lines.length]).toEqual(['<thead>', 1])
    expect(out).toBe(`--- ${source}
+++ ${file}
@@ -4,3 +4,3 @@
 <thead>
-<tr><th rowspan="2">合计</th><th rowspan="2">因公出国（境）费</th><th colspan="3">公务用车购置及运行费</th><th rowspan="2">公务接待费</th></tr>
+<tr><th rowspan="2">“三公”经费合计</th><th rowspan="2">因公出国（境）费</th><th colspan="3">公务用车购置及运行费</th><th rowspan="2">接待费</th></tr>
 <tr><th>小计</th><th>公务用车购置费</th><th>公务用车运行费</th></tr>

templates/hillside：1 个警告
`)
    const settled = own[file]?.replace(/^.*/, () => line?.[3] ?? '')
    expect((await run('template:lint --district hillside', { ...moved, [file]: settled ?? '' })).out).toBe(
      'templates/hillside：没有问题\n',
    )
  })

  it.each([
    ['the source is gone', 'base/tables/gone.hbs'],
    ['the source leads out', '../data/gone.hbs'],
  ])('%s', async (_, name) => {
    const text = (own[file] ?? '').replace('base/tables/three-public.hbs', name)
    expect((await told({ [file]: text })).told).toEqual([
      `tables/three-public.hbs:1:1 warning 取自的文件 templates/${name} 已经没有了｜本区的文件照用；首行的注释可以删去`,
    ])
  })
})

describe('all folders', () => {
  it('what is wrong with the base is counted as the base’s; a file of it that none uses is told', async () => {
    const { code, out, err } = await run('template:lint', {
      ...empty,
      'templates/base/tables/spending.hbs': replaced(spending, cell, '</tr>\n{{#each rows}}'),
      [`${hillside}/words.yaml`]: 'self: { unit: 表20所列单位 }\n',
    })
    expect(code).toBe(1)
    expect(out).toBe(
      [
        'base：1 个错误',
        'central：没有问题',
        'example-county：没有问题',
        'example-east：没有问题',
        'example-province：没有问题',
        'hillside：1 个警告',
        'putuo：没有问题',
        'putuo-wanli：没有问题',
        'putuo-welfare：没有问题',
        'qiaokou：没有问题',
        'swu：没有问题',
      ]
        .map((line) => `templates/${line}\n`)
        .join(''),
    )
    expect(err.split('\n').at(-2)).toBe('1 个错误，1 个警告，涉及 2 个文件。')
    const unused = await run('template:lint', { 'templates/base/partials/old.hbs': '甲' })
    expect(unused.code).toBe(0)
    expect(unused.out.split('\n')[0]).toBe('templates/base：1 个警告')
    expect(unused.err).toContain(
      'templates/base/partials/old.hbs:1:1 警告 没有用到这个文件：各模板的大纲里都没有，也没有模板引用它 [override-matches-base]',
    )
  }, 60_000)

  it.each<[district: string, message: string]>(
    [
      ['hilside', '没有模板“hilside”，是不是“hillside”？'],
      ['../data', '没有模板“../data”'],
      ['', '没有模板“”'],
    ].filter(([name]) => name !== '') as [string, string][],
  )('%s is no folder of templates', async (district, message) => {
    const { code, out, err } = await run(`template:lint --district ${district}`, empty)
    expect([code, out]).toEqual([1, ''])
    expect(err).toBe(
      `错误 ${message} [template-exists]\n  提示   已有的模板：base、central、example-county、example-east、example-province、hillside、putuo、putuo-wanli、putuo-welfare、qiaokou、swu；新的用 npm run template:new -- --district 名称 建立\n\n1 个错误。\n`,
    )
  })
})
