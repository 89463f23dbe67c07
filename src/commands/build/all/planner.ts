/** Decides which units have to be built, and why. The others are as their last run left them. */

import type { Ledger } from '../../../units/ledger.ts'
import { type ManifestEntry, type Notes, programKey, type UnitKey } from '../../../units/manifest-entry.ts'
import { compareWith, type Print } from '../../../units/print.ts'
import type { Disk, World } from '../../../world/world.ts'

/** Why a unit has to be built; null where nothing has changed. */
export type RebuildReason =
  | 'forced'
  | 'new'
  | 'retry'
  | 'formats'
  | 'program'
  | 'inputs'
  | 'deleted'
  | 'edited'
  | null

/** Each reason in the clerk's words. */
export const reasonWords: Readonly<Record<NonNullable<RebuildReason>, string>> = {
  forced: '要求全部重新生成',
  new: '还没有生成过',
  retry: '上次没有做成',
  formats: '要的格式不同了',
  program: '程序更新了',
  inputs: '数据、模板、字体或科目表改过',
  deleted: '生成的文件被删掉了',
  edited: '生成的文件被改过',
}

/** Whether a unit has to be built. */
export type Planned = {
  readonly reason: RebuildReason
  /** The result of its last build; null if it was never built. */
  readonly result: ManifestEntry['result'] | null
  /** New stamps, by path, of files that were touched but have the same content. */
  readonly newStamps: Readonly<Record<string, string>>
}

/** Where the planner looks. */
export type PlannerOutside = {
  readonly world: World
  readonly disk: Disk
  readonly root: string
  /** The output folder, absolute. */
  readonly folder: string
}

type Asked = { readonly formats: readonly string[]; readonly program: string; readonly isForced: boolean }

/** Judges units one by one. The inputs that they share are compared once. */
export function planner(ledger: Ledger, outside: PlannerOutside, { formats, program, isForced }: Asked) {
  const ofShared = new Map<string, RebuildReason>()

  function sharedReason(name: string): RebuildReason {
    const known = ofShared.get(name)
    if (known !== undefined) return known
    const { [programKey]: builtBy, ...prints } = ledger.shared.get(name) ?? {}
    const found =
      builtBy !== program
        ? 'program'
        : Object.entries(prints).every(
              ([path, print]) =>
                compareWith({ print, stamp: ledger.sharedStamps[path] }, `${outside.root}/${path}`, outside)
                  .isSame,
            )
          ? null
          : 'inputs'
    ofShared.set(name, found)
    return found
  }

  return (key: UnitKey): Planned => {
    const entry = ledger.entry(key)
    if (entry === null) return { reason: 'new', result: null, newStamps: {} }
    const { result } = entry
    const reason = (isForced ? 'forced' : reasonOf(entry)) ?? sharedReason(entry.shared)
    if (reason !== null) return { reason, result, newStamps: {} }
    return { result, ...compareFiles(entry, ledger.notes(key), outside) }
  }

  function reasonOf(entry: ManifestEntry): RebuildReason {
    if (entry.result === 'fault') return 'retry'
    return entry.formats.join() === formats.join() ? null : 'formats'
  }
}

/** Compares the unit's own inputs and its outputs. A unit that failed wrote none: its files are older, and not compared. */
function compareFiles(
  entry: ManifestEntry,
  notes: Notes | null,
  outside: PlannerOutside,
): Omit<Planned, 'result'> {
  const newStamps: Record<string, string> = {}
  const isSame = (folder: string, [path, print]: readonly [string, Print]) => {
    const compared = compareWith({ print, stamp: notes?.stamps[path] }, `${folder}/${path}`, outside)
    if (compared.newStamp !== undefined) newStamps[path] = compared.newStamp
    return compared.isSame
  }
  if (!Object.entries(entry.inputs).every((each) => isSame(outside.root, each)))
    return { reason: 'inputs', newStamps }
  const outputs = entry.result === 'done' ? Object.entries(entry.outputs) : []
  const other = outputs.filter((each) => !isSame(outside.folder, each))
  if (other.length === 0) return { reason: null, newStamps }
  const isDeleted = other.every(([path]) => outside.disk.stamp(`${outside.folder}/${path}`) === null)
  return { reason: isDeleted ? 'deleted' : 'edited', newStamps }
}
