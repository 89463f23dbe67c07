import { describe, expect, it } from 'vitest'
import { layerChain, readLayers } from '../../src/read/read-layers.ts'
import { readFonts, readStyle } from '../../src/read/read-style.ts'
import { readWords } from '../../src/read/read-words.ts'
import { realWorld } from '../../src/world/world.ts'
import { worldOf } from './world-of.ts'

const base = {
  '/root/templates/base/publication.yaml': 'title: 预算\noutline: [{ id: a, template: tables/one }]\n',
  '/root/templates/base/words.yaml':
    'change: { more: 增长, less: 下降 }\nnone: 无\ncodes: { "30201": 办公费 }\n',
  '/root/templates/base/numbers.yaml':
    'amounts: { all: { unit: 万元, decimals: 2 }, table: {} }\npercents: { all: {} }\n',
  '/root/templates/base/style.yaml': 'strong: hei\ntext: { body: { font: song } }\n',
  '/root/templates/base/glossary.yaml': 'income: { term: 收入, definition: 甲 }\n',
  '/root/templates/base/policy.yaml': '{}\n',
  '/root/templates/base/fields.yaml': '{}\n',
  '/root/templates/base/tables/one.hbs': 'base one',
  '/root/templates/base/tables/two.hbs': 'base two',
}

const read = (files: Record<string, string> = {}, chain = ['archives', 'hillside', 'base']) =>
  readLayers(worldOf({ ...base, ...files }), '/root', chain)

const told = (files: Record<string, string>) => {
  const { value, diagnostics } = read(files)
  expect(value).toBeNull()
  return diagnostics.map(
    ({ at, message, hint }) => `${at ? `${at.file}:${at.line}:${at.column} ` : ''}${message}｜${hint ?? ''}`,
  )
}

