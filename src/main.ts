#!/usr/bin/env node
/** argv in, exit code out: the only file that touches the process. */
import { fileURLToPath } from 'node:url'
import { commandOf } from './cli.ts'
import { realWorld, type Terminal } from './world.ts'
import { formats } from './write/formats.ts'

const exitCodes = { wrongWords: 2, fault: 70 } as const

const terminal: Terminal = {
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
  colour: process.stderr.isTTY === true && process.env.NO_COLOR === undefined,
  now: () => performance.now(),
}

/** A command's code is loaded when it is asked for: starting the program is a fifth of the time that a build takes. */
async function main(words: readonly string[]): Promise<number> {
  const setting = { world: realWorld, terminal, root: process.cwd() }
  const command = commandOf(words, Object.keys(formats))
  switch (command.kind) {
    case 'build':
      return (await import('./commands/build.ts')).runBuild(command, setting)
    case 'check':
      return (await import('./commands/check.ts')).runCheck(command, setting)
    case 'explain':
      return (await import('./commands/explain.ts')).runExplain(command, setting)
    case 'new:year':
      return (await import('./commands/new-year.ts')).runNewYear(command, setting)
    case 'todo':
      return (await import('./commands/todo.ts')).runTodo(command, setting)
    case 'publish:year':
      return (await import('./commands/publish.ts')).runPublish(command, setting)
    case 'compare':
      return (await import('./commands/compare.ts')).runCompare(command, setting)
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

function versionOf(): string {
  const file = realWorld.read(fileURLToPath(new URL('../package.json', import.meta.url)))
  const described: unknown = JSON.parse(new TextDecoder().decode(file ?? new Uint8Array()))
  return typeof described === 'object' && described !== null && 'version' in described
    ? String(described.version)
    : ''
}

// Whoever reads the output may stop early, as `| head` does.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  terminal.complain(`程序出现故障。请把下面的内容报告给维护人员：\n${trace}\n`)
  process.exitCode = exitCodes.fault
}
