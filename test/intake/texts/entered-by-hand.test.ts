/**
 * The texts and figures that the text sheets of the two real books give, held against `data/`, where people typed them
 * from the publication. Every difference is listed with its reason.
 */
import { readFileSync } from 'node:fs'
import { Decimal } from 'decimal.js'
import { describe, expect, it } from 'vitest'
import type { Taken } from '../../../src/intake/taken.ts'
import { textsOfBook } from '../../../src/intake/texts/texts-of-book.ts'
import { type Address, addressText } from '../../../src/model/data-address.ts'
import type { Tree } from '../../../src/model/yaml-tree.ts'
import { parseYaml } from '../../../src/read/parse-yaml.ts'
import { readCatalog } from '../../../src/read/read-catalog.ts'
import { projectWorld } from '../../project.ts'
import { putuoLayout, takenBook, textSheet } from './putuo.ts'

/** Keys that tables give, and those that the import settles from the command and the titles of tables. */
const ofTables = /^budget\.yaml (?:income|spending|economic|stated|three_public\.|agency_operating)/
const ofImport = /amounts_in$|^unit\.yaml (?:names|template|publishes|name$)/

type Values = ReadonlyMap<string, string>

function scalars(tree: Tree, at: Address = []): readonly (readonly [string, string])[] {
  if (tree.kind === 'scalar') return [[addressText(at), tree.scalar]]
  if (tree.kind === 'blank') return []
  if (tree.kind === 'map')
    return [...tree.entries].flatMap(([key, { value }]) => scalars(value, [...at, key]))
  return tree.items.flatMap((line, index) => {
    // Lines are known by their item or their name.
    const own = line.kind === 'map' ? scalars(line) : []
    const [key, value] = own.find(([name]) => name === 'item' || name === 'name') ?? []
    return scalars(line, [...at, key === undefined ? index : { [key]: value ?? '' }])
  })
}

/** 57.43万元 is 574300; paragraphs without the blanks around them. */
const comparable = (value: string): string =>
  /^\d[\d.]*(?:万元)?$/.test(value)
    ? new Decimal(value.replace('万元', '')).times(value.endsWith('万元') ? 10000 : 1).toFixed()
    : value
        .trim()
        .split('\n')
        .map((line) => line.trim())
        .join('\n')

const wanted = (place: string): boolean =>
  !ofTables.test(place) && !ofImport.test(place) && !place.endsWith('.item')

function entered(unit: string, year: number, files: readonly string[]): Values {
  const all = files.flatMap((file) => {
    const path = file === 'unit.yaml' ? `data/${unit}/${file}` : `data/${unit}/${year}/${file}`
    const { value } = parseYaml(path, readFileSync(path))
    return value === null
      ? []
      : scalars(value).map(
          ([at, text]) =>
            [`${file.replace(/^projects\/.*/, 'projects/01.yaml')} ${at}`, comparable(text)] as const,
        )
  })
  return new Map(all.filter(([place]) => wanted(place)))
}

async function imported(book: string, year: number): Promise<Values> {
  const { taken } = await takenBook(book, year)
  return placed(taken)
}

const placed = (taken: readonly Taken[]): Values =>
  new Map(
    taken
      .map(({ file, at, value }) => [`${file} ${addressText(at)}`, comparable(value)] as const)
      .filter(([place]) => wanted(place)),
  )

/** 0 vehicles of a kind is published and not typed: it prints the same. */
const printedZero =
  /^statement\.yaml assets\..*(?:ministerial|principal_leaders|confidential|emergency|law_enforcement|special|retired_cadres|other)$/

function differences(byHand: Values, fromBook: Values) {
  return {
    different: [...byHand].flatMap(([place, value]) => {
      const own = fromBook.get(place)
      return own === undefined || own === value ? [] : [[place, value, own]]
    }),
    typed: [...byHand].flatMap(([place, value]) => (fromBook.has(place) ? [] : [[place, value]])),
    more: [...fromBook].flatMap(([place, value]) =>
      byHand.has(place) || (value === '0' && printedZero.test(place)) ? [] : [[place, value]],
    ),
  }
}

