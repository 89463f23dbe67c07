/** A run that is killed, stopped, or meets another one: what was done counts, and the rest is done the next time. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { compiled } from '../../../compiled.ts'
import { buildAll, fillMany, lastingIn, manifestOf, wordsForAll } from './many-units.ts'

const units = Array.from({ length: 6 }, (_, index) => `plain-${index + 1}`)
let folder = ''
/** The result of an undisturbed run, and how long it takes in milliseconds. */
let usual = 0
let undisturbed: ReturnType<typeof lastingIn> = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'budget-'))
  fillMany(folder, units)
  const began = performance.now()
  expect(buildAll(folder, '--out', 'undisturbed').code).toBe(0)
  usual = performance.now() - began
  undisturbed = lastingIn(join(folder, 'undisturbed'))
  expect(undisturbed).toHaveLength(units.length * 2 + 1)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Ended = { readonly code: number | null; readonly signal: string | null; readonly said: string }

function begin(out: string): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [compiled(), ...wordsForAll, '--out', out], { cwd: folder })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text))
  return {
    child,
    ended: new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal, said }))),
  }
}

/** Waits until a run has finished `count` units. */
async function until(out: string, count: number): Promise<void> {
  const done = () =>
    existsSync(join(folder, out, '.journal.jsonl'))
      ? readFileSync(join(folder, out, '.journal.jsonl'), 'utf8').split('{"entry":').length - 1
      : 0
  for (let round = 0; round < 2000 && done() < count; round++)
    await new Promise((next) => setTimeout(next, 20))
  expect(done()).toBeGreaterThanOrEqual(count)
}

it('comes to the same after having been killed again and again over what stood there before', async () => {
  const terms = join(folder, 'templates/base/glossary.yaml')
  const right = readFileSync(terms, 'utf8')
  writeFileSync(terms, right.replace('指本级财政一般公共预算当年拨付的资金', '指当年拨付的资金'))
  expect(buildAll(folder, '--out', 'killed').code).toBe(0)
  const same = lastingIn(join(folder, 'killed')).filter(([name, digest]) =>
    undisturbed.some((file) => file[0] === name && file[1] === digest),
  )
  // The figures as they go out, and no document.
  expect(same.map(([name]) => name)).toEqual(units.map((unit) => `${unit}/2025/published.json`))
  writeFileSync(terms, right)
  let kills = 0
  for (let round = 0; round < 12; round++) {
    const { child, ended } = begin('killed')
    // While it starts (so that one is killed on any machine), while it writes, between two units: whenever the signal
    // arrives.
    const moment = round === 0 ? 100 : (0.1 + Math.random() * 0.6) * usual
    const timer = setTimeout(() => child.kill('SIGKILL'), moment)
    const { signal } = await ended
    clearTimeout(timer)
    if (signal === null) break
    kills += 1
  }
  expect(kills).toBeGreaterThan(0)
  expect(buildAll(folder, '--out', 'killed').code).toBe(0)
  expect(lastingIn(join(folder, 'killed'))).toEqual(undisturbed)
}, 240_000)

it('goes on after the units that a killed run has done', async () => {
  const { child, ended } = begin('resumed')
  await until('resumed', 2)
  child.kill('SIGKILL')
  await ended
  // The line that was being written is cut off.
  writeFileSync(join(folder, 'resumed/.journal.jsonl'), '\n{"entry":{"unit":"plain-', { flag: 'a' })
  const { code, out } = buildAll(folder, '--out', 'resumed')
  expect(code).toBe(0)
  expect(out).toMatch(/要生成 [1-4] 个单位（还没有生成过 [1-4]），[2-5] 个没有变。/)
  expect(out).not.toContain('手改')
  expect(lastingIn(join(folder, 'resumed'))).toEqual(undisturbed)
}, 120_000)

it.each(['SIGINT', 'SIGTERM'] as const)(
  'finishes what is under way at %s, and tells what is left',
  async (signal) => {
    const out = `stopped-${signal}`
    const { child, ended } = begin(out)
    await until(out, 1)
    child.kill(signal)
    const { code, said } = await ended
    expect([code, said]).toEqual([
      130,
      expect.stringMatching(/停下来：[\s\S]*中途停止，还有 \d 个没有做；再运行一次接着做。/),
    ])
    const { units: done, pending } = manifestOf(join(folder, out))
    expect([...done.map(({ unit }) => `${unit}/2025`), ...pending].toSorted()).toEqual(
      units.map((unit) => `${unit}/2025`),
    )
    expect(done.length).toBeGreaterThan(0)
    expect(pending.length).toBeGreaterThan(0)
    expect(readFileSync(join(folder, out, 'summary.html'), 'utf8')).toContain(pending[0])
    expect(
      readdirSync(join(folder, out)).filter((name) => /^\.(journal|building|writing)/.test(name)),
    ).toEqual([])
    expect(buildAll(folder, '--out', out).code).toBe(0)
    expect(lastingIn(join(folder, out))).toEqual(undisturbed)
  },
  120_000,
)

it('stops at once at the second Ctrl-C', async () => {
  const { child, ended } = begin('stopped-twice')
  await until('stopped-twice', 1)
  child.kill('SIGINT')
  await new Promise((next) => setTimeout(next, 30))
  child.kill('SIGINT')
  expect((await ended).code).toBe(130)
  expect(existsSync(join(folder, 'stopped-twice/manifest.json'))).toBe(false)
  expect(existsSync(join(folder, 'stopped-twice/.journal.jsonl'))).toBe(true)
}, 120_000)

it('refuses where another run is at work, and not where one was killed', async () => {
  const { child, ended } = begin('busy')
  await until('busy', 1)
  const second = buildAll(folder, '--out', 'busy')
  expect(second.code).toBe(1)
  expect(second.err).toContain('另一个程序正在往 busy 生成')
  expect(second.err).toContain(String(child.pid))
  child.kill('SIGKILL')
  await ended
  expect(buildAll(folder, '--out', 'busy').code).toBe(0)

  // On a shared disk: the process of another machine, which cannot be asked about.
  mkdirSync(join(folder, `busy/.building-1-not-${hostname()}`))
  expect(buildAll(folder, '--out', 'busy').err).toContain(`机器 not-${hostname()}，进程 1`)
}, 120_000)
