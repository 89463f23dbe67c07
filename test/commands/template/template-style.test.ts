/** `template:style`: from style.yaml to a page to be restyled in Word, and back. */
import { describe, expect, it } from 'vitest'
import { allOf, partOf, partsOf, valueAt } from '../../write/read-docx.ts'
import { readPdf } from '../../write/read-pdf.ts'
import { type Edit, edited } from '../../write/style-file.ts'
import { type Files, run } from '../running.ts'

const file = 'templates/qiaokou/style.docx'
const yaml = 'templates/qiaokou/style.yaml'
const write = 'template:style --template qiaokou'
const take = `template:style --from ${file}`
const build = 'build --unit qiaokou-bigdata'

const textIn = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
const first = await run(write)
const sample = first.written.get(file) ?? new Uint8Array()

const edits: readonly Edit[] = [
  ['NormalIndent', '"仿宋"', '"楷体"'],
  ['NormalIndent', '"579"', '"540"'],
  ['Heading1', '<w:sz ', '<w:b/><w:sz '],
  ['Heading2', '<w:sz ', '<w:b/><w:sz '],
  ['CoverTitle', '方正小标宋简体', '华文中宋'],
  [null, 'w:left="1587"', 'w:left="1701"'],
]
const restyled = { [file]: edited(sample, edits) }

const written = `text:
  body: { font: kai, line: 27 }
page:
  portrait: { left: 30 }
`

/** The messages about styles. */
const aboutStyles = (err: string): readonly string[] =>
  err.split('\n\n').filter((each) => each.includes('[style-'))

/** What a command writes besides the publications, as the next finds it. */
const after = (files: Files, ran: { readonly written: ReadonlyMap<string, Uint8Array> }): Files => ({
  ...files,
  ...Object.fromEntries(ran.written),
})

describe('a style.docx to begin with', () => {
  it('is written, and what to do with it is said', () => {
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toBe(`写出 ${file}：样式按 style.yaml，每个样式一段，段里写着样式的名称。
在 Word 里改样式和页边距，保存；以后生成的 DOCX 都照它。
让 PDF 也跟着变：npm run template:style -- --from ${file}
`)
    expect([...first.written.keys()]).toEqual([file])
  })

  it('is the same file each time', async () => {
    expect((await run(write)).written.get(file)).toEqual(sample)
  })

  it('takes nothing’s place', async () => {
    const refused = await run(write, restyled)
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.written.size).toBe(0)
    expect(refused.err).toBe(`错误 ${file} 已经有了，没有改动 [style-docx-is-kept]
  提示   --replace 重新写出样张：${file} 的样式不变，只补上缺的；也可以用 --to 写到别处；要从 style.yaml 重新开始，先删去它

1 个错误。
`)
  })

  it('written anew keeps its styles, and gets those that it lacks', async () => {
    const lacking = edited(restyled[file] ?? sample, [
      ['TableNote', 'w:val="表注"', 'w:val="别的"'],
      ['TableNote', '"TableNote"', '"x"'],
    ])
    const { code, out, written } = await run(`${write} --replace`, { [file]: lacking })
    expect([code, out.split('\n').slice(0, 3)]).toEqual([
      0,
      [
        `写出 ${file}：样式取自 ${file}，每个样式一段，段里写着样式的名称。`,
        '补进去的样式（按 style.yaml）：1 个',
        '  表注',
      ],
    ])
    const styles = partOf(partsOf(written.get(file) ?? sample), 'word/styles.xml')
    const own = (id: string) =>
      allOf(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id)
    expect(valueAt(own('NormalIndent') ?? styles, ['w:pPr', 'w:spacing'], 'w:line')).toBe('540')
    expect(own('TableNote')).toBeDefined()
  })

  it('may be written elsewhere', async () => {
    const { out, written } = await run(`${write} --to 样张/a.docx`)
    expect([...written.keys()]).toEqual(['样张/a.docx'])
    expect(written.get('样张/a.docx')).toEqual(sample)
    expect(out).toContain(
      `放到 ${file} 才会用到。\n让 PDF 也跟着变：npm run template:style -- --template qiaokou --from 样张/a.docx\n`,
    )
  })

  it('says nothing new: it goes back into style.yaml without a change', async () => {
    expect(await run(take, { [file]: sample })).toMatchObject({
      code: 0,
      err: '',
      out: `${yaml} 与 ${file} 一致，没有改动。\n`,
      written: new Map(),
    })
    expect(aboutStyles((await run(build, { [file]: sample })).err)).toEqual([])
  }, 30_000)
})

