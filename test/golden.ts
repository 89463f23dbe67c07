/**
 * Goldens: what each hand-over of the pipeline gave, kept in `test/golden/<unit>/` and read by a person before it is
 * kept. A golden that differs, is missing or has no more use fails. `npm run update:goldens` rewrites them; where
 * CI is set that is refused.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect } from 'vitest'

/** The hand-overs, in the pipeline's order: a file each, or a folder of files. What is not in the list fails. */
export const stages = ['facts.json', 'document.txt', 'checklist.txt', 'docx', 'pdf.txt'] as const
export type Stage = (typeof stages)[number]

const folder = `${process.cwd()}/test/golden`

/** Units with goldens, and the files of each. */
export const goldenFolders = (): ReadonlyMap<string, readonly string[]> =>
  new Map(readdirSync(folder).map((unit) => [unit, readdirSync(`${folder}/${unit}`).toSorted()]))

/** Whether goldens are to be rewritten; never by CI. */
export function updating({ UPDATE_GOLDENS: update, CI: ci } = process.env): boolean {
  if (update === undefined || update === '' || update === '0') return false
  if (ci !== undefined && ci !== '' && ci !== 'false') {
    throw new Error(
      'UPDATE_GOLDENS is refused where CI is set: goldens are read by a person before they are kept',
    )
  }
  return true
}

/** Compares one hand-over with its golden; a record of files by name is a folder. */
export function expectGolden(
  unit: string,
  stage: Stage,
  produced: string | Readonly<Record<string, string>>,
): void {
  const at = `${folder}/${unit}/${stage}`
  const files = typeof produced === 'string' ? { '': produced } : produced
  const pathOf = (name: string) => (name === '' ? at : `${at}/${name}`)
  if (updating()) {
    rmSync(at, { recursive: true, force: true })
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(pathOf(name)), { recursive: true })
      writeFileSync(pathOf(name), text)
    }
  }
  expect(namesBelow(at), `goldens in test/golden/${unit}/${stage} (rewrite: npm run update:goldens)`).toEqual(
    Object.keys(files).toSorted(),
  )
  for (const [name, text] of Object.entries(files)) {
    expect(text, `test/golden/${unit}/${stage}${name && `/${name}`} (rewrite: npm run update:goldens)`).toBe(
      readFileSync(pathOf(name), 'utf8'),
    )
  }
}

/** Names of the files of a golden: `['']` for a file, nothing where there is none. */
function namesBelow(at: string): readonly string[] {
  if (!existsSync(at)) return []
  if (!statSync(at).isDirectory()) return ['']
  return readdirSync(at, { recursive: true, encoding: 'utf8' })
    .filter((name) => !statSync(`${at}/${name}`).isDirectory())
    .toSorted()
}
