/** Command lines run over the project with changes in memory: what is written, what is said, what is answered. */

import { runBuild } from '../../src/commands/build/run-build.ts'
import { runCheck } from '../../src/commands/check/run-check.ts'
import { commandOf } from '../../src/commands/command-of.ts'
import { runExplain } from '../../src/commands/explain/run-explain.ts'
import type { Setting } from '../../src/commands/line/setting.ts'
import { runTemplateEject } from '../../src/commands/template/run-template-eject.ts'
import { runTemplateExplain } from '../../src/commands/template/run-template-explain.ts'
import { runTemplateLint } from '../../src/commands/template/run-template-lint.ts'
import { runTemplateNew } from '../../src/commands/template/run-template-new.ts'
import { runTemplateStyle } from '../../src/commands/template/run-template-style.ts'
import { runTemplateTry } from '../../src/commands/template/run-template-try.ts'
import { runVerify } from '../../src/commands/verify/run-verify.ts'
import { runCompare } from '../../src/commands/year/run-compare.ts'
import { runNewYear } from '../../src/commands/year/run-new-year.ts'
import { runPublish } from '../../src/commands/year/run-publish-year.ts'
import { runTodo } from '../../src/commands/year/run-todo.ts'
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

/** The clock goes on by 250 ms each time it is asked. */
export async function run(
  line: string,
  changes: Files = {},
  { colour = false, git = committedAsOnDisk }: { colour?: boolean; git?: Git } = {},
): Promise<Ran> {
  const world = projectWorld(changes)
  let [out, err, clock] = ['', '', 0]
  const setting: Setting = {
    world,
    root: process.cwd(),
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
  }
  const code = await answer(line.split(' '), setting, git)
  return { code, out, err, written: world.written }
}

async function answer(words: readonly string[], setting: Setting, git: Git): Promise<number | null> {
  const command = commandOf(words, Object.keys(formats))
  switch (command.kind) {
    case 'build':
      return runBuild(command, setting)
    case 'check':
      return runCheck(command, setting)
    case 'explain':
      return runExplain(command, setting)
    case 'new:year':
      return runNewYear(command, setting)
    case 'todo':
      return runTodo(command, setting)
    case 'publish:year':
      return runPublish(command, setting)
    case 'compare':
      return runCompare(command, setting)
    case 'template:new':
      return runTemplateNew(command, setting)
    case 'template:eject':
      return runTemplateEject(command, setting)
    case 'template:lint':
      return runTemplateLint(command, setting)
    case 'template:explain':
      return runTemplateExplain(command, setting)
    case 'template:try':
      return runTemplateTry(command, setting, git)
    case 'template:style':
      return runTemplateStyle(command, setting)
    case 'verify':
      return runVerify(command, setting)
    default:
      return null
  }
}

/** What was written, as changes for the next run. */
export const asChanges = ({ written }: Pick<Ran, 'written'>): Changes =>
  Object.fromEntries([...written].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))
