/** `build` and `check`: all units or some, one broken among them, text or JSON. */
import { describe, expect, it } from 'vitest'
import { listUnits } from '../../../src/read/list-units.ts'
import { projectWorld, textOfFile } from '../../project.ts'
import { type Changes, run as runWith } from '../running.ts'

const budgetFile = 'data/example-bureau/2024/budget.yaml'
const statementFile = 'data/example-bureau/2024/statement.yaml'
const broken = { [budgetFile]: `${textOfFile(budgetFile)}\nspendng: []\n` }

/** Other units that `data` may hold stay out of these tests. */
const others: Changes = Object.fromEntries(
  listUnits(projectWorld(), process.cwd())
    .filter((unit) => unit !== 'example-bureau' && unit !== 'qiaokou-bigdata')
    .map((unit) => [`data/${unit}`, null]),
)
const run = (line: string, changes: Changes = {}, colour = false) =>
  runWith(line, { ...others, ...changes }, { colour })

/** What was written, without the figures that every build keeps. */
const documents = (written: ReadonlyMap<string, unknown>) =>
  [...written.keys()].filter((path) => !path.endsWith('/published.json'))

const example = 'out/example-bureau/2024/示例区示例局2024年部门预算'
const real = 'out/qiaokou-bigdata/2024/硚口区大数据中心2024年部门预算'

