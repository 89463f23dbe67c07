/** Command lines run over the project with changes in memory: files written, texts printed, exit code. */

import { commandOf } from '../../src/commands/command-of.ts'
import type { Setting } from '../../src/commands/line/setting.ts'
import type { Git } from '../../src/world/world.ts'
import { formats } from '../../src/write/formats.ts'
import { projectWorld } from '../project.ts'

export type Changes = Readonly<Record<string, string | null>>
export type Files = Readonly<Record<string, string | Uint8Array | null>>

export type Ran = {
  readonly code: number | null
  readonly out: string
  readonly err: string
  readonly written: ReadonlyMap<string, Uint8Array>
}

/** Git as if the project's templates, without the changes in memory, had been committed. */
export const committedAsOnDisk: Git = (root, folder) => {
  const files = new Map<string, Uint8Array>()
  const world = projectWorld()
  const addFrom = (path: string): void => {
    const bytes = world.isFolder(`${root}/${path}`) ? null : world.read(`${root}/${path}`)
    if (bytes !== null) files.set(path, bytes)
    else for (const name of world.list(`${root}/${path}`)) addFrom(`${path}/${name}`)
  }
  addFrom(folder)
  return { kind: 'files', commit: 'abc1234', files }
}

/** Without a manifest on its disk, so that `build` notes nothing for `build --all`, which no test runs in memory. */
export const settingOf = (own: Pick<Setting, 'world' | 'terminal'> & Partial<Setting>): Setting => ({
  root: process.cwd(),
  git: committedAsOnDisk,
  disk: {
    stamp: () => null,
    eachLine: () => {},
    textAt: () => '',
    addLine: () => {},
    remove: () => {},
    lock: () => ({ renew: () => {}, release: () => {} }),
  },
  machine: {
    cores: 1,
    memory: 0,
    columns: null,
    workerFile: '',
    program: () => '',
    makeReady: () => {},
    onInterrupt: () => () => {},
  },
  ...own,
})

/** The clock advances by 250 ms at each reading. Null: the words name no command, or are wrong. */
export async function run(
  line: string,
  changes: Files = {},
  { colour = false, git = committedAsOnDisk }: { colour?: boolean; git?: Git } = {},
): Promise<Ran> {
  const world = projectWorld(changes)
  let [out, err, clock] = ['', '', 0]
  const setting = settingOf({
    world,
    git,
    terminal: {
      print: (text) => {
        out += text
      },
      complain: (text) => {
        err += text
      },
      colour,
      now: () => (clock += 250),
    },
  })
  const asked = commandOf(line.split(' '), Object.keys(formats))
  const code = asked.kind === 'run' ? await asked.run(setting) : null
  return { code, out, err, written: world.written }
}

/** What was written, as changes for the next run. */
export const asChanges = ({ written }: Pick<Ran, 'written'>): Changes =>
  Object.fromEntries([...written].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))
