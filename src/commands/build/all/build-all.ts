/** The words of `build --all`. */
import type { Shard } from '../../../units/shard.ts'
import type { GivenWords, Selection } from '../../line/command.ts'

/** `build` with `--all`. */
export type BuildAllOptions = {
  readonly all: true
  /** None: those that the unit's templates name. */
  readonly formats: readonly string[]
  readonly out: string
  /** Only units that use this folder of templates. */
  readonly district: string | null
  /** Worker threads. Null: as many as cores and memory allow. */
  readonly jobs: number | null
  /** Builds units that have not changed, too. */
  readonly force: boolean
  readonly shard: Shard | null
} & Omit<Selection, 'units'>

/** The options of `--all`, but those that `build` reads itself. */
export function readBuildAll({
  selection: { year, messages },
  text,
  flags,
}: GivenWords): Omit<BuildAllOptions, 'formats' | 'out'> {
  const jobs = text('jobs')
  return {
    all: true,
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

/** Errors in the options that only `--all` takes, or does not take. */
export function wrongForAll({ text, list, flags }: GivenWords): readonly string[] {
  if (!flags.has('all')) {
    const given = [
      ...(['district', 'jobs', 'shard'] as const).filter((option) => text(option) !== null),
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
