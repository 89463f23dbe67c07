/** Policy and acceptances in the reports of `check`: the terminal, check.html, JSON, the checklist, the summary. */
import { describe, expect, it } from 'vitest'
import { summaryPage } from '../../../src/commands/report/summary-page.ts'
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts'
import { asChanges, type Changes, run } from '../running.ts'

const unit = '--unit example-bureau --year 2024'
const contacts = 'contacts-are-meant-to-be-public'
const html = 'out/example-bureau/2024/check.html'
const notAccepted: Changes = { 'data/example-bureau/2024/accepted.yaml': null }
const policy = (severity: string): Changes => ({
  'templates/example-bureau/policy.yaml': `${contacts}: { severity: ${severity}, because: 本区一律公开 }\n`,
})
const check = async (words = '', changes: Changes = {}) => {
  const ran = await run(`check ${unit} ${words}`.trim(), changes)
  return { ...ran, page: new TextDecoder().decode(ran.written.get(html) ?? new Uint8Array()) }
}
const command = `npm run accept -- ${unit} --rule ${contacts} --at data/example-bureau/2024/performance.yaml:2:18 --because "理由"`

describe('an accepted finding', async () => {
  const [{ code, out, err, page }, verbose, json] = await Promise.all([
    check(),
    check('--verbose'),
    check('--messages json'),
  ])

  it('is counted in the terminal', () => {
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('单位认可 1 处，都有理由（accepted.yaml）；逐处列出：npm run check -- --verbose\n')
    expect(out).toContain('没有发现问题。')
  })

  it('is listed with --verbose, and why', () => {
    expect(verbose.err).toContain(
      `performance.yaml:2:18 认可 公开文本印出姓名和电话，单位没有确认 [${contacts}]`,
    )
    expect(verbose.err).toContain('  认可   单位确认公开（data/example-bureau/2024/accepted.yaml:7）')
    expect(verbose.err).toContain('认可 1 处，涉及')
    expect(verbose.out).not.toContain('单位认可')
  })

  it('is in check.html, and counted beside its rule', () => {
    expect(page).toContain('<h2>单位认可的（1）</h2>')
    expect(page).toContain('认可（原为警告）：单位确认公开（data/example-bureau/2024/accepted.yaml:7）')
    expect(page).toContain('<td>没有发现问题，认可 1 处</td>')
    expect(page).not.toContain('<h2>警告')
  })

  it('is in JSON without --verbose', () => {
    expect(JSON.parse(json.out)).toMatchObject([
      { slug: contacts, severity: 'notice', accepted: { because: '单位确认公开', usual: 'warning' } },
    ])
  })
})

describe('a finding that is open', async () => {
  const [{ out, page }, verbose, json] = await Promise.all([
    check('', notAccepted),
    check('--verbose', notAccepted),
    check('--messages json', notAccepted),
  ])

  it('says once, with --verbose, how it is accepted', () => {
    expect(out).not.toContain('npm run accept')
    expect(verbose.out).toContain(`  ${command}\n`)
  })

  it('has its own command in check.html and in JSON', () => {
    expect(page).toContain(
      `<summary>查过无误，认可这一处</summary><pre tabindex="0">${command.replaceAll('"', '&quot;')}</pre>`,
    )
    expect(JSON.parse(json.out)).toMatchObject([{ slug: contacts, accept: command }])
  })
})

describe('a policy', () => {
  it('is told with its reason: in the summary of the terminal, beside the finding in check.html', async () => {
    const { code, err, page } = await check('', { ...notAccepted, ...policy('error') })
    expect(code).toBe(1)
    expect(err).toContain(
      `1 个错误，涉及 1 个文件。\n模板改了程度的：\n  [${contacts}] 警告→错误：本区一律公开（templates/example-bureau/policy.yaml:1）\n`,
    )
    expect(page).toContain(
      '程度：模板由“警告”改为“错误”，本区一律公开（templates/example-bureau/policy.yaml:1）',
    )
  })

  it('makes advice, which is one line at the end, folded in check.html, and no warning', async () => {
    const { code, err, page } = await check('', { ...notAccepted, ...policy('advice') })
    expect(code).toBe(0)
    expect(err).toMatch(
      /^data\S+:2:18 建议 公开文本印出姓名和电话，单位没有确认 \[\S+\]\n\n1 条建议，涉及 1 个文件。\n/,
    )
    expect(page).toContain('<details>\n<summary><h2>建议（1）</h2></summary>')
    const verbose = await check('--verbose', { ...notAccepted, ...policy('advice') })
    expect(verbose.err).toContain('  各处   范例员')
  })

  it('is told for a rule that is off, in the list of rules', async () => {
    const { out, page } = await check('', { ...notAccepted, ...policy('off') })
    expect(out).toContain('没有发现问题。')
    expect(page).toContain('不查：本区一律公开（templates/example-bureau/policy.yaml:1）')
  })
})

describe('the checklist of duties', () => {
  const duty = 'cover-is-complete'
  const real = '--unit qiaokou-bigdata --year 2024'
  const item = async (changes: Changes) => {
    const { out } = await run(`check --checklist ${real}`, changes)
    const lines = out.split('\n')
    const at = lines.findIndex((line) => line.includes('封面'))
    return [...lines.slice(at, at + 3), lines.find((line) => line.startsWith('共 '))].join('\n')
  }

  it('marks what is missing, accepted, or not asked for', async () => {
    expect(await item({})).toMatch(/^✗[^\n]*\n +警告：封面没有公开日期\n/)
    const accepted = await item(asChanges(await run(`accept ${real} --rule ${duty} --because 照旧例`)))
    expect(accepted).toMatch(/^○[^\n]*\n +认可：封面没有公开日期\n +理由：照旧例（data\/qiaokou/)
    expect(accepted).toMatch(/　○ 认可 1$/)
    const policy = `${duty}: { severity: off, because: 封面另印 }\n`
    expect(await item({ 'templates/qiaokou-bigdata/policy.yaml': policy })).toMatch(
      /^—[^\n]*\n +模板不查这一项：封面另印（templates\/qiaokou-bigdata\/policy.yaml:1）/,
    )
  })
})

it('the summary of many units counts and lists accepted findings, and counts no advice as warnings', () => {
  const place = { file: 'data/a/2025/budget.yaml', line: 1, column: 1, length: 1, excerpt: '' }
  const one = (more: Partial<Diagnostic>): Diagnostic => ({
    slug: 's',
    severity: 'notice',
    message: '甲',
    at: place,
    ...more,
  })
  const page = summaryPage({
    units: () => [
      {
        unit: 'a',
        year: 2025,
        title: null,
        result: 'done',
        pages: 1,
        seconds: 1,
        files: [],
        kept: [],
        diagnostics: [
          one({ accepted: { because: '理由', at: place, usual: 'error' } }),
          one({ severity: 'advice', message: '乙' }),
        ],
      },
    ],
    ruleTitles: new Map([['s', '规则']]),
    pending: [],
  })
  expect(page).toContain('错误 0 处，警告 0 处，单位认可 1 处。')
  expect(page).toContain('认可：规则（1 处，1 个单位）')
  expect(page).toContain('建议：规则（1 处，1 个单位）')
})
