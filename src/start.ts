#!/usr/bin/env node
/**
 * Starts the program, which is one file (`.bundle.js`), with the code that V8 compiled the last time: that is a sixth of
 * the time that a build takes. Without such code, or where none can be kept, it starts all the same.
 */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire, Module } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'

/**
 * V8 of Node.js 20 takes to optimising a function so early that a build, which runs three thousand functions a little
 * each, spends a quarter of its processor time on that. Later ones wait of themselves, and do not know the word.
 */
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1000000')

const path = fileURLToPath(new URL('program.cjs', import.meta.url))
/**
 * What a file is told by. V8 itself knows its version and the length of the source: a program of the same length it would
 * take for the same, and so it would the code of another Node.js with that V8, whose own code stands elsewhere; it crashes.
 */
function stampOf(file: string): string {
  const { mtimeMs, size } = statSync(file)
  return `${Math.round(mtimeMs)}-${size}`
}

// Code is compiled as it is needed: each command needs its own, and so does the building of many units.
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

/** Whole or not at all: another process may be reading. */
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
  // Words that are no command compile nothing that is worth keeping.
  process.once('exit', (code) => code <= 1 && keep(script))

const module = { exports: {} }
script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path))
