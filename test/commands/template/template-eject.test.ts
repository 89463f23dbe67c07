/** `template:eject`: a file taken out prints the same as before, and what cannot be done. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { composeUnit } from '../../../src/build.ts'
import { documentText } from '../../document-text.ts'
import { exampleJob, projectWorld, textOfFile } from '../../project.ts'
import { asChanges, type Changes, run } from '../running.ts'

const district: Changes = {
  'templates/hillside/README.md': '# 虚构的一个区\n',
  'data/example-bureau/unit.yaml': textOfFile('data/example-bureau/unit.yaml').replace(
    'kind: 行政单位',
    'kind: 行政单位\ntemplate: hillside',
  ),
}

const printed = (changes: Changes): string => {
  const { value, diagnostics } = composeUnit(projectWorld({ ...district, ...changes }), exampleJob)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return value === null ? '' : documentText(value.document)
}

const world = projectWorld()
const root = process.cwd()
const names = (folder: string): readonly string[] =>
  world
    .list(`${root}/templates/base${folder}`)
    .flatMap((name) =>
      world.isFolder(`${root}/templates/base${folder}/${name}`)
        ? names(`${folder}/${name}`)
        : name.endsWith('.hbs')
          ? [`${folder}/${name}`.slice(1)]
          : [],
    )
const all = names('')
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('a file taken out', async () => {
  const ran = await run('template:eject tables/spending --district hillside', district)

  it('says in its first line from where, and what that said; the rest is the file', () => {
    const text = textOfFile('templates/base/tables/spending.hbs')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(
      ran.out,
    ).toBe(`写出 templates/hillside/tables/spending.hbs，取自 templates/base/tables/spending.hbs。
首行的注释记着取自哪个文件、当时的内容（sha256），请留着：那个文件以后有改动，template:lint 会提醒。
改好以后：npm run template:lint -- --district hillside
`)
    expect(asChanges(ran)).toEqual({
      'templates/hillside/tables/spending.hbs': `{{!-- 取自 base/tables/spending.hbs，sha256:${sha256(text)} --}}\n${text}`,
    })
  })

  it.each([
    'tables/spending.hbs',
    'base/tables/spending',
    'templates/base/tables/spending.hbs',
    'templates\\base\\tables\\spending.hbs',
  ])('is meant by %s too', async (name) => {
    expect((await run(`template:eject ${name} --district hillside`, district)).written).toEqual(ran.written)
  })

  it('all of them taken out print what the base prints', async () => {
    let changes: Changes = {}
    for (const name of all)
      changes = {
        ...changes,
        ...asChanges(await run(`template:eject ${name} --district hillside`, district)),
      }
    expect(Object.keys(changes)).toHaveLength(all.length)
    expect(all.length).toBeGreaterThan(40)
    expect(printed(changes)).toBe(printed({}))
  })

  it('with the line ends of Windows has the same hash, and prints the same', async () => {
    const text = textOfFile('templates/base/partials/change.hbs').replaceAll('\n', '\r\n')
    const taken = asChanges(
      await run('template:eject partials/change --district hillside', {
        ...district,
        'templates/base/partials/change.hbs': text,
      }),
    )
    const [own = ''] = Object.values(taken)
    expect(own?.split('\n')[0]).toBe(
      `{{!-- 取自 base/partials/change.hbs，sha256:${sha256(text.replaceAll('\r\n', '\n'))} --}}`,
    )
    expect(printed(taken)).toBe(printed({}))
  })
})

describe('for a year, or a unit', () => {
  it.each<[words: string, changes: Changes, file: string, line: string]>([
    [
      'tables/spending --district hillside --year 2026',
      {},
      'templates/hillside/2026/tables/spending.hbs',
      'base/tables/spending.hbs',
    ],
    [
      'tables/spending --district hillside --year 2026',
      {
        'templates/hillside/tables/spending.hbs': '<p>甲</p>',
        'templates/hillside/2027/tables/spending.hbs': '<p>乙</p>',
      },
      'templates/hillside/2026/tables/spending.hbs',
      'hillside/tables/spending.hbs',
    ],
    [
      'tables/spending --district hillside --year 2026',
      { 'templates/base/2025/tables/spending.hbs': '<p>甲</p>' },
      'templates/hillside/2026/tables/spending.hbs',
      'base/2025/tables/spending.hbs',
    ],
    [
      'tables/income --district example-culture',
      {},
      'templates/example-culture/tables/income.hbs',
      'example-east/tables/income.hbs',
    ],
  ])('%s %#', async (words, changes, file, source) => {
    const written = asChanges(await run(`template:eject ${words}`, { ...district, ...changes }))
    expect(Object.keys(written)).toEqual([file])
    expect(written[file]?.startsWith(`{{!-- 取自 ${source}，sha256:`)).toBe(true)
  })
})

const path =
  '写它在 templates/base 里的路径，如 tables/spending、sections/explanation/income、partials/change'
const districts =
  '已有的模板：central、example-county、example-east、example-province、hillside、putuo、putuo-wanli、putuo-welfare、qiaokou、swu；新的用 npm run template:new -- --district 名称 建立'

describe('what cannot be done', () => {
  it.each<[words: string, message: string, hint: string]>([
    [
      'tables/spendign --district hillside',
      'base 里没有模板“tables/spendign”，是不是“tables/spending”？ [template-exists]',
      path,
    ],
    [
      'projects --district hillside',
      'base 里没有模板“projects”，是不是“tables/projects”？ [template-exists]',
      path,
    ],
    [
      'spending --district hillside',
      'base 里没有模板“spending” [template-exists]',
      '有：sections/explanation/spending、tables/spending',
    ],
    [
      '../../data/example-bureau/unit.yaml --district hillside',
      'base 里没有模板“../../data/example-bureau/unit.yaml” [template-exists]',
      path,
    ],
    ['base --district hillside', 'base 里没有模板“base” [template-exists]', path],
    [
      'words.yaml --district hillside',
      'words.yaml 按键合并，不用整个取出 [template-is-taken-whole]',
      '在 templates/hillside/words.yaml 里只写要改的键；有哪些键，见 templates/base/words.yaml',
    ],
    [
      'publication --district hillside --year 2026',
      'publication.yaml 按键合并，不用整个取出 [template-is-taken-whole]',
      '在 templates/hillside/2026/publication.yaml 里只写要改的键；要改大纲，把 templates/base/publication.yaml 的 outline 整段复制过来再改',
    ],
    [
      'tables/spending --district hilside',
      '没有模板“hilside”，是不是“hillside”？ [template-exists]',
      districts,
    ],
    ['tables/spending --district ../data', '没有模板“../data” [template-exists]', districts],
    [
      'tables/spending --district base',
      'base 是取出文件的地方，不能取到 base 里 [template-exists]',
      '--district 写区的名称',
    ],
    [
      'tables/income --district example-east',
      'templates/example-east/tables/income.hbs 已经有了，没有改动 [template-is-kept]',
      '要重新取出 templates/base/tables/income.hbs，先把它移走或改名',
    ],
  ])('%s', async (words, message, hint) => {
    const { code, out, err, written } = await run(`template:eject ${words}`, district)
    expect([code, out, err]).toEqual([1, '', `错误 ${message}\n  提示   ${hint}\n\n1 个错误。\n`])
    expect(written.size).toBe(0)
  })
})
