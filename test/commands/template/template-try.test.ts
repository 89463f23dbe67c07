/** `template:try`: what an uncommitted change of templates does to the units that use them. */
import { describe, expect, it } from 'vitest'
import type { Committed, Git } from '../../../src/world/world.ts'
import { edited } from '../../compose/composed.ts'
import { textOfFile } from '../../project.ts'
import { type Changes, committedAsOnDisk, run } from '../running.ts'

const tried = (changes: Changes, more = '') => run(`template:try --district example-county${more}`, changes)
const head = 'templates/example-county：HEAD（abc1234） → 现在的文件\n\n'

it('lists each text that changed, with its place, before and after, and counts', async () => {
  const { code, out, err, written } = await tried({
    ...edited('templates/example-county/publication.yaml', [
      ['label: 表三, title: 一般公共预算基本支出表,', 'label: 表三, title: 基本支出表,'],
    ]),
    ...edited('templates/base/sections/explanation/income.hbs', [['收入情况说明', '收入的说明']]),
    ...edited('templates/base/partials/change.hbs', [
      ['{{else if of.increased}}{{word "change.than"}}', '{{else if of.increased}}较'],
    ]),
    'templates/example-county/partials/performance-management.hbs': '<p>没有。</p>\n',
  })
  expect([code, err, written.size]).toEqual([0, '', 0])
  expect(out).toBe(`${head}■ example-archives 2025　文字改了 6 处
  表三的表题
    － 一般公共预算基本支出表
    ＋ 基本支出表
  “二、一般公共预算支出安排情况说明”之下第1段
    － …预算数为2527900.35元，比2024年预算增加109250.…
    ＋ …预算数为2527900.35元，较2024年预算增加109250.…
  “七、本单位预算收支情况总体说明”之下第2段
    － …支总预算2527900.35元，比2024年预算增加109250.…
    ＋ …支总预算2527900.35元，较2024年预算增加109250.…
  标题“八、部门预算收入的说明”
    － 八、部门预算收入情况说明
    ＋ 八、部门预算收入的说明
  “（五）预算绩效管理情况”之下第1段
    － 2025年，本单位全面实施预算绩效目标管理，设置部门整体支出绩效目标和2个项目支出绩效目标，涉及预算支出2527900.35元。
    ＋ 没有。
  “（五）预算绩效管理情况”之下第2段
    － 根据上年度绩效评价和自评结果，优先保障评价结果为优秀的项目1个，安排预算516000.00元。

共 1 个单位：1 个文字有改动（6 处）。
`)
})

it('says so where nothing changed', async () => {
  const { code, out } = await tried(
    edited('templates/example-east/words.yaml', [['change:', 'change:\n  level: 平']]),
  )
  expect([code, out]).toEqual([0, `${head}共 1 个单位：1 个没有改动。\n`])
})

it('tells looks that changed without any text', async () => {
  const style = 'page:\n  numberPosition: center\n'
  const { code, out } = await tried({ 'templates/example-county/style.yaml': style })
  const said = '■ example-archives 2025　版式有改动\n\n共 1 个单位：1 个版式有改动。\n'
  expect([code, out]).toEqual([0, `${head}${said}`])
})

describe('a table whose rows all change', () => {
  const changes = edited('templates/base/tables/economic.hbs', [
    ['<th>公用经费</th></tr>', '<th>公用经费</th><th>备注</th></tr>'],
    ['<th colspan="3">', '<th colspan="4">'],
    ['data-align="end"/></colgroup>', 'data-align="end"/><col data-width="5"/></colgroup>'],
    ['{{money operating}}</td></tr>\n{{#each', '{{money operating}}</td><td></td></tr>\n{{#each'],
    ['{{money operating}}</td></tr>\n{{/each', '{{money operating}}</td><td>无</td></tr>\n{{/each'],
  ])

  it('is shown by its first rows', async () => {
    const { out } = await tried(changes)
    expect(out).toBe(`${head}■ example-archives 2025　文字改了 24 处
  表三 第2行
    － 科目编码｜科目名称｜合计｜人员经费｜公用经费
    ＋ 科目编码｜科目名称｜合计｜人员经费｜公用经费｜备注
  表三 第3行
    － ｜合计｜1917100.35｜1702500.35｜214600.00
    ＋ ｜合计｜1917100.35｜1702500.35｜214600.00｜
  表三 第4行
    － 301｜工资福利支出｜1666000.35｜1666000.35｜
    ＋ 301｜工资福利支出｜1666000.35｜1666000.35｜｜无
  表三 第5行
    － 30101｜基本工资｜468000.35｜468000.35｜
    ＋ 30101｜基本工资｜468000.35｜468000.35｜｜无
  表三 还有 20 行有改动（--verbose 全部列出）

共 1 个单位：1 个文字有改动（24 处）。
`)
  })

  it('is shown whole where that is asked for', async () => {
    expect((await tried(changes, ' --verbose')).out.match(/第\d+行$/gm)?.length).toBe(24)
  })
})

