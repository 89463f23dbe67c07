/** What the writers give for the example units, in a form that a person can read, against what was read and found right. */
import { expect, it } from 'vitest'
import { examples, goldenOf, writtenExample } from '../examples/examples.ts'
import { expectGolden } from '../golden.ts'
import { elementsIn, partOf, partsOf, type Xml } from './read-docx.ts'
import { type PdfPage, readPdf } from './read-pdf.ts'
import { docxOf, pdfOf, type Written, written } from './written.ts'

const unit = 'example-bureau'

it('the parts of the DOCX', async () => {
  const parts = partsOf(await docxOf(written(unit)))
  const named = ['document', 'styles', 'settings'].map((name) => {
    const lines = xmlLines(partOf(parts, `word/${name}.xml`), '')
    return [`${name}.txt`, `${lines.join('\n')}\n`] as const
  })
  expectGolden(unit, 'docx', {
    'parts.txt': `${[...parts.keys()].join('\n')}\n`,
    ...Object.fromEntries(named),
  })
}, 30_000)

it.each<[golden: string, write: () => Written]>([
  [unit, () => written(unit)],
  ...examples.map((example): [string, () => Written] => [goldenOf(example), () => writtenExample(example)]),
])(
  'the text of the PDF: %s',
  async (golden, write) => {
    const { pages } = await readPdf(await pdfOf(write()))
    expectGolden(golden, 'pdf.txt', `${pages.map(pageText).join('\n\n')}\n`)
  },
  30_000,
)

it('the notation of XML', () => {
  const text = { name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: ['甲 '] }
  const size = { name: 'w:sz', attributes: { 'w:val': '21' }, children: [] }
  const grid = { name: 'w:ind', attributes: { 'w:left': '1', 'w:right': '2' }, children: [] }
  expect(xmlLine({ name: 'w:r', attributes: {}, children: [size, grid, text] })).toBe(
    'r{sz=21 ind(left=1 right=2) t“甲 ”}',
  )
})

/** Lines as they were drawn, a space where pieces do not touch, `|` where they are more than a few characters apart. */
function pageText({ number, width, height, pieces }: PdfPage): string {
  const lines: string[] = []
  pieces.forEach(({ text, x, y }, index) => {
    const before = pieces[index - 1]
    const gap = before?.y === y ? x - before.x - before.width : null
    const line = lines.length - 1
    if (gap === null || gap < -1) lines.push(text)
    else lines[line] = `${lines[line]}${gap > 24 ? ' | ' : gap > 2 ? ' ' : ''}${text}`
  })
  return [`=== ${number} (${width > height ? 'landscape' : 'portrait'})`, ...lines].join('\n')
}

/** An element a line where it is short, else its children indented. */
function xmlLines(xml: Xml, indent: string): readonly string[] {
  const line = indent + xmlLine(xml)
  if (line.length <= 160 || elementsIn(xml).length === 0) return [line]
  return [
    `${indent}${headOf(xml)}{`,
    ...elementsIn(xml).flatMap((child) => xmlLines(child, `${indent} `)),
    `${indent}}`,
  ]
}

/** `<w:sz w:val="21"/>` is `sz=21`; other attributes are in round brackets, children in braces, text in “”. */
function xmlLine(xml: Xml): string {
  const inner = elementsIn(xml).map(xmlLine)
  const text = xml.children.filter((child) => typeof child === 'string').join('')
  return `${headOf(xml)}${inner.length > 0 ? `{${inner.join(' ')}}` : ''}${text === '' ? '' : `“${text}”`}`
}

function headOf({ name, attributes }: Xml): string {
  const short = (word: string) => word.replace(/^w:/, '')
  const shown = Object.entries(attributes).filter(([key]) => !/^(?:xmlns|xml:space|mc:Ignorable)/.test(key))
  const [only, ...others] = shown
  if (only?.[0] === 'w:val' && others.length === 0) return `${short(name)}=${only[1]}`
  return `${short(name)}${shown.length > 0 ? `(${shown.map(([key, value]) => `${short(key)}=${value}`).join(' ')})` : ''}`
}
