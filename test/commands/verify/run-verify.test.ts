/** `verify`: which publication a file is compared with, what is printed, and the exit code. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { listUnits } from '../../../src/read/list-units.ts'
import { writtenExample } from '../../examples/examples.ts'
import { projectWorld, textOfFile } from '../../project.ts'
import { docxOf } from '../../write/written.ts'
import { run } from '../running.ts'

const unit = 'example-service'
const docx = await docxOf(writtenExample('example-service/2025'))
const edited = (from: string | RegExp, to: string): Uint8Array => {
  const files = unzipSync(docx)
  const before = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  return zipSync({ ...files, 'word/document.xml': strToU8(before.replace(from, to)) })
}
const others = listUnits(projectWorld(), process.cwd()).filter((name) => name !== unit)
/** A project with this one unit. */
const alone = Object.fromEntries(others.map((name) => [`data/${name}/unit.yaml`, null]))
const counts = /（\d+ 个数，\d+ 处文字和表格行）/

const verified = async (line: string, changes: Parameters<typeof run>[1]) => {
  const { code, out, err, written } = await run(line, changes)
  expect(written.size).toBe(0)
  return { code, err, out: out.replace(counts, '') }
}

describe('verify', () => {
  it('takes unit and year from the folder that build wrote into', async () => {
    const file = `out/${unit}/2025/部门预算.docx`
    expect(await verified(`verify ${file}`, { [file]: docx })).toEqual({
      code: 0,
      err: '',
      out: `核对了 ${file}：与数据一致。\n`,
    })
  })

  it('takes the only unit and its latest year', async () => {
    const { code, out } = await verified('verify 送审.docx', { ...alone, '送审.docx': docx })
    expect([code, out]).toEqual([0, '核对了 送审.docx：与数据一致。\n'])
  })

  it('takes what it is told, wherever the file lies', async () => {
    const file = 'out/qiaokou-bigdata/2024/部门预算.docx'
    const { code } = await verified(`verify ${file} --unit ${unit} --year 2025`, { [file]: docx })
    expect(code).toBe(0)
  })

  it('tells a figure as an error, and answers 1', async () => {
    const ran = await verified(`verify a.docx --unit ${unit}`, { 'a.docx': edited(/>47\.60</, '>47.06<') })
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(
      /^错误 表\S+ 第\d+行第\d+列（.*）：数与数据不同 \[figures-equal-data\]\n {2}文件 {6}47\.06\n {2}数据 {6}47\.60\n {2}相差 {7}0\.54 {3}文件偏小\n\n1 个错误。\n$/,
    )
    expect(ran.out).toBe('核对了 a.docx：数不同 1 处，文字都一致。\n')
  })

  it('tells a wording as a warning, and answers 0', async () => {
    const ran = await verified(`verify a.docx --unit ${unit}`, {
      'a.docx': edited(
        '>一、部门主要职能</w:t></w:r><w:bookmarkEnd',
        '>一、部门职能</w:t></w:r><w:bookmarkEnd',
      ),
    })
    expect(ran).toEqual({
      code: 0,
      err: `警告 标题“一、部门主要职能”的文字与数据写出的不同 [wording-equals-data]
  文件   “一、部门职能”
  数据   “一、部门主要职能”

1 个警告。
`,
      out: '核对了 a.docx：数都一致，文字不同 1 处。\n',
    })
  })

  it('gives the same as data', async () => {
    const { code, out, err } = await run(`verify a.docx --unit ${unit} --messages json`, {
      'a.docx': edited(/>47\.60</, '>47.06<'),
    })
    expect([code, err]).toEqual([1, ''])
    expect(JSON.parse(out)).toEqual([
      {
        slug: 'figures-equal-data',
        severity: 'error',
        message: expect.stringMatching(/^表\S+ 第\d+行第\d+列（.*）：数与数据不同$/),
        stated: { label: '文件', figure: '47.06', from: '' },
        computed: { label: '数据', figure: '47.60', from: '' },
        difference: '0.54 文件偏小',
      },
    ])
  })

  it('asks for the unit where there are several', async () => {
    expect(await verified('verify a.docx', { 'a.docx': docx })).toEqual({
      code: 1,
      err: `错误 不知道文件是哪个单位的 [unit-is-named]
  提示   用 --unit 指明单位（example-archives、example-bureau、example-construction、example-culture、example-institute、example-service、example-sports、putuo-wanli、putuo-welfare、qiaokou-bigdata、swu），用 --year 指明年份

1 个错误。
没有核对。
`,
      out: '',
    })
  })

  it.each([
    ['verify 没有.docx --unit example-service', '错误 没有文件“没有.docx” [file-exists]'],
    ['verify data --unit example-service', '错误 没有文件“data” [file-exists]'],
    ['verify a.docx --unit nobody', '错误 没有单位“nobody” [unit-exists]'],
    [
      'verify a.docx --unit example-service --year 2019',
      '错误 单位“example-service”没有 2019 年的数据 [year-exists]',
    ],
    ['verify a.docx --unit qiaokou-bigdata', '错误 文件不像是“硚口区大数据中心2024年部门预算”'],
    ['verify package.json --unit example-service', '错误 文件不是 .docx，也不是 PDF [file-can-be-read]'],
  ])('refuses %s', async (line, message) => {
    const { code, err, out } = await verified(line, { 'a.docx': docx })
    expect(err).toContain(message)
    expect(err).toMatch(/\n没有核对。\n$/)
    expect([code, out]).toEqual([1, ''])
  })

  it('compares nothing while the data have errors, and tells them', async () => {
    const budget = `data/${unit}/2025/budget.yaml`
    const { code, err, out } = await verified(`verify a.docx --unit ${unit}`, {
      'a.docx': docx,
      [budget]: textOfFile(budget).replace('amounts_in', 'amount_in'),
    })
    expect(err).toContain(`${budget}:`)
    expect(err).toMatch(/\n没有核对。\n$/)
    expect([code, out]).toEqual([1, ''])
  })
})
