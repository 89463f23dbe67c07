/** Values written into `style.yaml`: what they are not about stays, comments and all. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { editStyle } from '../../src/read/edit-style.ts'

const edit = (text: string, ...values: readonly (readonly [path: string, value: string])[]) =>
  editStyle(
    text,
    values.map(([path, value]) => ({ path: path.split('.'), value })),
  )

const yaml = `# 区里的版式

page:
  # 订口宽
  portrait: { left: 30 } # 装订
text:
  body: { font: kai, size: 15 }   # 办公室定的

  note:
    size: 9 # 小五
strong: kai
`

describe('style.yaml', () => {
  it.each<[string, readonly (readonly [string, string])[], string]>([
    ['a value in braces', [['text.body.size', '14']], yaml.replace('size: 15', 'size: 14')],
    ['a value on a line of its own', [['text.note.size', '10.5']], yaml.replace('size: 9 ', 'size: 10.5 ')],
    ['a value at the top', [['strong', 'hei']], yaml.replace('strong: kai', 'strong: hei')],
    ['a new key in braces', [['page.portrait.top', '30']], yaml.replace('left: 30 }', 'left: 30, top: 30 }')],
    [
      'a new key below its fellows',
      [['text.note.line', '16']],
      yaml.replace('    size: 9 # 小五\n', '    size: 9 # 小五\n    line: 16\n'),
    ],
    [
      'a new group, its keys together',
      [
        ['table.padding.x', '4'],
        ['table.rule', '0.25'],
        ['table.padding.y', '2.5'],
      ],
      `${yaml}table:\n  padding: { x: 4, y: 2.5 }\n  rule: 0.25\n`,
    ],
  ])('takes %s', (_, values, expected) => {
    // Only the distance of a comment from its value is not kept.
    expect(edit(yaml, ...values)).toBe(expected.replace('}   #', '} #'))
  })

  it.each(['templates/base/style.yaml'])('%s stays as it is where it is rewritten', (file) => {
    const text = readFileSync(file, 'utf8')
    expect(edit(text, ['text.body.size', '16'])).toBe(text)
  })

  it('begins where there is none', () => {
    expect(edit('', ['text.body.size', '14'], ['text.body.font', 'kai'])).toBe(
      '# 本模板的版式：只写与下层模板不同的。由 npm run template:style 按 style.docx 写入，也可以手工改。\n\ntext:\n  body: { size: 14, font: kai }\n',
    )
  })

  it('may have blanks', () => {
    expect(edit('text:\npage:\n  portrait:\n', ['text.body.size', '14'], ['page.portrait.top', '30'])).toBe(
      'text:\n  body: { size: 14 }\npage:\n  portrait: { top: 30 }\n',
    )
  })

  it('written in Windows stays so in all but its line ends', () => {
    expect(edit(yaml.replaceAll('\n', '\r\n'), ['strong', 'hei'])).toBe(
      yaml.replace('strong: kai', 'strong: hei').replace('}   #', '} #'),
    )
  })
})
