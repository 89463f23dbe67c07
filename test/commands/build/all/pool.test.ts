/** Threads that die: the task is lost with them, and no other. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { workThrough } from '../../../../src/commands/build/all/work-through.ts'

type Task = { readonly what: string; readonly at: number }

const file = join(import.meta.dirname, 'dying-worker.cjs')

async function outcomes(whats: readonly string[], stopAfter = Number.POSITIVE_INFINITY) {
  const found = new Map<number, string>()
  let taken = 0
  function* tasks(): Generator<Task> {
    for (const [at, what] of whats.entries()) {
      taken += 1
      yield { what, at }
    }
  }
  await workThrough<Task, number>({
    file,
    threads: 2,
    heapMegabytes: 64,
    tasks: tasks(),
    isStopped: () => found.size >= stopAfter,
    done: ({ at }, result) =>
      found.set(at, 'value' in result ? String(result.value) : `error: ${result.error}`),
  })
  return { found: [...found].toSorted(([a], [b]) => a - b).map(([, text]) => text), taken }
}

it('goes on where a task throws, a thread ends, and a thread runs out of memory', async () => {
  const { found } = await outcomes(['do', 'throw', 'exit', 'do', 'memory', 'do', 'later', 'do', 'do', 'do'])
  expect(found.map((text) => text.split(':')[0])).toEqual([
    '0',
    'error',
    'error',
    '6',
    'error',
    '10',
    expect.stringMatching(/12|error/),
    expect.stringMatching(/14|error/),
    expect.stringMatching(/16|error/),
    expect.stringMatching(/18|error/),
  ])
  expect(found[1]).toBe('error: Error: no 1')
  expect(found[4]).toContain('memory')
}, 120_000)

it('takes no more tasks than it works at, so that none wait in memory', async () => {
  const { found, taken } = await outcomes(
    Array.from({ length: 1000 }, () => 'do'),
    5,
  )
  expect(found.length).toBeLessThanOrEqual(7)
  expect(taken).toBe(found.length)
})
