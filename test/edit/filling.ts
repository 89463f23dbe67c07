/** A new year as a clerk makes it: begun by `new:year`, filled in by a simple rule. */
import { expect } from 'vitest'
import { readUnit } from '../../src/read/read-unit.ts'
import { asChanges, type Changes, run } from '../commands/running.ts'
import { projectWorld } from '../project.ts'

/** What `new:year` writes, as changes to the project. */
export async function begun(unit: string, year = 2025, changes: Changes = {}): Promise<Changes> {
  const ran = await run(`new:year --unit ${unit} --year ${year}`, changes)
  expect(ran).toMatchObject({ code: 0, err: '' })
  return { ...changes, ...asChanges(ran) }
}

/** Places left to fill in a year, in the order of the files. */
export const leftIn = (unit: string, year: number, changes: Changes) =>
  readUnit(projectWorld(changes), { root: process.cwd(), unit, year }).diagnostics.filter(
    ({ slug }) => slug === 'nothing-left-to-fill',
  )

/** What last year carried forward comes first: it is carried over now. */
const lastFigure = /\d{4}年(?:年终结转|上年结转)?：(-?[\d.]+)(?:；|$)/

/** Fills every place: last year's figure again, else 1 where nothing is known, else some words; texts are kept as they are. */
export function filled(unit: string, year: number, changes: Changes): Changes {
  const files: Record<string, string | null> = { ...changes }
  for (const { at, hint = '' } of leftIn(unit, year, changes).toReversed()) {
    if (at === undefined) continue
    const lines = (files[at.file] ?? '').split('\n')
    const line = lines[at.line - 1] ?? ''
    const [, figure] = lastFigure.exec(hint) ?? []
    const [, word] = /年填的：(优秀|良好|中|差)$/.exec(hint) ?? []
    const [, lastYear = '', day] = /\d{4}年：(\d{4})(-\d\d-\d\d)$/.exec(hint) ?? []
    const next = day === undefined ? undefined : `${Number(lastYear) + 1}${day}`
    const blank = figure ?? word ?? next ?? (/年的(执行|预算|公开)数/.test(hint) ? '1.00' : '测试填写')
    const head = [...line].slice(0, at.column - 1).join('')
    const rest = line.slice(head.length)
    // Of a text of several lines the mark is a line of its own, of a single line its beginning.
    if (/[|>]$/.test(line.trim())) {
      const first = lines[at.line] ?? ''
      lines.splice(at.line, 1, ...(first.includes('以下是') ? [] : [first.replace('待填：', '')]))
    } else
      lines[at.line - 1] = head + (rest.startsWith('待填：') ? rest.slice(3) : rest.replace('待填', blank))
    files[at.file] = lines.join('\n')
  }
  return files
}
