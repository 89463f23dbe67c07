/** A set of files is replaced all or none, at whichever change the process is killed or the system refuses. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { WritingProcess } from '../../src/world/process-marks.ts'
import { replaceAll } from '../../src/world/replace-all.ts'
import { inFolder } from '../compiled.ts'
import { changesMade, Killed, planned } from './failing-disk.ts'

vi.mock('node:fs', async (original) => (await import('./failing-disk.ts')).failing(await original()))

const alive = new Set<number>()
const writer = (pid: number, pause = () => {}): WritingProcess => ({
  pid,
  host: 'office',
  isAlive: (other) => alive.has(other),
  pause,
})

const names = ['a.docx', 'a.pdf', 'published.json', 'projects/1.yaml']

const setOf = (folder: string, version: string, which = names) =>
  new Map(which.map((name) => [join(folder, name), new TextEncoder().encode(`${version} of ${name}`)]))

/** The files of a folder, in short: `old old new none`, a file of each name. */
const versions = (folder: string): string =>
  names
    .map((name) => {
      const path = join(folder, name)
      if (!existsSync(path)) return 'none'
      if (statSync(path).isDirectory()) return 'folder'
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
    planned()
    mkdirSync(join(outer, 'out'))
    if (before === 'old') expect(replaceAll(setOf(folder, 'old'), writer(1))).toBeNull()
    planned()
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
    planned()
  }
}

