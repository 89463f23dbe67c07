/** Builds one unit of `build --all`: writes its files, and returns what they were made from. */

import { type Built, build } from '../../../build.ts'
import { hasErrors, toRecord } from '../../../diagnostic/diagnostic.ts'
import { fontBytes } from '../../../read/font-bytes.ts'
import { addToJournal, type BuildOutcome } from '../../../units/journal.ts'
import type { KnownDigests } from '../../../units/ledger.ts'
import { keyOf, type ManifestEntry, partInputs, type SharedInputs } from '../../../units/manifest-entry.ts'
import { sha256, stampFor } from '../../../units/print.ts'
import type { Disk, World } from '../../../world/world.ts'
import { cannotWrite, writeHint } from '../../line/write-files.ts'
import { programFault } from './program-fault.ts'
import type { Recorded, recorder } from './recorder.ts'

/** A unit to build, as it is sent to a thread. */
export type Task = {
  readonly root: string
  /** The output folder, absolute; the journal is there. */
  readonly folder: string
  readonly unit: string
  readonly year: number
  /** None: those that the unit's templates name. */
  readonly formats: readonly string[]
  /** Identity of the program, which is one of the inputs. */
  readonly program: string
  /** Digests of outputs, by path from the folder. A file with another digest was edited by hand. */
  readonly known: KnownDigests
  /** Outputs of an earlier build. They stay if the unit now has errors. */
  readonly earlier: ManifestEntry['outputs']
}

/** What a thread sends back. */
export type TaskResult = {
  readonly outcome: BuildOutcome
  readonly shared: SharedInputs
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

/** If the program itself fails, that is this unit's result, and the other units go on. */
export async function buildOne(task: Task, outside: Outside): Promise<TaskResult> {
  const start = outside.now()
  const { world, recorded } = outside.recorder.recording()
  const finish = (result: UnitResult) =>
    resultOf(task, result, { recorded: recorded(), seconds: (outside.now() - start) / 1000 })
  try {
    const fonts = fontBytes(world, task.root)
    const job = { root: task.root, unit: task.unit, year: task.year }
    const made = await build(world, job, task.formats, fonts)
    return finish(
      hasErrors(made.diagnostics)
        ? { ...made, ...nothingNew(task, 'failed') }
        : writeUnit(task, made, outside),
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

/** The result of a unit, before its inputs are added. */
type UnitResult = Omit<Built, 'files'> &
  Pick<ManifestEntry, 'result' | 'outputs'> &
  Pick<BuildOutcome, 'kept'> & {
    /** Of outputs. */
    readonly stamps: Readonly<Record<string, string>>
  }

const nothingNew = ({ earlier: outputs }: Task, result: ManifestEntry['result']) =>
  ({ result, outputs, stamps: {}, kept: [] }) as const

function writeUnit(task: Task, { files, ...unit }: Built, { world, disk }: Outside): UnitResult {
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

/** Edited files, by the name that their copy gets. A file whose copy is there already gets no other. */
function copiesOfEdited(
  outputs: ManifestEntry['outputs'],
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

/** `名称（手改）.docx`, `名称（手改2）.docx`, …; null if one of them has the same content. */
function freeName(path: string, look: (path: string) => 'free' | 'same' | 'taken'): string | null {
  for (let number = 1; ; number++) {
    const name = path.replace(/(\.[^./]*)?$/, `（手改${number === 1 ? '' : number}）$1`)
    const found = look(name)
    if (found !== 'taken') return found === 'free' ? name : null
  }
}

function resultOf(
  task: Task,
  result: UnitResult,
  { recorded, seconds }: { recorded: Recorded; seconds: number },
): TaskResult {
  const { own, shared } = partInputs(recorded.prints, { ...task, result: result.result })
  const of = (isWanted: (path: string) => boolean) =>
    Object.fromEntries(Object.entries(recorded.stamps).filter(([path]) => isWanted(path)))
  const entry: ManifestEntry = {
    unit: task.unit,
    year: task.year,
    title: result.title,
    result: result.result,
    formats: task.formats,
    pages: result.pageCount,
    outputs: result.outputs,
    inputs: own,
    shared: shared.name,
    diagnostics: toRecord(result.diagnostics),
  }
  const notes = {
    seconds: Math.round(seconds * 100) / 100,
    stamps: { ...of((path) => path in own), ...result.stamps },
  }
  return {
    outcome: { entry, notes, kept: result.kept },
    shared,
    stamps: of((path) => path in shared.prints),
  }
}
