/**
 * Every place of every unit's publication has one name in every year, and every command names it so: what
 * is planted in a paragraph or a cell is found there by the check, `verify` and `template:try`, and `explain` and
 * `template:explain` name their figures and blocks alike.
 */
import { describe, expect, it } from 'vitest'
import { documentOfUnit, type Job } from '../../src/build.ts'
import { proofread } from '../../src/check/run-rules.ts'
import { changedTexts } from '../../src/commands/template/changed-texts.ts'
import { printedTexts } from '../../src/commands/template/printed-texts.ts'
import { compareDocument } from '../../src/commands/verify/compare-document.ts'
import { expectedTexts } from '../../src/commands/verify/expected-texts.ts'
import { findingDiagnostics } from '../../src/commands/verify/finding-diagnostics.ts'
import { newOrigins } from '../../src/compose/origins.ts'
import { newTrace } from '../../src/compose/trace.ts'
import { type CellPassage, type Passage, type RowPassage, textPassages } from '../../src/document/passage.ts'
import { passagesOf } from '../../src/document/reading.ts'
import type { Block, Cell, Document, Heading, Table } from '../../src/document/tree.ts'
import { printedFigures } from '../../src/explain/printed-figures.ts'
import { templateOutline } from '../../src/explain/template-outline.ts'
import { listUnits, listYears } from '../../src/read/list-units.ts'
import { edited } from '../compose/composed.ts'
import { exampleJob, projectWorld } from '../project.ts'
import { documentOf, head, inlines, paragraph, row, table } from '../write/by-hand.ts'

const root = process.cwd()
const world = projectWorld()
const jobs = listUnits(world, root).flatMap((unit) =>
  listYears(world, root, unit).map((year): Job => ({ root, unit, year })),
)

function composed(job: Job) {
  const { value } = documentOfUnit(world, job)
  if (value === null) throw new Error(`${job.unit} makes no document`)
  return value
}

/** Rows, and all that is printed for itself. */
const allOf = (passages: readonly Passage[]) =>
  passages.flatMap((passage): readonly (Passage | CellPassage)[] =>
    passage.kind === 'row' ? [passage, ...passage.cells] : [passage],
  )

/** Names that two passages of a kind have. */
function namesTwice(passages: readonly Passage[]): readonly string[] {
  const seen = new Set<string>()
  return allOf(passages).flatMap(({ kind, where }) => {
    const name = `${kind} ${where}`
    if (seen.has(name)) return [name]
    seen.add(name)
    return []
  })
}

const forms: Readonly<Record<Passage['kind'], RegExp>> = {
  heading: /^标题“.+”$/,
  paragraph: /^(封面|(“.+”|[^ ]*表[^ ]*)之下)第\d+段$/,
  contents: /^目录的标题$/,
  entry: /^目录第\d+行$/,
  caption: /^(“.+”|[^ ]*表[^ ]*)的(表号|表题|表头说明|计量单位)$/,
  row: /^(“.+”|[^ ]*表[^ ]*) 第\d+行$/,
}

describe.each(jobs)('$unit $year', (job) => {
  const value = composed(job)
  const passages = passagesOf(value.document)
  const planted = withPlants(value.document, passages)

  it('has a name for every place, and no name for two', () => {
    expect(namesTwice(passages)).toEqual([])
    expect(passages.filter(({ kind, where }) => !forms[kind].test(where))).toEqual([])
  })

  it('is checked under these names', () => {
    const found = proofread({ ...value, document: planted.document })
      .filter(({ slug }) => slug === 'values-are-there')
      .map(({ message }) => /：(.+?)，“/.exec(message)?.[1])
    expect(found).toEqual(planted.places)
  })

  it('is verified under these names', () => {
    const { findings } = compareDocument(value.document, fileOf(planted.document))
    const told = findingDiagnostics(findings).map(({ message }) => message)
    const isAt = (message: string, place: string) =>
      message.startsWith(place) && /^(：|第\d+个数：|的文字)/.test(message.slice(place.length))
    expect(planted.places.filter((place) => !told.some((message) => isAt(message, place)))).toEqual([])
    expect(told.filter((message) => !planted.places.some((place) => isAt(message, place)))).toEqual([])
  })

  it('is compared with other templates under these names', () => {
    const changes = changedTexts(printedTexts(value.document), printedTexts(planted.document))
    expect([...new Set(changes.map(({ where }) => where))]).toEqual(planted.rows)
  })

  it('is explained under these names', () => {
    const trace = newTrace()
    const { document } = composed({ ...job, trace })
    const textAt = new Map(textPassages(passages).map(({ where, text }) => [where, text]))
    const figures = printedFigures(document, trace)
    expect(figures.length).toBeGreaterThan(100)
    expect(figures.filter(({ where, printed }) => !textAt.get(where)?.includes(printed))).toEqual([])
  })

  it('is followed to its templates under these names', () => {
    const origins = newOrigins()
    const { document, layers } = composed({ ...job, origins })
    const blocks = templateOutline(document, origins, layers).flatMap(({ sections }) =>
      sections.flatMap((section) => section.blocks),
    )
    const known = new Set(
      passages.flatMap((one) => ('table' in one ? [one.where, one.table.name] : [one.where])),
    )
    expect(blocks.filter(({ where }) => !known.has(where))).toEqual([])
    expect(new Set(blocks.map(({ where }) => where)).size).toBe(blocks.length)
  })
})

