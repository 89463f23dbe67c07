/** The job files of `docs/scale.md`: they can be read, and their commands build every shard once. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import type { BuildAllOptions } from '../../../../src/commands/build/all/build-all.ts'
import { commandOf } from '../../../../src/commands/command-of.ts'

const text = readFileSync('docs/scale.md', 'utf8')
const blocks = (language: string) =>
  [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)]
    .filter((found) => found[1] === language)
    .map((found) => found[2] ?? '')

/** What a shell makes of a command, as a command of ours. */
function commandIn(line: string, env: Readonly<Record<string, string>>) {
  const words = execFileSync('sh', ['-c', line.replace(/^exec node \S+/, 'printf "%s\\n"')], {
    env,
    encoding: 'utf8',
  })
  return commandOf(words.trimEnd().split('\n'), ['docx', 'pdf'])
}

const shardsOf = (commands: readonly ReturnType<typeof commandOf>[]) =>
  commands.map((command) => {
    if (command.kind !== 'run') return command
    const { shard, out } = command.options as Partial<BuildAllOptions>
    return { shard, out }
  })

const all = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    shard: { index: index + 1, of: count },
    out: `out/${index + 1}`,
  }))

it('gives Kubernetes one shard an index', () => {
  const [job] = blocks('yaml').map((block) => parse(block))
  const [container] = job.spec.template.spec.containers
  expect([job.kind, job.spec.completionMode, container.command]).toEqual(['Job', 'Indexed', ['sh', '-c']])
  const count: number = job.spec.completions
  const commands = Array.from({ length: count }, (_, index) =>
    commandIn(container.args[0], { JOB_COMPLETION_INDEX: String(index) }),
  )
  expect(shardsOf(commands)).toEqual(all(count))
})

it('gives a CI matrix and a Slurm array one shard an entry', () => {
  const ci = parse(blocks('yaml')[1] ?? '')
  const shards: readonly number[] = ci.jobs.build.strategy.matrix.shard
  const step: string = ci.jobs.build.steps.find(({ run }: { run?: string }) => run?.includes('--shard')).run
  const line = step.replace('npm run build:report --', 'exec node main.js build')
  const commands = shards.map((shard) =>
    commandIn(line.replaceAll(/\$\{\{ matrix\.shard \}\}/g, String(shard)), {}),
  )
  expect(shardsOf(commands)).toEqual(all(shards.length))

  const slurm = blocks('sh').find((block) => block.includes('sbatch')) ?? ''
  const [, last = ''] = /--array=1-(\d+)/.exec(slurm) ?? []
  const [, wrapped = ''] = /'(exec node .*)'/.exec(slurm) ?? []
  const array = Array.from({ length: Number(last) }, (_, index) =>
    commandIn(wrapped, { SLURM_ARRAY_TASK_ID: String(index + 1) }),
  )
  expect(shardsOf(array)).toEqual(all(16))
})

it('merges what was built', () => {
  const [, line = ''] = /^node \S+ (merge .*)$/m.exec(text) ?? []
  const folders = all(16).map(({ out }) => out)
  expect(commandIn(`exec node main.js ${line}`, { PATH: '/usr/bin:/bin' })).toMatchObject({
    name: 'merge',
    options: { folders, out: 'out' },
  })
})
