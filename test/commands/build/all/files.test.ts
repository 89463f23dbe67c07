/** The parts on the disk: lines that are added and read, stamps, the lock of a folder. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addLine, eachLine, type LineSpan, textAt } from '../../../../src/world/line-file.ts'
import { lock } from '../../../../src/world/lock.ts'
import { stampOf } from '../../../../src/world/stamp.ts'
import { inFolder } from '../../../compiled.ts'

describe('lines', () => {
  const linesOf = (path: string) => {
    const found: [string, LineSpan][] = []
    eachLine(path, (line, span) => found.push([line, span]))
    return found
  }

  it('are read whole, however long, and found again by their place', () => {
    inFolder((folder) => {
      const path = join(folder, 'lines')
      const lines = ['短', 'x'.repeat(3_000_000), '', '单位'.repeat(500_000), 'end']
      writeFileSync(path, lines.map((line) => `${line}\n`).join(''))
      const found = linesOf(path)
      expect(
        found.map(([line]) => line === lines[found.findIndex(([other]) => other === line)]),
      ).not.toContain(false)
      expect(found).toHaveLength(lines.length)
      for (const [line, span] of found) expect(textAt(path, span) === line).toBe(true)
    })
  })

  it('leave out what was cut off, and go on after it', () => {
    inFolder((folder) => {
      const path = join(folder, 'lines')
      expect(linesOf(path)).toEqual([])
      addLine(path, 'one')
      appendFileSync(path, '\n{"cut')
      expect(linesOf(path).map(([line]) => line)).toEqual(['', 'one', ''].slice(0, 3))
      addLine(path, 'two')
      expect(linesOf(path).map(([line]) => line)).toEqual(['', 'one', '', '{"cut', 'two'])
    })
  })
})

describe('a stamp', () => {
  it('is unsettled for as long as a second change would not show', () => {
    inFolder((folder) => {
      const path = join(folder, 'file')
      writeFileSync(path, 'a')
      const { mtimeMs, ctimeMs } = statSync(path)
      const at = Math.max(mtimeMs, ctimeMs)
      expect([at + 1, at + 40, at + 60].map((now) => stampOf(path, now)?.isSettled)).toEqual([
        false,
        false,
        true,
      ])
      // Whole seconds: as a file system has them that counts two at a time.
      utimesSync(path, 1_000_000, 1_000_000)
      const later = statSync(path).ctimeMs
      expect([later + 60, later + 1900, later + 2100].map((now) => stampOf(path, now)?.isSettled)).toEqual([
        false,
        false,
        true,
      ])
    })
  })

  it('is another one after any change, though size and time be the old ones', () => {
    inFolder((folder) => {
      const path = join(folder, 'file')
      writeFileSync(path, 'a')
      const before = stampOf(path, 0)
      const { mtime } = statSync(path)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
      writeFileSync(path, 'b')
      utimesSync(path, mtime, mtime)
      expect(stampOf(path, 0)?.text).not.toBe(before?.text)
      expect(stampOf(folder, 0)).toBeNull()
      expect(stampOf(join(folder, 'none'), 0)).toBeNull()
    })
  })
})

describe('the lock of a folder', () => {
  const writer = (pid: number, alive: readonly number[], host = 'here') => ({
    pid,
    host,
    isAlive: (other: number) => alive.includes(other),
    pause: () => undefined,
  })

  it('is had by one, and by the next once it is released', () => {
    inFolder((folder) => {
      const first = lock(join(folder, 'new'), writer(1, []))
      if ('busy' in first) throw new Error('busy')
      expect(lock(join(folder, 'new'), writer(2, [1]))).toMatchObject({ pid: 1, host: 'here' })
      first.release()
      expect(readdirSync(join(folder, 'new'))).toEqual([])
      expect(lock(join(folder, 'new'), writer(2, [1]))).not.toHaveProperty('busy')
    })
  })

  it('is taken over from a process that is gone, or has our own number', () => {
    inFolder((folder) => {
      lock(folder, writer(1, []))
      expect(lock(folder, writer(2, []))).not.toHaveProperty('busy')
      expect(readdirSync(folder)).toEqual(['.building-2-here'])
      expect(lock(folder, writer(2, [2]))).not.toHaveProperty('busy')
    })
  })

  it('is another machine’s for as long as that renews it', () => {
    inFolder((folder) => {
      const other = join(folder, '.building-7-there')
      mkdirSync(other)
      expect(lock(folder, writer(1, []))).toMatchObject({ pid: 7, host: 'there' })
      const past = Date.now() / 1000 - 61
      utimesSync(other, past, past)
      expect(lock(folder, writer(1, []))).not.toHaveProperty('busy')
      expect(existsSync(other)).toBe(false)
    })
  })
})
