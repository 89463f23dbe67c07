/** Markup in every text of a unit: printed as it was typed, by both formats, and never taken for markup. */
import { beforeAll, describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { compose } from '../../src/compose/compose.ts'
import { derive } from '../../src/derive/derive.ts'
import { showText } from '../../src/diagnostic/show.ts'
import type { Tree, TreePath } from '../../src/model/yaml-tree.ts'
import { schemaOfFile } from '../../src/read/file-schemas.ts'
import { parseYaml } from '../../src/read/parse-yaml.ts'
import { layerChain, readLayers } from '../../src/read/read-layers.ts'
import { readTemplates } from '../../src/read/read-templates.ts'
import { readUnit } from '../../src/read/read-unit.ts'
import { leafRuleAt } from '../../src/read/schema-walk.ts'
import { run } from '../commands/running.ts'
import { proseOf } from '../document-text.ts'
import { projectWorld, textOfFile } from '../project.ts'
import { followPdf } from '../write/follow-pdf.ts'
import { parseXml, partsOf, wordText } from '../write/read-docx.ts'
import { readPdf } from '../write/read-pdf.ts'
import { baseLook, docxOf, laidOut, pdfOf, type Written } from '../write/written.ts'

const root = process.cwd()
const unit = 'example-construction'
const job = { root, unit, year: 2025 }

/** HTML, an entity, a template, the end of a paragraph in XML and of a comment, another engine's template, rare characters. */
const markup = `<script>&amp;{{x}}</w:p>]]><!--&#0;$\{y}\\"'𠮷㙟`

/** Each text's own, so that it is found again. */
const textOf = (index: number) => `〔${index}；${markup}〕`
const found = /〔(\d+)；(.*?)〕/gs

/** The paths of all texts of a file; the template's folder is no text that is printed. */
function textPaths(file: string): readonly TreePath[] {
  const kind = schemaOfFile(file)
  const { value: tree } = parseYaml(file, new TextEncoder().encode(textOfFile(file)))
  if (kind === null || tree === null) throw new Error(`no file of ours: ${file}`)
  const walk = (node: Tree, path: TreePath): readonly TreePath[] => {
    if (node.kind === 'map')
      return [...node.entries].flatMap(([key, { value }]) => walk(value, [...path, key]))
    if (node.kind === 'list') return node.items.flatMap((item, index) => walk(item, [...path, index]))
    return node.kind === 'scalar' && leafRuleAt(kind.schema, path)?.expected === '文字' ? [path] : []
  }
  return walk(tree, []).filter((path) => path.join() !== 'template')
}

const files = [
  `data/${unit}/unit.yaml`,
  ...['budget', 'performance', 'statement'].map((name) => `data/${unit}/2025/${name}.yaml`),
  ...projectWorld()
    .list(`${root}/data/${unit}/2025/projects`)
    .map((name) => `data/${unit}/2025/projects/${name}`),
]

/** Every text replaced, each by one of its own. */
function withMarkup(): { changes: Record<string, string>; count: number } {
  let count = 0
  const changes = files.map((file): [string, string] => {
    const document = parseDocument(textOfFile(file))
    for (const path of textPaths(file)) {
      document.setIn(path, textOf(count))
      count += 1
    }
    return [file, document.toString({ lineWidth: 0 })]
  })
  return { changes: Object.fromEntries(changes), count }
}

/** The composed document, whatever the rules find. */
function composed(changes: Record<string, string>) {
  const world = projectWorld(changes)
  const inputs = readUnit(world, job)
  const layers = readLayers(world, root, layerChain(world, root, { id: unit, year: 2024 }))
  const templates = layers.value && readTemplates(layers.value).value
  if (inputs.value === null || !templates) throw new Error(showText(inputs.diagnostics, { colour: false }))
  const document = compose(derive(inputs.value), templates)
  if (document.value === null) throw new Error(showText(document.diagnostics, { colour: false }))
  return document.value
}

const verbatim = (texts: string) => [...texts.matchAll(found)].filter(([, , inside]) => inside === markup)

describe('markup in every text', { timeout: 60_000 }, () => {
  const { changes, count } = withMarkup()
  let source: Written
  let prose: string

  beforeAll(() => {
    source = laidOut(composed(changes), baseLook('base'))
    prose = proseOf(source.document)
  }, 60_000)

  it('is in the document as it was typed, wherever it is printed', () => {
    expect(count).toBeGreaterThan(150)
    const printed = [...prose.matchAll(found)]
    expect(printed.filter(([, , inside]) => inside !== markup)).toEqual([])
    expect(prose.split('〕')).toHaveLength(printed.length + 1)
    // Names that only some units have are not printed.
    expect(new Set(printed.map(([, index]) => index)).size).toBeGreaterThan(count * 0.8)
  })

  it('is in the DOCX as often as in the document, and all parts are XML', async () => {
    const parts = partsOf(await docxOf(source))
    for (const [name, text] of parts) {
      if (/\.(xml|rels)$/.test(name)) expect(() => parseXml(text), name).not.toThrow()
    }
    const body = wordText(parseXml(parts.get('word/document.xml') ?? '')).replaceAll(/[\n\t]/g, '')
    expect(verbatim(body).length).toBeGreaterThanOrEqual(verbatim(prose).length - titles(source))
    expect(body).not.toContain('undefined')
  })

  it('reads the same in the PDF', async () => {
    const { pages, info } = await readPdf(await pdfOf(source))
    const texts = pages.map(({ text, number }) => text.replace(new RegExp(`—${number}—$`), ''))
    expect(Object.fromEntries(followPdf(source.document, texts))).toEqual(
      Object.fromEntries(source.layout.starts),
    )
    expect(info.Title).toBe(source.document.title)
  })
})

/** Title and author are in the files' properties, not in their text. */
const titles = ({ document }: Written) => verbatim(`${document.title}\n${document.author}`).length

it('characters that no face has are named, and nothing is written', { timeout: 60_000 }, async () => {
  const file = `data/${unit}/unit.yaml`
  const characters = ['😀', 'ع', '𓀀', '\u{e0101}', '\ue000']
  const text = textOfFile(file).replace(/^(address: .*)$/m, `$1${characters.join('')}`)
  const { code, err, written } = await run(`build --unit ${unit} --year 2025`, { [file]: text })
  const named = [...err.matchAll(/字体中没有“.+?”（U\+(\w+)）/gu)].map(([, code]) => code)
  expect(new Set(named)).toEqual(new Set(['1F600', '0639', '13000', 'E0101', 'E000']))
  expect([code, written.size]).toEqual([1, 0])
})
