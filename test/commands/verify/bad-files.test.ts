/** Files that are not what they are called, damaged or harmful: an error in the clerk's words, never an exception. */
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { compareFinished } from '../../../src/commands/verify/compare-finished.ts'
import { pdfOf } from '../../write/written.ts'
import { docxWith, publication, toldOf, written } from './publication.ts'

const text = (content: string) => strToU8(content)
const docx = await docxWith()
const pdf = await pdfOf(written)
const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600))
const wide = (name: string) => Uint8Array.from([...name].flatMap((letter) => [letter.charCodeAt(0), 0]))

const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
const withPart = (name: string, content: Uint8Array) =>
  zipSync({ ...unzipSync(docx), [name]: content }, { level: 9 })
const without = (name: string) =>
  zipSync(Object.fromEntries(Object.entries(unzipSync(docx)).filter(([own]) => own !== name)))

/** A part that is larger than the zip's directory says. */
function lying(zip: Uint8Array): Uint8Array {
  const copy = zip.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 46 < copy.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
  }
  return copy
}

const saveAgain =
  '\n  提示   在 Word 或 WPS 里打开它，另存为 .docx 再核对；打不开的，从备份恢复\n\n1 个错误。\n'

describe('a file that cannot be read', () => {
  it.each([
    [
      'is empty',
      new Uint8Array(),
      '错误 文件是空的 [file-can-be-read]\n  提示   重新保存或重新复制这个文件\n\n1 个错误。\n',
    ],
    [
      'is plain text',
      text('部门预算'),
      '错误 文件不是 .docx，也不是 PDF [file-can-be-read]\n  提示   在 Word 或 WPS 里打开它，另存为 .docx 或导出 PDF 再核对\n\n1 个错误。\n',
    ],
    [
      'is an old .doc',
      ole,
      '错误 文件是旧格式的 .doc（或 .wps），不是 .docx [file-can-be-read]\n  提示   在 Word 或 WPS 里打开它，另存为 .docx 再核对\n\n1 个错误。\n',
    ],
    [
      'has a password',
      joined(ole, wide('EncryptedPackage')),
      '错误 文件打不开：Word 文档有密码 [file-can-be-read]\n  提示   在 Word 或 WPS 里去掉密码，另存为 .docx 再核对\n\n1 个错误。\n',
    ],
    [
      'is half a DOCX',
      docx.slice(0, docx.length / 2),
      `错误 文件打不开：它不是完整的 .docx（压缩包损坏） [file-can-be-read]${saveAgain}`,
    ],
    [
      'is another zip',
      zipSync({ 'xl/workbook.xml': text('<workbook/>') }),
      `错误 文件打不开：压缩包里没有 Word 文档的正文 [file-can-be-read]${saveAgain}`,
    ],
    [
      'has no body',
      without('word/document.xml'),
      `错误 文件打不开：压缩包里没有 Word 文档的正文 [file-can-be-read]${saveAgain}`,
    ],
    [
      'has half a body',
      withPart('word/document.xml', (unzipSync(docx)['word/document.xml'] ?? ole).slice(0, 9000)),
      `错误 文件打不开：Word 文档的正文不完整（XML 损坏） [file-can-be-read]${saveAgain}`,
    ],
    [
      'has tags that cross',
      withPart('word/document.xml', text('<w:document><w:body><w:p></w:body></w:p></w:document>')),
      `错误 文件打不开：Word 文档的正文不完整（XML 损坏） [file-can-be-read]${saveAgain}`,
    ],
    [
      'nests without end',
      withPart('word/document.xml', text('<w:p>'.repeat(500_000))),
      `错误 文件打不开：Word 文档的正文不完整（XML 损坏） [file-can-be-read]${saveAgain}`,
    ],
    [
      'is a bomb',
      withPart('word/bomb.xml', new Uint8Array(100 << 20)),
      '错误 文件异常，没有打开：其中的 word/bomb.xml 展开后过大 [file-has-usual-size]\n  提示   预算公开文本不会有这么大；请核对文件的来历\n\n1 个错误。\n',
    ],
    [
      'lies about its sizes',
      lying(docx),
      '错误 文件异常，没有打开：其中的 word/document.xml 展开后过大 [file-has-usual-size]\n  提示   预算公开文本不会有这么大；请核对文件的来历\n\n1 个错误。\n',
    ],
    [
      'is half a PDF',
      pdf.slice(0, 3000),
      '错误 文件打不开：它不是完整的 PDF [file-can-be-read]\n  提示   从 Word 或 WPS 重新导出 PDF 再核对；也可以直接核对 .docx\n\n1 个错误。\n',
    ],
    [
      'is a PDF by name alone',
      text('%PDF-1.7\n无'),
      '错误 文件打不开：它不是完整的 PDF [file-can-be-read]\n  提示   从 Word 或 WPS 重新导出 PDF 再核对；也可以直接核对 .docx\n\n1 个错误。\n',
    ],
  ])('%s', async (_, bytes, told) => {
    expect(await toldOf(bytes)).toBe(told)
  })

  it('has no text: a scan', async () => {
    expect(await toldOf(text(scan))).toBe(`错误 PDF 里没有文字，是扫描件或图片，无从核对 [file-has-text]
  提示   从 Word 或 WPS 直接导出 PDF，不要打印后扫描；也可以直接核对 .docx

1 个错误。
`)
  })

  it('is another publication', async () => {
    const other = await docxWith((xml) =>
      xml.replaceAll(/[\u4e00-\u9fff]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 1)),
    )
    expect(
      await toldOf(other),
    ).toBe(`错误 文件不像是“某局2024年部门预算”：31 处文字和表格行，只有 0 处一致 [file-is-of-this-publication]
  提示   是不是别的单位或年份的文件？用 --unit 和 --year 指明

1 个错误。
`)
  })
})

/** One empty page. */
const scan = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
`

describe('whatever happens to a file', () => {
  it.each([
    ['DOCX', docx, 150],
    ['PDF', pdf, 25],
  ])(
    'a %s gives a verdict',
    async (_, bytes, runs) => {
      const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
      await fc.assert(
        fc.asyncProperty(damage, fc.nat(bytes.length), async (places, cut) => {
          const copy = bytes.slice(0, cut % 3 === 0 ? cut : bytes.length)
          for (const [at, value] of places) if (at < copy.length) copy[at] = value
          const { diagnostics, counts } = await compareFinished(publication, copy)
          expect(counts !== null || diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
        }),
        { numRuns: runs, seed: 7 },
      )
    },
    60_000,
  )

  it('XML of any shape gives a verdict', async () => {
    const word = fc.constantFrom(
      ...[
        '<w:p>',
        '</w:p>',
        '<w:tr>',
        '</w:tr>',
        '<w:tc>',
        '</w:tc>',
        '<w:tbl>',
        '</w:tbl>',
        '<w:r>',
        '</w:r>',
        '<w:t>',
        '</w:t>',
      ],
      ...[
        '1,757.51',
        '预算',
        '<w:del>',
        '</w:del>',
        '<w:txbxContent>',
        '</w:txbxContent>',
        '<w:fldChar w:fldCharType="end"/>',
        '&amp;',
        '<',
      ],
    )
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 60 }), async (words) => {
        const xml = `<w:document><w:body>${words.join('')}</w:body></w:document>`
        const { diagnostics } = await compareFinished(publication, withPart('word/document.xml', text(xml)))
        expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
      }),
      { numRuns: 150, seed: 7 },
    )
  })
})
