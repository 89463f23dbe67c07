/** The program as it is installed: `.build/main.js` in a process of its own. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = process.cwd()
export const mainFile = join(root, '.build/main.js')

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string }

type Running = {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** A file of one's own that its words go to. */
  readonly stdout?: number
}

/** Runs the program with some words. `npm test` has compiled it before; otherwise it is compiled now. */
export function run(words: readonly string[], { cwd = root, env = {}, stdout: own }: Running = {}): Ran {
  compileOnce()
  const { status, stdout, stderr } = spawnSync(process.execPath, [mainFile, ...words], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', own ?? 'pipe', 'pipe'],
  })
  return { code: status, out: stdout ?? '', err: stderr }
}

/** Begins to run it, to be waited for or killed. */
export function start(words: readonly string[], cwd: string): ChildProcess {
  compileOnce()
  return spawn(process.execPath, [mainFile, ...words], { cwd, stdio: 'ignore' })
}

/** The file that starts the program. */
export function compiled(): string {
  compileOnce()
  return mainFile
}

function compileOnce(): void {
  if (!existsSync(mainFile)) execFileSync('npm', ['run', '-s', 'compile'], { cwd: root })
}

/** A folder that is gone after `use`. */
export function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'budget-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The digest of a file: two files are compared by it, since a runner that shows how they differ runs out of memory. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Digests of all files below a folder, by path. */
export const filesBelow = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path.slice(folder.length + 1), digestOf(readFileSync(path))]),
  )
