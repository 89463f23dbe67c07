/** Microsoft's Open XML SDK finds nothing wrong with the file. Skipped where the validator has no program for the machine. */
import { describe, expect, it } from 'vitest'
import { textRoles } from '../../../src/model/style.ts'
import { editions, writtenExample } from '../../examples/examples.ts'
import { canValidate, faultsIn } from '../../ooxml-faults.ts'
import {
  caption,
  column,
  documentOf,
  head,
  inlines,
  label,
  paragraph,
  row,
  section,
  table,
} from '../by-hand.ts'
import { edited, lookIn, sampleFile, savedByWord, wordFile } from '../style-file.ts'
import { docxOf, laidOut, units, type Written, written } from '../written.ts'

const faultsOf = async (source: Written) => faultsIn(await docxOf(source))

/** What the units do not have: stress, breaks, odd characters, tables of nothing, several turns of the sheet. */
const everything = documentOf(
  section([paragraph('封面', 'cover-title'), paragraph('日期', 'cover-date')], {
    id: 'a',
    pageNumber: 'hidden',
  }),
  section([{ type: 'contents', title: '目录' }], { id: 'b' }),
  section(
    [
      table([], { columns: [column()] }),
      table([], { id: 'u', head: [row(head('一'))], columns: [column()] }),
    ],
    {
      id: 'c',
      orientation: 'landscape',
    },
  ),
  section(
    [
      {
        type: 'heading',
        level: 4,
        id: 'h',
        content: [...inlines('1、<&>'), { type: 'break' }, ...inlines('\u0007"')],
      },
      { type: 'paragraph', role: 'plain', content: [{ type: 'text', text: '重点', strong: true }] },
      table([row(label('组'), '甲\n乙'), row(label('组'), '')], {
        id: 'v',
        columns: [column({ merge: 'down' }), column({ align: 'end' })],
        head: [row(head('一', { rowspan: 2 }), head('二')), row(head('三'))],
        caption: caption('收支“总”表', { number: null }),
      }),
      table([row('丙')], { id: 'w', joined: true }),
    ],
    { id: 'd' },
  ),
  section([paragraph('封底', 'note')], { id: 'e', pageNumber: 'hidden' }),
)

/** As if a nearer style.yaml said all that a style.docx and a style.yaml both can say. */
const allKeys = new Set([
  ...['font', 'size', 'line', 'align', 'indent', 'inset', 'before', 'after'].flatMap((key) =>
    textRoles.map((role) => `text.${role}.${key}`),
  ),
  ...['rule', 'outerRule', 'padding.x', 'padding.y', 'normal.size', 'compact.line'].map(
    (key) => `table.${key}`,
  ),
  ...['width', 'height', 'numberBelow', 'portrait.left', 'landscape.top'].map((key) => `page.${key}`),
  'strong',
])

describe.skipIf(!canValidate())('the Open XML SDK', () => {
  it.each(units)(
    'takes %s',
    async (unit) => {
      expect(await faultsOf(written(unit))).toEqual([])
    },
    30_000,
  )

  it.each(editions)(
    'takes %s',
    async (edition) => {
      expect(await faultsOf(writtenExample(edition))).toEqual([])
    },
    30_000,
  )

  it('takes everything that a document may hold', async () => {
    expect(await faultsOf(laidOut(everything))).toEqual([])
  }, 30_000)

  it('takes the sample page, and what is written with it or with a file that Word saved', async () => {
    const sample = await sampleFile('base')
    const restyled = edited(sample, [['NormalIndent', '"579"', '"540"']])
    expect(await faultsIn(sample)).toEqual([])
    for (const file of [restyled, wordFile(savedByWord)]) {
      const word = lookIn(file)
      expect(await faultsOf({ ...laidOut(everything), word })).toEqual([])
      expect(await faultsOf({ ...laidOut(everything), word: { ...word, nearer: allKeys } })).toEqual([])
    }
  }, 60_000)
})
