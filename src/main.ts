/** argv in, exit code out: the only file that touches the process. `start.ts` starts it. */
import { availableParallelism, freemem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { commandOf } from './commands/command-of.ts'
import type { Machine } from './commands/line/setting.ts'
import { sha256 } from './units/print.ts'
import { realDisk, realGit, realWorld, type Terminal } from './world/world.ts'
import { formats } from './write/formats.ts'

const exitCodes = { notDone: 1, wrongWords: 2, fault: 70, interrupted: 130 } as const

const terminal: Terminal = {
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
  colour: process.stderr.isTTY === true && process.env.NO_COLOR === undefined,
  now: () => performance.now(),
}

/** Runs the command that the words ask for. */
async function main(words: readonly string[]): Promise<number> {
  const root = currentFolder()
  if (root === null) {
    terminal.complain('当前文件夹已经不在了，或者进不去；请进入项目的根目录再运行。\n')
    return exitCodes.notDone
  }
  const asked = commandOf(words, Object.keys(formats))
  switch (asked.kind) {
    case 'run':
      return asked.run({ world: realWorld, disk: realDisk, git: realGit, machine: machine(), terminal, root })
    case 'help':
      terminal.print(asked.text)
      return 0
    case 'version':
      terminal.print(`${versionOf()}\n`)
      return 0
    case 'wrong':
      terminal.complain(`${asked.message}\n说明见 --help。\n`)
      return exitCodes.wrongWords
    default:
      return asked satisfies never
  }
}

/** The computer that the program runs on. */
function machine(): Machine {
  const workerFile = fileURLToPath(new URL('worker.cjs', import.meta.url))
  const cores = availableParallelism()
  return {
    cores,
    memory: Math.min(freemem(), process.constrainedMemory() || Number.POSITIVE_INFINITY),
    columns: process.stdout.isTTY ? process.stdout.columns : null,
    workerFile,
    program: () => `${sha256(realWorld.read(workerFile) ?? '')}, Node.js ${process.version}`,
    makeReady(threads) {
      // V8 collects young objects in as many threads as there are cores. Where each core has a worker, they slow the
      // workers down: 40 units on 2 cores took 31.0 s instead of 28.4 s. Remove it when a newer Node.js is as fast without.
      if (threads >= cores) setFlagsFromString('--no-parallel-scavenge')
    },
    onInterrupt(stop) {
      let isStopping = false
      const listen = () => {
        if (isStopping) process.exit(exitCodes.interrupted)
        isStopping = true
        stop()
      }
      const signals = ['SIGINT', 'SIGTERM'] as const
      for (const signal of signals) process.on(signal, listen)
      return () => {
        for (const signal of signals) process.off(signal, listen)
      }
    },
  }
}

/** Null if the folder was deleted meanwhile. */
function currentFolder(): string | null {
  try {
    return process.cwd()
  } catch {
    return null
  }
}

function versionOf(): string {
  const file = realWorld.read(fileURLToPath(new URL('../package.json', import.meta.url)))
  const described: unknown = JSON.parse(new TextDecoder().decode(file ?? new Uint8Array()))
  return typeof described === 'object' && described !== null && 'version' in described
    ? String(described.version)
    : ''
}

let isLost = false
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    // The reader of the output may stop early, as `| head` does.
    if (code === 'EPIPE' || isLost) return
    isLost = true
    process.exitCode = exitCodes.notDone
    if (stream === process.stdout) terminal.complain(`输出写不出去（${code}）：磁盘满了，或输出已经关闭。\n`)
  })
}

main(process.argv.slice(2)).then(
  (code) => {
    if (!isLost) process.exitCode = code
  },
  (error: unknown) => {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
    terminal.complain(`程序出现故障。请把下面的内容报告给维护人员：\n${trace}\n`)
    process.exitCode = exitCodes.fault
  },
)
