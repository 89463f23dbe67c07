/** Which units have to be built, and why; the others are as their last run left them. */

import type { Ledger } from '../../../units/ledger.ts'
import { type Entry, type Key, type Notes, programKey } from '../../../units/manifest-entry.ts'
import { compareWith, type Print } from '../../../units/print.ts'
import type { Disk, World } from '../../../world/world.ts'

/** Why a unit has to be built; null where nothing has changed. */
export type Reason =
  | 'forced'
  | 'new'
  | 'retry'
  | 'formats'
  | 'program'
  | 'inputs'
  | 'deleted'
  | 'edited'
  | null

export const reasonWords: Readonly<Record<NonNullable<Reason>, string>> = {
  forced: '要求全部重新生成',
  new: '还没有生成过',
  retry: '上次没有做成',
  formats: '要的格式不同了',
  program: '程序更新了',
  inputs: '数据、模板、字体或科目表改过',
  deleted: '生成的文件被删掉了',
  edited: '生成的文件被改过',
}

export type Planned = {
  readonly reason: Reason
  /** What it came to the last time; null where it was never built. */
  readonly result: Entry['result'] | null
  /** Stamps that took the place of old ones: files that were touched, and are what they were. */
  readonly newStamps: Readonly<Record<string, string>>
}

export type Place = {
  readonly world: World
  readonly disk: Disk
  readonly root: string
  /** Absolute. */
  readonly folder: string
}

type Asked = { readonly formats: readonly string[]; readonly program: string; readonly isForced: boolean }

/** Judges units one by one; what they share is looked at once. */
export function planner(ledger: Ledger, place: Place, { formats, program, isForced }: Asked) {
  const ofShared = new Map<string, Reason>()

  function sharedReason(name: string): Reason {
    const known = ofShared.get(name)
    if (known !== undefined) return known
    const { [programKey]: builtBy, ...prints } = ledger.shared.get(name) ?? {}
    const found =
      builtBy !== program
        ? 'program'
        : Object.entries(prints).every(
              ([path, print]) =>
                compareWith({ print, stamp: ledger.sharedStamps[path] }, `${place.root}/${path}`, place)
                  .isSame,
            )
          ? null
          : 'inputs'
    ofShared.set(name, found)
    return found
  }

  return (key: Key): Planned => {
    const entry = ledger.entry(key)
    if (entry === null) return { reason: 'new', result: null, newStamps: {} }
    const { result } = entry
    const reason = (isForced ? 'forced' : reasonOf(entry)) ?? sharedReason(entry.shared)
    if (reason !== null) return { reason, result, newStamps: {} }
    return { result, ...compareFiles(entry, ledger.notes(key), place) }
  }

  function reasonOf(entry: Entry): Reason {
    if (entry.result === 'fault') return 'retry'
    return entry.formats.join() === formats.join() ? null : 'formats'
  }
}

/** Own inputs and outputs. The files of a unit that failed are of an earlier time: nothing would come of building it. */
function compareFiles(entry: Entry, notes: Notes | null, place: Place): Omit<Planned, 'result'> {
  const newStamps: Record<string, string> = {}
  const isSame = (folder: string, [path, print]: readonly [string, Print]) => {
    const compared = compareWith({ print, stamp: notes?.stamps[path] }, `${folder}/${path}`, place)
    if (compared.newStamp !== undefined) newStamps[path] = compared.newStamp
    return compared.isSame
  }
  if (!Object.entries(entry.inputs).every((each) => isSame(place.root, each)))
    return { reason: 'inputs', newStamps }
  const outputs = entry.result === 'done' ? Object.entries(entry.outputs) : []
  const other = outputs.filter((each) => !isSame(place.folder, each))
  if (other.length === 0) return { reason: null, newStamps }
  const isDeleted = other.every(([path]) => place.disk.stamp(`${place.folder}/${path}`) === null)
  return { reason: isDeleted ? 'deleted' : 'edited', newStamps }
}
