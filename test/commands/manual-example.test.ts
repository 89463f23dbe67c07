/**
 * The worked example of the manual, carried out as it is written: its commands are run and its edits made, so that
 * manual and program agree.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { composeUnit } from '../../src/build.ts'
import { cellText } from '../../src/document/text.ts'
import { proseOf } from '../document-text.ts'
import { projectWorld, textOfFile } from '../project.ts'
import { asChanges, type Changes, run } from './running.ts'

const title = '## 例：从空文件夹到一个区的模板'
const [, from = ''] = readFileSync('docs/templates.md', 'utf8').split(title)
const [section = ''] = from.split('\n## ')
const blocks = [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, kind = '', text = '']) => ({
  kind,
  text,
}))

const textIn = (changes: Changes, path: string): string => changes[path] ?? textOfFile(path)

/** Of each hunk the lines that are taken away, and those that stay, must be there exactly once. */
function patched(changes: Changes, block: string): Changes {
  const [path = '', ...lines] = block.trimEnd().split('\n')
  const hunks = lines.join('\n').split('\n@@\n')
  const text = hunks.reduce(
    (before, hunk) => {
      const side = (sign: string) =>
        hunk
          .split('\n')
          .filter((line) => line.startsWith(sign) || line.startsWith(' '))
          .map((line) => line.slice(1))
          .join('\n')
      const whole = !side('+')
      const old = whole ? `${side('-')}\n` : side('-')
      if (before.split(old).length !== 2) throw new Error(`${path} does not hold once:\n${old}`)
      return before.replace(old, () => side('+'))
    },
    textIn(changes, path),
  )
  return { ...changes, [path]: text }
}

/** 文件：从 #key: 到文件末尾，删去行首的“#” */
function uncommented(changes: Changes, [, path = '', key = '']: readonly string[]): Changes {
  const text = textIn(changes, path)
  const at = text.indexOf(`\n${key}:`)
  if (at < 0) throw new Error(`${path} has no ${key}`)
  return { ...changes, [path]: text.slice(0, at) + text.slice(at).replaceAll(/^#/gm, '') }
}

const scripts: Readonly<Record<string, string>> = { 'build:report': 'build' }

async function carriedOut() {
  let changes: Changes = {}
  const said: string[] = []
  for (const { kind, text } of blocks) {
    const whole = /^(\S+)：从 (#\w+): 到文件末尾，删去行首的“#”$/m.exec(text)
    if (kind === 'diff') changes = patched(changes, text)
    else if (whole !== null) changes = uncommented(changes, whole)
    else if (kind === 'sh') {
      for (const [, script = '', words = ''] of text.matchAll(/^npm run (\S+) -- (.+)$/gm)) {
        const ran = await run(`${scripts[script] ?? script} ${words}`, changes)
        said.push(`${script} ${ran.code} ${ran.err}${script === 'template:lint' ? ran.out : ''}`)
        if (script === 'build:report') said.push(...[...ran.written.keys()].toSorted())
        else changes = { ...changes, ...asChanges(ran) }
      }
    }
  }
  return { changes, said }
}

describe('the worked example of the manual', async () => {
  const { changes, said } = await carriedOut()

  it('runs through without a word of warning', () => {
    expect(said).toEqual([
      'template:new 0 ',
      'template:eject 0 ',
      'template:eject 0 ',
      'template:lint 0 templates/hillside：没有问题\n',
      'build:report 0 ',
      'out/example-construction/2025/published.json',
      'out/example-construction/2025/示例区住房和城乡建设局2025年部门预算.docx',
      'out/example-construction/2025/示例区住房和城乡建设局2025年部门预算.pdf',
    ])
  }, 60_000)

  it('comes to what it says: a title, an order, a column, a sentence, numbers', () => {
    const job = { root: process.cwd(), unit: 'example-construction', year: 2025 }
    const { value } = composeUnit(projectWorld(changes), job)
    const document = value?.document
    const text = document === undefined ? '' : proseOf(document)
    expect(text).toContain('部门收入总表')
    expect(text).toContain('2025年本部门收入预算安排')
    expect(text).toMatch(/七、[^\n]*“三公”经费[\s\S]*八、政府性基金/)
    expect(text).not.toMatch(/\.\d0万元/)
    const table = document?.sections
      .flatMap((each) => each.blocks)
      .find((block) => block.type === 'table' && block.caption?.number === '表3')
    const rows = table?.type === 'table' ? [...table.head, ...table.body].slice(0, 2) : []
    expect(rows.map(({ cells }) => cells.map(cellText).slice(3, 5))).toEqual([
      ['基本支出', '其中：人员经费'],
      [expect.stringMatching(/^[\d,]+\.\d\d$/), expect.stringMatching(/^[\d,]+\.\d\d$/)],
    ])
  })

  it('the slip that it warns of is told as it says', async () => {
    const path = 'templates/hillside/tables/spending.hbs'
    const slip = (changes[path] ?? '').replace(
      '合计</td><td>{{money total}}</td><td>{{money basic}}</td><td>{{money personnel}}</td>',
      '合计</td><td>{{money total}}</td><td>{{money basic}}</td>',
    )
    const { code, err } = await run('template:lint --district hillside', { ...changes, [path]: slip })
    const promised =
      blocks
        .filter(({ kind }) => kind === 'text')
        .at(-1)
        ?.text.trim() ?? ''
    expect(err.split('\n')).toContain(promised)
    expect(code).toBe(1)
  })
})

describe('the example of a form of its own', () => {
  const [, after = ''] = readFileSync('docs/templates.md', 'utf8').split('## 例：一套与 base 不同的版式')
  const [own = ''] = after.split('\n## ')
  const quoted = [
    ...own.matchAll(/^```\w+\n(?:#|<!--) ((?:templates|data)\/\S+)(?: -->)?\n([\s\S]*?)^```$/gm),
  ].map(([, path = '', text = '']) => ({ path, lines: text.trimEnd().split('\n') }))

  it.each(quoted)('quotes $path as it is', ({ path, lines }) => {
    const text = textOfFile(path)
    const pieces = lines.flatMap((line) => line.trim().split('…')).filter((piece) => piece !== '')
    expect(pieces.filter((piece) => !text.includes(piece))).toEqual([])
  })

  it('quotes files of the form, of its policy and of its data', () => {
    expect(new Set(quoted.map(({ path }) => path)).size).toBeGreaterThan(6)
  })

  it('names only values that the form uses', () => {
    const files = readdirSync('templates/central', { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(hbs|yaml)$/.test(name))
      .map((name) => textOfFile(`templates/central/${name}`))
      .join('\n')
    const named = [...own.matchAll(/`((?:income|spending|fiscal|projects)\.\w+|income_items|balance)`/g)]
    expect(named.map(([, name = '']) => name).filter((name) => !files.includes(name))).toEqual([])
    expect(named.length).toBeGreaterThan(6)
  })
})