describe('万里街道 2025', () => {
  const byHand = entered('putuo-wanli', 2025, [
    'unit.yaml',
    'budget.yaml',
    'statement.yaml',
    'projects/01-community-centre.yaml',
  ])

  it.each(['wanli-2025.xlsx', 'wanli-2025.xls', 'wanli-2025-clumsy.xlsx'])(
    '%s gives all figures that were typed, and all texts but one',
    async (book) => {
      const fromBook = await imported(book, 2025)
      expect(byHand.size).toBeGreaterThan(80)
      expect(differences(byHand, fromBook)).toEqual({
        different: [],
        typed: [
          // No sheet says what kind each is: a sentence counts them only.
          ['unit.yaml kind', '行政单位'],
          ...[
            ['社区事务受理服务中心', '事业单位'],
            ['社区党群服务中心', '事业单位'],
            ['城市运行管理中心', '事业单位'],
            ['经济发展服务中心', '事业单位'],
            ['综合行政执法队', '参公事业单位'],
          ].map(([name, kind]) => [`unit.yaml members[name=上海市普陀区万里街道${name}].kind`, kind]),
          // The sentence names 卫生健康支出（款）计划生育事务（项）; the tables have 计划生育事务（款）计划生育服务（项）.
          ['statement.yaml uses.2100717', '计划生育事务'],
        ],
        more: [],
      })
    },
  )

  it('tells of the sentence that was not taken, and of nothing else', async () => {
    const { left } = await takenBook('wanli-2025.xlsx', 2025)
    expect(left.map(({ cell, text, because }) => [cell.at, text.slice(0, 31), because])).toEqual([
      [
        '部门编制说明!A24',
        '“卫生健康支出（类）卫生健康支出（款）计划生育事务（项）”科目',
        '表里没有这个科目',
      ],
    ])
  })

  it('names the cell of every value', async () => {
    const { taken } = await takenBook('wanli-2025.xlsx', 2025)
    const cellsOf = (place: string) =>
      taken.find(({ file, at }) => `${file} ${addressText(at)}` === place)?.cells.map(({ at }) => at)
    expect(cellsOf('statement.yaml procurement.works')).toEqual(['其他相关情况说明!A3'])
    expect(cellsOf('statement.yaml uses.2010507')).toEqual(['部门编制说明!A4'])
    expect(cellsOf('projects/01.yaml quarters[4]')).toEqual(['项目经费情况说明!A3'])
  })
})

describe('社会福利院 2024', () => {
  const byHand = entered('putuo-welfare', 2024, ['unit.yaml', 'budget.yaml', 'statement.yaml'])

  it('gives all values that were typed but those of one sentence, whose figure the table contradicts', async () => {
    const fromBook = await imported('putuo-welfare-2024.xlsx', 2024)
    expect(byHand.size).toBeGreaterThan(40)
    expect(differences(byHand, fromBook)).toEqual({
      different: [],
      typed: [
        ['unit.yaml short_name', '区社会福利院'],
        ['unit.yaml kind', '事业单位'],
        // No sheet has a line of members; the import gives a single unit itself.
        ['unit.yaml members[name=上海市普陀区社会福利院].name', '上海市普陀区社会福利院'],
        ['unit.yaml members[name=上海市普陀区社会福利院].own_office', 'true'],
        // The sentence says 738.66, the table 696.48.
        ['budget.yaml prior.items[item=2081005].executed', '7113400'],
        ['statement.yaml reasons.items.2081005', '根据实际支出'],
        ['statement.yaml uses.2081005', '人员经费及公用经费'],
      ],
      more: [
        // The day was not typed, since it is the usual one.
        ['statement.yaml assets.as_of', '2023-12-31'],
        ['budget.yaml three_public_details.vehicles_bought', '0'],
      ],
    })
  })

  it('tells what the tables say instead', async () => {
    const { left } = await takenBook('putuo-welfare-2024.xlsx', 2024)
    expect(left.map(({ cell, because }) => [cell.at, because])).toEqual([
      ['单位编制说明!A7', '写的是738.66万元，表里是696.48万元'],
    ])
  })
})

describe('万里街道 2023, whose texts have another form', () => {
  const lines = readFileSync('seeds/putuo-wanli-2023.txt', 'utf8').split('\n')
  const section = (name: string, from: string, to: string) => {
    const start = lines.lastIndexOf(from)
    return textSheet(name, ...lines.slice(start, lines.indexOf(to, start)))
  }
  const sheets = [
    section('部门主要职能', '部门主要职能', '部门机构设置'),
    section('部门机构设置', '部门机构设置', '名词解释'),
    section('部门编制说明', '部门预算编制说明', '2023年部门财务收支预算总表'),
    section('其他相关情况说明', '其他相关情况说明', '项目经费情况说明'),
    section('项目经费情况说明', '项目经费情况说明', '财政项目支出绩效目标填报表'),
  ]
  const byHand = entered('putuo-wanli', 2023, ['unit.yaml', 'budget.yaml', 'statement.yaml'])

  it('gives all that was typed but one figure, which the publication contradicts itself about', () => {
    const { layout, isWritten } = putuoLayout(2023)
    const { functional } = readCatalog(projectWorld(), process.cwd()).value
    const namesOf = (code: string) => [3, 5, 7].map((length) => functional.get(code.slice(0, length))?.name)
    const codes = [...byHand.keys()].flatMap((place) => /statement\.yaml uses\.(\d+)/.exec(place)?.[1] ?? [])
    const { taken, left, found } = textsOfBook(sheets, layout, {
      codeOf: (names) => codes.find((code) => namesOf(code).join() === names.join()) ?? null,
      amountOf: () => null,
      unitName: null,
      isWritten,
    })
    const { different, typed, more } = differences(byHand, placed(taken))
    expect(byHand.size).toBeGreaterThan(120)
    expect(different).toEqual([])
    expect(typed.filter(([place]) => !place?.endsWith('kind'))).toEqual([
      ['budget.yaml prior.by_fund.government_fund', '0'],
    ])
    expect(left.map(({ text, because }) => [text, because])).toEqual([
      ['政府性基金拨款支出预算0万元，比2022年预算增加1421.25万元；', '由增减额算不出上年数'],
    ])
    // Typed from a sheet of goals, under another name.
    expect(more.filter(([place]) => !place?.startsWith('projects/'))).toEqual([])
    expect(more.map(([place]) => place)).toContain('projects/text-1.yaml quarters[4]')
    expect(found).toEqual([])
  })
})
