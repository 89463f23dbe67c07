/** Styles, sections and footers as Word takes them: fonts for Chinese type, outline levels, turns of the sheet. */
import { describe, expect, it } from 'vitest'
import { documentOf, paragraph, section } from '../by-hand.ts'
import {
  allOf,
  at,
  elementsIn,
  partOf,
  partsOf,
  styleOf,
  valueAt,
  wordSections,
  wordText,
  type Xml,
} from '../read-docx.ts'
import { docxOf, laidOut, units, written } from '../written.ts'

describe.each(units)('%s', async (unit) => {
  const source = written(unit)
  const parts = partsOf(await docxOf(source))
  const document = partOf(parts, 'word/document.xml')
  const styles = partOf(parts, 'word/styles.xml')
  const byId = new Map(allOf(styles, 'w:style').map((own) => [own.attributes['w:styleId'], own]))

  it('uses only styles that it has', () => {
    const used = allOf(document, 'w:pStyle').concat(allOf(document, 'w:rStyle'))
    expect(
      used.filter((own) => !byId.has(own.attributes['w:val'])).map((own) => own.attributes['w:val']),
    ).toEqual([])
    expect(allOf(document, 'w:p').filter((own) => styleOf(own) === '')).toEqual([])
  })

  it('names a Chinese font in every style of text, the one that fonts.yaml gives its role', () => {
    const fontOf = (id: string): string | undefined => {
      const own = byId.get(id) ?? styles
      return valueAt(own, ['w:rPr', 'w:rFonts'], 'w:eastAsia') ?? fontOf(valueAt(own, ['w:basedOn']) ?? '')
    }
    const named = [...byId.values()].filter(
      (own) => at(own, 'w:rPr') && own.attributes['w:styleId'] !== 'TableSpacer',
    )
    expect(named.length).toBeGreaterThan(20)
    for (const own of named)
      expect(fontOf(own.attributes['w:styleId'] ?? ''), JSON.stringify(own)).toBeTruthy()
    const { roles } = source.fonts
    expect(fontOf('NormalIndent')).toBe(roles[source.style.text.body.font].word.eastAsia)
    expect(fontOf('Heading1')).toBe(roles[source.style.text['heading-1'].font].word.eastAsia)
    expect(fontOf('StrongText')).toBe(roles[source.style.strong].word.eastAsia)
    expect([...parts.values()].join('')).not.toContain('GB2312')
  })

  it('gives headings Word’s own names and outline levels', () => {
    for (const level of [1, 2, 3, 4]) {
      const own = byId.get(`Heading${level}`)
      expect(own && valueAt(own, ['w:name'])).toBe(`heading ${level}`)
      expect(own && valueAt(own, ['w:pPr', 'w:outlineLvl'])).toBe(String(level - 1))
      expect(own && at(own, 'w:pPr', 'w:keepNext')).toBeDefined()
    }
    const headings = source.document.sections.flatMap(({ blocks }) =>
      blocks.filter(({ type }) => type === 'heading'),
    )
    expect(allOf(document, 'w:p').filter((own) => styleOf(own).startsWith('Heading'))).toHaveLength(
      headings.length,
    )
  })

  it('indents the first line by two characters, whatever their size', () => {
    const own = byId.get('NormalIndent')
    expect(own && valueAt(own, ['w:pPr', 'w:ind'], 'w:firstLineChars')).toBe('200')
    expect(own && valueAt(own, ['w:pPr', 'w:ind'], 'w:firstLine')).toBe(
      String(2 * 20 * source.style.text.body.size),
    )
    expect(allOf(document, 'w:t').filter((text) => /^　　/.test(text.children.join('')))).toEqual([])
  })

  it('is Chinese', () => {
    expect(valueAt(styles, ['w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang'], 'w:eastAsia')).toBe('zh-CN')
    expect(parts.get('docProps/core.xml')).toContain('<dc:language>zh-CN</dc:language>')
    expect(parts.get('docProps/core.xml')).toContain(`<dc:title>${source.document.title}</dc:title>`)
    expect(parts.get('docProps/core.xml')).not.toMatch(/dcterms|20\d\d-/)
  })

  it('turns the sheet with its margins, by section', () => {
    const { page } = source.style
    const twips = (mm: number) => Math.round((mm / 25.4) * 1440)
    for (const { properties } of wordSections(document)) {
      const [size, margins] = [at(properties, 'w:pgSz')?.attributes, at(properties, 'w:pgMar')?.attributes]
      const turned = size?.['w:orient'] === 'landscape'
      const { top, left } = turned ? page.landscape : page.portrait
      const sheet = [twips(page.width), twips(page.height)]
      expect([Number(size?.['w:w']), Number(size?.['w:h'])]).toEqual(turned ? sheet.toReversed() : sheet)
      expect([Number(margins?.['w:top']), Number(margins?.['w:left'])]).toEqual([twips(top), twips(left)])
      expect(valueAt(properties, ['w:type'])).toBe('nextPage')
    }
  })
})

