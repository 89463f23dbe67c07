/** The working part of `build --all`: hands units to worker threads, keeps the journal, closes the run. */

import { addToJournal } from '../../../units/journal.ts'
import { type Entry, type Key, keyOf, nothingShared } from '../../../units/manifest-entry.ts'
import { cannotWrite, type Setting } from '../../line/setting.ts'
import { finish } from '../../report/close-records.ts'
import type { Built, Task } from './build-one.ts'
import type { CodeForAll, ForAll, Machine, Plan } from './plan.ts'
import { programFault } from './program-fault.ts'
import { progress } from './progress.ts'
import { mostNamed, sayBegun, sayEnded, sayStopping, tellWrong } from './show-run.ts'
import { workThrough } from './work-through.ts'

/** What one worker takes with usual units, in bytes. */
const memoryOfWorker = 300_000_000
/** What it may take with the largest. */
const heapMegabytes = 1500

type With = { readonly setting: Setting; readonly machine: Machine }

export async function buildChanged(
  plan: Plan,
  command: ForAll,
  { setting, machine }: With,
): Promise<CodeForAll> {
  const { world, terminal } = setting
  const { disk } = machine
  const work = workOf(plan, command, { setting, machine })
  sayBegun(plan, command, setting)
  const screen = command.messages === 'text' ? { ...terminal, columns: machine.columns } : null
  const shown = screen && progress(screen, work.counts())
  let isStopped = false
  const endListening = machine.onInterrupt(() => {
    isStopped = true
    sayStopping(setting)
  })
  try {
    if (work.total > 0) {
      addToJournal(disk, plan.folder, { shard: plan.header.shard })
      const threads = Math.min(work.total, command.jobs ?? threadsFor(machine))
      machine.makeReady(threads)
      await workThrough<Task, Built>({
        file: machine.workerFile,
        threads,
        heapMegabytes,
        tasks: work.tasks(),
        isStopped: () => isStopped,
        done(task, result) {
          work.took(task, 'value' in result ? result.value : lost(task, result.error))
          shown?.tell(work.counts())
        },
      })
      shown?.end(work.counts())
    }
    const { ruleTitles } = await import('../../report/rule-titles.ts')
    const { stays } = plan
    const newStamps = new Map([...plan.units].map(([key, unit]) => [key, unit.newStamps]))
    const pending = [...plan.header.pending, ...work.left()].toSorted()
    const failure = await finish(
      { world, disk, folder: plan.folder },
      { header: { ...plan.header, pending }, stays, newStamps, ruleTitles },
    )
    if (failure !== null) {
      tellWrong(
        [cannotWrite(failure, '汇总是否在 Excel 或 WPS 里打开着？关闭后再运行一次')],
        command,
        setting,
      )
      return 1
    }
    const seconds = (terminal.now() - plan.began) / 1000
    const ended = { ...work.counts(), ...work.results, pending: work.left().length, seconds }
    return sayEnded(ended, plan, command, setting)
  } finally {
    endListening()
  }
}

const threadsFor = ({ cores, memory }: Machine): number =>
  Math.max(1, Math.min(cores, Math.floor(memory / memoryOfWorker)))

/** What is to be done, and what has been. */
function workOf({ folder, ledger, units }: Plan, { formats }: ForAll, { setting: { root }, machine }: With) {
  const { disk, program } = machine
  const changed = [...units].filter(([, { reason }]) => reason !== null)
  const left = new Set(changed.map(([key]) => key))
  const shared = new Set(ledger.shared.keys())
  const total = changed.length
  const results = { named: [] as Entry[], kept: [] as string[] }
  let [done, failed] = [0, 0]

  const taskOf = (key: Key, { unit, year }: { readonly unit: string; readonly year: number }): Task => {
    const entry = ledger.entry(key)
    const known = ledger.known(key, entry)
    return { root, folder, unit, year, formats, program, known, earlier: entry?.outputs ?? {} }
  }

  return {
    total,
    left: (): readonly Key[] => [...left],
    counts: () => ({ total, done, failed, unchanged: units.size - total }),
    results,
    *tasks() {
      for (const [key, { job }] of changed) yield taskOf(key, job)
    },
    took(task: Task, { outcome, shared: group, stamps }: Built) {
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

/** The unit at which a worker thread died. */
function lost({ unit, year, formats, earlier }: Task, error: unknown): Built {
  const entry: Entry = {
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
