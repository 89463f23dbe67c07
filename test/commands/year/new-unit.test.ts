/** `new:unit`: a unit that can be looked at right away, every line of it to be filled in or uncommented, and what cannot be done. */
import { readdirSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { documentOfUnit } from '../../../src/build.ts'
import { printedDataAreGiven } from '../../../src/check/facts/printed-data-are-given.ts'
import { isError } from '../../../src/diagnostic/diagnostic.ts'
import { planNewUnit } from '../../../src/edit/plan-new-unit.ts'
import { schemaOfFile } from '../../../src/read/file-schemas.ts'
import { parseYaml } from '../../../src/read/parse-yaml.ts'
import { placesToFill, toFillSlug } from '../../../src/read/to-fill.ts'
import { validate } from '../../../src/read/validate.ts'
import { projectWorld } from '../../project.ts'
import { asChanges, run } from '../running.ts'

const units = readdirSync('data')
const districts = readdirSync('templates').filter(
  (name) => statSync(`templates/${name}`).isDirectory() && !units.includes(name),
)
const made = new Map(
  await Promise.all(
    districts.map(
      async (district) =>
        [district, await run(`new:unit --unit hillside-library --district ${district} --year 2026`)] as const,
    ),
  ),
)
const filesOf = (district: string): Readonly<Record<string, string>> => {
  const ran = made.get(district)
  return ran === undefined ? {} : (asChanges(ran) as Readonly<Record<string, string>>)
}
const job = { root: process.cwd(), unit: 'hillside-library', year: 2026 }

/** What is wrong with a file, read as for a draft. */
function wrongIn(path: string, text: string): readonly string[] {
  const { value: tree, diagnostics } = parseYaml(path, new TextEncoder().encode(text))
  const kind = schemaOfFile(path)
  const found =
    tree === null || kind === null ? diagnostics : validate(tree, kind.schema, 'stand-in').diagnostics
  return found.map(({ message, at }) => `${at?.line} ${message}`)
}

describe.each(districts)('a unit of %s', (district) => {
  it('can be built as a draft', () => {
    const world = projectWorld(filesOf(district))
    const { value, diagnostics } = documentOfUnit(world, { ...job, draft: true })
    expect(diagnostics.filter(isError).map(({ message }) => message)).toEqual([])
    // What the checks demand of the edition's units is asked for.
    const owed = diagnostics.filter(({ slug }) => slug === printedDataAreGiven.slug)
    // A draft takes no word from a closed list, so that the category stays unknown.
    const others = owed.filter(({ message }) => !/缺少 category：/.test(message))
    expect(others.map(({ message }) => message)).toEqual([])
    expect(value).not.toBeNull()
  })

  it('has only places to fill that todo lists', async () => {
    const { out, err } = await run('todo --unit hillside-library', filesOf(district))
    const places = Object.entries(filesOf(district)).flatMap(([path, text]) => {
      const tree = parseYaml(path, new TextEncoder().encode(text)).value
      return tree === null ? [] : placesToFill(tree)
    })
    expect(err).toBe('')
    expect(out).toContain(`还有 ${places.length} 处待填。`)
    expect(made.get(district)?.out).toContain(`待填 ${places.length} 处`)
    expect(places.length).toBeGreaterThan(12)
  })

  it('has lines that fit once the # is taken away, each by itself', () => {
    const wrong = Object.entries(filesOf(district)).flatMap(([path, text]) => {
      const lines = text.split('\n')
      return lines.flatMap((line, at) => {
        if (!/^ *#\S/.test(line)) return []
        const uncommented = lines.with(at, line.replace('#', '')).join('\n')
        return wrongIn(path, uncommented).map((found) => `${path} ${line}: ${found}`)
      })
    })
    expect(wrong).toEqual([])
  })
})

describe('the keys of a unit', () => {
  const liveKeys = (district: string, name: string) =>
    (filesOf(district)[`data/hillside-library/2026/${name}.yaml`] ?? '').match(/^\w+(?=:)/gm)

  it('are those that the edition prints', () => {
    expect(liveKeys('base', 'statement')).toEqual([
      'amounts_in',
      'published',
      'staffing',
      'reasons',
      'procurement',
      'assets',
      'non_tax',
      'not_published',
    ])
  })

  it('are fewer where an edition prints less', () => {
    const begun = {
      unit: 'hillside-library',
      year: 2026,
      district: 'base',
      amountsIn: { budget: '万元', statement: '万元' },
      name: null,
    } as const
    const { files } = planNewUnit(begun, [])
    expect([...files.keys()].map((path) => path.split('/').at(-1))).toEqual([
      'unit.yaml',
      'budget.yaml',
      'statement.yaml',
    ])
    expect(files.get('data/hillside-library/2026/statement.yaml')).toContain('\n#non_tax: { amount: 待填 }')
  })

  it('have their names in Chinese, and the name that was given', async () => {
    const { written } = await run(
      'new:unit --unit hillside-library --district base --year 2026 --name 示例市示例区图书馆',
    )
    const text = new TextDecoder().decode(written.get('data/hillside-library/unit.yaml'))
    expect(text.split('\n').slice(0, 8)).toEqual([
      '# yaml-language-server: $schema=../../schemas/unit.json',
      '# 示例市示例区图书馆2026年部门预算：单位情况。',
      '# “待填”的逐处填写，本单位没有的整行删去；“#”开头的备用行，有才去掉“#”再填。每个键的说明和例子见 docs/data.md。',
      '',
      'name: "示例市示例区图书馆"  # 名称，全称，与公章、表格一致',
      'short_name: 待填  # 简称，封面和标题上的名称',
      'code: 待填  # 代码，部门代码',
      'kind: 待填  # 单位性质，选一个：行政单位、参公事业单位、事业单位',
    ])
  })

  it('are of the latest year in data, where none is given', async () => {
    const { written } = await run('new:unit --unit hillside-library --district base')
    expect([...written.keys()]).toContain('data/hillside-library/2025/budget.yaml')
  })
})

describe('what cannot be done', () => {
  it.each([
    ['new:unit --unit example-culture --district base', 'data/example-culture 已经有了，没有改动'],
    ['new:unit --unit Example-Culture --district base', 'data/example-culture 已经有了，没有改动'],
    ['new:unit --unit ../away --district base', '单位的文件夹不能叫“../away”'],
    ['new:unit --unit 图书馆 --district base', '单位的文件夹不能叫“图书馆”'],
    ['new:unit --unit hillside --district putuo-wanli', '没有模板“putuo-wanli”'],
    ['new:unit --unit hillside --district example-eats', '没有模板“example-eats”，是不是“example-east”？'],
  ])('%s', async (line, message) => {
    const { code, err, written } = await run(line)
    expect({ code, files: [...written.keys()] }).toEqual({ code: 1, files: [] })
    expect(err).toContain(message)
    expect(err).not.toContain(toFillSlug)
  })

  it('without a district', async () => {
    expect((await run('new:unit --unit hillside')).code).not.toBe(0)
  })
})
