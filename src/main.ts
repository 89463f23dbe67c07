/** argv in, exit code out: the only file that touches the process (`start.ts` starts it). */
import { availableParallelism, freemem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import type { Machine } from './commands/build/all/plan.ts'
import { noteOutputs } from './commands/build/note-outputs.ts'
import { commandOf } from './commands/command-of.ts'
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

/** A command's code is loaded when it is asked for: starting the program is a fifth of the time that a build takes. */
async function main(words: readonly string[]): Promise<number> {
  const root = currentFolder()
  if (root === null) {
    terminal.complain('当前文件夹已经不在了，或者进不去；请进入项目的根目录再运行。\n')
    return exitCodes.notDone
  }
  const setting = { world: realWorld, terminal, root }
  const command = commandOf(words, Object.keys(formats))
  switch (command.kind) {
    case 'build':
      return (await import('./commands/build/run-build.ts')).runBuild(
        command,
        setting,
        noteOutputs(realDisk, root),
      )
    case 'build:all':
      return (await import('./commands/build/all/run-build-all.ts')).runBuildAll(command, setting, machine())
    case 'check':
      return (await import('./commands/check/run-check.ts')).runCheck(command, setting)
    case 'explain':
      return (await import('./commands/explain/run-explain.ts')).runExplain(command, setting)
    case 'new:year':
      return (await import('./commands/year/run-new-year.ts')).runNewYear(command, setting)
    case 'todo':
      return (await import('./commands/year/run-todo.ts')).runTodo(command, setting)
    case 'publish:year':
      return (await import('./commands/year/run-publish-year.ts')).runPublish(command, setting)
    case 'compare':
      return (await import('./commands/year/run-compare.ts')).runCompare(command, setting)
    case 'template:new':
      return (await import('./commands/template/run-template-new.ts')).runTemplateNew(command, setting)
    case 'template:eject':
      return (await import('./commands/template/run-template-eject.ts')).runTemplateEject(command, setting)
    case 'template:lint':
      return (await import('./commands/template/run-template-lint.ts')).runTemplateLint(command, setting)
    case 'template:explain':
      return (await import('./commands/template/run-template-explain.ts')).runTemplateExplain(
        command,
        setting,
      )
    case 'template:try':
      return (await import('./commands/template/run-template-try.ts')).runTemplateTry(
        command,
        setting,
        realGit,
      )
    case 'template:style':
      return (await import('./commands/template/run-template-style.ts')).runTemplateStyle(command, setting)
    case 'verify':
      return (await import('./commands/verify/run-verify.ts')).runVerify(command, setting)
    case 'merge':
      return (await import('./commands/merge/run-merge.ts')).runMerge(command, setting, realDisk)
    case 'help':
      terminal.print(command.text)
      return 0
    case 'version':
      terminal.print(`${versionOf()}\n`)
      return 0
    case 'wrong':
      terminal.complain(`${command.message}\n说明见 --help。\n`)
      return exitCodes.wrongWords
    default:
      return command satisfies never
  }
}

/** What many units at once are built with. */
function machine(): Machine {
  const workerFile = fileURLToPath(new URL('worker.cjs', import.meta.url))
  const cores = availableParallelism()
  return {
    disk: realDisk,
    cores,
    memory: Math.min(freemem(), process.constrainedMemory() || Number.POSITIVE_INFINITY),
    columns: process.stdout.isTTY ? process.stdout.columns : null,
    workerFile,
    program: `${sha256(realWorld.read(workerFile) ?? '')}, Node.js ${process.version}`,
    makeReady(threads) {
      // V8 collects garbage with as many threads as there are cores. Where each core has work, they stand in its way.
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

/** Null where somebody has deleted it meanwhile. */
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
    // Whoever reads the output may stop early, as `| head` does.
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
