/** `template:new`: a folder that builds right away, every line of it to be uncommented, and what cannot be done. */
import { describe, expect, it } from 'vitest'
import { composeUnit } from '../../../src/build.ts'
import { withoutNotices } from '../../../src/diagnostic/diagnostic.ts'
import { documentText } from '../../document-text.ts'
import { exampleJob, projectWorld, textOfFile } from '../../project.ts'
import { asChanges, type Changes, run } from '../running.ts'

const unitIn = (district: string): Changes => ({
  'data/example-bureau/unit.yaml': textOfFile('data/example-bureau/unit.yaml').replace(
    'kind: 行政单位',
    `kind: 行政单位\ntemplate: ${district}`,
  ),
})

function built(changes: Changes) {
  const { value, diagnostics } = composeUnit(projectWorld(changes), exampleJob)
  return {
    told: withoutNotices(diagnostics).map(({ at, message }) => `${at?.file}:${at?.line} ${message}`),
    text: value === null ? null : documentText(value.document),
  }
}

const made = await run('template:new --district hillside')
const start = { ...asChanges(made), ...unitIn('hillside') }
const before = built({})

describe('a small start', () => {
  it('is seven files, and what to do next is said', () => {
    expect(made).toMatchObject({ code: 0, err: '' })
    expect(made.out).toBe(`写出 templates/hillside：7 个文件
  templates/hillside/publication.yaml
  templates/hillside/words.yaml
  templates/hillside/style.yaml
  templates/hillside/numbers.yaml
  templates/hillside/policy.yaml
  templates/hillside/fields.yaml
  templates/hillside/workbook.yaml
以后的步骤：
  1. 在各单位的 data/单位/unit.yaml 里写：template: hillside
  2. 打开上面的文件，要用的行删去行首的“#”，改成本区的写法
  3. 要改的表格、文字，取出再改：npm run template:eject -- tables/spending --district hillside
  4. 检查：npm run template:lint -- --district hillside
  5. 生成：npm run build:report -- --unit 单位
怎样改，见 docs/templates.md。
`)
    expect([...made.written.keys()]).toEqual(made.out.match(/templates\/hillside\/\w+\.yaml/g))
  })

  it('names the schema of each file in its first line', () => {
    for (const [path, text] of Object.entries(asChanges(made))) {
      const kind = /(\w+)\.yaml$/.exec(path)?.[1]
      expect(text?.split('\n')[0]).toBe(`# yaml-language-server: $schema=../../schemas/${kind}.json`)
    }
  })

  it('builds right away, as the base does', () => {
    expect(built(start)).toEqual(before)
    expect(before.told).toEqual([])
  })

  it('is found in order', async () => {
    expect(await run('template:lint --district hillside', start)).toMatchObject({
      code: 0,
      err: '',
      out: 'templates/hillside：没有问题\n',
    })
  })

  it('style.yaml of comments alone is one that template:style can write into', async () => {
    const sample = (await run('template:style --template hillside', start)).written
    const own = Object.fromEntries(sample)
    const { code, out } = await run('template:style --from templates/hillside/style.docx', {
      ...start,
      ...own,
    })
    expect([code, out]).toEqual([
      0,
      'templates/hillside/style.yaml 与 templates/hillside/style.docx 一致，没有改动。\n',
    ])
  })
})

