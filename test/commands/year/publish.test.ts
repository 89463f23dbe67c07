/** `publish:year`: what was published is kept, and next year holds to it. */
import { describe, expect, it } from 'vitest'
import { checkUnit } from '../../../src/build.ts'
import { figuresOf, figuresPublished } from '../../../src/derive/figures-of.ts'
import { isError } from '../../../src/diagnostic/diagnostic.ts'
import { readPublished } from '../../../src/read/read-published.ts'
import { edited } from '../../compose/composed.ts'
import { begun, filled } from '../../edit/filling.ts'
import { exampleJob, projectWorld, qiaokouJob } from '../../project.ts'
import { asChanges, type Changes, run } from '../running.ts'

const file = 'data/qiaokou-bigdata/2024/published.json'
const budget = 'data/qiaokou-bigdata/2024/budget.yaml'
const line = 'publish:year --unit qiaokou-bigdata --year 2024'

const kept = asChanges(await run(line))
const next: Changes = { ...filled('qiaokou-bigdata', 2025, await begun('qiaokou-bigdata')), ...kept }
const nextJob = { ...qiaokouJob, year: 2025 }

/** The real unit has true warnings. */
const noErrors: unknown = expect.not.stringContaining('错误')

/** The findings about next year, in short. */
const mismatches = (changes: Changes) =>
  checkUnit(projectWorld(changes), nextJob)
    .diagnostics.filter(({ slug }) => slug === 'prior-year-matches-last-publication')
    .map(({ at, message, stated, computed }) =>
      [`${at?.file}:${at?.line}`, message, stated?.figure, computed?.figure, computed?.from].join(' | '),
    )

