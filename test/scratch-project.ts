/** A project of one unit in another folder; templates, fonts and catalogue are the project's own. */
import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { inFolder } from './compiled.ts'

const root = process.cwd()

/** The invented unit of three members, in 2024. */
export const scratchUnit = 'example-bureau'

export function inProject<T>(use: (folder: string) => T): T {
  return inFolder((folder) => {
    fillProject(folder)
    return use(folder)
  })
}

/** What is shared is linked as a whole; the unit is a copy, to be changed. */
export function fillProject(folder: string): void {
  mkdirSync(join(folder, 'data'), { recursive: true })
  for (const name of ['templates', 'fonts', 'data/catalog']) symlinkSync(join(root, name), join(folder, name))
  cpSync(join(root, 'test/fixtures/data', scratchUnit), join(folder, 'data', scratchUnit), {
    recursive: true,
  })
}
