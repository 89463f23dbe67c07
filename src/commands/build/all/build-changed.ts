/** Builds the changed units of a plan: hands them to worker threads, keeps the journal, and closes the run. */

import { addToJournal } from '../../../units/journal.ts'
import { keyOf, type ManifestEntry, nothingShared, type UnitKey } from '../../../units/manifest-entry.ts'
import type { ExitCode, Machine, Setting } from '../../line/setting.ts'
import { cannotWrite } from '../../line/write-files.ts'
import { closeRecords } from '../../report/close-records.ts'
import { reportDiagnostics } from '../../report/report-diagnostics.ts'
import type { BuildAllOptions } from './build-all.ts'
import type { Task, TaskResult } from './build-one.ts'
import type { Plan } from './plan.ts'
import { programFault } from './program-fault.ts'
import { progress } from './progress.ts'
import { mostNamed, sayBegun, sayEnded, sayStopping } from './show-run.ts'
import { workThrough } from './work-through.ts'

/** Bytes that one worker needs for usual units. */
const memoryOfWorker = 300_000_000
/** Limit of its heap, for the largest units. */
const heapMegabytes = 1500

/** Returns 130 if it was interrupted. */
export async function buildChanged(
  plan: Plan,
  options: BuildAllOptions,
  setting: Setting,
): Promise<ExitCode> {
  const { world, terminal, disk, machine } = setting
  const work = workOf(plan, options, setting)
  sayBegun(plan, options, setting)
  const screen = options.messages === 'text' ? { ...terminal, columns: machine.columns } : null
  const shown = screen && progress(screen, work.counts())
  let isStopped = false
  const endListening = machine.onInterrupt(() => {
    isStopped = true
    sayStopping(setting)
  })
  try {
    if (work.total > 0) {
      addToJournal(disk, plan.folder, { shard: plan.header.shard })
      const threads = Math.min(work.total, options.jobs ?? threadsFor(machine))
      machine.makeReady(threads)
      await workThrough<Task, TaskResult>({
        file: machine.workerFile,
        threads,
        heapMegabytes,
        tasks: work.tasks(),
        isStopped: () => isStopped,
        done(task, result) {
          work.record(task, 'value' in result ? result.value : resultOfDeath(task, result.error))
          shown?.update(work.counts())
        },
      })
      shown?.end(work.counts())
    }
    const { ruleTitles } = await import('../../report/rule-titles.ts')
    const { stays } = plan
    const newStamps = new Map([...plan.units].map(([key, unit]) => [key, unit.newStamps]))
    const pending = [...plan.header.pending, ...work.left()].toSorted()
    const failure = await closeRecords(
      { world, disk, folder: plan.folder },
      { header: { ...plan.header, pending }, stays, newStamps, ruleTitles },
    )
    if (failure !== null) {
      const hint = '汇总是否在 Excel 或 WPS 里打开着？关闭后再运行一次'
      reportDiagnostics([cannotWrite(failure, hint)], options, terminal)
      return 1
    }
    const seconds = (terminal.now() - plan.began) / 1000
    const ended = { ...work.counts(), ...work.results, pending: work.left().length, seconds }
    return sayEnded(ended, plan, options, setting)
  } finally {
    endListening()
  }
}

const threadsFor = ({ cores, memory }: Machine): number =>
  Math.max(1, Math.min(cores, Math.floor(memory / memoryOfWorker)))

/** The units left to build, and the results so far. */
function workOf(
  { folder, ledger, units, program }: Plan,
  { formats }: BuildAllOptions,
  { root, disk }: Setting,
) {
  const changed = [...units].filter(([, { reason }]) => reason !== null)
  const left = new Set(changed.map(([key]) => key))
  const shared = new Set(ledger.shared.keys())
  const total = changed.length
  const results = { named: [] as ManifestEntry[], kept: [] as string[] }
  let [done, failed] = [0, 0]

  const taskOf = (key: UnitKey, { unit, year }: { readonly unit: string; readonly year: number }): Task => {
    const entry = ledger.entry(key)
    const known = ledger.known(key, entry)
    return { root, folder, unit, year, formats, program, known, earlier: entry?.outputs ?? {} }
  }

  return {
    total,
    left: (): readonly UnitKey[] => [...left],
    counts: () => ({ total, done, failed, unchanged: units.size - total }),
    results,
    *tasks() {
      for (const [key, { job }] of changed) yield taskOf(key, job)
    },
    record(task: Task, { outcome, shared: group, stamps }: TaskResult) {
      const isNew = group.name !== nothingShared && !shared.has(group.name)
      if (isNew) addToJournal(disk, folder, { shared: group, stamps })
      shared.add(group.name)
      addToJournal(disk, folder, outcome)
      left.delete(keyOf(task))
      if (outcome.entry.result === 'done') done += 1
      else failed += 1
      if (outcome.entry.result !== 'done' && results.named.length < mostNamed)
        results.named.push(outcome.entry)
      results.kept.push(...outcome.kept)
    },
  }
}

/** The result of a unit whose worker thread died. */
function resultOfDeath({ unit, year, formats, earlier }: Task, error: unknown): TaskResult {
  const entry: ManifestEntry = {
    unit,
    year,
    title: null,
    result: 'fault',
    formats,
    pages: 0,
    outputs: earlier,
    inputs: {},
    shared: nothingShared,
    diagnostics: [programFault(error)],
  }
  const outcome = { entry, notes: { seconds: null, stamps: {} }, kept: [] }
  return { outcome, shared: { name: entry.shared, prints: {} }, stamps: {} }
}
