/** Commands, npm scripts and the program's help name one another. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { commands } from '../../src/commands/commands.ts'

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}

it('each has its npm script, and each script that runs the program has its command', () => {
  const started = Object.entries(scripts).flatMap(([script, line]) => {
    const [, name] = /^npm run -s compile && node \.build\/main\.js (\S+)$/.exec(line) ?? []
    return name === undefined ? [] : [[script, name]]
  })
  const own = commands.map(({ name, script = name }) => [script, name])
  expect(started.toSorted()).toEqual(own.toSorted())
})