describe('a style.docx changed in Word', async () => {
  const taken = await run(take, restyled)
  const told = aboutStyles((await run(build, restyled)).err)

  it('is what the next DOCX looks like, and the PDF’s being behind is told', async () => {
    expect(told).toEqual([
      `警告 ${file} 与 style.yaml 有 3 处不同，DOCX 照前者，PDF 照后者：“正文缩进”字体 楷体（style.yaml 为 仿宋）；“正文缩进”行距 固定值 27 磅（style.yaml 为 固定值 28.95 磅）；“纵向页面”左边距 30 毫米（style.yaml 为 28 毫米） [style-yaml-follows-style-docx]
  提示   让 PDF 跟着变：npm run template:style -- --from ${file}`,
    ])
  })

  it('is written into style.yaml as far as that goes; all of it is told', () => {
    expect(taken).toMatchObject({ code: 0, err: '' })
    expect(taken.out).toBe(`${yaml} 照 ${file} 改了 3 处：
  正文缩进　字体 仿宋 → 楷体（text.body.font）
  正文缩进　行距 固定值 28.95 磅 → 固定值 27 磅（text.body.line）
  纵向页面　左边距 28 毫米 → 30 毫米（page.portrait.left）
style.yaml 说不了的，只在 DOCX 里有：
  加粗：标题 1、标题 2
  字体 华文中宋（PDF 用 方正小标宋简体）：封面标题
  西文字体 华文中宋（PDF 用 方正小标宋简体）：封面标题
`)
    expect([...taken.written.keys()]).toEqual([yaml])
    expect(textIn(taken.written.get(yaml)).split('\n\n')[1]).toBe(written)
  })

  it('keeps what the layer’s style.yaml says already', async () => {
    const own = '# 区里的版式\ntext:\n  note: { size: 9 } # 小五\n'
    const { written: files } = await run(take, { ...restyled, [yaml]: own })
    expect(textIn(files.get(yaml))).toBe(
      '# 区里的版式\ntext:\n  note: { size: 10.5 } # 小五\n  body: { font: kai, line: 27 }\npage:\n  portrait: { left: 30 }\n',
    )
  })

  it('is then what the PDF looks like, and nothing is left to tell', async () => {
    const whole = after(restyled, taken)
    expect((await run(take, whole)).out.split('\n')[0]).toBe(`${yaml} 与 ${file} 一致，没有改动。`)
    const leadings = async (files: Files) => {
      const { written: built, err } = await run(`${build} --format pdf`, files)
      const pdf = [...built].find(([path]) => path.endsWith('.pdf'))?.[1] ?? new Uint8Array()
      const pages = (await readPdf(pdf)).pages
      const prose = pages.find(({ text }) => text.includes('贯彻落实国家'))?.pieces ?? []
      const lines = [...new Set(prose.map(({ y }) => Math.round(y * 100) / 100))]
      const gaps = lines.slice(1).map((y, index) => Math.round(Math.abs(y - (lines[index] ?? 0)) * 100) / 100)
      const left = Math.min(...prose.map(({ x }) => x))
      return { told: aboutStyles(err), gaps: new Set(gaps), left: Math.round((left / 72) * 25.4) }
    }
    const [before, now] = [await leadings({}), await leadings(whole)]
    expect([before.gaps.has(28.95), before.gaps.has(27), before.left]).toEqual([true, false, 28])
    expect([now.gaps.has(28.95), now.gaps.has(27), now.left, now.told]).toEqual([false, true, 30, []])
  }, 60_000)

  it('elsewhere goes into the template that is named; the DOCX does not look there', async () => {
    const { out, written: files } = await run('template:style --from 新版式.docx --template qiaokou', {
      '新版式.docx': restyled[file] ?? sample,
    })
    expect([...files.keys()]).toEqual([yaml])
    expect(out).toContain(`DOCX 的样式取自 ${file}；要用 新版式.docx，复制到那里。\n`)
  })
})

describe('what cannot be done', () => {
  const damaged = { [file]: sample.slice(0, 5000) }
  it.each<[string, string, Files, string]>([
    [
      'a damaged file, taken',
      take,
      damaged,
      `错误 ${file} 读不出样式：不是完整的 .docx 文件 [style-docx-can-be-read]`,
    ],
    [
      'a damaged file, built with',
      build,
      damaged,
      `错误 ${file} 读不出样式：不是完整的 .docx 文件 [style-docx-can-be-read]`,
    ],
    [
      'a damaged file, replaced',
      `${write} --replace`,
      damaged,
      `错误 ${file} 读不出样式：不是完整的 .docx 文件 [style-docx-can-be-read]`,
    ],
    ['no file', take, {}, `错误 缺少文件 ${file} [file-exists]`],
    [
      'no such template',
      'template:style --template qiaoku',
      {},
      '错误 没有模板“qiaoku”，是不是“qiaokou”？ [template-exists]',
    ],
    [
      'a way out of the templates',
      'template:style --template ../data',
      {},
      '错误 没有模板“../data” [template-exists]',
    ],
    [
      'no template named',
      'template:style --from a.docx',
      { 'a.docx': sample },
      '错误 没有写明写进哪个模板 [template-exists]',
    ],
    [
      'a style.yaml with an error',
      take,
      { ...restyled, [yaml]: 'text: { body: { size: 三号 } }\n' },
      `${yaml}:1:23 错误 “size”应为数字，最小 4，最大 100，这里是“三号” [value-fits]`,
    ],
  ])('%s', async (_, line, files, message) => {
    const { code, err, written: nothing } = await run(line, files)
    expect(err.split('\n')).toContain(message)
    expect([code, nothing.size]).toEqual([1, 0])
  })
})

it('a unit’s sample begins with its district’s styles', async () => {
  const own = 'templates/qiaokou-bigdata/style.docx'
  const { out, written: files } = await run('template:style --template qiaokou-bigdata', restyled)
  expect(out.split('\n')[0]).toBe(`写出 ${own}：样式取自 ${file}，每个样式一段，段里写着样式的名称。`)
  expect((await run(`template:style --from ${own}`, Object.fromEntries(files))).out).toContain(
    'text.body.font',
  )
})
