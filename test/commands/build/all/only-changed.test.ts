/** `build --all` twice: units that have not changed are skipped, and every change is noticed. */
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run } from '../../../compiled.ts'
import {
  addUnit,
  buildAll,
  district,
  docxOf,
  fillMany,
  manifestOf,
  rewritten,
  timesOf,
} from './many-units.ts'

const units = ['county-1', 'county-2', 'plain-1', 'plain-2']
let folder = ''
let out = ''

/** Each test begins where everything is built. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'budget-'))
  out = join(folder, 'out')
  fillMany(folder, units)
  const { code, out: said } = buildAll(folder)
  expect(said).toContain('要生成 4 个单位（还没有生成过 4），0 个没有变。')
  expect(said).toContain('生成 4 个单位，失败 0 个，没有变 0 个')
  expect(code).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Changes something, builds, and returns which units were built. */
function built(change: () => void, code = 0): { readonly units: readonly string[]; readonly said: string } {
  change()
  const before = timesOf(out)
  const ran = buildAll(folder)
  expect(ran.code, ran.err).toBe(code)
  return { units: rewritten(before, timesOf(out)), said: ran.out + ran.err }
}

it('writes nothing where nothing has changed', () => {
  const before = timesOf(out)
  const { code, out: said } = buildAll(folder)
  expect([code, said]).toEqual([0, '4 个单位都没有变，什么也没有写。\n'])
  expect(timesOf(out)).toEqual(before)
  expect(readdirSync(out).toSorted()).toEqual([
    '.manifest-notes.jsonl',
    'county-1',
    'county-2',
    'manifest.json',
    'plain-1',
    'plain-2',
    'summary.html',
    'summary.xlsx',
  ])
})

it('builds the units of a district alone where its templates change', () => {
  const words = join(folder, 'templates', district, 'words.yaml')
  expect(built(() => appendFileSync(words, '\n# changed\n')).units).toEqual(['county-1', 'county-2'])
})

it('builds a unit whose data change, and no other', () => {
  const file = join(folder, 'data/plain-1/2025/budget.yaml')
  expect(built(() => appendFileSync(file, '# changed\n')).units).toEqual(['plain-1'])
})

it('notices a file that comes where there was none, and one that goes', () => {
  const own = join(folder, 'templates/plain-2')
  const add = () => cpSync(join(folder, 'templates', district, 'words.yaml'), join(own, 'words.yaml'))
  expect(built(add).units).toEqual(['plain-2'])
  expect(built(() => rmSync(own, { recursive: true })).units).toEqual(['plain-2'])
})

it('builds a new unit alone, and leaves one out that is gone', () => {
  expect(built(() => addUnit(folder, 'plain-3')).units).toEqual(['plain-3'])
  expect(manifestOf(out).units.map(({ unit }) => unit)).toEqual([...units, 'plain-3'])
  const gone = built(() => rmSync(join(folder, 'data/plain-3'), { recursive: true }))
  expect(gone.units).toEqual([])
  expect(manifestOf(out).units.map(({ unit }) => unit)).toEqual(units)
})

it('notices a file that was touched and is what it was, and builds nothing', () => {
  const file = join(folder, 'data/plain-1/2025/budget.yaml')
  const { said, units: none } = built(() => utimesSync(file, 0, 0))
  expect([none, said]).toEqual([[], '4 个单位都没有变，什么也没有写。\n'])
})

it('notices a change of the same size that has its old time back', () => {
  const file = join(folder, 'data/plain-1/2025/budget.yaml')
  const { mtime } = statSync(file)
  const { units: changed } = built(() => {
    writeFileSync(file, readFileSync(file, 'utf8').replace('# changed', '# CHANGED'))
    utimesSync(file, mtime, mtime)
  })
  expect(changed).toEqual(['plain-1'])
})

it('keeps a document that somebody has edited beside the new one, and says so', () => {
  const file = docxOf(out, 'plain-1')
  const right = readFileSync(file)
  const copy = file.replace('.docx', '（手改）.docx')
  const { said } = built(() => writeFileSync(file, 'edited'))
  expect(said).toContain('生成的文件被改过，重新生成：\n  plain-1/2025\n')
  expect(said).toContain(
    `手改过的文件已另存，原来的名称下是重新生成的：\n  out/plain-1/2025/${basename(copy)}\n`,
  )
  expect(readFileSync(copy, 'utf8')).toBe('edited')
  expect(readFileSync(file).equals(right)).toBe(true)
  expect(readFileSync(join(out, 'summary.html'), 'utf8')).toContain(basename(copy))
  // The same edit once more is kept already; another one is kept as well.
  built(() => writeFileSync(file, 'edited'))
  built(() => writeFileSync(file, 'edited again'))
  const docs = readdirSync(dirname(file)).filter((name) => name.endsWith('.docx'))
  expect(docs.toSorted()).toEqual(
    [basename(file), basename(copy), basename(copy).replace('手改', '手改2')].toSorted(),
  )
})

