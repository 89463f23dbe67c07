/** Joins the shards that several machines have built into one manifest, and reports what does not fit together. */
import { type Diagnostic, errorOf } from '../../diagnostic/diagnostic.ts'
import type { Ledger } from '../../units/ledger.ts'
import { nothingShared, programKey, type UnitKey } from '../../units/manifest-entry.ts'
import { contradict, type Print, sha256 } from '../../units/print.ts'
import { shardOf, showShard } from '../../units/shard.ts'
import type { Records } from '../report/close-records.ts'

/** A folder that a shard was built in. */
export type ShardFolder = {
  /** As written on the command line. */
  readonly name: string
  /** Its path from the folder of the joined manifest, ending with `/`. */
  readonly from: string
  readonly ledger: Ledger
}

/** Why the parts cannot be joined; empty if they can. */
export function unfit(parts: readonly ShardFolder[]): readonly Diagnostic[] {
  const single = parts.flatMap(unfitAlone)
  if (single.length > 0) return single
  const sets = [...differing(parts), ...missingShards(parts)]
  return sets.length > 0 ? sets : [...unitsTwice(parts), ...unitsMissing(parts), ...mixedInputs(parts)]
}

/** The records of all parts. The publications stay in the folders of the parts. */
export function joined(parts: readonly ShardFolder[]): Records {
  const partOf = new Map<UnitKey, ShardFolder>(
    parts.flatMap((part) => part.ledger.keys.map((key) => [key, part] as const)),
  )
  const under = <T>(from: string, paths: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(paths).map(([path, value]) => [from + path, value]))
  return {
    keys: [...partOf.keys()].toSorted(),
    entry(key) {
      const part = partOf.get(key)
      const entry = part?.ledger.entry(key)
      return part && entry ? { ...entry, outputs: under(part.from, entry.outputs) } : null
    },
    notes(key) {
      const notes = partOf.get(key)?.ledger.notes(key)
      return notes ? { ...notes, stamps: {} } : null
    },
    shared: new Map(parts.flatMap(({ ledger }) => [...ledger.shared])),
    sharedStamps: {},
    kept: new Map(),
  }
}

function unfitAlone({ name, ledger }: ShardFolder): readonly Diagnostic[] {
  const { isThere, isDamaged, hasJournal, header } = ledger
  if (!isThere || isDamaged)
    return [
      errorOf(
        'shard-is-there',
        `${name} 里没有 manifest.json，或者它不是本程序写出的`,
        '写生成时 --out 的文件夹',
      ),
    ]
  if (header.shard === null)
    return [errorOf('shard-is-one', `${name} 里不是分份生成的结果`, '用 --shard i/n 生成的才要合并')]
  if (hasJournal || header.pending.length > 0)
    return [
      errorOf(
        'shard-is-finished',
        `${name}（第 ${showShard(header.shard)} 份）没有做完${header.pending.length > 0 ? `，还有 ${named(header.pending)}` : ''}`,
        '用同样的命令再运行一次，接着做完',
      ),
    ]
  return isWhole(ledger)
    ? []
    : [
        errorOf(
          'shard-is-whole',
          `${name}/manifest.json 有的地方被改过`,
          '用同样的命令再运行一次，改过的单位会重新生成',
        ),
      ]
}

/** Whether every entry is readable. A unit whose thread died shares no inputs. */
const isWhole = (ledger: Ledger): boolean =>
  ledger.keys.every((key) => {
    const entry = ledger.entry(key)
    return entry !== null && (entry.shared === nothingShared || ledger.shared.has(entry.shared))
  })

/** Shards of one run have the same number of shards and the same list of units. */
function differing(parts: readonly ShardFolder[]): readonly Diagnostic[] {
  const [first, ...others] = parts
  const setOf = (part: ShardFolder | undefined) =>
    part?.ledger.header.shard ?? { index: 0, of: 0, units: 0, list: '' }
  return others.flatMap((part) => {
    const [a, b] = [setOf(first), setOf(part)]
    if (a.of !== b.of)
      return errorOf(
        'shards-are-of-one-run',
        `${first?.name} 分 ${a.of} 份，${part.name} 分 ${b.of} 份`,
        '分的份数要一样',
      )
    if (a.list !== b.list)
      return errorOf(
        'shards-share-one-data-set',
        `${first?.name}（共 ${a.units} 个单位）和 ${part.name}（共 ${b.units} 个单位）的单位名单不同`,
        '各台机器的 data 文件夹、--year 和 --district 要一样；改好后各自再运行一次',
      )
    return []
  })
}

