/** The output of `build --all`: text for people; for programs one line of JSON at the end. */

import { isError } from '../../../diagnostic/diagnostic.ts'
import type { ManifestEntry } from '../../../units/manifest-entry.ts'
import type { ExitCode, Setting } from '../../line/setting.ts'
import type { BuildAllOptions } from './build-all.ts'
import type { Plan } from './plan.ts'
import { type RebuildReason, reasonWords } from './planner.ts'
import { durationOf } from './progress.ts'

type Asked = Pick<BuildAllOptions, 'messages' | 'out'>

/** So many items of a long list are named. */
export const mostNamed = 20

/** For a run that wrote nothing. Returns 1 if units still have the errors of an earlier run. */
export function sayNothingChanged({ units }: Plan, asked: Asked, { terminal }: Setting): ExitCode {
  const failed = [...units.values()].filter(({ result }) => result !== 'done').length
  if (asked.messages === 'json')
    terminal.print(jsonOf({ done: 0, failed: 0, unchanged: units.size, pending: 0 }, failed, asked))
  else
    terminal.print(
      failed === 0
        ? `${units.size} 个单位都没有变，什么也没有写。\n`
        : `${units.size} 个单位都没有变，什么也没有写；其中 ${failed} 个有错误，还没有改，见 ${asked.out}/summary.html。\n`,
    )
  return failed === 0 ? 0 : 1
}

/** Before the work: how many units are built, and why. */
export function sayBegun({ units }: Plan, { messages }: Asked, { terminal }: Setting): void {
  if (messages === 'json') return
  const byReason = new Map<NonNullable<RebuildReason>, string[]>()
  for (const [key, { reason }] of units)
    if (reason !== null) byReason.set(reason, [...(byReason.get(reason) ?? []), key])
  const counts = [...byReason].map(([reason, keys]) => `${reasonWords[reason]} ${keys.length}`)
  const total = [...byReason.values()].reduce((sum, keys) => sum + keys.length, 0)
  if (total > 0)
    terminal.print(`要生成 ${total} 个单位（${counts.join('，')}），${units.size - total} 个没有变。\n`)
  for (const reason of ['edited', 'deleted'] as const)
    terminal.print(listed(`${reasonWords[reason]}，重新生成：`, byReason.get(reason) ?? []))
}

/** After Ctrl-C. */
export const sayStopping = ({ terminal }: Setting): void =>
  terminal.complain('\n停下来：做完手上的单位就写汇总。再按一次 Ctrl-C 立即停止。\n')

/** The numbers of a run that has ended. */
export type Ended = {
  readonly done: number
  readonly failed: number
  readonly unchanged: number
  /** Units that were not reached before the run was stopped. */
  readonly pending: number
  /** The first of the failed units. */
  readonly named: readonly ManifestEntry[]
  /** Copies of files that were edited by hand. */
  readonly kept: readonly string[]
  readonly seconds: number
}

/** At the end. Returns 130 if units are left, 1 if units have errors. */
export function sayEnded(ended: Ended, { units }: Plan, asked: Asked, { terminal }: Setting): ExitCode {
  const { done, failed, unchanged, pending, kept } = ended
  const stillFailing = [...units.values()].filter(
    ({ reason, result }) => reason === null && result !== 'done',
  ).length
  const code = pending > 0 ? 130 : failed + stillFailing > 0 ? 1 : 0
  if (asked.messages === 'json') {
    terminal.print(jsonOf({ done, failed, unchanged, pending }, failed + stillFailing, asked))
    return code
  }
  terminal.complain(listed('有错误：', ended.named.map(firstProblem), failed))
  terminal.print(
    listed(
      '手改过的文件已另存，原来的名称下是重新生成的：',
      kept.map((path) => `${asked.out}/${path}`),
    ),
  )
  terminal.print(
    [
      `生成 ${done} 个单位，失败 ${failed} 个，没有变 ${unchanged} 个`,
      stillFailing > 0 ? `（其中 ${stillFailing} 个有错误，还没有改）` : '',
      `，用时 ${durationOf(ended.seconds)}。\n`,
      pending > 0 ? `中途停止，还有 ${pending} 个没有做；再运行一次接着做。\n` : '',
      `汇总：${asked.out}/summary.html、${asked.out}/summary.xlsx\n`,
    ].join(''),
  )
  return code
}

function firstProblem({ unit, diagnostics }: ManifestEntry): string {
  const errors = diagnostics.filter(isError)
  return `${unit}　${errors.length} 个错误：${errors[0]?.message ?? ''}`
}

/** A title and a line each; nothing where there is nothing to list. */
function listed(title: string, all: readonly string[], total = all.length): string {
  if (all.length === 0) return ''
  const rest = total - Math.min(all.length, mostNamed)
  const lines = all.slice(0, mostNamed).map((each) => `  ${each}\n`)
  return `${title}\n${lines.join('')}${rest > 0 ? `  还有 ${rest} 个\n` : ''}`
}

type RunCounts = Pick<Ended, 'done' | 'failed' | 'unchanged' | 'pending'>

/** `withErrors` counts the units with errors, built now or unchanged. */
const jsonOf = (numbers: RunCounts, withErrors: number, { out }: Asked): string =>
  `${JSON.stringify({ ...numbers, withErrors, manifest: `${out}/manifest.json`, summary: `${out}/summary.html` })}\n`