describe('a unit that newly fails', async () => {
  const broken = edited('templates/example-county/sections/supplement.hbs', [['</h1>', '</h2>']])
  const { code, out } = await tried(broken)

  it('is told with its errors, and the answer is 1', () => {
    expect(code).toBe(1)
    expect(out).toContain('■ example-archives 2025　新出 3 个错误，排不出来，文字没有比较\n')
    expect(out).toContain('templates/example-county/sections/supplement.hbs:1:')
    expect(out).toContain('\n共 1 个单位：1 个新出错误。\n')
  })

  it('is mended by the change that takes it back', async () => {
    const git: Git = (...asked) => {
      const { files, ...rest } = committedAsOnDisk(...asked) as Committed & { kind: 'files' }
      const was = Object.entries(broken).map(([path, text]) => [path, bytesOf(text ?? '')] as const)
      return { ...rest, files: new Map([...files, ...was]) }
    }
    const mended = await run('template:try --district example-county', {}, { git })
    expect([mended.code, mended.out.includes('改好的错误：')]).toEqual([0, true])
    expect(mended.out).toContain('\n共 1 个单位：1 个改好了错误。\n')
  })
})

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

it('compares units whose data are not finished as drafts', async () => {
  const { code, out } = await tried({
    ...edited('data/example-archives/2025/statement.yaml', [['procurement:', 'procurement: 待填\n#']]),
    ...edited('templates/base/sections/explanation/income.hbs', [['收入情况说明', '收入的说明']]),
  })
  expect(code).toBe(0)
  expect(out).toContain('    － 八、部门预算收入情况说明\n    ＋ 八、部门预算收入的说明\n')
})

describe('the units of a district', () => {
  const unitsIn = async (district: string, changes: Changes = {}, more = '') => {
    const { out } = await run(`template:try --district ${district} --messages json${more}`, changes)
    return JSON.parse(out).map(({ unit, year }: { unit: string; year: number }) => `${unit} ${year}`)
  }

  it('are those whose templates have it among them: all, of the base', async () => {
    expect(await unitsIn('base', {}, ' --year 2024')).toEqual([
      'example-bureau 2024',
      'example-construction 2024',
      'putuo-welfare 2024',
      'qiaokou-bigdata 2024',
    ])
    expect(await unitsIn('qiaokou')).toEqual(['qiaokou-bigdata 2024'])
  })

  it('are one, of a layer of its own that is not committed yet', async () => {
    const own = { 'templates/example-sports/words.yaml': 'change:\n  than: 较\n' }
    expect(await unitsIn('example-sports', own)).toEqual(['example-sports 2025'])
  })
})

describe('a folder to compare with', () => {
  const old = Object.fromEntries(
    [...(committedAsOnDisk(process.cwd(), 'templates', '') as Committed & { kind: 'files' }).files].map(
      ([path, bytes]) => [`old/${path}`, bytes],
    ),
  )
  const income = 'old/templates/base/sections/explanation/income.hbs'
  const text = textOfFile(income.slice(4)).replace('收入情况说明', '收入的说明')

  it.each(['old', 'old/templates'])('may be named as %s; git is not asked', async (folder) => {
    const git: Git = () => {
      throw new Error('asked')
    }
    const line = `template:try --district example-county --before ${folder}`
    const { code, out } = await run(line, { ...old, [income]: text }, { git })
    expect([code, out]).toEqual([
      0,
      `templates/example-county：${folder} → 现在的文件

■ example-archives 2025　文字改了 1 处
  标题“八、部门预算收入情况说明”
    － 八、部门预算收入的说明
    ＋ 八、部门预算收入情况说明

共 1 个单位：1 个文字有改动（1 处）。
`,
    ])
  })

  it('must hold templates', async () => {
    const { code, err } = await run('template:try --district base --before data')
    expect([code, err.split('\n')[0]]).toEqual([
      1,
      '错误 “data”不是一份模板：里面没有 base 文件夹 [earlier-templates-are-there]',
    ])
  })
})

describe('nothing to compare', () => {
  const said = async (line: string, git?: Git) => {
    const { code, out, err } = await run(`template:try ${line}`, {}, git && { git })
    expect([code, out]).toEqual([1, ''])
    return err
  }

  it.each<[Exclude<Committed['kind'], 'files'>, string, string]>([
    ['no-program', '', '这台机器上没有 git，取不出改动以前的模板 '],
    [
      'no-repository',
      'fatal: not a git repository\nmore',
      '这个文件夹不在 git 里，取不出改动以前的模板（fatal: not a git repository） ',
    ],
    [
      'no-revision',
      'fatal: Needed a single revision',
      'git 里没有“HEAD”这个版本（fatal: Needed a single revision） ',
    ],
    ['nothing-there', '', 'git 的“HEAD”里没有 templates 文件夹 '],
    ['link', 'templates/base', 'git 里的 templates/base 是一个链接，取不出它指向的内容 '],
  ])('%s', async (kind, detail, message) => {
    const err = await said('--district base', () => ({ kind, detail }))
    expect(err).toContain(`错误 ${message}[earlier-templates-are-there]`)
    expect(err).toContain('npm run template:try -- --district base --before 文件夹')
  })

  it('a district that is not there, or that no unit uses', async () => {
    expect(await said('--district exmaple-county')).toContain(
      '没有模板“exmaple-county”，是不是“example-county”？',
    )
    expect(await said('--district qiaokou --year 2020')).toContain(
      'data 里没有单位用模板“qiaokou”编 2020 年的预算，没有可比较的',
    )
  })
})
