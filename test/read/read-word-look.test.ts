/** A `style.docx` of any program is read, and a file that is none is an error that names it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readLayer } from '../../src/read/read-layer.ts'
import { readWordLook, wordLookOf } from '../../src/read/read-word-look.ts'
import { lookIn, sampleFile, savedByWord, wordFile } from '../write/style-file.ts'
import { worldOf } from './world-of.ts'

const file = 'templates/hillside/style.docx'
const sample = await sampleFile('base')
const hint =
  '在 Word 或 WPS 里打开它，另存为“Word 文档（*.docx）”，不加密码；打不开的，从备份恢复；没有备份就删去它，用 npm run template:style 重新写出'

/** The sample with one of its parts changed, or taken away. */
function withPart(name: string, change: ((text: string) => string) | null): Uint8Array {
  const parts = unzipSync(sample)
  const text = strFromU8(parts[name] ?? new Uint8Array())
  const { [name]: _, ...others } = parts
  return zipSync(change === null ? others : { ...parts, [name]: strToU8(change(text)) })
}

describe('a file that is no Word file of styles', () => {
  it.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(), '不是完整的 .docx 文件'],
    ['a text', strToU8('字体：仿宋'), '不是完整的 .docx 文件'],
    ['cut off', sample.subarray(0, sample.length / 2), '不是完整的 .docx 文件'],
    ['an old .doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), '是旧格式的 .doc，或者加了密码'],
    ['another archive', zipSync({ 'a.xml': strToU8('<a/>') }), '里面没有 Word 文档的正文'],
    ['without styles', withPart('word/styles.xml', null), '里面没有样式'],
    ['with no style', wordFile({ styles: '' }), '里面没有样式'],
    ['with broken styles', withPart('word/styles.xml', (xml) => xml.slice(0, -20)), '样式部分损坏'],
    [
      'with crossed tags',
      withPart('word/styles.xml', (xml) => xml.replace('</w:pPr>', '</w:rPr>')),
      '样式部分损坏',
    ],
    [
      'with a broken text',
      withPart('word/document.xml', (xml) => xml.replace('</w:body>', '')),
      '正文部分损坏',
    ],
    [
      'in the strict notation',
      withPart('word/styles.xml', (xml) =>
        xml.replace(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        ),
      ),
      '是“严格 Open XML”格式',
    ],
    [
      'that is a trap',
      zipSync({ 'word/styles.xml': new Uint8Array(120_000_000) }),
      '其中的 word/styles.xml 展开后过大',
    ],
  ])('%s', (_, bytes, why) => {
    const { value, diagnostics } = wordLookOf(file, bytes)
    expect(value === null).toBe(true)
    expect(diagnostics).toEqual([
      { slug: 'style-docx-can-be-read', severity: 'error', message: `${file} 读不出样式：${why}`, hint },
    ])
  })

  it('cut off anywhere is an error, never a fault', () => {
    for (let length = 0; length < sample.length; length += 997) {
      const { value, diagnostics } = wordLookOf(file, sample.subarray(0, length))
      expect([value, diagnostics.length]).toEqual([null, 1])
    }
  })
})

