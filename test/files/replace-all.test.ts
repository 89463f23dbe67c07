/** A set of files is replaced all or none, at whichever change the process is killed or the system refuses. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { replaceAll } from '../../src/files/replace-all.ts'
import type { Writer } from '../../src/files/staging.ts'
import { inFolder } from '../compiled.ts'
import { changesMade, Killed, planned } from './failing-disk.ts'

vi.mock('node:fs', async (original) => (await import('./failing-disk.ts')).failing(await original()))

const alive = new Set<number>()
let pauses = 0
const writer = (pid: number): Writer => ({
  pid,
  host: 'office',
  isAlive: (other) => alive.has(other),
  pause: () => {
    pauses += 1
  },
})

const names = ['a.docx', 'a.pdf', 'published.json', 'projects/1.yaml']

const setOf = (folder: string, version: string, which = names) =>
  new Map(which.map((name) => [join(folder, name), new TextEncoder().encode(`${version} of ${name}`)]))

/** What stands in a folder, in short: `old old new none`, a file of each name. */
const versions = (folder: string): string =>
  names
    .map((name) => {
      const path = join(folder, name)
      if (!existsSync(path)) return 'none'
      const [version, ...rest] = readFileSync(path, 'utf8').split(' of ')
      return rest.join() === name ? version : 'half'
    })
    .join(' ')

const leftovers = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /(^|\/)\./.test(name))

const every = (version: string) => names.map(() => version).join(' ')

/** Runs `use` in a folder that is there already, with the old set, or that is yet to be made. */
const starts = [
  ['over an earlier set', 'old'],
  ['in a new folder', 'none'],
] as const

function begun<T>(before: 'old' | 'none', use: (folder: string, outer: string) => T): T {
  return inFolder((outer) => {
    const folder = join(outer, 'out/unit/2025')
    planned(null)
    mkdirSync(join(outer, 'out'))
    if (before === 'old') expect(replaceAll(setOf(folder, 'old'), writer(1))).toBeNull()
    planned(null)
    return use(folder, outer)
  })
}

/** Dies at the change with this number; false where there were fewer. */
function killedAt(at: number, folder: string): boolean {
  planned({ at, what: 'kill' })
  try {
    expect(replaceAll(setOf(folder, 'new'), writer(7))).toBeNull()
    return false
  } catch (error) {
    if (!(error instanceof Killed)) throw error
    return true
  } finally {
    planned(null)
  }
}

describe.each(starts)('written %s', (_, before) => {
  it('is there, and nothing else', () => {
    begun(before, (folder, outer) => {
      expect(replaceAll(setOf(folder, 'new'), writer(7))).toBeNull()
      expect(versions(folder)).toBe(every('new'))
      expect(leftovers(outer)).toEqual([])
    })
  })

  it('is whole after the next writing, wherever the process was killed', () => {
    let at = 0
    const seen = new Set<string>()
    for (let died = true; died; ) {
      at += 1
      died = begun(before, (folder, outer) => {
        const killed = killedAt(at, folder)
        seen.add(versions(folder))
        expect(versions(folder)).not.toContain('half')
        // The next one writes a file of its own: what becomes of the set is to be seen.
        expect(replaceAll(setOf(folder, 'other', ['note.txt']), writer(8))).toBeNull()
        expect([every(before), every('new')]).toContain(versions(folder))
        expect(replaceAll(setOf(folder, 'next'), writer(9))).toBeNull()
        expect(versions(folder)).toBe(every('next'))
        if (before === 'old') expect(leftovers(outer)).toEqual([])
        return killed
      })
    }
    expect(at).toBeGreaterThan(10)
    expect(seen).toContain(every('new'))
  })

  it('changes nothing where the system refuses, and clears up', () => {
    let refusals = 0
    begun(before, (folder) => {
      replaceAll(setOf(folder, 'new'), writer(7))
      refusals = changesMade()
    })
    for (let at = 1; at <= refusals; at++) {
      begun(before, (folder, outer) => {
        planned({ at, what: { code: 'ENOSPC' } })
        const failure = replaceAll(setOf(folder, 'new'), writer(7))
        planned(null)
        // Clearing up comes last, and may wait for the next one.
        const wasWritten = failure === null
        expect(failure?.reason ?? 'ENOSPC').toBe('ENOSPC')
        expect(versions(folder)).toBe(every(wasWritten ? 'new' : before))
        if (!wasWritten) expect(leftovers(outer)).toEqual([])
      })
    }
    expect(refusals).toBeGreaterThan(10)
  })
})
