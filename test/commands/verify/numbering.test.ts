/** Automatic numbers, counted as Word counts them. */
import { expect, it } from 'vitest'
import { listNumbering } from '../../../src/commands/verify/docx/list-numbering.ts'

const level = (depth: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const xml = `<w:numbering>
<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'decimalEnclosedCircle', '%1')}${level(1, 'bullet', '')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, 'decimal', '（%1）', 9)}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
</w:numbering>`

/** Paragraphs as `list level`. */
it.each<readonly [what: string, paragraphs: string, labels: string]>([
  ['counts on', '1 0|1 0|1 0', '一、|二、|三、'],
  ['begins a lower level again below each higher one', '1 0|1 1|1 1|1 0|1 1', '一、|1.|2.|二、|1.'],
  ['shows the levels above', '1 0|1 1|1 2|1 2|1 1|1 2', '一、|1.|1.1|1.2|2.|2.1'],
  ['starts where the list says', '4 0|4 0', '（9）|（10）'],
  ['starts again where another list of the kind says so', '1 0|1 0|2 0|2 0', '一、|二、|一、|二、'],
  [
    'counts past ten',
    Array(21).fill('1 0').join('|'),
    '一、|二、|三、|四、|五、|六、|七、|八、|九、|十、|十一、|十二、|十三、|十四、|十五、|十六、|十七、|十八、|十九、|二十、|二十一、',
  ],
  ['shows circles', '3 0|3 0', '①|②'],
  ['shows nothing for a bullet, or a list or level that is not there', '3 1|9 0|1 7', '||'],
])('%s', (_, paragraphs, labels) => {
  const numbering = listNumbering(xml)
  const shown = paragraphs.split('|').map((paragraph) => {
    const [list = '', depth = ''] = paragraph.split(' ')
    return numbering(list, Number(depth))
  })
  expect(shown.join('|')).toBe(labels)
})

it('shows nothing where a file has no lists', () => {
  expect(listNumbering(null)('1', 0)).toBe('')
})