describe('other notations', () => {
  it('of the same names', () => {
    const prefixed = withPart('word/styles.xml', (xml) =>
      xml.replaceAll(/(<\/?|\s|xmlns:)w:/g, '$1x:').replace('xmlns:w=', 'xmlns:x='),
    )
    expect(lookIn(prefixed)).toEqual(lookIn(sample))
  })

  it('of text in two bytes', () => {
    const parts = unzipSync(sample)
    const text = strFromU8(parts['word/styles.xml'] ?? new Uint8Array())
    const wide = Uint8Array.from(Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le'))
    expect(lookIn(zipSync({ ...parts, 'word/styles.xml': wide }))).toEqual(lookIn(sample))
  })
})

describe('sheets', () => {
  const section = (size: string, margins: string) =>
    `<w:sectPr><w:pgSz ${size}/><w:pgMar ${margins} w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>`
  const usual = 'w:top="1440" w:right="1800" w:bottom="1440" w:left="1800"'
  const sheetsIn = (body: string) => lookIn(wordFile({ ...savedByWord, body })).sheets

  it('are the first of each orientation, by their edges', () => {
    const upright = section('w:w="11906" w:h="16838"', usual)
    const turned = section('w:w="16838" w:h="11906" w:orient="landscape"', usual)
    const other = section('w:w="11906" w:h="16838"', usual.replace('1440', '99'))
    const { portrait, landscape } = sheetsIn(
      `<w:p><w:pPr>${turned}</w:pPr></w:p><w:p><w:pPr>${upright}</w:pPr></w:p>${other}`,
    )
    expect([portrait?.width, portrait?.top, landscape?.width]).toEqual([11906, 1440, 16838])
  })

  it.each([
    ['no size', '', usual],
    ['no room', 'w:w="11906" w:h="16838"', usual.replaceAll('1800', '6000')],
    ['a size that Word does not know', 'w:w="90000" w:h="90000"', usual],
    ['a size that is no number', 'w:w="A4" w:h="A4"', usual],
  ])('of %s are as style.yaml has them', (_, size, margins) => {
    expect(sheetsIn(section(size, margins))).toEqual({})
  })

  it('tell what is not taken of them', () => {
    const body = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar ${usual}/><w:lnNumType w:countBy="1"/><w:cols w:num="2"/><w:textDirection w:val="tbRl"/></w:sectPr>`
    expect(lookIn(wordFile({ ...savedByWord, body })).passedOver).toEqual(['分栏', '行号', '文字方向'])
  })
})

describe('layers', () => {
  const world = (names: readonly string[]) =>
    worldOf(Object.fromEntries(names.map((name) => [`/root/templates/${name}`, sample])))
  const read = (...names: readonly string[]) =>
    readWordLook(world(names), '/root', { names: ['archives', 'hillside', 'base'], layers: null })

  it.each<[string, readonly string[], string | null]>([
    ['without one', [], null],
    ['the district’s', ['hillside/style.docx'], 'templates/hillside/style.docx'],
    [
      'the unit’s before the district’s',
      ['hillside/style.docx', 'archives/style.docx'],
      'templates/archives/style.docx',
    ],
    ['another’s', ['valley/style.docx'], null],
    ['what Word leaves beside it', ['hillside/~$style.docx'], null],
  ])('%s', (_, names, expected) => {
    const { value, diagnostics } = read(...names)
    expect([value?.file ?? null, diagnostics]).toEqual([expected, []])
  })

  it.each(['styles.docx', 'Style.docx', 'style.doc', 'style.dotx'])('%s is not it, and is told', (name) => {
    expect(read(`hillside/${name}`)).toEqual({
      value: null,
      diagnostics: [
        {
          slug: 'style-docx-is-named-so',
          severity: 'warning',
          message: `templates/hillside/${name} 不会被用到：样式取自 style.docx`,
          hint: '要用它，在 Word 里另存为 style.docx；不用就删去',
        },
      ],
    })
  })

  it('has that of the latest year up to the publication’s before the one of all years', () => {
    const names = ['hillside/2025/style.docx', 'hillside/2024/style.docx', 'hillside/style.docx']
    const chain = ['hillside/2024', 'hillside', 'base']
    const { value } = readWordLook(world(names), '/root', { names: chain, layers: null })
    expect(value?.file).toBe('templates/hillside/2024/style.docx')
  })

  it('know what a nearer style.yaml says', () => {
    const style = 'text:\n  body: { size: 15, font: kai }\npage:\n  portrait:\n    top: 30\n    left:\n'
    const files = {
      '/root/templates/hillside/style.docx': sample,
      '/root/templates/hillside/2024/style.yaml': style,
      '/root/templates/hillside/style.yaml': 'strong: kai\n',
      '/root/templates/base/style.yaml': 'strong: hei\n',
    }
    const names = ['hillside/2024', 'hillside', 'base']
    const chain = names.map((name) => readLayer(worldOf(files), '/root', name).value)
    const { value } = readWordLook(worldOf(files), '/root', { names, layers: { chain } })
    expect([...(value?.nearer ?? [])]).toEqual(['text.body.size', 'text.body.font', 'page.portrait.top'])
  })

  it('may hold what people read', () => {
    expect(read('hillside/说明.docx').diagnostics).toEqual([])
  })
})
