/** Word files for `style.docx`: edited as in Word, and made by hand as Word saves them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { sampleDocument } from '../../src/commands/template/sample-document.ts'
import type { WordLook } from '../../src/model/word-look.ts'
import { wordLookOf } from '../../src/read/read-word-look.ts'
import { once } from '../once.ts'
import { baseLook, docxOf, laidOut } from './written.ts'

/** The sample page in the base template's looks. */
export const sampleFile = once<'base', Promise<Uint8Array>>(() =>
  docxOf(laidOut(sampleDocument(baseLook('base').style))),
)

/** Words in a part, in one style if it is named, and what replaces them. */
export type Edit = readonly [style: string | null, from: string, to: string]

/** The file with other styles and other sheets. An edit that finds nothing is a mistake in the test. */
export function edited(file: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const parts = unzipSync(file)
  for (const [id, from, to] of edits) {
    const name = id === null ? 'word/document.xml' : 'word/styles.xml'
    const text = strFromU8(parts[name] ?? new Uint8Array())
    const around =
      id === null ? text : new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(text)?.[0]
    if (!around?.includes(from)) throw new Error(`${id ?? name} has no ${from}`)
    parts[name] = strToU8(text.replace(around, () => around.replaceAll(from, () => to)))
  }
  return zipSync(parts)
}

/** The look of a file that is known to be whole. */
export function lookIn(file: Uint8Array, name = 'templates/hillside/style.docx'): WordLook {
  const { value, diagnostics } = wordLookOf(name, file)
  if (value === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return value
}

const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"`

const relations = (...entries: readonly (readonly [kind: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(
      ([kind, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

/** The parts of a Word file that decide its looks. */
export type WordParts = {
  /** The content of `w:styles`. */
  readonly styles: string
  /** The content of `w:body`. */
  readonly body?: string
  /** The content of `a:fontScheme`. */
  readonly fonts?: string
}

export const wordFile = ({ styles, body = '', fonts = '' }: WordParts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '_rels/.rels': relations(['officeDocument', 'word/document.xml']),
        'word/_rels/document.xml.rels': relations(
          ['styles', 'styles.xml'],
          ['theme', '/word/theme/theme1.xml'],
        ),
        'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
        'word/styles.xml': `<w:styles ${namespaces}>${styles}</w:styles>`,
        'word/theme/theme1.xml': `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:fontScheme name="Office">${fonts}</a:fontScheme></a:themeElements></a:theme>`,
      }).map(([name, text]) => [
        name,
        strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`),
      ]),
    ),
  )

/**
 * As Word saves it for a Chinese user: ids in its own numbering, styles linked with styles of characters, defaults and
 * theme fonts, styles that nobody asked for, marks of editing.
 */
export const savedByWord: WordParts = {
  fonts: `<a:majorFont><a:latin typeface="等线 Light"/><a:ea typeface=""/><a:cs typeface=""/>\
<a:font script="Jpan" typeface="游ゴシック Light"/><a:font script="Hans" typeface="等线 Light"/></a:majorFont>\
<a:minorFont><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>\
<a:font script="Hans" typeface="楷体"/></a:minorFont>`,
  styles: `<w:docDefaults><w:rPrDefault><w:rPr>\
<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>\
<w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>\
<w14:ligatures w14:val="standardContextual"/></w:rPr></w:rPrDefault>\
<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="278" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376">\
<w:lsdException w:name="Normal" w:uiPriority="0" w:qFormat="1"/></w:latentStyles>\
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:rsid w:val="00A77B3E"/>\
<w:pPr><w:widowControl w:val="0"/><w:ind w:firstLineChars="200" w:firstLine="420"/><w:jc w:val="both"/></w:pPr></w:style>\
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:next w:val="a"/>\
<w:link w:val="10"/><w:uiPriority w:val="9"/><w:qFormat/><w:rsid w:val="00A77B3E"/>\
<w:pPr><w:keepNext/><w:keepLines/><w:numPr><w:numId w:val="3"/></w:numPr>\
<w:spacing w:beforeLines="50" w:before="156" w:after="120" w:line="700" w:lineRule="exact"/>\
<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr>\
<w:rPr><w:rFonts w:ascii="黑体" w:eastAsia="SimHei" w:hAnsi="黑体"/><w:color w:val="2F5496" w:themeColor="accent1" w:themeShade="BF"/>\
<w:sz w:val="40"/><w:szCs w:val="40"/></w:rPr></w:style>\
<w:style w:type="character" w:default="1" w:styleId="a0"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/>\
<w:semiHidden/><w:unhideWhenUsed/></w:style>\
<w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>\
<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>\
<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
<w:style w:type="numbering" w:default="1" w:styleId="a2"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>\
<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Normal Indent"/><w:basedOn w:val="TableText"/><w:uiPriority w:val="99"/>\
<w:pPr><w:spacing w:after="0" w:line="560" w:lineRule="exact"/></w:pPr>\
<w:rPr><w:sz w:val="30"/></w:rPr></w:style>\
<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableText"><w:name w:val="公文底稿"/><w:basedOn w:val="a"/>\
<w:next w:val="a9"/><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/></w:rPr></w:style>\
<w:style w:type="character" w:customStyle="1" w:styleId="10"><w:name w:val="标题 1 字符"/><w:basedOn w:val="a0"/><w:link w:val="1"/>\
<w:uiPriority w:val="9"/><w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr></w:style>\
<w:style w:type="paragraph" w:customStyle="1" w:styleId="af1"><w:name w:val="表内文字"/><w:basedOn w:val="a"/>\
<w:pPr><w:spacing w:after="0" w:line="280" w:lineRule="exact"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="left"/>\
<w:pPrChange w:id="1" w:author="a" w:date="2026-01-01T00:00:00Z"><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange></w:pPr>\
<w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="宋体" w:hAnsi="Times New Roman"/><w:sz w:val="20"/></w:rPr></w:style>\
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:basedOn w:val="a"/><w:next w:val="a"/><w:autoRedefine/>\
<w:uiPriority w:val="39"/><w:unhideWhenUsed/><w:pPr><w:spacing w:line="500" w:lineRule="exact"/></w:pPr></w:style>\
<w:style w:type="paragraph" w:styleId="af2"><w:name w:val="List Paragraph"/><w:basedOn w:val="a"/></w:style>`,
  body: `<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>样张</w:t></w:r></w:p>\
<w:sectPr w:rsidR="00A77B3E"><w:pgSz w:w="11907" w:h="16840" w:code="9"/>\
<w:pgMar w:top="1985" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="1588" w:gutter="0"/>\
<w:pgBorders><w:top w:val="single" w:sz="4" w:space="24" w:color="auto"/></w:pgBorders>\
<w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>`,
}