it('knows what was built by itself meanwhile for no edit of anybody', () => {
  const terms = join(folder, 'templates/base/glossary.yaml')
  const right = readFileSync(terms, 'utf8')
  const file = docxOf(out, 'plain-2')
  const before = readFileSync(file)
  writeFileSync(terms, right.replace('指本级财政一般公共预算当年拨付的资金', '指当年拨付的资金'))
  expect(run(['build', '--unit', 'plain-2', '--format', 'docx'], { cwd: folder }).code).toBe(0)
  expect(readFileSync(file).equals(before)).toBe(false)
  const { said, units: changed } = built(() => writeFileSync(terms, right))
  expect([changed.includes('plain-2'), said.includes('手改')]).toEqual([true, false])
  expect(readFileSync(file).equals(before)).toBe(true)
})

it('builds anew what was deleted or cut off', () => {
  const file = docxOf(out, 'plain-2')
  const right = readFileSync(file)
  const deleted = built(() => rmSync(file))
  expect(deleted.said).toContain('生成的文件被删掉了，重新生成：\n  plain-2/2025\n')
  expect(deleted.said).not.toContain('手改')
  expect(readFileSync(file).equals(right)).toBe(true)
  built(() => writeFileSync(file, right.subarray(0, 1000)))
  expect(readFileSync(file).equals(right)).toBe(true)
})

it('goes on past a unit with an error, and does not build it again until it is mended', () => {
  const file = join(folder, 'data/plain-1/2025/budget.yaml')
  const right = readFileSync(file)
  const earlier = readFileSync(docxOf(out, 'plain-1'))
  const { said, units: changed } = built(() => {
    appendFileSync(file, 'spendng: []\n')
    appendFileSync(join(folder, 'data/plain-2/2025/budget.yaml'), '# changed\n')
  }, 1)
  expect(changed).toEqual(['plain-2'])
  expect(said).toContain('生成 1 个单位，失败 1 个，没有变 2 个')
  expect(said).toMatch(/有错误：\n {2}plain-1　1 个错误：/)
  expect(readFileSync(docxOf(out, 'plain-1')).equals(earlier)).toBe(true)
  expect(manifestOf(out).units.map(({ unit, result }) => [unit, result])).toContainEqual([
    'plain-1',
    'failed',
  ])
  expect(readFileSync(join(out, 'summary.html'), 'utf8')).toContain('spendng')

  expect(built(() => undefined, 1).said).toContain('什么也没有写；其中 1 个有错误，还没有改')
  const mended = built(() => writeFileSync(file, right))
  expect(mended.said).toContain('要生成 1 个单位')
  // The earlier file is known as the program's own: no copy of it is kept.
  expect(mended.said).not.toContain('手改')
})

it('builds all where a table of codes or the wish is another', () => {
  const catalog = join(folder, 'data/catalog')
  expect(
    built(() => {
      rmSync(catalog)
      cpSync(join(process.cwd(), 'data/catalog'), catalog, { recursive: true })
      appendFileSync(join(catalog, 'pairs.yaml'), '# changed\n')
    }).units,
  ).toEqual(units)
  const before = timesOf(out)
  expect(buildAll(folder, '--force').code).toBe(0)
  expect(rewritten(before, timesOf(out))).toEqual(units)
})

it('does not take the new content of a file for the old one where only some units were built from it', () => {
  const words = join(folder, 'templates/base/words.yaml')
  appendFileSync(words, '# changed\n')
  // So that the stamp of the file is settled, and is noted.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  expect(buildAll(folder, '--district', district).code).toBe(0)
  expect(built(() => undefined).units).toEqual(['plain-1', 'plain-2'])
})

it('builds a district, and leaves what is known of the others', () => {
  const before = timesOf(out)
  expect(buildAll(folder, '--force', '--district', district).code).toBe(0)
  expect(rewritten(before, timesOf(out))).toEqual(['county-1', 'county-2'])
  expect(manifestOf(out).units.map(({ unit }) => unit)).toEqual(units)
  const { code, err } = buildAll(folder, '--district', 'example-countri')
  expect(code).toBe(1)
  expect(err).toContain('是不是“example-county”？')
})