describe('build', () => {
  it('writes all units as DOCX and PDF, and says so', async () => {
    const { code, out, err, written } = await run('build')
    expect(err).not.toContain('错误')
    expect([...written.keys()]).toEqual([
      `${example}.docx`,
      `${example}.pdf`,
      'out/example-bureau/2024/published.json',
      `${real}.docx`,
      `${real}.pdf`,
      'out/qiaokou-bigdata/2024/published.json',
    ])
    expect(out.replaceAll(/\d+ 页/g, '… 页')).toBe(`example-bureau 2024　… 页　0.3 秒
qiaokou-bigdata 2024　… 页　0.3 秒
单位认可 2 处，都有理由（accepted.yaml）；逐处列出：npm run check -- --verbose
  ${example}.docx
  ${example}.pdf
  out/example-bureau/2024/published.json
  ${real}.docx
  ${real}.pdf
  out/qiaokou-bigdata/2024/published.json
写出 6 个文件，用时 1.3 秒。
`)
    expect(code).toBe(0)
    const kind = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes.slice(0, 4))
    expect([...written.values()].map(kind)).toEqual([
      'PK\u0003\u0004',
      '%PDF',
      '{\n  ',
      'PK\u0003\u0004',
      '%PDF',
      '{\n  ',
    ])
  }, 30_000)

  it('writes every format if asked, and those that the templates name if not', async () => {
    const formatsIn = ({ written }: { readonly written: ReadonlyMap<string, unknown> }) =>
      documents(written).map((path) => path.split('.').at(-1))
    expect(formatsIn(await run('build --unit example-bureau --format all'))).toEqual(['docx', 'pdf', 'xlsx'])
    const file = 'templates/base/publication.yaml'
    const named = { [file]: `${textOfFile(file)}\nformats: [pdf, xlsx]\n` }
    expect(formatsIn(await run('build --unit example-bureau', named))).toEqual(['pdf', 'xlsx'])
    expect(formatsIn(await run('build --unit example-bureau --format docx', named))).toEqual(['docx'])
    const wrong = { [file]: `${textOfFile(file)}\nformats: [odt]\n` }
    const { code, err, written } = await run('build --unit example-bureau', wrong)
    expect(code).toBe(1)
    expect(err).toContain('应为“docx”、“pdf”、“xlsx”之一，这里是“odt”')
    expect(written.size).toBe(0)
  }, 30_000)

  it('writes only the format that was asked for, where it was asked to', async () => {
    const { code, out, written } = await run('build --unit example-bureau --format pdf --out 送审')
    expect(documents(written)).toEqual([`${example}.pdf`.replace('out', '送审')])
    expect(out).toContain('写出 2 个文件')
    expect(code).toBe(0)
  })

  it('takes a folder that is given from the root of the disk', async () => {
    const { written } = await run(`build --unit example-bureau --format pdf --out ${process.cwd()}/送审`)
    expect(documents(written)).toEqual([`${example}.pdf`.replace('out', '送审')])
  })

  it('writes the other units where one is broken, and nothing of that', async () => {
    const { code, out, err, written } = await run('build --format pdf', broken)
    expect(documents(written)).toEqual([`${real}.pdf`])
    expect(out).toMatch(/^example-bureau 2024　有错误，未写出　/)
    expect(out).toContain('写出 2 个文件')
    expect(err).toContain(`${budgetFile}:`)
    expect(err).toContain('没有“spendng”这个键')
    expect(code).toBe(1)
  })

  it('tells everything as JSON and nothing else', async () => {
    const { code, out, err, written } = await run('build --format pdf --messages json', broken)
    const told: readonly { readonly severity: string }[] = JSON.parse(out)
    expect(told.filter(({ severity }) => severity === 'error')).toMatchObject([
      { at: { file: budgetFile }, slug: expect.any(String) },
    ])
    expect(err).toBe('')
    expect(documents(written)).toEqual([`${real}.pdf`])
    expect(code).toBe(1)
  })

  it('tells what the unit accepted, and else nothing, as a list', async () => {
    const { code, out } = await run('build --unit example-bureau --format pdf --messages json')
    expect(JSON.parse(out)).toMatchObject([{ severity: 'notice', accepted: { because: '单位确认公开' } }])
    expect(code).toBe(0)
  })

  it('writes nothing where a character has no glyph, and names it', async () => {
    const text = textOfFile('data/example-bureau/unit.yaml')
    const odd = { 'data/example-bureau/unit.yaml': text.replace(/^(functions:\n\s*- )/m, '$1☑') }
    expect(odd['data/example-bureau/unit.yaml']).not.toBe(text)
    const { code, err, written } = await run('build --unit example-bureau', odd)
    expect(err).toContain('字体中没有“☑”（U+2611）')
    expect(written.size).toBe(0)
    expect(code).toBe(1)
  })

  it('makes a title into a file name that every system takes', async () => {
    const file = 'data/example-bureau/unit.yaml'
    const named = textOfFile(file).replace(/^short_name: .*$/m, 'short_name: "示例/局:*?"')
    const { written } = await run('build --unit example-bureau --format pdf', { [file]: named })
    expect(documents(written)).toEqual(['out/example-bureau/2024/示例_局___2024年部门预算.pdf'])
  })

  it('names a font that is damaged, and writes nothing', async () => {
    const font = 'fonts/NotoSerifSC_400Regular.ttf'
    const { code, err, written } = await run('build --unit example-bureau', { [font]: 'no font at all' })
    expect(err).toContain(`字体文件 ${font} 不是字体，或者已经损坏 [fonts-whole]`)
    expect([code, written.size]).toEqual([1, 0])
  })

  it('names the unit that was meant, and builds the others that were named', async () => {
    const { code, out, err, written } = await run('build --unit exmaple-bureau,qiaokou-bigdata --format pdf')
    expect(err).toContain('没有单位“exmaple-bureau”，是不是“example-bureau”？')
    expect(out).toMatch(/^exmaple-bureau　有错误，未写出　/)
    expect(documents(written)).toEqual([`${real}.pdf`])
    expect(code).toBe(1)
  })

  it('names the years that there are', async () => {
    const { code, err, written } = await run('build --unit example-bureau --year 2019')
    expect(err).toContain('单位“example-bureau”没有 2019 年的数据')
    expect(err).toContain('已有的年份：2024')
    expect([written.size, code]).toEqual([0, 1])
  })
})

