/** Damaged fonts, and tables that fit on no page: reported, not thrown. */
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../../src/model/record-of.ts'
import { fontRoles } from '../../../src/model/style.ts'
import { damagedFaces } from '../../../src/write/pdf/damaged-faces.ts'
import { layoutPdf } from '../../../src/write/pdf/write-pdf.ts'
import { caption, documentOf, head, row, table } from '../by-hand.ts'
import { baseLook, fontBytes } from '../written.ts'

const { style, fonts } = baseLook('base')
const serif = 'NotoSerifSC_400Regular.ttf'

/** One font alone: to read all of them takes a while. */
const onlySerif = {
  ...fonts,
  roles: recordOf(fontRoles, (role) => ({ ...fonts.roles[role], pdf: ['noto-serif-sc'] })),
}

const toldOf = (damage: (font: Uint8Array) => Uint8Array) =>
  damagedFaces({ fonts: onlySerif, bytes: (file) => damage(fontBytes(file)) }).map(({ message }) => message)

const changed = (font: Uint8Array, at: number): Uint8Array => {
  const copy = font.slice()
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}
const broken = `字体文件 fonts/${serif} 已经损坏：内容与它自己的校验和不符，或者不全`

describe('a font', { timeout: 60_000 }, () => {
  it('of the project is whole', () => {
    expect(damagedFaces({ fonts, bytes: fontBytes })).toEqual([])
  })

  it.each<[string, (font: Uint8Array) => Uint8Array, string]>([
    ['that is empty', () => new Uint8Array(), `字体文件 fonts/${serif} 不是字体，或者已经损坏`],
    [
      'that is a text',
      () => new TextEncoder().encode('no font at all'),
      `字体文件 fonts/${serif} 不是字体，或者已经损坏`,
    ],
    [
      'that is a collection',
      () => new TextEncoder().encode('ttcf00000000'),
      `字体文件 fonts/${serif} 是字体合集（.ttc），要用其中单个的字体（.ttf、.otf）`,
    ],
    ['cut off in its list of tables', (font) => font.slice(0, 40), broken],
    ['cut off', (font) => font.slice(0, font.length / 2), broken],
    ['with one bit changed', (font) => changed(font, 5_000_000), broken],
  ])('%s is named', (_, damage, expected) => {
    expect(toldOf(damage)).toEqual([expected])
  })
})

it('a table whose head fills the page is named, and there is no layout', { timeout: 60_000 }, () => {
  const tall = table([row('甲')], {
    head: [row(head('字'.repeat(20_000)))],
    caption: caption('收支总表', { number: '表1' }),
  })
  const layout = layoutPdf(documentOf(tall), style, { fonts, bytes: fontBytes })
  expect(layout.diagnostics).toEqual([
    {
      slug: 'table-fits-page',
      severity: 'error',
      message: '表1 收支总表：表头太高，一页放不下',
      hint: '在表的模板里缩短表头的文字、加宽这一列，或在 style.yaml 里减小字号和行距',
    },
  ])
})
