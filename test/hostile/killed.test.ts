/** The program killed at any moment, and two of it at once: what was published is whole, and so is what comes next. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { type FSWatcher, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { filesBelow, run, start } from '../compiled.ts'
import { fillProject, scratchUnit } from '../scratch-project.ts'

const words = ['build', '--unit', scratchUnit, '--year', '2024']
const outputOf = (project: string) => join(project, 'out', scratchUnit, '2024')

type Edition = '甲' | '乙'

/** Another name of the unit: every file that is written changes, and keeps its own name. */
function edit(project: string, edition: Edition): void {
  const file = join(project, 'data', scratchUnit, 'unit.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^name: .*$/m, `name: 示例市示例区示例局${edition}`))
}

/** Digests of what was published, without what waits beside it. */
const published = (folder: string): string =>
  [...filesBelow(folder)]
    .filter(([name]) => !name.includes('.writing-'))
    .map(([name, digest]) => `${digest} ${name}`)
    .join('\n')

/** A set that was declared whole and not moved in to the end: the next build does that. */
const isUnfinished = (folder: string): boolean =>
  [...filesBelow(folder).keys()].some((name) => /\.writing-[^/]+\/ready\//.test(name))

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}

/** When to kill: after a part of the time that a build takes, or at one of the first changes in the output's folder. */
type Moment = { readonly after: number } | { readonly change: number }

const moments: readonly Moment[] = [
  ...[0.4, 0.85, 0.95].map((after) => ({ after })),
  ...[1, 2, 4, 6, 9].map((change) => ({ change })),
]

async function killedAt(moment: Moment, project: string): Promise<void> {
  const child = start(words, project)
  let watcher: FSWatcher | null = null
  if ('change' in moment) {
    let changes = 0
    watcher = watch(outputOf(project), () => {
      changes += 1
      if (changes >= moment.change) child.kill('SIGKILL')
    })
  } else {
    await Promise.race([wait(moment.after * duration), ended(child)])
    child.kill('SIGKILL')
  }
  await ended(child)
  watcher?.close()
}

const folder = mkdtempSync(join(tmpdir(), 'budget-'))
const projectOf = (edition: Edition) => join(folder, edition)
/** The result of each edition, undisturbed. */
const editions = {} as Record<Edition, string>
let duration = 0

beforeAll(() => {
  for (const edition of ['甲', '乙'] as const) {
    const project = projectOf(edition)
    fillProject(project)
    edit(project, edition)
    const began = performance.now()
    expect(run(words, { cwd: project })).toMatchObject({ code: 0, err: '' })
    duration = performance.now() - began
    editions[edition] = published(outputOf(project))
    expect(editions[edition].split('\n')).toHaveLength(3)
  }
  expect(editions.甲).not.toBe(editions.乙)
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('killed at any moment, leaves the earlier files or the new ones, and builds anew', async () => {
  const project = projectOf('甲')
  let next: Edition = '乙'
  for (const moment of moments) {
    edit(project, next)
    await killedAt(moment, project)
    const left = published(outputOf(project))
    if (!isUnfinished(outputOf(project))) expect([editions.甲, editions.乙]).toContain(left)
    // Where the new files came through, the earlier ones are the next to come.
    if (left === editions[next]) next = next === '甲' ? '乙' : '甲'
  }
  edit(project, next)
  expect(run(words, { cwd: project })).toMatchObject({ code: 0, err: '' })
  expect(published(outputOf(project))).toBe(editions[next])
  expect([...filesBelow(outputOf(project)).keys()].filter((name) => name.startsWith('.'))).toEqual([])
}, 120_000)

it('twice at once, writes the files of the one or of the other', async () => {
  edit(projectOf('甲'), '甲')
  for (let round = 0; round < 2; round++) {
    const both = ['甲', '乙'] as const
    const shared = [...words, '--out', join(folder, 'out')]
    expect(await Promise.all(both.map((edition) => ended(start(shared, projectOf(edition)))))).toEqual([0, 0])
    expect([editions.甲, editions.乙]).toContain(published(outputOf(folder)))
    expect([...filesBelow(join(folder, 'out')).keys()].filter((name) => name.includes('.writing-'))).toEqual(
      [],
    )
  }
}, 120_000)
