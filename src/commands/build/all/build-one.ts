/** Builds one unit of many: writes its files, and says what they were made from and what came of it. */

import { type Built as BuiltUnit, build } from '../../../build.ts'
import { hasErrors, withoutNotices } from '../../../diagnostic/diagnostic.ts'
import { fontBytes } from '../../../read/font-bytes.ts'
import { addToJournal, type Outcome } from '../../../units/journal.ts'
import type { Known } from '../../../units/ledger.ts'
import { type Entry, keyOf, partInputs, type Shared } from '../../../units/manifest-entry.ts'
import { sha256, stampFor } from '../../../units/print.ts'
import type { Disk, World } from '../../../world/world.ts'
import { cannotWrite, writeHint } from '../../line/setting.ts'
import { programFault } from './program-fault.ts'
import type { Recorded, recorder } from './recorder.ts'

export type Task = {
  readonly root: string
  /** The output folder, absolute; the journal is there. */
  readonly folder: string
  readonly unit: string
  readonly year: number
  readonly formats: readonly string[]
  /** Digest of the program, which is one of the inputs. */
  readonly program: string
  /** Digests of outputs, by path from the folder: whatever else stands there somebody has edited. */
  readonly known: Known
  /** Outputs of an earlier time, which stay where the unit has errors now. */
  readonly earlier: Entry['outputs']
}

export type Built = {
  readonly outcome: Outcome
  readonly shared: Shared
  /** Of shared inputs. */
  readonly stamps: Readonly<Record<string, string>>
}

type Outside = {
  readonly world: World
  readonly disk: Disk
  readonly recorder: ReturnType<typeof recorder>
  /** Milliseconds. */
  readonly now: () => number
}

/** A fault of ours is this unit's result: the other units go on. */
export async function buildOne(task: Task, outside: Outside): Promise<Built> {
  const start = outside.now()
  const { world, recorded } = outside.recorder.recording()
  const finish = (what: Came) =>
    toBuilt(task, what, { recorded: recorded(), seconds: (outside.now() - start) / 1000 })
  try {
    const fonts = fontBytes(world, task.root)
    const job = { root: task.root, unit: task.unit, year: task.year }
    const made = await build(world, job, task.formats, fonts)
    return finish(
      hasErrors(made.diagnostics) ? { ...made, ...nothingNew(task, 'failed') } : write(task, made, outside),
    )
  } catch (error) {
    return finish({
      title: null,
      pageCount: 0,
      diagnostics: [programFault(error)],
      ...nothingNew(task, 'fault'),
    })
  }
}

/** What came of a unit. */
type Came = Omit<BuiltUnit, 'files'> &
  Pick<Entry, 'result' | 'outputs'> &
  Pick<Outcome, 'kept'> & {
    /** Of outputs. */
    readonly stamps: Readonly<Record<string, string>>
  }

const nothingNew = ({ earlier: outputs }: Task, result: Entry['result']) =>
  ({ result, outputs, stamps: {}, kept: [] }) as const

function write(task: Task, { files, ...unit }: BuiltUnit, { world, disk }: Outside): Came {
  const outputs = Object.fromEntries([...files].map(([path, bytes]) => [path, sha256(bytes)]))
  const copies = copiesOfEdited(outputs, task, world)
  addToJournal(disk, task.folder, { writing: keyOf(task), outputs })
  const failure = world.replaceAll(
    new Map([...copies, ...files].map(([path, bytes]) => [`${task.folder}/${path}`, bytes])),
  )
  if (failure !== null) {
    const diagnostics = [...unit.diagnostics, cannotWrite(failure, writeHint)]
    return { ...unit, diagnostics, ...nothingNew(task, 'fault') }
  }
  const stamps = Object.entries(outputs).flatMap(([path, digest]) => {
    const stamp = disk.stamp(`${task.folder}/${path}`)
    return stamp === null ? [] : [[path, stampFor(digest, stamp)] as const]
  })
  return { ...unit, result: 'done', outputs, stamps: Object.fromEntries(stamps), kept: [...copies.keys()] }
}

/** Files that somebody has edited, by the name that a copy gets. One that is kept already is not kept again. */
function copiesOfEdited(
  outputs: Entry['outputs'],
  { folder, known }: Task,
  world: World,
): Map<string, Uint8Array> {
  const copies = new Map<string, Uint8Array>()
  for (const [path, digest] of Object.entries(outputs)) {
    const there = world.read(`${folder}/${path}`)
    if (there === null) continue
    const found = sha256(there)
    if (found === digest || known[path]?.includes(found)) continue
    const name = freeName(path, (each) => {
      const taken = world.read(`${folder}/${each}`)
      return taken === null ? 'free' : sha256(taken) === found ? 'same' : 'taken'
    })
    if (name !== null) copies.set(name, there)
  }
  return copies
}

/** `名称（手改）.docx`, `名称（手改2）.docx`, …; null where one of them is the same file. */
function freeName(path: string, look: (path: string) => 'free' | 'same' | 'taken'): string | null {
  for (let number = 1; ; number++) {
    const name = path.replace(/(\.[^./]*)?$/, `（手改${number === 1 ? '' : number}）$1`)
    const found = look(name)
    if (found !== 'taken') return found === 'free' ? name : null
  }
}

function toBuilt(
  task: Task,
  came: Came,
  { recorded, seconds }: { recorded: Recorded; seconds: number },
): Built {
  const { own, shared } = partInputs(recorded.prints, { ...task, result: came.result })
  const of = (isWanted: (path: string) => boolean) =>
    Object.fromEntries(Object.entries(recorded.stamps).filter(([path]) => isWanted(path)))
  const entry: Entry = {
    unit: task.unit,
    year: task.year,
    title: came.title,
    result: came.result,
    formats: task.formats,
    pages: came.pageCount,
    outputs: came.outputs,
    inputs: own,
    shared: shared.name,
    diagnostics: withoutNotices(came.diagnostics),
  }
  const notes = {
    seconds: Math.round(seconds * 100) / 100,
    stamps: { ...of((path) => path in own), ...came.stamps },
  }
  return {
    outcome: { entry, notes, kept: came.kept },
    shared,
    stamps: of((path) => path in shared.prints),
  }
}
