import { describe, expect, it } from 'vitest'
import { layerChain, readLayers } from '../../src/read/layers.ts'
import { readFonts, readStyle } from '../../src/read/style.ts'
import { readWords } from '../../src/read/words.ts'
import { realWorld } from '../../src/world.ts'
import { worldOf } from './world-of.ts'

const base = {
  '/root/templates/base/publication.yaml': 'parts: []\n',
  '/root/templates/base/words.yaml':
    'change: { more: 增长, less: 下降 }\nnone: 无\ncodes: { "30201": 办公费 }\n',
  '/root/templates/base/style.yaml': 'strong: hei\ntext: { body: { font: song } }\n',
  '/root/templates/base/glossary.yaml': 'income: { term: 收入, definition: 甲 }\n',
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
      '/root/templates/hillside/publication.yaml': 'parts: [a]\n',
    })
    expect(
      Object.fromEntries([...(value?.files ?? [])].map(([name, { layer, text }]) => [name, [layer, text]])),
    ).toEqual({
      'tables/one.hbs': ['archives', 'unit one'],
      'tables/two.hbs': ['base', 'base two'],
      'publication.yaml': ['hillside', 'parts: [a]\n'],
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
      'a file that overrides nothing',
      { '/root/templates/hillside/tables/oen.hbs': '' },
      [
        'templates/hillside/tables/oen.hbs 在基础模板里没有对应的文件，不会被用到｜是不是“tables/one.hbs”？改名即可',
      ],
    ],
    [
      'a file unlike any',
      { '/root/templates/hillside/sections/something.hbs': '' },
      [
        'templates/hillside/sections/something.hbs 在基础模板里没有对应的文件，不会被用到｜基础模板的文件见 templates/base',
      ],
    ],
    [
      'keys that override nothing',
      {
        '/root/templates/hillside/words.yaml': 'change: { mroe: 增加 }\n',
        '/root/templates/archives/glossary.yaml': 'incomes: { term: 收入 }\n',
      },
      [
        'templates/hillside/words.yaml:1:11 基础模板里没有“mroe”，改不到任何东西；是不是“more”？｜templates/base/words.yaml 的同一层有：more、less',
        'templates/archives/glossary.yaml:1:1 基础模板里没有“incomes”，改不到任何东西；是不是“income”？｜templates/base/glossary.yaml 的同一层有：income',
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
      '缺少文件 templates/base/style.yaml',
      '缺少文件 templates/base/glossary.yaml',
    ])
  })

  it('chain from the unit to the base', () => {
    const world = worldOf({ ...base, '/root/templates/archives/words.yaml': '' })
    const chain = (id: string, template?: string) => layerChain(world, '/root', { id, template })
    expect(chain('archives', 'hillside')).toEqual(['archives', 'hillside', 'base'])
    expect(chain('zoo', 'hillside')).toEqual(['hillside', 'base'])
    expect(chain('zoo')).toEqual(['base'])
    expect(chain('zoo', 'base')).toEqual(['base'])
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
