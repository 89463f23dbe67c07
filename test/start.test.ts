/** The program starts with the code that V8 compiled the last time, and without it, and where none can be kept. */
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { compiled, inFolder } from './compiled.ts'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

/** The program in a folder of its own, without kept code; run with `--help` so many times. */
const inOwnFolder = (
  use: (asked: { help: (node?: string) => string; kept: () => readonly string[]; at: string }) => void,
) =>
  inFolder((folder) => {
    const at = join(folder, '.build')
    mkdirSync(at)
    for (const name of ['main.js', 'program.cjs']) {
      cpSync(join(dirname(compiled()), name), join(at, name), { preserveTimestamps: true })
    }
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', version }))
    const help = (node = process.execPath) => {
      const { status, stdout, stderr } = spawnSync(node, [join(at, 'main.js'), 'help', 'todo'], {
        encoding: 'utf8',
      })
      expect([status, stderr]).toEqual([0, ''])
      return stdout
    }
    use({ help, kept: () => readdirSync(at).filter((name) => name.startsWith('program.cjs.')), at })
  })

it('keeps code for the next time, and starts with it', () => {
  inOwnFolder(({ help, kept, at }) => {
    expect(kept()).toEqual([])
    const first = help()
    expect(first).toContain('npm run todo')
    const [name = '', ...others] = kept()
    expect([name.endsWith('.help'), others]).toEqual([true, []])
    const { mtimeMs } = statSync(join(at, name))
    expect(help()).toBe(first)
    // It was taken, not made again.
    expect(statSync(join(at, name)).mtimeMs).toBe(mtimeMs)
  })
})

it.each<[string, (path: string) => void]>([
  ['damaged', (path) => writeFileSync(path, 'no code')],
  ['empty', (path) => writeFileSync(path, '')],
  ['cut off', (path) => writeFileSync(path, readFileSync(path).subarray(0, 5000))],
])('starts with kept code that is %s, and keeps it anew', (_, damage) => {
  inOwnFolder(({ help, kept, at }) => {
    const first = help()
    const path = join(at, kept()[0] ?? '')
    const whole = statSync(path).size
    damage(path)
    expect(help()).toBe(first)
    expect(statSync(path).size).toBeGreaterThan(whole / 2)
  })
})

it('takes no code that another Node.js has kept: of the same V8 it might be, and crash', () => {
  inOwnFolder(({ help, kept, at }) => {
    const first = help()
    const other = join(at, basename(process.execPath))
    copyFileSync(process.execPath, other)
    utimesSync(other, 1, 1)
    expect(help(other)).toBe(first)
    expect(kept()).toHaveLength(2)
  })
})

it('starts where no code can be kept', () => {
  inOwnFolder(({ help, kept, at }) => {
    const first = help()
    const [name = ''] = kept()
    inOwnFolder(({ help: again, kept: left, at: other }) => {
      // A folder is in the place of the file; both programs have one time.
      mkdirSync(join(other, name))
      expect(again()).toBe(first)
      expect(left()).toHaveLength(1)
    })
    expect(statSync(join(at, name)).isFile()).toBe(true)
  })
})
