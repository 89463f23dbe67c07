/** Every character has a glyph: checked before anything is written, since a missing one prints as an empty box. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { cellText, textOf } from '../../document/text.ts'
import type { Block, Document } from '../../document/tree.ts'
import type { FontRole, Style } from '../../model/style.ts'
import { type FontSource, facesOf } from './faces.ts'

type Stretch = { readonly text: string; readonly font: FontRole; readonly where: string }

/** One error a character and place. White space and line feeds need no glyph. */
export function checkCoverage(document: Document, style: Style, fonts: FontSource): readonly Diagnostic[] {
  const faces = facesOf(fonts)
  const found = new Map<string, Diagnostic>()
  for (const { text, font, where } of stretchesOf(document, style)) {
    let at = 0
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0
      if (!/\s/u.test(character) && faces.faceOf(font, codePoint) === null) {
        const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
        const around = text.slice(Math.max(0, at - 8), at + character.length + 8)
        found.set(`${code} ${where}`, {
          slug: 'characters-have-glyphs',
          severity: 'error',
          message: `字体中没有“${character}”（${code}）：${where}，“…${around}…”`,
          hint: '改用别的字，或把含有这个字的字体放进 fonts/，在 fonts/fonts.yaml 中登记',
        })
      }
      at += character.length
    }
  }
  return [...found.values()]
}

function stretchesOf(document: Document, style: Style): readonly Stretch[] {
  const fontOf = (role: keyof Style['text']) => style.text[role].font
  return document.sections.flatMap(({ blocks }) => {
    let place = document.title
    return blocks.flatMap((block: Block): readonly Stretch[] => {
      switch (block.type) {
        case 'heading':
          place = textOf(block.content)
          return [{ text: place, font: fontOf(`heading-${block.level}`), where: `标题“${place}”` }]
        case 'paragraph':
          return [{ text: textOf(block.content), font: fontOf(block.role), where: `“${place}”之下` }]
        case 'contents':
          return [{ text: block.title, font: fontOf('contents-title'), where: '目录' }]
        case 'table': {
          const name = block.caption === null ? place : `${block.caption.number ?? ''}${block.caption.title}`
          place = name
          const caption = [block.caption?.title, block.caption?.scope, block.caption?.unit].join('')
          return [
            { text: caption, font: fontOf('caption-title'), where: `表格“${name}”的标题` },
            ...[...block.head, ...block.body].flatMap((row, index) =>
              row.cells.map((cell) => ({
                text: cellText(cell),
                font: cell.role === 'head' ? fontOf('cell-head') : fontOf('cell-text'),
                where: `表格“${name}”第 ${index + 1} 行`,
              })),
            ),
          ]
        }
        default:
          return block satisfies never
      }
    })
  })
}
