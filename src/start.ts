#!/usr/bin/env node
/**
 * Starts the program, which is one file (`.bundle.js`), with the code that V8 compiled the last time. Compiling would take
 * a sixth of the time of a build. Without such code, or where none can be kept, the program starts all the same.
 *
 * Remove it when Node.js 20 is no longer supported: from 22.1 on `module.enableCompileCache` keeps compiled code itself.
 */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire, Module } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'

/**
 * V8 of Node.js 20 optimises a function so early that a build, which runs 3,000 functions a little each, spends a quarter
 * of its processor time on that. Later versions of V8 wait longer, and do not know the flag. Remove it with Node.js 20.
 */
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1000000')

const path = fileURLToPath(new URL('program.cjs', import.meta.url))
/**
 * Identity of a file: mtime and size. V8 itself compares only its version and the length of the source. It would accept the
 * code of another program of that length, and that of another Node.js with the same V8, whose addresses differ: it crashes.
 */
function stampOf(file: string): string {
  const { mtimeMs, size } = statSync(file)
  return `${Math.round(mtimeMs)}-${size}`
}

// V8 compiles functions when they are called, so each command has kept code of its own; so has `build --all`.
const [, word = 'build'] = /^([a-z]+(?::[a-z]+)?)$/.exec(process.argv[2] ?? '') ?? []
const command = process.argv.includes('--all') ? `${word}-all` : word
const keptPath = [
  path,
  stampOf(path),
  stampOf(process.execPath),
  process.version,
  command.replace(':', '-'),
].join('.')

function kept(): Buffer | undefined {
  try {
    return readFileSync(keptPath)
  } catch {
    return undefined
  }
}

/** Written under another name, then renamed: another process may be reading. */
function keep(script: Script): void {
  const half = `${keptPath}.${process.pid}`
  try {
    writeFileSync(half, script.createCachedData())
    renameSync(half, keptPath)
  } catch {
    rmSync(half, { force: true })
  }
}

const cachedData = kept()
const script = new Script(Module.wrap(readFileSync(path, 'latin1')), {
  filename: path,
  ...(cachedData && { cachedData }),
})
if (cachedData === undefined || script.cachedDataRejected === true)
  // Exit codes above 1: no command ran, so the compiled code is not worth keeping.
  process.once('exit', (code) => code <= 1 && keep(script))

const module = { exports: {} }
script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path))
