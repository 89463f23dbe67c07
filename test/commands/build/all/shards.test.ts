/** Shards: units fall to machines by their names alone, and what the machines have built is joined only where it fits. */
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shardOf } from '../../../../src/units/shard.ts'
import { compiled, run } from '../../../compiled.ts'
import { addUnit, buildAll, fillMany, manifestOf, wordsForAll } from './many-units.ts'

describe('shardOf', () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `unit-${index}`)

  it('deals units out evenly', () => {
    const counts = new Map<number, number>()
    for (const name of names) counts.set(shardOf(name, 7), (counts.get(shardOf(name, 7)) ?? 0) + 1)
    expect([...counts.keys()].toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7])
    for (const count of counts.values()) expect(Math.abs(count - 20_000 / 7)).toBeLessThan(200)
  })

  it('never changes: machines of different versions agree', () => {
    expect(['a', 'example-service', 'qiaokou-bigdata', '单位'].map((name) => shardOf(name, 5))).toEqual([
      5, 3, 2, 2,
    ])
  })
})

/** Runs a copy of the program in which the part that builds is another one. */
function otherProgram(folder: string, ...words: readonly string[]): number | null {
  const own = join(folder, 'program')
  cpSync(dirname(compiled()), join(own, '.build'), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(own, 'node_modules'))
  writeFileSync(join(own, 'package.json'), '{ "type": "module" }')
  appendFileSync(join(own, '.build/worker.cjs'), '\n// another version\n')
  return spawnSync(process.execPath, [join(own, '.build/main.js'), ...words], { cwd: folder }).status
}

describe('shards of a project', () => {
  const units = ['plain-1', 'plain-2', 'plain-3', 'county-1']
  let folder = ''
  const merge = (...words: readonly string[]) => run(['merge', ...words], { cwd: folder })
  const shard = (index: number, ...words: readonly string[]) =>
    buildAll(folder, '--shard', `${index}/2`, '--out', `out/${index}`, ...words)

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'budget-'))
    fillMany(folder, units)
    expect(shard(1).code).toBe(0)
    expect(shard(2).code).toBe(0)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('hold every unit once, and are joined into what one machine would have built', () => {
    const [one, two] = [1, 2].map((index) => manifestOf(join(folder, 'out', String(index))))
    const built = [one, two].map((manifest) => manifest?.units.map(({ unit }) => unit) ?? [])
    expect(built.flat().toSorted()).toEqual(units.toSorted())
    expect(built.map((names) => names.length > 0)).toEqual([true, true])

    const { code, out } = merge('out/1', 'out/2')
    expect([code, out]).toEqual([0, expect.stringContaining('合并了 2 份，4 个单位，其中 0 个有错误。')])
    expect(buildAll(folder, '--out', 'whole').code).toBe(0)
    const whole = manifestOf(join(folder, 'whole'))
    const merged = manifestOf(join(folder, 'out'))
    const withoutPlace = merged.units.map((unit) => ({
      ...unit,
      outputs: Object.fromEntries(
        Object.entries(unit.outputs).map(([path, digest]) => [path.replace(/^\d\//, ''), digest]),
      ),
    }))
    expect({ ...merged, units: withoutPlace }).toEqual(whole)
    const page = readFileSync(join(folder, 'out/summary.html'), 'utf8')
    for (const unit of units) expect(page).toContain(`<code>${unit}</code>`)
  })

  it('are refused where one is missing, comes twice, or is none', () => {
    expect(merge('out/1')).toEqual({ code: 1, out: '', err: expect.stringContaining('缺第 2 份（共 2 份）') })
    cpSync(join(folder, 'out/1'), join(folder, 'again'), { recursive: true })
    expect(merge('out/1', 'again', 'out/2').err).toContain('第 1 份有 2 个：out/1、again')
    expect(merge('out/1', 'none').err).toContain('none 里没有 manifest.json')
    expect(merge('out/1', 'out/2', '--out', 'out/2').err).toContain('out/2 本身是其中一份')
    expect(merge('whole', 'out/2').err).toContain('whole 里不是分份生成的结果')
  })

  it('are refused where one is not finished', () => {
    appendFileSync(join(folder, 'again/.journal.jsonl'), '\n{"shard":{"index":1,"of":2}}\n')
    expect(merge('again', 'out/2').err).toContain('again（第 1/2 份）没有做完')
  })

  it('do not mix in one folder', () => {
    const { code, err } = buildAll(folder, '--shard', '2/2', '--out', 'out/1')
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('out/1 里是第 1/2 份的结果，不能再放第 2/2 份的'),
    ])
  })

  it('are refused where the templates or the program differ', () => {
    appendFileSync(join(folder, 'templates/base/words.yaml'), '# changed\n')
    expect(shard(2).code).toBe(0)
    const { code, err } = merge('out/1', 'out/2')
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('templates/base/words.yaml 的版本不同：out/1 和 out/2'),
    ])
    expect(shard(1).code).toBe(0)
    expect(merge('out/1', 'out/2').code).toBe(0)

    expect(otherProgram(folder, ...wordsForAll, '--shard', '1/2', '--out', 'out/1')).toBe(0)
    expect(merge('out/1', 'out/2').err).toContain('程序 的版本不同：out/1 和 out/2')
    expect(shard(1).code).toBe(0)
  })

  it('are refused where somebody has changed a manifest, and built anew', () => {
    const manifest = join(folder, 'out/1/manifest.json')
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replaceAll(/Node\.js v[\d.]+/g, 'Node.js v0'))
    expect(merge('out/1', 'out/2').err).toContain('out/1/manifest.json 有的地方被改过')
    expect(shard(1).code).toBe(0)
    expect(merge('out/1', 'out/2').code).toBe(0)
  })

  it('are refused where they share out different units', () => {
    addUnit(folder, 'plain-4')
    expect(shard(shardOf('plain-4', 2)).code).toBe(0)
    expect(merge('out/1', 'out/2').err).toMatch(
      /out\/1（共 [45] 个单位）和 out\/2（共 [45] 个单位）的单位名单不同/,
    )
    // The other one has nothing to build, and learns of the new list.
    expect(shard(3 - shardOf('plain-4', 2)).code).toBe(0)
    expect(merge('out/1', 'out/2')).toEqual({ code: 0, out: expect.stringContaining('5 个单位'), err: '' })
  })
})