describe('check', () => {
  it('says that nothing is wrong, and writes the reports', async () => {
    const { code, out, err, written } = await run('check --unit example-bureau')
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe(`单位认可 1 处，都有理由（accepted.yaml）；逐处列出：npm run check -- --verbose
检查了 1 个单位，没有发现问题。
另有 1 处四舍五入的尾差在允许之内；逐处列出：npm run check -- --verbose
检查报告：
  out/example-bureau/2024/check.html
`)
    expect([...written.keys()]).toEqual(['out/example-bureau/2024/check.html'])
  })

  it('of several units writes a report each', async () => {
    const { code, err, written } = await run('check')
    expect(err).not.toContain('错误')
    expect([...written.keys()]).toEqual([
      'out/example-bureau/2024/check.html',
      'out/qiaokou-bigdata/2024/check.html',
    ])
    expect(code).toBe(0)
  })

  it('tells how much it accepted, and lists it where it is asked to', async () => {
    const quiet = await run('check --unit qiaokou-bigdata')
    const [, count = ''] = /^另有 (\d+) 处四舍五入的尾差在允许之内/m.exec(quiet.out) ?? []
    expect(quiet.err).not.toContain('说明 ')
    const { err } = await run('check --unit qiaokou-bigdata --verbose')
    expect(err).toContain('说明 款级科目20805的合计与分项之和只差四舍五入的尾数')
    expect(err).toContain(`，${count} 条说明，`)
  })

  it('tells what is said in several places of one thing, to the clerk and in the report', async () => {
    const { err, written } = await run('check --unit qiaokou-bigdata')
    expect(err).toContain(
      '  各处   126个   projects/03-operation-maintenance.yaml:21、188，performance.yaml:34\n',
    )
    expect(new TextDecoder().decode(written.get('out/qiaokou-bigdata/2024/check.html'))).toContain(
      '<tr><th>各处</th><td class="figure">126个</td><td>projects/03-operation-maintenance.yaml:21、188，performance.yaml:34</td></tr>',
    )
  })

  it('ticks the duties in the report', async () => {
    const { written } = await run('check --unit qiaokou-bigdata')
    const report = new TextDecoder().decode(written.get('out/qiaokou-bigdata/2024/check.html'))
    expect(report).toMatch(
      /<h2>公开清单<\/h2>\n<p>共 27 项：✓ 做到 \d+　— 不适用 \d+　✗ 没有做到 \d+（0 个错误，\d+ 个警告）/,
    )
    expect(report).toContain('<td class="mark">✓</td><td>7. 支出按功能分类公开到项</td>')
    expect(report).toContain(
      '<tr class="missing"><td class="mark">✗</td><td>2. 封面有单位名称、预算年度和公开日期</td>',
    )
    expect(report).not.toContain('与文本有关的检查还没有做')
  })

  it('tells the errors of all units at once, with their count', async () => {
    const { code, out, err, written } = await run('check', {
      ...broken,
      [statementFile]: null,
      'data/qiaokou-bigdata/unit.yaml': textOfFile('data/qiaokou-bigdata/unit.yaml').replace(
        'code:',
        'cdoe:',
      ),
    })
    expect(out).toBe(
      '检查报告：\n  out/example-bureau/2024/check.html\n  out/qiaokou-bigdata/2024/check.html\n',
    )
    expect(err).toContain(`缺少文件 ${statementFile}`)
    expect(err).toContain('没有“spendng”这个键')
    expect(err).toContain('data/qiaokou-bigdata/unit.yaml:')
    expect(err).toMatch(/\n\n3 个错误，涉及 2 个文件。/)
    expect(code).toBe(1)
    const report = new TextDecoder().decode(written.get('out/example-bureau/2024/check.html'))
    expect(report).toContain('<h2>错误（2）</h2>')
    expect(report).toContain('没有“spendng”这个键')
    expect(report).toContain('与文本有关的检查还没有做')
  })

  it('writes no report of a unit or a year that there is not', async () => {
    expect((await run('check --unit example-bureau --year 2019')).written.size).toBe(0)
    expect((await run('check --unit nobody')).written.size).toBe(0)
  })

  it('tells in the report what stands in the data, as text', async () => {
    const name = 'data/example-bureau/2024/projects/01-square.yaml'
    const { written } = await run('check --unit example-bureau', {
      [name]: textOfFile(name).replace(
        /^name: .*$/m,
        'name: <b>示例</b>&"广场"\nsources: { general_public: 1.00 }',
      ),
    })
    const report = new TextDecoder().decode(written.get('out/example-bureau/2024/check.html'))
    expect(report).toContain('项目“&lt;b&gt;示例&lt;/b&gt;&amp;&quot;广场&quot;”')
    expect(report).not.toContain('<b>')
  })

  it('colours what it says where the terminal can', async () => {
    const { err } = await run('check --unit example-bureau', broken, true)
    expect(err).toContain('\u001b[31m错误\u001b[0m')
  })

  it('tells programs the same', async () => {
    const { out } = await run('check --unit example-bureau --messages json', broken)
    expect(JSON.parse(out)).toHaveLength(1)
  })
})
