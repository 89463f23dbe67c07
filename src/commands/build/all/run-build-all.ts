/** `build --all`: builds what has changed, on all cores; whatever happens to one unit, the others go on. */
import { resolve } from 'node:path'
import type { Job } from '../../../build.ts'
import { type Diagnostic, hasErrors } from '../../../diagnostic/diagnostic.ts'
import { inDistrict } from '../../../units/in-district.ts'
import { jobsOf } from '../../../units/jobs-of.ts'
import { type Ledger, openLedger } from '../../../units/ledger.ts'
import type { Header } from '../../../units/manifest.ts'
import { type Key, keyOf } from '../../../units/manifest-entry.ts'
import { sha256 } from '../../../units/print.ts'
import { recordFiles } from '../../../units/record-files.ts'
import { type Shard, shardOf, showShard } from '../../../units/shard.ts'
import { reasonOf } from '../../../world/path-state.ts'
import type { Disk } from '../../../world/world.ts'
import { cannotWrite, type Setting } from '../../line/setting.ts'
import { buildChanged } from './build-changed.ts'
import { listingOnce } from './listing-once.ts'
import type { CodeForAll, ForAll, Machine, Plan } from './plan.ts'
import { planner } from './planner.ts'
import { sayNothingChanged, tellWrong } from './show-run.ts'

/** So many touched files are worth new notes, so that they need not be read again the next time. */
const manyTouched = 1000

/** Two at once never work in one folder. */
export async function runBuildAll(command: ForAll, outside: Setting, machine: Machine): Promise<CodeForAll> {
  const setting = { ...outside, world: listingOnce(outside.world, `${outside.root}/data`) }
  const began = setting.terminal.now()
  const chosen = chosenOf(command, setting)
  if (chosen.jobs.length === 0 || hasErrors(chosen.diagnostics))
    tellWrong(chosen.diagnostics, command, setting)
  // A shard may be empty: there may be more machines than units.
  if (chosen.jobs.length === 0 && chosen.shard === null) return 1
  const folder = resolve(setting.root, command.out)
  try {
    const lock = machine.disk.lock(folder)
    if ('busy' in lock) {
      tellWrong([isBusy(command.out, lock)], command, setting)
      return 1
    }
    const renewing = setInterval(lock.renew, 10_000)
    try {
      const code = await buildLocked({ command, chosen, folder, began }, setting, machine)
      return code === 0 && hasErrors(chosen.diagnostics) ? 1 : code
    } finally {
      clearInterval(renewing)
      lock.release()
    }
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === null) throw error
    tellWrong([cannotWrite({ path: command.out, reason }, '检查这个文件夹能否写入')], command, setting)
    return 1
  }
}

type Chosen = {
  readonly jobs: readonly Job[]
  readonly diagnostics: readonly Diagnostic[]
  readonly shard: Header['shard']
}

/** What was asked for, and where it goes. */
type Order = {
  readonly command: ForAll
  readonly chosen: Chosen
  readonly folder: string
  readonly began: number
}

function chosenOf({ year, district, shard }: ForAll, setting: Setting): Chosen {
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

async function buildLocked(order: Order, setting: Setting, machine: Machine): Promise<CodeForAll> {
  const { command, folder } = order
  const ledger = openLedger(machine.disk, folder)
  const other = otherShard(ledger, order)
  if (other !== null) {
    tellWrong([other], command, setting)
    return 1
  }
  if (ledger.isDamaged)
    setting.terminal.complain(`${command.out}/manifest.json 不是本程序写出的样子，全部单位重新生成。\n`)
  const plan = planOf(ledger, order, { setting, machine })
  if (isSettled(plan, machine.disk)) return sayNothingChanged(plan, command, setting)
  return buildChanged(plan, command, { setting, machine })
}

function planOf(
  ledger: Ledger,
  { command: { formats, force: isForced }, chosen, folder, began }: Order,
  { setting: { world, root }, machine }: { readonly setting: Setting; readonly machine: Machine },
): Plan {
  const planned = planner(
    ledger,
    { world, disk: machine.disk, root, folder },
    { formats, program: machine.program, isForced },
  )
  const units = new Map(chosen.jobs.map((job) => [keyOf(job), { job, ...planned(keyOf(job)) }]))
  const stays = (key: Key) => units.has(key) || world.isFolder(`${root}/data/${key}`)
  const pending = ledger.header.pending.filter((key) => !units.has(key) && stays(key))
  return { folder, began, ledger, units, stays, header: { shard: chosen.shard, pending } }
}

/** Whether nothing has to be written, neither for a unit nor of them all. */
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

const isBusy = (
  out: string,
  { busy, pid, host }: { busy: string; pid: number; host: string },
): Diagnostic => ({
  slug: 'output-folder-is-free',
  severity: 'error',
  message: `另一个程序正在往 ${out} 生成（机器 ${host}，进程 ${pid}），这次没有开始`,
  hint: `等它做完再运行，或用 --out 写到别的文件夹；确实没有程序在运行，一分钟以后再试，或删除 ${busy}`,
})

/** Shards go into folders of their own: in one they could not be told apart. */
function otherShard(
  { header, isThere, hasJournal }: Ledger,
  { chosen, command: { out } }: Order,
): Diagnostic | null {
  const nameOf = (shard: Shard | null) => (shard === null ? '全部单位' : `第 ${showShard(shard)} 份`)
  if (!(isThere || hasJournal) || nameOf(header.shard) === nameOf(chosen.shard)) return null
  return {
    slug: 'output-folder-holds-one-shard',
    severity: 'error',
    message: `${out} 里是${nameOf(header.shard)}的结果，不能再放${nameOf(chosen.shard)}的`,
    hint: '每一份用 --out 写到自己的文件夹，做完用 npm run merge 合并',
  }
}
