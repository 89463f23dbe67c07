import type { Given, Selection } from '../../line/command.ts'

/** One of how many parts of all units; counted from 1. */
export type Shard = { readonly index: number; readonly of: number }

/** `build` with `--all`. */
export type BuildAll = {
  readonly kind: 'build:all'
  readonly formats: readonly string[]
  readonly out: string
  /** Of one folder of templates the units alone. */
  readonly district: string | null
  /** Null: as many workers as cores and memory allow. */
  readonly jobs: number | null
  /** Units that have not changed, too. */
  readonly force: boolean
  readonly shard: Shard | null
} & Omit<Selection, 'units'>

const ofAllAlone = ['district', 'jobs', 'shard'] as const

export function readBuildAll({
  selection,
  text,
  flags,
}: Given): Pick<BuildAll, 'kind' | 'district' | 'jobs' | 'force' | 'shard' | 'year' | 'messages'> {
  const { year, messages } = selection
  const jobs = text('jobs')
  return {
    kind: 'build:all',
    year,
    messages,
    district: text('district'),
    jobs: jobs === null ? null : Number(jobs),
    force: flags.has('force'),
    shard: shardIn(text('shard') ?? ''),
  }
}

function shardIn(word: string): Shard | null {
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(word) ?? []
  return index === undefined ? null : { index: Number(index), of: Number(of) }
}

/** What goes with `--all`, and what does not. */
export function wrongForAll({ text, list, flags }: Given): readonly string[] {
  if (!flags.has('all')) {
    const given = [
      ...ofAllAlone.filter((option) => text(option) !== null),
      ...(flags.has('force') ? ['force'] : []),
    ]
    return given.map((option) => `“--${option}”要与 --all 一起写`)
  }
  const [jobs, shard] = [text('jobs'), text('shard')]
  const parsed = shardIn(shard ?? '')
  const isShard = parsed !== null && parsed.index >= 1 && parsed.index <= parsed.of
  return [
    ...(list('unit').length > 0 ? ['--all 是全部单位，不与 --unit 一起写'] : []),
    ...(flags.has('draft') ? ['--all 不生成草稿；草稿逐个单位生成：--unit 单位 --draft'] : []),
    ...(jobs !== null && !/^[1-9]\d{0,2}$/.test(jobs)
      ? [`“--jobs”应为 1 至 999 的整数，这里是“${jobs}”`]
      : []),
    ...(shard !== null && !isShard
      ? [`“--shard”应为 第几份/共几份，如 1/4（从 1 数起），这里是“${shard}”`]
      : []),
  ]
}