describe('template layers', () => {
  it('take a file whole from the nearest layer', () => {
    const { value } = read({
      '/root/templates/hillside/tables/one.hbs': 'district one',
      '/root/templates/archives/tables/one.hbs': 'unit one',
    })
    expect(
      Object.fromEntries([...(value?.files ?? [])].map(([name, { layer, text }]) => [name, [layer, text]])),
    ).toEqual({
      'tables/one.hbs': ['archives', 'unit one'],
      'tables/two.hbs': ['base', 'base two'],
    })
    expect(value?.files.get('tables/one.hbs')?.file).toBe('templates/archives/tables/one.hbs')
  })

  it('merge words by key, the nearest layer winning', () => {
    const { value, diagnostics } = read({
      '/root/templates/hillside/words.yaml':
        'change: { more: 增加, less: 减少 }\nnone:\ncodes: { "30202": 印刷费 }\n',
      '/root/templates/archives/words.yaml': 'change: { less: 减 }\n',
    })
    expect(diagnostics).toEqual([])
    expect(value && readWords(value).value).toEqual({
      change: { more: '增加', less: '减' },
      none: '无',
      codes: { '30201': '办公费', '30202': '印刷费' },
    })
  })

  it('may have YAML files of comments alone, which change nothing; the base may not', () => {
    const comments = '# 只有注释\n\n#none: 甲\n'
    const { value, diagnostics } = read({ '/root/templates/hillside/words.yaml': comments })
    expect([diagnostics, value && readWords(value).value?.none]).toEqual([[], '无'])
    expect(told({ '/root/templates/hillside/words.yaml': '' })).toEqual([
      'templates/hillside/words.yaml:1:1 文件里没有内容｜',
    ])
    expect(told({ '/root/templates/base/words.yaml': comments })).toEqual([
      'templates/base/words.yaml:1:1 文件里没有内容｜',
    ])
  })

  it('tell of a folder that cannot be gone into', () => {
    const world = worldOf({ ...base, '/root/templates/hillside/tables/one.hbs': '甲' })
    const shut = (path: string) => path === '/root/templates/hillside/tables'
    const { diagnostics } = readLayers(
      {
        ...world,
        list: (path) => (shut(path) ? [] : world.list(path)),
        look: (path, within) =>
          shut(path) ? { kind: 'barred', reason: 'EACCES' } : world.look(path, within),
      },
      '/root',
      ['hillside', 'base'],
    )
    expect(diagnostics.map(({ message }) => message)).toEqual(['templates/hillside/tables 读不了（EACCES）'])
  })

  it('may add to the style what the base leaves to a default', () => {
    expect(
      read({ '/root/templates/hillside/style.yaml': 'text: { body: { indent: 2 } }\n' }).diagnostics,
    ).toEqual([])
  })

  it('point into the winning file', () => {
    const { value } = read({ '/root/templates/hillside/words.yaml': 'none: [1]\n' })
    expect(value && readWords(value).diagnostics).toMatchObject([
      {
        message: '“none”应为文字，或一组“键: 值”，这里是一个列表',
        at: { file: 'templates/hillside/words.yaml', line: 1, column: 1 },
      },
    ])
  })

  it.each<[string, Record<string, string>, string[]]>([
    [
      'files that are no templates',
      {
        '/root/templates/hillside/word.yaml': '',
        '/root/templates/hillside/tables/one.hbs.txt': '',
        '/root/templates/hillside/tables/two.HBS': '',
        '/root/templates/hillside/notes.pdf': '',
      },
      [
        'templates/hillside/notes.pdf:1:1 这个文件不会被用到：不是模板文件｜模板文件的扩展名是 .hbs；YAML 文件只有 publication.yaml、words.yaml、numbers.yaml、style.yaml、glossary.yaml、policy.yaml、fields.yaml、workbook.yaml',
        'templates/hillside/tables/one.hbs.txt:1:1 这个文件不会被用到：不是模板文件｜是不是“tables/one.hbs”？改名即可',
        'templates/hillside/tables/two.HBS:1:1 这个文件不会被用到：不是模板文件｜是不是“tables/two.hbs”？改名即可',
        'templates/hillside/word.yaml:1:1 这个文件不会被用到：不是模板文件｜是不是“words.yaml”？改名即可',
      ],
    ],
    [
      'a term that is neither an old one nor a whole new one',
      { '/root/templates/archives/glossary.yaml': 'incomes: { term: 收入 }\n' },
      [
        'templates/archives/glossary.yaml:1:1 下层模板里没有名词“incomes”，改不到任何东西；是不是“income”？｜新的名词要写全 term、definition、order，这里缺 definition、order',
      ],
    ],
    [
      'a damaged file',
      {
        '/root/templates/hillside/words.yaml': 'none: "x\n',
        '/root/templates/hillside/tables/one.hbs': '一\u0000',
      },
      [
        'templates/hillside/tables/one.hbs:1:2 有看不见、印不出的字符（U+0000）｜多半是从网页或 Word 粘贴带来的：删掉它，或重新键入这一行',
        'templates/hillside/words.yaml:1:7 引号没有配对｜补上另一半引号；文字里的引号请用中文“”',
      ],
    ],
  ])('refuse %s', (_, files, expected) => {
    expect(told(files)).toEqual(expected)
  })

  it('need a whole base', () => {
    const { diagnostics } = readLayers(worldOf({}), '/root', ['base'])
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '缺少文件 templates/base/publication.yaml',
      '缺少文件 templates/base/words.yaml',
      '缺少文件 templates/base/numbers.yaml',
      '缺少文件 templates/base/style.yaml',
      '缺少文件 templates/base/glossary.yaml',
      '缺少文件 templates/base/policy.yaml',
      '缺少文件 templates/base/fields.yaml',
    ])
  })

  it('chain from the unit to the base', () => {
    const world = worldOf({ ...base, '/root/templates/archives/words.yaml': '' })
    const chain = (id: string, template?: string) => layerChain(world, '/root', { id, template, year: 2024 })
    expect(chain('archives', 'hillside')).toEqual(['archives', 'hillside', 'base'])
    expect(chain('zoo', 'hillside')).toEqual(['hillside', 'base'])
    expect(chain('zoo')).toEqual(['base'])
    expect(chain('zoo', 'base')).toEqual(['base'])
  })
})

