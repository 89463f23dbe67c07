/** Reading beside other work: the same bytes as by reading at once, or none. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { bytesAhead } from '../../src/world/bytes-ahead.ts'
import { bytesOf } from '../../src/world/path-state.ts'

const folder = mkdtempSync(join(tmpdir(), 'ahead-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)
writeFileSync(at('large'), Buffer.alloc(3_000_000, '示例'))
writeFileSync(at('empty'), '')
mkdirSync(at('folder'))
symlinkSync(at('large'), at('link'))
symlinkSync(at('round'), at('round'))

it.each(['large', 'empty', 'link'])('reads what is there: %s', async (name) => {
  const ahead = bytesAhead(at(name))
  const bytes = bytesOf(at(name))
  expect(bytes).not.toBeNull()
  expect(Buffer.from((await ahead) ?? []).equals(bytes ?? Buffer.from('-'))).toBe(true)
  expect(await ahead).not.toBeNull()
})

it.each(['missing', 'folder', 'round', 'large/below'])(
  'has none where there is no file: %s',
  async (name) => {
    expect(await bytesAhead(at(name))).toBeNull()
  },
)

it('reads many at once', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => bytesAhead(at('large'))))
  expect(all.map((bytes) => bytes?.length)).toEqual(Array.from({ length: 20 }, () => 3_000_000))
})
