/** The worked example of docs/workbook.md, carried out as it is written: its sheets, its layout, what comes of them. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { writeXlsx } from '../../../src/write/xlsx/write-xlsx.ts'
import { asChanges, run } from '../running.ts'
import { importing } from './imported.ts'

const [, from = ''] = readFileSync('docs/workbook.md', 'utf8').split('## 例：一个区的表样')
const [section = ''] = from.split('\n## ')

type Block = { readonly name: string; readonly text: string }

/** The blocks whose first line begins with the mark and a name: `工作表：附表三`, `# data/…/budget.yaml`. */
const blocksNamed = (mark: string): readonly Block[] =>
  [...section.matchAll(/^```\w+\n(.*)\n([\s\S]*?)^```$/gm)]
    .filter(([, first = '']) => first.startsWith(mark))
    .map(([, first = '', text = '']) => ({ name: first.slice(mark.length), text: text.trimEnd() }))

const cellsOf = (line: string) => line.split('|').map((cell) => cell.trim() || null)

const book = await writeXlsx(
  blocksNamed('工作表：').map(({ name, text }) => {
    const rows = text.split('\n').map(cellsOf)
    return { name, rows, widths: rows.map(() => 20), headRows: 0, orientation: 'portrait' as const }
  }),
)

async function carriedOut({ layout }: { readonly layout: boolean }) {
  const district = await run('template:new --district hillside')
  const changes = { ...asChanges(district), '导出.xlsx': book }
  const said = blocksNamed('# templates/hillside/')
  const files = Object.fromEntries(said.map(({ name, text }) => [`templates/hillside/${name}`, text]))
  return importing('导出.xlsx', '--unit hillside-library --district hillside', {
    ...changes,
    ...(layout ? files : {}),
  })
}

describe('the worked example of the manual of workbooks', async () => {
  const ran = await carriedOut({ layout: true })
  const textOf = (path: string) => new TextDecoder().decode(ran.written.get(`data/hillside-library/${path}`))

  it('has sheets, a layout and results', () => {
    expect(blocksNamed('工作表：').length).toBeGreaterThan(3)
    expect(blocksNamed('# templates/hillside/').map(({ name }) => name)).toEqual(['workbook.yaml'])
  })

  it('imports without an error, and leaves only what the manual says', () => {
    expect(ran.err).not.toContain('错误')
    expect(ran.code).toBe(0)
    const [promised = ''] = blocksNamed('没有取的文字').map(({ text }) => text)
    for (const line of promised.split('\n')) expect(ran.out).toContain(line.trim())
  })

  it.each(blocksNamed('# data/hillside-library/'))('gives the lines of $name', ({ name, text }) => {
    const lines = text.split('\n').filter((line) => line.trim() !== '…')
    expect(lines.filter((line) => !textOf(name).includes(line))).toEqual([])
  })

  it('needs its layout: without it three sheets are listed as not taken', async () => {
    const without = await carriedOut({ layout: false })
    expect(without.out).toContain('没有取的工作表：附表三、单位情况、说明')
  })
})