describe('layers of years', () => {
  const years = {
    ...base,
    '/root/templates/archives/2025/words.yaml': 'none: 本馆无\n',
    '/root/templates/hillside/words.yaml': 'none: 没有\nchange: { more: 上升 }\n',
    '/root/templates/hillside/2023/words.yaml': 'change: { less: 降低 }\n',
    '/root/templates/hillside/2025/words.yaml': 'change: { more: 增加 }\n',
    '/root/templates/hillside/tables/one.hbs': 'district',
    '/root/templates/hillside/2025/tables/one.hbs': 'district of 2025',
    '/root/templates/base/2024/tables/two.hbs': 'base of 2024',
  }
  const chain = (year: number) =>
    layerChain(worldOf(years), '/root', { id: 'archives', template: 'hillside', year })
  const readFor = (year: number) => readLayers(worldOf(years), '/root', chain(year)).value

  it('hold from their year on, the latest first, each beside the layer that it changes', () => {
    expect(chain(2022)).toEqual(['archives', 'hillside', 'base'])
    expect(chain(2024)).toEqual(['archives', 'hillside/2023', 'hillside', 'base/2024', 'base'])
    expect(chain(2026)).toEqual([
      'archives/2025',
      'archives',
      'hillside/2025',
      'hillside/2023',
      'hillside',
      'base/2024',
      'base',
    ])
  })

  it.each<[number, Record<string, unknown>, string, string]>([
    [
      2022,
      { more: '上升', less: '下降' },
      'templates/hillside/tables/one.hbs',
      'templates/base/tables/two.hbs',
    ],
    [
      2024,
      { more: '上升', less: '降低' },
      'templates/hillside/tables/one.hbs',
      'templates/base/2024/tables/two.hbs',
    ],
    [
      2025,
      { more: '增加', less: '降低' },
      'templates/hillside/2025/tables/one.hbs',
      'templates/base/2024/tables/two.hbs',
    ],
  ])('of %i are merged and replaced like the others', (year, change, one, two) => {
    const value = readFor(year)
    expect(value && readWords(value).value).toMatchObject({ change, none: year < 2025 ? '没有' : '本馆无' })
    expect(value?.files.get('tables/one.hbs')?.file).toBe(one)
    expect(value?.files.get('tables/two.hbs')?.file).toBe(two)
  })

  it('are named in what is wrong with their values', () => {
    const world = worldOf({ ...years, '/root/templates/hillside/2025/words.yaml': 'none: [1]\n' })
    const { value } = readLayers(world, '/root', chain(2025).slice(1))
    expect(value && readWords(value).diagnostics).toMatchObject([
      { at: { file: 'templates/hillside/2025/words.yaml', line: 1, column: 1 } },
    ])
  })
})

describe('what a layer adds', () => {
  const added = (files: Record<string, string>, chain?: string[]) =>
    read(files, chain).value?.judged.flatMap(({ additions }) =>
      additions.map(({ kind, name, otherwise: { severity, message, hint, at } }) => {
        const place = at === undefined ? '' : `${at.file}:${at.line}:${at.column} `
        return `${kind} ${name}｜${severity} ${place}${message}｜${hint ?? ''}`
      }),
    )

  it.each<[string, Record<string, string>, string[]]>([
    [
      'a file like one behind it',
      { '/root/templates/hillside/tables/oen.hbs': '' },
      [
        'template tables/oen｜error templates/hillside/tables/oen.hbs:1:1 没有用到这个文件：大纲里没有，也没有模板引用它｜是不是“tables/one.hbs”？改名即可',
      ],
    ],
    [
      'a file unlike any',
      { '/root/templates/hillside/sections/something.hbs': '' },
      [
        'template sections/something｜error templates/hillside/sections/something.hbs:1:1 没有用到这个文件：大纲里没有，也没有模板引用它｜在 publication.yaml 的 outline 里用 template: 写上，或在别的模板里用 {{> …}} 引用；不用就删去',
      ],
    ],
    [
      'a file in place of one that the outline may have dropped',
      { '/root/templates/hillside/tables/two.hbs': '' },
      [
        'template tables/two｜warning templates/hillside/tables/two.hbs:1:1 没有用到这个文件：大纲里没有，也没有模板引用它｜在 publication.yaml 的 outline 里用 template: 写上，或在别的模板里用 {{> …}} 引用；不用就删去',
      ],
    ],
    [
      'words, but none under codes',
      {
        '/root/templates/hillside/words.yaml':
          'change: { mroe: 增加 }\nmeetings: { held: 召开, left: 留下 }\ncodes: { "30299": 其他 }\n',
      },
      [
        'word change.mroe｜error templates/hillside/words.yaml:1:11 下层模板里没有“mroe”，也没有模板用到它，改不到任何东西；是不是“more”？｜templates/base/words.yaml 的同一层有：more、less',
        'word meetings.held｜error templates/hillside/words.yaml:2:1 下层模板里没有“meetings”，也没有模板用到它，改不到任何东西｜templates/base/words.yaml 的同一层有：change、none、codes',
        'word meetings.left｜error templates/hillside/words.yaml:2:1 下层模板里没有“meetings”，也没有模板用到它，改不到任何东西｜templates/base/words.yaml 的同一层有：change、none、codes',
      ],
    ],
    [
      'number styles',
      { '/root/templates/hillside/numbers.yaml': 'amounts: { tabel: { unit: 元 }, table: { unit: 元 } }\n' },
      [
        'amounts tabel｜error templates/hillside/numbers.yaml:1:12 下层模板里没有“tabel”，也没有模板用到它，改不到任何东西；是不是“table”？｜templates/base/numbers.yaml 的同一层有：all、table',
      ],
    ],
  ])('%s', (_, files, expected) => {
    expect(added(files)).toEqual(expected)
  })

  it('is judged against the layers behind its own, in each owner’s latest year', () => {
    const files = {
      '/root/templates/hillside/tables/old.hbs': '',
      '/root/templates/hillside/2024/tables/new.hbs': '',
      '/root/templates/archives/tables/own.hbs': '',
    }
    const chain = ['archives', 'hillside/2024', 'hillside', 'base']
    expect(added(files, chain)?.map((line) => line.split('｜')[0])).toEqual([
      'template tables/own',
      'template tables/new',
    ])
  })
})

