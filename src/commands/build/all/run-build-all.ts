/** The run of `build --all`: builds what has changed, on all cores. Whatever happens to one unit, the others go on. */
import { resolve } from 'node:path'
import { type Diagnostic, errorOf, hasErrors } from '../../../diagnostic/diagnostic.ts'
import { inDistrict } from '../../../units/in-district.ts'
import { type ChosenJobs, jobsOf } from '../../../units/jobs-of.ts'
import { type Ledger, openLedger } from '../../../units/ledger.ts'
import type { Header } from '../../../units/manifest.ts'
import { keyOf, type UnitKey } from '../../../units/manifest-entry.ts'
import { sha256 } from '../../../units/print.ts'
import { recordFiles } from '../../../units/record-files.ts'
import { type Shard, shardOf, showShard } from '../../../units/shard.ts'
import { reasonOf } from '../../../world/path-state.ts'
import type { Disk } from '../../../world/world.ts'
import type { ExitCode, Setting } from '../../line/setting.ts'
import { cannotWrite } from '../../line/write-files.ts'
import { reportDiagnostics } from '../../report/report-diagnostics.ts'
import type { BuildAllOptions } from './build-all.ts'
import { buildChanged } from './build-changed.ts'
import { listingOnce } from './listing-once.ts'
import type { Plan } from './plan.ts'
import { planner } from './planner.ts'
import { sayNothingChanged } from './show-run.ts'

/** From so many touched files on, new notes are written, so that the next run need not read them again. */
const manyTouched = 1000

/** Keeps the output folder to this process: 2 runs never work in one folder. */
export async function runBuildAll(options: BuildAllOptions, outside: Setting): Promise<ExitCode> {
  const setting = { ...outside, world: listingOnce(outside.world, `${outside.root}/data`) }
  const began = setting.terminal.now()
  const chosen = chosenFor(options, setting)
  if (chosen.jobs.length === 0 || hasErrors(chosen.diagnostics))
    reportDiagnostics(chosen.diagnostics, options, setting.terminal)
  // A shard may be empty: there may be more machines than units.
  if (chosen.jobs.length === 0 && chosen.shard === null) return 1
  const folder = resolve(setting.root, options.out)
  try {
    const lock = setting.disk.lock(folder)
    if ('busy' in lock) {
      reportDiagnostics([isBusy(options.out, lock)], options, setting.terminal)
      return 1
    }
    const renewing = setInterval(lock.renew, 10_000)
    try {
      const code = await buildLocked({ options, chosen, folder, began }, setting)
      return code === 0 && hasErrors(chosen.diagnostics) ? 1 : code
    } finally {
      clearInterval(renewing)
      lock.release()
    }
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === null) throw error
    reportDiagnostics(
      [cannotWrite({ path: options.out, reason }, '检查这个文件夹能否写入')],
      options,
      setting.terminal,
    )
    return 1
  }
}

/** The jobs of this machine. */
type ShardJobs = ChosenJobs & { readonly shard: Header['shard'] }

/** What was asked for, and where it goes. */
type Order = {
  readonly options: BuildAllOptions
  readonly chosen: ShardJobs
  readonly folder: string
  readonly began: number
}

function chosenFor({ year, district, shard }: BuildAllOptions, setting: Setting): ShardJobs {
  const all = jobsOf({ units: [], year }, setting)
  const { jobs, diagnostics } = district === null ? all : inDistrict(all.jobs, district, setting)
  if (shard === null) return { jobs, diagnostics, shard: null }
  const list = sha256(jobs.map(keyOf).toSorted().join('\n'))
  return {
    jobs: jobs.filter(({ unit }) => shardOf(unit, shard.of) === shard.index),
    diagnostics,
    shard: { ...shard, units: jobs.length, list },
  }
}

async function buildLocked(order: Order, setting: Setting): Promise<ExitCode> {
  const { options, folder } = order
  const ledger = openLedger(setting.disk, folder)
  const other = otherShard(ledger, order)
  if (other !== null) {
    reportDiagnostics([other], options, setting.terminal)
    return 1
  }
  if (ledger.isDamaged)
    setting.terminal.complain(`${options.out}/manifest.json 不是本程序写出的样子，全部单位重新生成。\n`)
  const plan = planFor(ledger, order, setting)
  if (isSettled(plan, setting.disk)) return sayNothingChanged(plan, options, setting)
  return buildChanged(plan, options, setting)
}

function planFor(
  ledger: Ledger,
  { options: { formats, force: isForced }, chosen, folder, began }: Order,
  { world, disk, root, machine }: Setting,
): Plan {
  const program = machine.program()
  const planned = planner(ledger, { world, disk, root, folder }, { formats, program, isForced })
  const units = new Map(chosen.jobs.map((job) => [keyOf(job), { job, ...planned(keyOf(job)) }]))
  const stays = (key: UnitKey) => units.has(key) || world.isFolder(`${root}/data/${key}`)
  const pending = ledger.header.pending.filter((key) => !units.has(key) && stays(key))
  return { folder, began, program, ledger, units, stays, header: { shard: chosen.shard, pending } }
}

/** Whether nothing has to be written, neither a unit's files nor the records of all units. */
function isSettled({ units, ledger, header, stays, folder }: Plan, disk: Disk): boolean {
  const all = [...units.values()]
  const touched = all.reduce((sum, { newStamps }) => sum + Object.keys(newStamps).length, 0)
  const { page, sheet } = recordFiles(folder)
  return (
    all.every(({ reason }) => reason === null) &&
    touched < manyTouched &&
    !ledger.hasJournal &&
    ledger.keys.every(stays) &&
    JSON.stringify(header) === JSON.stringify(ledger.header) &&
    [page, sheet].every((path) => disk.stamp(path) !== null)
  )
}

const isBusy = (out: string, { busy, pid, host }: { busy: string; pid: number; host: string }): Diagnostic =>
  errorOf(
    'output-folder-is-free',
    `另一个程序正在往 ${out} 生成（机器 ${host}，进程 ${pid}），这次没有开始`,
    `等它做完再运行，或用 --out 写到别的文件夹；确实没有程序在运行，一分钟以后再试，或删除 ${busy}`,
  )

/** Each shard has its own folder: in one folder their units could not be distinguished. */
function otherShard(
  { header, isThere, hasJournal }: Ledger,
  { chosen, options: { out } }: Order,
): Diagnostic | null {
  const nameOf = (shard: Shard | null) => (shard === null ? '全部单位' : `第 ${showShard(shard)} 份`)
  if (!(isThere || hasJournal) || nameOf(header.shard) === nameOf(chosen.shard)) return null
  return errorOf(
    'output-folder-holds-one-shard',
    `${out} 里是${nameOf(header.shard)}的结果，不能再放${nameOf(chosen.shard)}的`,
    '每一份用 --out 写到自己的文件夹，做完用 npm run merge 合并',
  )
}
