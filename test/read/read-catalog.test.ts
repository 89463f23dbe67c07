import { describe, expect, it } from 'vitest'
import { readCatalog } from '../../src/read/read-catalog.ts'
import { realWorld } from '../../src/world/world.ts'
import { worldOf } from './world-of.ts'

const header = 'code,name,level,budget,evidence,definition,definition_evidence\n'
const economic = 'code,name,level,kind,evidence\n30101,基本工资,group,部门预算支出经济分类,retrieved\n'
const root = '/root/data/catalog'

const read = (functional: string) =>
  readCatalog(
    worldOf({ [`${root}/functional.csv`]: functional, [`${root}/economic.csv`]: economic }),
    '/root',
  )

describe('the catalogue', () => {
  it('takes quoted cells, line ends of Windows and a byte order mark', () => {
    const { value, diagnostics } = read(
      `\ufeff${header}201,"一般,公共",class,一般公共预算,retrieved,"反映""甲"",乙",recalled\r\n`.replace(
        '\n',
        '\r\n',
      ),
    )
    expect(diagnostics).toEqual([])
    expect(value.functional.get('201')).toEqual({
      code: '201',
      name: '一般,公共',
      level: 'class',
      evidence: 'retrieved',
      definition: '反映"甲",乙',
      definitionEvidence: 'recalled',
    })
  })

  it.each([
    ['201,甲,class\n', '这一行有 3 列，应为 7 列'],
    ['2a1,甲,class,,x,,\n', '科目代码“2a1”应为 3 至 7 位数字'],
    ['201,甲,类,,x,,\n', 'level“类”应为 class、group 或 item'],
    ['201,,class,,x,,\n', '科目 201 没有名称'],
    ['201,"甲,class,,x,,\n', '引号没有配对'],
  ])('refuses %j', (row, message) => {
    expect(read(header + row).diagnostics).toMatchObject([
      { message, at: { file: 'data/catalog/functional.csv', line: 2 } },
    ])
  })

  it('refuses a code twice and a header without the columns', () => {
    const row = '201,甲,class,,x,,\n'
    expect(read(header + row + row).diagnostics).toMatchObject([
      { message: '科目代码 201 重复', at: { line: 3 } },
    ])
    expect(read(`code,title\n${row}`).diagnostics).toMatchObject([
      { message: '第一行缺少列名：name、level、evidence' },
    ])
  })

  it('says which file is missing', () => {
    expect(readCatalog(worldOf({}), '/root').diagnostics.map(({ message }) => message)).toEqual([
      '缺少文件 data/catalog/functional.csv',
      '缺少文件 data/catalog/economic.csv',
    ])
  })

  it('of the project is whole', () => {
    const { value, diagnostics } = readCatalog(realWorld, '.')
    expect(diagnostics).toEqual([])
    expect(value.functional.get('2010350')?.name).toBe('事业运行')
    expect(value.economic.get('30101')?.name).toBe('基本工资')
    expect(value.economic.has('50101')).toBe(false)
  })
})

describe('knowledge that ages', () => {
  const codes = { [`${root}/functional.csv`]: header, [`${root}/economic.csv`]: economic }
  const withFile = (name: string, text: string) =>
    readCatalog(worldOf({ ...codes, [`${root}/${name}`]: text }), '/root')

  it('need not be there', () => {
    const { value, diagnostics } = readCatalog(worldOf(codes), '/root')
    expect([value.bodies, value.slips, diagnostics]).toEqual([[], [], []])
  })

  it('is plain text or a pattern, with its source and day', () => {
    const { value, diagnostics } = withFile(
      'bodies.yaml',
      'bodies:\n  - { was: 示例区甲办, now: 示例区乙局, source: 示例区机构改革方案, since: 2025-01-20 }\n',
    )
    expect(diagnostics).toEqual([])
    const [body] = value.bodies
    expect(body?.was.test('由示例区甲办承担')).toBe(true)
    expect(body).toMatchObject({ now: '示例区乙局', since: { year: 2025, month: 1, day: 20 } })
  })

  it.each([
    ['bodies.yaml', 'bodies:\n  - { was: "甲(", now: 乙, source: 丙, since: 2025-01-20 }\n', 'was'],
    ['bodies.yaml', 'bodies:\n  - { was: 甲, now: 乙, source: 丙 }\n', 'since'],
    ['slips.yaml', 'slips:\n  - { wrong: "", correct: 乙, source: 丙, since: 2025-01-20 }\n', 'wrong'],
  ])('is refused with its place: %s %j', (name, text, key) => {
    const { diagnostics } = withFile(name, text)
    expect(diagnostics).toMatchObject([{ severity: 'error', at: { file: `data/catalog/${name}`, line: 2 } }])
    expect(JSON.stringify(diagnostics)).toContain(key)
  })

  it('of the project is whole', () => {
    const { value } = readCatalog(realWorld, process.cwd())
    expect(value.bodies.length).toBeGreaterThanOrEqual(10)
    expect(value.slips.length).toBeGreaterThanOrEqual(18)
  })
})

describe('pairs of codes that tell one amount', () => {
  const codes = { [`${root}/functional.csv`]: header, [`${root}/economic.csv`]: economic }
  const pairs = (text: string) => readCatalog(worldOf({ ...codes, [`${root}/pairs.yaml`]: text }), '/root')

  it('need not be there', () => {
    const { value, diagnostics } = readCatalog(worldOf(codes), '/root')
    expect([value.pairs, diagnostics]).toEqual([[], []])
  })

  it('are read with the places of their codes', () => {
    const text =
      'pairs:\n  - { name: 甲, functional: ["2080505"], economic: ["30108"], relation: equal, evidence: recalled }\n'
    const { value, diagnostics } = pairs(text)
    expect(diagnostics).toEqual([])
    expect(value.pairs).toMatchObject([
      {
        name: '甲',
        functional: [{ text: '2080505', place: { file: 'data/catalog/pairs.yaml', line: 2 } }],
        economic: [{ text: '30108' }],
        relation: 'equal',
      },
    ])
  })

  it.each([
    ['pairs: []\nother: 1\n', '没有“other”这个键'],
    [
      'pairs:\n  - { name: 甲, functional: ["2080505"], economic: [], relation: same, evidence: recalled }\n',
      'relation',
    ],
    [
      `pairs:\n  - { name: 甲, functional: ["2080505"], economic: [], may_add: [${Array.from({ length: 11 }, (_, index) => `"${30101 + index}"`).join(', ')}], relation: equal, evidence: recalled }\n`,
      'may_add 最多 10 个科目：每一种加法都要比较',
    ],
    ['pairs: [\n', '括号没有配对'],
  ])('are refused where %j', (text, message) => {
    const { value, diagnostics } = pairs(text)
    expect(diagnostics.map((one) => one.message).join('\n')).toContain(message)
    expect(value.pairs).toEqual([])
  })

  it('name only codes of the catalogue', () => {
    const { value } = readCatalog(realWorld, process.cwd())
    expect(value.pairs.length).toBeGreaterThan(5)
    const unknown = value.pairs.flatMap(({ functional, economic, may_add = [] }) => [
      ...functional.filter(({ text }) => value.functional.get(text)?.level !== 'item'),
      ...[...economic, ...may_add].filter(({ text }) => value.economic.get(text)?.level !== 'group'),
    ])
    expect(unknown.map(({ text }) => text)).toEqual([])
  })
})