function missingShards(parts: readonly ShardFolder[]): readonly Diagnostic[] {
  const of = parts[0]?.ledger.header.shard?.of ?? 0
  const counted = Array.from({ length: of }, (_, number) => {
    const index = number + 1
    const names = parts.filter(({ ledger }) => ledger.header.shard?.index === index).map(({ name }) => name)
    return { index, names }
  })
  const missing = counted.filter(({ names }) => names.length === 0).map(({ index }) => index)
  const twice = counted
    .filter(({ names }) => names.length > 1)
    .map(({ index, names }) =>
      errorOf(
        'shards-do-not-overlap',
        `第 ${index} 份有 ${names.length} 个：${names.join('、')}`,
        '只写其中一个',
      ),
    )
  if (missing.length === 0) return twice
  const message = `缺第 ${missing.join('、')} 份（共 ${of} 份）`
  const hint = '把缺的那几份的文件夹也写上；还没有生成的，用 --shard 生成'
  return [errorOf('shards-are-complete', message, hint), ...twice]
}

/** Units that are in a shard to which they do not belong. */
function unitsTwice(parts: readonly ShardFolder[]): readonly Diagnostic[] {
  return parts.flatMap(({ name, ledger }) => {
    const { index, of } = ledger.header.shard ?? { index: 0, of: 1 }
    const strays = ledger.keys.filter((key) => shardOf(key.split('/')[0] ?? '', of) !== index)
    return strays.length === 0
      ? []
      : [
          errorOf(
            'units-are-in-their-shard',
            `${name} 里有不属于第 ${index}/${of} 份的单位：${named(strays)}`,
            '换一个空的文件夹，重新生成这一份',
          ),
        ]
  })
}

/** Compares the units with the digest of the list; the digest does not show which of them is missing. */
function unitsMissing(parts: readonly ShardFolder[]): readonly Diagnostic[] {
  const { units, list } = parts[0]?.ledger.header.shard ?? { units: 0, list: '' }
  const keys = parts.flatMap(({ ledger }) => ledger.keys).toSorted()
  if (sha256(keys.join('\n')) === list) return []
  return [
    errorOf(
      'shards-hold-all-units',
      `应有 ${units} 个单位，各份里共有 ${keys.length} 个：${parts.map(({ name, ledger }) => `${name} ${ledger.keys.length} 个`).join('，')}`,
      '各份里有以前生成、现在不在名单里的单位，或年份不同；换空的文件夹重新生成',
    ),
  ]
}

/** The inputs that units share must be the same in all shards: program, templates, fonts, catalogue. */
function mixedInputs(parts: readonly ShardFolder[]): readonly Diagnostic[] {
  const seen = new Map<string, { readonly print: Print; readonly part: ShardFolder }>()
  const mixed = new Map<string, string>()
  for (const part of parts)
    for (const name of groupsUsed(part.ledger))
      for (const [path, print] of Object.entries(part.ledger.shared.get(name) ?? {})) {
        const before = seen.get(path) ?? { print, part }
        seen.set(path, before)
        if (contradict(before.print, print)) mixed.set(path, `${before.part.name} 和 ${part.name}`)
      }
  return [...mixed]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, mostNamed)
    .map(([path, where]) =>
      errorOf(
        'shards-have-one-version',
        `${path === programKey ? '程序' : path} 的版本不同：${where}`,
        '各台机器用同一份程序（含 Node.js）、模板、字体和科目表；改好后各自再运行一次，只重做受影响的单位',
      ),
    )
}

const groupsUsed = (ledger: Ledger): ReadonlySet<string> =>
  new Set(ledger.keys.flatMap((key) => ledger.entry(key)?.shared ?? []))

const mostNamed = 20
const named = (keys: readonly UnitKey[]): string =>
  keys.length <= mostNamed ? keys.join('、') : `${keys.slice(0, mostNamed).join('、')} 等 ${keys.length} 个`