describe.each(starts)('written %s', { timeout: 60_000 }, (_, before) => {
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
        // The next writer writes another file: the set must be finished or undone by then.
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
        planned()
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

describe('what another process has left', { timeout: 60_000 }, () => {
  const stagingOf = (folder: string, name: string, part: 'new' | 'ready') => {
    mkdirSync(join(folder, name, part), { recursive: true })
    writeFileSync(join(folder, name, part, 'a.pdf'), 'left of a.pdf')
    return join(folder, name)
  }
  const longAgo = (path: string) => utimesSync(path, new Date(0), new Date(0))

  it.each<[string, string, 'new' | 'ready', string]>([
    ['half written, is dropped', '.writing-5-office', 'new', 'old'],
    ['declared whole, is put in its place', '.writing-5-office', 'ready', 'left'],
    ['under our own number, likewise', '.writing-7-office', 'ready', 'left'],
  ])('%s', (_, name, part, expected) => {
    begun('old', (folder, outer) => {
      stagingOf(folder, name, part)
      expect(replaceAll(setOf(folder, 'other', ['note.txt']), writer(7))).toBeNull()
      expect(versions(folder)).toBe(`old ${expected} old old`)
      expect(leftovers(outer)).toEqual([])
    })
  })

  it.each<[string, string]>([
    ['at work on this machine', '.writing-5-office'],
    ['on another machine, whose processes cannot be asked for', '.writing-6-archive'],
  ])('%s, is waited for, and then refused', (_, name) => {
    alive.add(5)
    begun('old', (folder) => {
      const staging = stagingOf(folder, name, 'ready')
      let pauses = 0
      const failure = replaceAll(
        setOf(folder, 'new'),
        writer(7, () => {
          pauses += 1
        }),
      )
      expect(failure).toEqual({ path: staging, reason: 'WRITING' })
      expect(pauses).toBeGreaterThan(100)
      expect(versions(folder)).toBe(every('old'))
      longAgo(staging)
      expect(replaceAll(setOf(folder, 'new'), writer(7))).toBeNull()
      expect(versions(folder)).toBe(every('new'))
    })
    alive.delete(5)
  })

  it('is waited for until it is done: the last to write wins whole', () => {
    begun('old', (folder) => {
      alive.add(5)
      const staging = stagingOf(folder, '.writing-5-office', 'new')
      const finishing = () => {
        rmSync(staging, { recursive: true })
        expect(replaceAll(setOf(folder, 'first'), writer(5))).toBeNull()
      }
      expect(replaceAll(setOf(folder, 'second'), writer(7, finishing))).toBeNull()
      expect(versions(folder)).toBe(every('second'))
      alive.delete(5)
    })
  })

  it('is a folder that was not there before: the set goes into it', () => {
    begun('none', (folder) => {
      alive.add(5)
      const staging = stagingOf(dirname(folder), '.writing-5-office', 'new')
      const finishing = () => {
        rmSync(staging, { recursive: true })
        expect(replaceAll(setOf(folder, 'first', ['note.txt']), writer(5))).toBeNull()
      }
      expect(replaceAll(setOf(folder, 'second'), writer(7, finishing))).toBeNull()
      expect(versions(folder)).toBe(every('second'))
      expect(readFileSync(join(folder, 'note.txt'), 'utf8')).toBe('first of note.txt')
      alive.delete(5)
    })
  })

  it('leads nowhere else, whatever its names are', () => {
    begun('old', (folder, outer) => {
      const staging = stagingOf(folder, '.writing-5-office', 'ready')
      symlinkSync(outer, join(staging, 'ready', 'out'))
      expect(replaceAll(setOf(folder, 'new'), writer(7))).toBeNull()
      // The link itself is a file of the set; nothing went through it.
      expect(readdirSync(outer)).toEqual(['out'])
    })
  })
})

describe('a place that cannot be written', { timeout: 60_000 }, () => {
  it.each<[string, string, (folder: string) => void]>([
    ['a protected file', 'a.pdf READONLY', (folder) => chmodSync(join(folder, 'a.pdf'), 0o444)],
    [
      'a folder in the place of a file',
      'a.pdf EISDIR',
      (folder) => {
        rmSync(join(folder, 'a.pdf'))
        mkdirSync(join(folder, 'a.pdf'))
      },
    ],
    [
      'a file in the place of a folder',
      'projects ENOTDIR',
      (folder) => {
        rmSync(join(folder, 'projects'), { recursive: true })
        writeFileSync(join(folder, 'projects'), '')
      },
    ],
  ])('%s is named, and the others are as they were', (_, expected, prepare) => {
    begun('old', (folder, outer) => {
      prepare(folder)
      const before = versions(folder)
      const failure = replaceAll(setOf(folder, 'new'), writer(7))
      expect(`${failure?.path.slice(folder.length + 1)} ${failure?.reason}`).toBe(expected)
      expect(versions(folder)).toBe(before)
      expect(leftovers(outer)).toEqual([])
    })
  })

  it.each<[string, (folder: string) => void]>([
    ['a file', (folder) => writeFileSync(folder, '')],
    ['a link to itself', (folder) => symlinkSync(folder, folder)],
    ['a link to nothing', (folder) => symlinkSync('nowhere', folder)],
  ])('%s where a folder should be', (_, prepare) => {
    inFolder((outer) => {
      planned()
      const place = join(outer, 'out')
      prepare(place)
      const failure = replaceAll(setOf(join(place, 'unit/2025'), 'new'), writer(7))
      expect([failure?.path, failure?.reason]).toEqual([place, expect.stringMatching(/^(EEXIST|ENOTDIR)$/)])
    })
  })

  it('where nothing can be made, is no endless search', () => {
    planned()
    if (process.platform !== 'linux') return
    expect(replaceAll(setOf('/proc/budget/unit', 'new'), writer(7))?.reason).toBe('ENOENT')
  })

  it('is taken back in the midst: what was moved in before is as it was', () => {
    begun('old', (folder, outer) => {
      // A folder with something in it cannot be replaced by a file: found out only while moving in.
      const moving = writer(7)
      planned({ at: changesUntilMoving(folder, moving), what: { code: 'EXDEV' } })
      const failure = replaceAll(setOf(folder, 'new'), moving)
      planned()
      expect(failure).toEqual({ path: join(folder, 'a.pdf'), reason: 'EXDEV' })
      expect(versions(folder)).toBe(every('old'))
      expect(leftovers(outer)).toEqual([])
    })
  })

  it('is taken back whole, though the process be killed over it', () => {
    let died = true
    for (let later = 1; died; later++) {
      begun('old', (folder) => {
        const at = changesUntilMoving(folder, writer(7)) + 1
        planned({ at, what: { code: 'EXDEV' } }, { at: at + later, what: 'kill' })
        try {
          replaceAll(setOf(folder, 'new'), writer(7))
        } catch (error) {
          if (!(error instanceof Killed)) throw error
        }
        // It takes its own death for a second refusal.
        died = changesMade() >= at + later
        planned()
        expect(replaceAll(setOf(folder, 'other', ['note.txt']), writer(8))).toBeNull()
        expect([every('old'), every('new')]).toContain(versions(folder))
      })
    }
  })

  it('that opens a moment later, is written after all', () => {
    begun('old', (folder) => {
      planned({ at: changesUntilMoving(folder, writer(7)), what: { code: 'EBUSY' } })
      expect(replaceAll(setOf(folder, 'new'), writer(7))).toBeNull()
      planned()
      expect(versions(folder)).toBe(every('new'))
    })
  })
})

it('of nothing, nothing is written', () => {
  expect(replaceAll(new Map(), writer(7))).toBeNull()
})

/** The number of the change that moves the second file in, counted in a folder like this one. */
function changesUntilMoving(folder: string, moving: WritingProcess): number {
  const like = `${folder}-like`
  expect(replaceAll(setOf(like, 'old'), writer(1))).toBeNull()
  planned()
  expect(replaceAll(setOf(like, 'new'), moving)).toBeNull()
  const all = changesMade()
  planned()
  rmSync(like, { recursive: true })
  // The last changes are: four moves, then the staging folder goes.
  return all - 3
}
