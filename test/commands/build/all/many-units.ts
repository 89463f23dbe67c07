/**
 * A project of a few small units in a folder of its own: copies of the example of a service centre. Units whose names
 * begin with `county` use a district's templates, which are a copy too, to be changed.
 */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { filesBelow, run } from '../../../compiled.ts'

const root = process.cwd()
const sample = join(root, 'data/example-service')

/** The folder of templates that is copied for `county…` units; it changes one word. */
export const district = 'example-county'

export function fillMany(folder: string, units: readonly string[]): void {
  mkdirSync(join(folder, 'data'), { recursive: true })
  for (const name of ['fonts', 'data/catalog']) symlinkSync(join(root, name), join(folder, name))
  cpSync(join(root, 'templates'), join(folder, 'templates'), { recursive: true })
  for (const unit of units) addUnit(folder, unit)
}

export function addUnit(folder: string, unit: string): void {
  cpSync(sample, join(folder, 'data', unit), { recursive: true })
  if (unit.startsWith('county'))
    appendFileSync(join(folder, 'data', unit, 'unit.yaml'), `template: ${district}\n`)
}

/** DOCX alone, one worker: quick to start. */
export const wordsForAll = ['build', '--all', '--format', 'docx', '--jobs', '1'] as const

export const buildAll = (folder: string, ...words: readonly string[]) =>
  run([...wordsForAll, ...words], { cwd: folder })

export type Unit = {
  readonly unit: string
  readonly result: string
  readonly outputs: Readonly<Record<string, string>>
  readonly diagnostics: readonly { readonly slug: string }[]
}

export const manifestOf = (out: string) =>
  JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
    readonly units: readonly Unit[]
    readonly pending: readonly string[]
    readonly shard: { readonly index: number } | null
  }

/** Every file with its times: what a run that writes nothing leaves as it is. */
export const timesOf = (out: string): readonly string[] =>
  readdirSync(out, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .filter((name) => statSync(join(out, name)).isFile())
    .map((name) => {
      const { mtimeNs, ctimeNs, ino } = statSync(join(out, name), { bigint: true })
      return `${name} ${mtimeNs} ${ctimeNs} ${ino}`
    })

/** The documents of a folder and its manifest, by digest; they contain no durations. */
export const lastingIn = (out: string): readonly (readonly [string, string])[] =>
  [...filesBelow(out)].filter(([name]) => !/^\.manifest-notes|^summary\./.test(name))

/** Units whose files have changed. */
export const rewritten = (before: readonly string[], after: readonly string[]): readonly string[] => [
  ...new Set(
    after.filter((line) => !before.includes(line)).flatMap((line) => /^([^/. ]+)\//.exec(line)?.[1] ?? []),
  ),
]

export const docxOf = (out: string, unit: string): string => {
  const folder = join(out, unit, '2025')
  const name = existsSync(folder) ? readdirSync(folder).find((each) => each.endsWith('.docx')) : undefined
  return join(folder, name ?? 'none.docx')
}