describe('page numbers', async () => {
  const hidden = { pageNumber: 'hidden' } as const
  const turned = { orientation: 'landscape' } as const
  const part = (id: string, more: Partial<Parameters<typeof section>[1]> = {}) =>
    section([paragraph(id)], { id, ...more })
  const tree = documentOf(
    part('封面', hidden),
    part('目录'),
    part('表', turned),
    part('说明'),
    part('封底', hidden),
  )
  const parts = partsOf(await docxOf(laidOut(tree)))
  const sections = wordSections(partOf(parts, 'word/document.xml'))
  const relations = new Map(
    allOf(partOf(parts, 'word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.Id,
      attributes.Target,
    ]),
  )
  const footersOf = ({ properties }: { readonly properties: Xml }) =>
    elementsIn(properties, 'w:footerReference').map(({ attributes }) => ({
      type: attributes['w:type'],
      footer: partOf(parts, `word/${relations.get(attributes['r:id'])}`),
    }))

  it('are given where they begin and where they end; every other section takes those before it', () => {
    expect(sections.map((own) => footersOf(own).map(({ type }) => type))).toEqual([
      [],
      ['default', 'even'],
      [],
      [],
      ['default', 'even'],
    ])
    expect([...parts.keys()].filter((name) => name.startsWith('word/footer'))).toHaveLength(4)
    expect(
      footersOf(sections.at(-1) ?? { properties: {} as Xml }).map(({ footer }) => wordText(footer)),
    ).toEqual(['', ''])
  })

  it('stand right on odd pages and left on even ones, a character in from the edge, between dashes', () => {
    const [odd, even] = footersOf(sections[1] ?? { properties: {} as Xml }).map(({ footer }) => footer)
    const [p, q] = [odd && at(odd, 'w:p'), even && at(even, 'w:p')]
    expect([p && styleOf(p), q && styleOf(q)]).toEqual(['Footer', 'FooterEven'])
    const placeOf = (id: string, side: string) => {
      const own = allOf(partOf(parts, 'word/styles.xml'), 'w:style').find(
        ({ attributes }) => attributes['w:styleId'] === id,
      )
      const indent = own && at(own, 'w:pPr', 'w:ind')?.attributes
      return [own && valueAt(own, ['w:pPr', 'w:jc']), indent?.[`w:${side}`], indent?.[`w:${side}Chars`]]
    }
    expect(placeOf('Footer', 'right')).toEqual(['right', '280', '100'])
    expect(placeOf('FooterEven', 'left')).toEqual(['left', '280', '100'])
    for (const own of [p, q]) {
      expect(own && wordText(own)).toBe('—  —')
      expect(own && allOf(own, 'w:instrText').map((code) => code.children.join('').trim())).toEqual(['PAGE'])
    }
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  })
})

describe('text', () => {
  const shown = async (text: string) => {
    const parts = partsOf(await docxOf(laidOut(documentOf(paragraph(text)))))
    return allOf(partOf(parts, 'word/document.xml'), 'w:p').map(wordText).join('')
  }

  it.each(['<甲>&"乙"\'丙\'', '&amp;', ']]>', ' 前后 空白  两个 ', '𠮷硚', '全　角'])(
    '%j is kept',
    async (text) => {
      expect(await shown(text)).toBe(text)
    },
  )

  it('that XML cannot hold shows that something was there', async () => {
    expect(await shown('甲\u0000\u0007\u000b\ufffe\ud800乙')).toBe('甲\ufffd\ufffd\ufffd\ufffd\ufffd乙')
  })

  it('is East Asian where Chinese and Latin type share a mark', async () => {
    const parts = partsOf(await docxOf(laidOut(documentOf(paragraph('“三公”'), paragraph('abc')))))
    const hints = allOf(partOf(parts, 'word/document.xml'), 'w:r').map((own) =>
      valueAt(own, ['w:rPr', 'w:rFonts'], 'w:hint'),
    )
    expect(hints).toEqual(['eastAsia', undefined])
  })
})