it('a draft has a name for every place, and no name for two', () => {
  const year = 'data/example-bureau/2024'
  const left = projectWorld(edited(`${year}/budget.yaml`, [['personnel: 400.00', 'personnel: 待填']]))
  const { value } = documentOfUnit(left, { ...exampleJob, draft: true })
  const passages = passagesOf(value?.document ?? documentOf())
  expect(passages.some(({ text }) => text.includes('待填'))).toBe(true)
  expect(namesTwice(passages)).toEqual([])
})

describe('a document made by hand', () => {
  const heading = (text: string): Heading => ({ type: 'heading', level: 2, id: text, content: inlines(text) })
  const caption = (number: string | null, title: string) =>
    ({ number, title, scope: null, unit: null, listed: false }) as const
  const places = (...blocks: readonly Block[]) =>
    allOf(passagesOf(documentOf(...blocks))).map(({ where }) => where)

  it('has other names where the same words come again', () => {
    expect(
      places(paragraph('甲'), heading('一、总'), paragraph('乙'), heading('一、总'), paragraph('丙')),
    ).toEqual([
      '封面第1段',
      '标题“一、总”',
      '“一、总”之下第1段',
      '标题“一、总”（第2处）',
      '“一、总”（第2处）之下第1段',
    ])
  })

  it('counts the rows of a form through its parts, up to the next table', () => {
    const part = { joined: true, caption: caption(null, '分表') }
    expect(
      places(
        table([row('1')], { caption: caption('表 1', '甲'), head: [row(head('年'))] }),
        table([row('2')], part),
        paragraph('注'),
        table([row('3')]),
        table([row('4')], { caption: caption(null, '乙') }),
      ).filter((place) => !/列/.test(place)),
    ).toEqual([
      ...[
        '表1的表号',
        '表1的表题',
        '表1 第1行',
        '表1 第2行',
        '表1的表题（第2处）',
        '表1 第3行',
        '表1之下第1段',
        '表1 第4行',
      ],
      ...['“乙”的表题', '“乙” 第1行'],
    ])
  })

  it('names a cell by its column in the grid, its label and its head', () => {
    const heads = [
      row({ ...head('科目'), rowspan: 2 }, { ...head('支出'), colspan: 2 }),
      row(head('小计'), head('人员')),
    ]
    expect(
      places(table([row('教育', '1.00', '2.00')], { caption: caption('表3', '支出'), head: heads })).slice(4),
    ).toEqual([
      '表3 第1行第2列（科目）',
      '表3 第2行',
      '表3 第2行第2列',
      '表3 第2行第3列（小计）',
      '表3 第3行',
      '表3 第3行第1列（科目）',
      '表3 第3行第2列（教育，小计）',
      '表3 第3行第3列（教育，人员）',
    ])
  })
})

/** A document with `undefined` in some paragraphs and cells, and the names of their places. */
type Planted = {
  readonly document: Document
  readonly places: readonly string[]
  /** The same by rows. */
  readonly rows: readonly string[]
}

/** Only in amounts and last cells, by which no other cell is named. */
function withPlants(document: Document, passages: readonly Passage[]): Planted {
  const rows = passages.filter((one) => one.kind === 'row' && !one.isHead) as readonly RowPassage[]
  const cells = rows.flatMap((row) => {
    const last = row.cells.at(-1)
    const own = row.cells.filter(
      (one) => one.merge === 'none' && (one.cell.role === 'amount' || one === last),
    )
    return own.map((cell) => ({ cell, row }))
  })
  const chosen = new Map(cells.filter((_, index) => index % 23 === 5).map((one) => [one.cell.cell, one]))
  const paragraphs = new Map(
    passages
      .filter((one) => one.kind === 'paragraph')
      .filter((one, index) => index % 7 === 3 && !one.block.role.startsWith('cover'))
      .map((one) => [one.block as Block, one]),
  )
  const plant = { type: 'text', text: 'undefined', strong: false } as const
  const ofCell = (cell: Cell): Cell => (chosen.has(cell) ? { ...cell, paragraphs: [[plant]] } : cell)
  const ofTable = (table: Table): Table => ({
    ...table,
    body: table.body.map((row) => ({ ...row, cells: row.cells.map(ofCell) })),
  })
  const ofBlock = (block: Block): Block =>
    block.type === 'table'
      ? ofTable(block)
      : block.type === 'paragraph' && paragraphs.has(block)
        ? { ...block, content: [...block.content, plant] }
        : block
  const inOrder = allOf(passages).flatMap((one) => {
    if (one.kind === 'paragraph' && paragraphs.has(one.block)) return [{ place: one.where, row: one.where }]
    const found = one.kind === 'cell' ? chosen.get(one.cell) : undefined
    return found === undefined ? [] : [{ place: one.where, row: found.row.where }]
  })
  return {
    document: {
      ...document,
      sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.map(ofBlock) })),
    },
    places: inOrder.map(({ place }) => place),
    rows: [...new Set(inOrder.map(({ row }) => row))],
  }
}

/** A file with the texts of the document, paragraph by paragraph and cell by cell. */
const fileOf = (document: Document) => ({
  asides: [],
  segments: expectedTexts(document).flatMap(({ kind, cells }, number) =>
    cells.map(({ text }, cell) => ({
      text,
      page: null,
      block: {
        number,
        kind: kind === 'row' ? ('row' as const) : ('paragraph' as const),
        cell,
        cells: cells.length,
      },
    })),
  ),
})