describe('published.json', () => {
  it('is what every build keeps beside its output', async () => {
    const { written } = await run('build --unit qiaokou-bigdata --format docx')
    const built = written.get('out/qiaokou-bigdata/2024/published.json')
    expect(new TextDecoder().decode(built)).toBe(kept[file])
  }, 30_000)

  it('begins with what it is, an amount a line', () => {
    expect(kept[file]).toMatch(
      /^\{\n {2}"version": "1",\n {2}"unit": "qiaokou-bigdata",\n {2}"name": "武汉市硚口区大数据中心",\n {2}"year": "2024",\n {2}"title": "硚口区大数据中心2024年部门预算",\n {2}"reported_in": "万元",\n {2}"total": \{ "yuan": "17575100.00", "within": "50.00" \},\n/,
    )
  })

  it.each([
    ['qiaokou-bigdata', qiaokouJob],
    ['example-bureau', exampleJob],
  ])('gives the figures of %s back as they were', async (unit, job) => {
    const changes = asChanges(await run(`publish:year --unit ${unit}`))
    const { value } = readPublished(projectWorld(changes), process.cwd(), job)
    const facts = checkUnit(projectWorld(), job).value
    const known = (of: unknown): unknown =>
      JSON.parse(JSON.stringify(of, (key, each) => (key === 'origin' || isNought(each) ? undefined : each)))
    expect(value && known(figuresPublished(value))).toEqual(facts && known(figuresOf(facts)))
  })

  it.each([
    ['cut off', (text: string) => text.trimEnd().slice(0, -1), /括号没有配对/],
    ['edited by hand', (text: string) => text.replace('"17575100.00"', '"约1757万"'), /应为以元为单位的数字/],
    [
      'of another version',
      (text: string) => text.replace('"version": "1"', '"version": "9"'),
      /“version”应为“1”/,
    ],
    [
      'of another unit',
      (text: string) => text.replace('"unit": "qiaokou-bigdata"', '"unit": "x"'),
      /是单位“x”2024年的公开数/,
    ],
  ])('is refused where it is %s', (_, damage, message) => {
    const { value, diagnostics } = checkUnit(
      projectWorld({ ...next, [file]: damage(kept[file] ?? '') }),
      nextJob,
    )
    expect(value).toBeNull()
    expect(diagnostics[0]?.message).toMatch(message)
    expect(diagnostics[0]?.hint).toContain(
      'npm run publish:year -- --unit qiaokou-bigdata --year 2024 --replace',
    )
  })
})

/** The contacts. */
const oneAccepted = '单位认可 1 处，都有理由（accepted.yaml）；逐处列出：npm run check -- --verbose\n'

describe('publish:year', () => {
  it('says what it wrote, and once is enough', async () => {
    expect(await run(line)).toMatchObject({
      code: 0,
      err: noErrors,
      out: `写出 ${file}：公开数已存定，下一年与它比较。\n${oneAccepted}`,
    })
    const again = await run(line, kept)
    expect(again).toMatchObject({
      code: 0,
      err: noErrors,
      out: `${file} 已经是这些数，没有改动。\n${oneAccepted}`,
    })
    expect(again.written.size).toBe(0)
  })

  it('replaces other figures only where it is told to', async () => {
    const edit = { ...kept, ...edited(budget, [['reception: 0.76', 'reception: 0.80']]) }
    const refused = await run(line, edit)
    expect(refused.err).toContain(`${file} 已经有了，与现在的数据不同，没有改动 [published-once]`)
    expect(refused.err).toContain('2024年公务接待费与当年公开的不一致')
    expect([refused.code, refused.written.size]).toEqual([1, 0])
    const replaced = await run(`${line} --replace`, edit)
    expect(replaced).toMatchObject({ code: 0, err: noErrors })
    expect(replaced.out).toContain(`替换了 ${file}`)
  })

  it('refuses data with errors', async () => {
    const { code, err, written } = await run(line, edited(budget, [['reception: 0.76', 'reception: 待填']]))
    expect(err).toContain('“三公”经费 › 公务接待费')
    expect([code, written.size]).toEqual([1, 0])
  })
})

describe('the year after', () => {
  it('compares with what was published', () => {
    const { value, diagnostics } = checkUnit(projectWorld(next), nextJob)
    expect(diagnostics.filter(isError)).toEqual([])
    expect(value?.comparisons.total.prior?.yuan.toFixed(2)).toBe('17575100.00')
  })

  it('needs no folder of last year beside it', () => {
    const folder = 'data/qiaokou-bigdata/2024'
    const gone = Object.fromEntries(
      ['budget', 'performance', 'statement'].map((name) => [`${folder}/${name}.yaml`, null]),
    )
    const { value } = checkUnit(projectWorld({ ...next, ...gone, [`${folder}/projects`]: null }), nextJob)
    expect(value?.inputs.prior).toBeNull()
    expect(value?.comparisons.three_public.prior?.yuan.toFixed(2)).toBe('7600.00')
    expect(value?.history.map(({ year, fiscal }) => [year, fiscal?.yuan.toFixed(0)])).toEqual([
      [2023, '8194700'],
      [2024, '17575100'],
    ])
  })

  it.each<[string, Changes, readonly string[]]>([
    [
      'an expense of an item',
      edited(budget, [['personnel: 32.52', 'personnel: 35.52']]),
      [`${budget}:20 | 2024年科目2210201的人员经费与当年公开的不一致 | 35.52 | 32.52`],
    ],
    [
      'an expense of the three public ones',
      edited(budget, [['reception: 0.76', 'reception: 0.67']]),
      [`${budget}:57 | 2024年公务接待费与当年公开的不一致 | 0.67 | 0.76`],
    ],
    [
      'a task of a project',
      edited('data/qiaokou-bigdata/2024/projects/02-project-review.yaml', [
        ['unit_price: 150000.00', 'unit_price: 150000.50'],
      ]),
      [
        'data/qiaokou-bigdata/2024/projects/02-project-review.yaml:5 | 2024年项目“信息化项目管理与服务”的预算与当年公开的不一致 | 150,000.50 | 150,000.00',
      ],
    ],
  ])('finds %s that was edited since, with both figures', (_, edit, expected) => {
    const told = mismatches({ ...next, ...edit })
    expect(told.map((each) => each.split(' | ').slice(0, 4).join(' | '))).toEqual(expected)
    expect(told.every((each) => new RegExp(`${file}:\\d+，已公开$`).test(each))).toBe(true)
  })

  it('finds a prior block that says otherwise', () => {
    const path = 'data/qiaokou-bigdata/2025/budget.yaml'
    const prior = (text: string) => ({ ...next, [path]: `${next[path]}\nprior:\n  ${text}\n` })
    expect(mismatches(prior('total: 1757.51'))).toEqual([])
    expect(mismatches(prior('basic: 367.9'))).toEqual([])
    expect(mismatches(prior('total: 1757.15')).map((each) => each.replace(/:\d+ \|/, ' |'))).toEqual([
      `${path} | 2024年收支总预算与当年公开的不一致 | 1,757.15 | 1,757.51 | ${file}:8，已公开`,
    ])
    expect(mismatches(prior('three_public: { reception: 0.81 }'))).toHaveLength(1)
  })

  it('says it all to the clerk', async () => {
    const edit = edited(budget, [['reception: 0.76', 'reception: 0.67']])
    const { code, err } = await run('check --unit qiaokou-bigdata --year 2025', { ...next, ...edit })
    expect(code).toBe(1)
    expect(err).toContain('  提示   已公开的数不再改动：把 data/qiaokou-bigdata/2024 改回公开数')
    expect(err).toMatch(
      / {2}填列 +0\.67 {3}.*budget\.yaml:57，现在的数据\n {2}计算 +0\.76 {3}.*published\.json:\d+，已公开\n {2}相差 +0\.09 {3}（数据偏小，单位：万元）/,
    )
  })
})

/** Zero is not written, so its slack is not known afterwards. */
const isNought = (of: unknown): boolean =>
  typeof of === 'object' && of !== null && 'yuan' in of && String(of.yuan) === '0'