/** Each line to be uncommented, with the keys above it; a list as a whole. */
const choices = Object.entries(asChanges(made)).flatMap(([path, text]) =>
  (text ?? '').split('\n\n').flatMap((block) => {
    const lines = block.split('\n').filter((line) => /^#[^ ]|^# {2}/.test(line))
    const [head = '', ...inner] = lines
    const isList = inner.some((line) => line.startsWith('#  - '))
    if (lines.length === 0) return []
    const parts = inner.length === 0 || isList ? [lines] : inner.map((line) => [head, line])
    return parts.map((part) => [path.replace('templates/hillside/', ''), part] as const)
  }),
)

const withChoices = (path: string, part: readonly string[]): Changes => ({
  [`templates/hillside/${path}`]: `${part.map((line) => line.slice(1)).join('\n')}\n`,
})

/** A template that prints the keys which `fields.yaml` declares, and the value that one of them requires. */
const printing = (...keys: readonly string[]): Changes => {
  const unit = start['data/example-bureau/unit.yaml'] ?? ''
  return {
    'templates/hillside/sections/contents.hbs': keys
      .map((key) => `{{#if fields.${key}}}<p>有</p>{{/if}}`)
      .join(''),
    ...(keys.includes('hotline')
      ? { 'data/example-bureau/unit.yaml': `${unit}\nfields: { hotline: 1 }\n` }
      : {}),
  }
}

describe('each line, uncommented', () => {
  it('all are found', () => {
    expect(choices.map(([path, [head = '', ...inner]]) => `${path} ${head} ${inner.length}`)).toHaveLength(31)
  })

  it.each(choices)('%s %j', (path, part) => {
    const [key = ''] = path === 'fields.yaml' ? (/\w+/.exec(part.join()) ?? []) : []
    const { told, text } = built({ ...start, ...withChoices(path, part), ...(key && printing(key)) })
    expect(told).toEqual([])
    expect(text).not.toBeNull()
  })

  it('all together', async () => {
    const all = Object.fromEntries(
      Object.entries(asChanges(made)).map(([path, text]) => [
        path,
        (text ?? '').replaceAll(/^#(?=[^ ]| {2})/gm, ''),
      ]),
    )
    const changes = { ...start, ...all, ...printing('hotline', 'digital') }
    expect(built(changes).told).toEqual([])
    expect((await run('template:lint --district hillside', changes)).out).toBe(
      'templates/hillside：没有问题\n',
    )
  })
})

describe('from another district’s edition', async () => {
  const copied = await run('template:new --district hillside --from example-east')
  const files = asChanges(copied)

  it('takes all of its files, those of a year too', () => {
    expect(copied).toMatchObject({ code: 0, err: '' })
    expect(copied.out.split('\n')[0]).toBe(
      `写出 templates/hillside：${copied.written.size} 个文件，复制自 templates/example-east`,
    )
    const names = [...projectWorld().list(`${process.cwd()}/templates/example-east/tables`)]
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'templates/hillside/2025/publication.yaml',
        'templates/hillside/publication.yaml',
        ...names.map((name) => `templates/hillside/tables/${name}`),
      ]),
    )
  })

  it.each([
    [
      '2025/publication.yaml',
      '# yaml-language-server: $schema=../../../schemas/publication.json\n# 复制自 templates/example-east/2025/publication.yaml\n# 虚构示例',
    ],
    [
      'words.yaml',
      '# yaml-language-server: $schema=../../schemas/words.json\n# 复制自 templates/example-east/words.yaml\n# 虚构示例',
    ],
    ['sections/tasks.hbs', '{{!-- 复制自 templates/example-east/sections/tasks.hbs --}}\n'],
  ])('%s says where it came from', (name, head) => {
    expect(files[`templates/hillside/${name}`]?.slice(0, head.length)).toBe(head)
  })

  it('prints the same', () => {
    expect(built({ ...files, ...unitIn('hillside') })).toEqual(built(unitIn('example-east')))
  })

  it('keeps the line of a file that was taken out in its place, and files that are no text as they are', async () => {
    const line = `{{!-- 取自 base/tables/spending.hbs，sha256:${'0'.repeat(64)} --}}\n`
    const { written } = await run('template:new --district hillside --from example-east', {
      'templates/example-east/tables/spending.hbs': `${line}<p>甲</p>`,
      'templates/example-east/style.docx': new Uint8Array([1, 2, 255]),
      'templates/example-east/.hidden': '甲',
    })
    expect(asChanges({ written })['templates/hillside/tables/spending.hbs']).toBe(
      `${line}{{!-- 复制自 templates/example-east/tables/spending.hbs --}}\n<p>甲</p>`,
    )
    expect(written.get('templates/hillside/style.docx')).toEqual(new Uint8Array([1, 2, 255]))
    expect(written.has('templates/hillside/.hidden')).toBe(false)
  })
})

const nameHint = '只用字母、数字和连字符，字母或数字开头，最长 50 个，如 hillside、example-east'
const known =
  '已有的模板：central、example-county、example-east、example-province、putuo、putuo-wanli、putuo-welfare、qiaokou、swu；新的用 npm run template:new -- --district 名称 建立'

describe('what cannot be done', () => {
  it.each<[words: string, message: string, hint: string]>([
    ['--district ../x', '模板不能叫“../x” [district-name-is-usable]', nameHint],
    ['--district a/2025', '模板不能叫“a/2025” [district-name-is-usable]', nameHint],
    ['--district .', '模板不能叫“.” [district-name-is-usable]', nameHint],
    ['--district 硚口', '模板不能叫“硚口” [district-name-is-usable]', nameHint],
    ['--district a\u0000b', '模板不能叫“a␀b” [district-name-is-usable]', nameHint],
    [`--district ${'a'.repeat(51)}`, `模板不能叫“${'a'.repeat(51)}” [district-name-is-usable]`, nameHint],
    [
      '--district 2026',
      '模板不能叫“2026”：四位数字是年份文件夹的名称 [district-name-is-usable]',
      '用区的名称，如 hillside',
    ],
    [
      '--district Base',
      '模板不能叫“Base”：base 是各区共用的基础模板 [district-name-is-usable]',
      '用区的名称，如 hillside',
    ],
    [
      '--district example-bureau',
      '模板不能叫“example-bureau”：data 里有这个单位，templates/example-bureau 只用于它 [district-name-is-usable]',
      '区的模板另取名称；只给这个单位改一个文件，用 npm run template:eject -- 文件 --district example-bureau',
    ],
    [
      '--district qiaokou',
      'templates/qiaokou 已经有了，没有改动 [template-is-kept]',
      '另取一个名称；要重新开始，先把它移走或改名。改已有的模板用 npm run template:eject 和 npm run template:lint',
    ],
    [
      '--district QiaoKou',
      'templates/qiaokou 已经有了，没有改动 [template-is-kept]',
      '另取一个名称；要重新开始，先把它移走或改名。改已有的模板用 npm run template:eject 和 npm run template:lint',
    ],
    [
      '--district a --from exampel-east',
      '没有模板“exampel-east”，是不是“example-east”？ [template-exists]',
      known,
    ],
    ['--district a --from ../data', '没有模板“../data” [template-exists]', known],
    [
      '--district a --from base',
      '--from 要写另一个区的模板；base 不用复制，没有写的都沿用它 [template-exists]',
      'npm run template:new -- --district a，再用 template:eject 取出要改的文件',
    ],
  ])('%s', async (words, message, hint) => {
    const { code, out, err, written } = await run(`template:new ${words}`)
    expect([code, out, err]).toEqual([1, '', `错误 ${message}\n  提示   ${hint}\n\n1 个错误。\n`])
    expect(written.size).toBe(0)
  })

  it('is told to programs as data', async () => {
    const { out, err } = await run('template:new --district qiaokou --messages json')
    expect([JSON.parse(out)[0].slug, err]).toEqual(['template-is-kept', ''])
    expect((await run('template:new --district hillside --messages json')).out).toBe('[]\n')
  })
})