describe('style and fonts', () => {
  it('of the project are whole, with defaults filled in', () => {
    const { value, diagnostics } = readLayers(realWorld, '.', ['base'])
    expect(diagnostics).toEqual([])
    const style = value && readStyle(value).value
    expect(style?.text['contents-2']).toEqual({
      font: 'fangsong',
      size: 14,
      line: 24,
      align: 'left',
      indent: 0,
      inset: 2,
      before: 0,
      after: 0,
    })
    expect(readFonts(realWorld, '.').diagnostics).toEqual([])
  })

  it('are explained where they do not fit', () => {
    const { value } = read({
      '/root/templates/hillside/style.yaml': 'strong: heiti\ntext: { body: { size: 三号 } }\n',
    })
    const style = value && readStyle(value)
    expect(style?.diagnostics.map(({ message, hint }) => `${message}｜${hint ?? ''}`)).toEqual(
      expect.arrayContaining([
        '“size”应为数字，最小 4，最大 100，这里是“三号”｜',
        '“strong”应为“song”、“title”、“hei”、“kai”、“fangsong”之一，这里是“heiti”｜',
      ]),
    )
  })

  it.each<[string, RegExp, string, string]>([
    [
      'no type',
      /size: 16(?=, line: 28.95, align: justify, indent: 2)/,
      'size: 0',
      '“size”应为数字，最小 4，最大 100，这里是“0”',
    ],
    [
      'type as large as the page',
      /size: 16(?=, line: 28.95, align: justify, indent: 2)/,
      'size: 999',
      '“size”应为数字，最小 4，最大 100，这里是“999”',
    ],
    [
      'no room between lines',
      /line: 28.95, align: justify, indent: 2/,
      'line: 0',
      '“line”应为数字，最小 4，最大 100，这里是“0”',
    ],
    ['a page of no width', /width: 210/, 'width: 0', '“width”应为数字，最小 100，最大 1500，这里是“0”'],
    [
      'padding wider than a column',
      /padding: .*/,
      'padding: { x: 500, y: 2 }',
      '“x”应为数字，最小 0，最大 30，这里是“500”',
    ],
    [
      'margins that leave no room',
      /portrait: .*/,
      'portrait: { top: 37, right: 100, bottom: 35, left: 100 }',
      '竖排页面除去页边只剩 10 × 225 毫米，至少要 60 × 60 毫米',
    ],
    [
      'margins beyond the page',
      /landscape: .*/,
      'landscape: { top: 200, right: 25, bottom: 200, left: 25 }',
      '横排页面除去页边只剩 247 × 0 毫米，至少要 60 × 60 毫米',
    ],
  ])('leave room to print on: %s', (_, pattern, replaced, expected) => {
    const text = new TextDecoder().decode(realWorld.read('templates/base/style.yaml') ?? new Uint8Array())
    expect(text).toMatch(pattern)
    const { value } = read({ '/root/templates/base/style.yaml': text.replace(pattern, replaced) }, ['base'])
    const style = value && readStyle(value)
    expect(style?.value).toBeNull()
    expect(style?.diagnostics).toMatchObject([
      { message: expected, at: { file: 'templates/base/style.yaml' } },
    ])
  })

  it('name faces and files that are there', () => {
    const roles = ['song', 'title', 'hei', 'kai', 'fangsong']
      .map(
        (role) =>
          `  ${role}: { pdf: [${role === 'kai' ? 'plian' : 'plain'}], word: { eastAsia: 宋体, latin: Arial } }`,
      )
      .join('\n')
    const yaml = `faces:\n  plain: { file: Plain.ttf, licence: OFL, source: npm }\nroles:\n${roles}\n`
    const world = worldOf({ '/root/fonts/fonts.yaml': yaml, '/root/fonts/Plain.otf': '' })
    expect(readFonts(world, '/root').diagnostics).toMatchObject([
      { message: '没有登记字体“plian”，是不是“plain”？', at: { line: 7, column: 16 } },
      { message: 'fonts 文件夹里没有字体文件“Plain.ttf”，是不是“Plain.otf”？', at: { line: 2, column: 18 } },
    ])
  })
})
