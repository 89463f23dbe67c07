import { describe, expect, it } from 'vitest'
import { latestYear, listUnits, listYears } from '../../src/read/list-units.ts'
import { readUnit } from '../../src/read/read-unit.ts'
import { budget, project, sampleFiles, statement, unit } from './sample-unit.ts'
import { worldOf } from './world-of.ts'

const year = '/root/data/archives/2024'
const job = { root: '/root', unit: 'archives', year: 2024 }

const read = (
  changes: Record<string, string | Uint8Array | null> = {},
  asked: [string, number] = ['archives', 2024],
) => {
  const files = Object.entries({ ...sampleFiles(2024), ...changes }).filter(([, content]) => content !== null)
  const [of, year] = asked
  return readUnit(worldOf(Object.fromEntries(files) as Record<string, string>), {
    root: '/root',
    unit: of,
    year,
  })
}

/** Place, message and hint of each diagnostic, a line each. */
const told = (...of: Parameters<typeof read>) => {
  const { value, diagnostics } = read(...of)
  expect(value).toBeNull()
  return diagnostics.map(
    ({ at, message, hint }) => `${at ? `${at.file}:${at.line} ` : ''}${message}｜${hint ?? ''}`,
  )
}

describe('a unit', () => {
  it('is read whole, amounts as they were typed', () => {
    const { value, diagnostics } = read()
    expect(diagnostics).toEqual([])
    expect(value).toMatchObject({
      unitId: 'archives',
      year: 2024,
      unit: { name: '某区档案馆', template: 'hillside' },
      budget: {
        income: {
          general_public: { digits: '120.50', place: { file: 'data/archives/2024/budget.yaml', line: 2 } },
        },
      },
      projects: [{ file: 'data/archives/2024/projects/2-scan.yaml', starts: 2023 }],
      prior: null,
    })
    expect([...(value?.catalog.functional.keys() ?? [])]).toEqual(['201', '2010350'])
    expect([...(value?.catalog.economic.keys() ?? [])]).toEqual(['30101'])
  })

  it('has its projects in the order of their numbers', () => {
    const { value } = read({
      [`${year}/projects/10-a.yaml`]: project,
      [`${year}/projects/.2.swp`]: 'x',
      [`${year}/projects/说明.txt`]: 'x',
    })
    expect(value?.projects.map(({ file }) => file.split('/').at(-1))).toEqual(['2-scan.yaml', '10-a.yaml'])
  })

  it('needs no projects', () => {
    expect(read({ [`${year}/projects/2-scan.yaml`]: null }).value?.projects).toEqual([])
  })

  it('brings the two years before, where they follow without a gap', () => {
    const years = (...known: number[]) => {
      const { value } = readUnit(worldOf(sampleFiles(...known)), job)
      return [value?.year, value?.prior?.year, value?.prior?.prior?.year, value?.prior?.prior?.prior?.year]
    }
    expect(years(2021, 2022, 2023, 2024)).toEqual([2024, 2023, 2022, undefined])
    expect(years(2022, 2024)).toEqual([2024, undefined, undefined, undefined])
  })
})

describe('what is wrong with a unit', () => {
  it.each<[string, ...Parameters<typeof told>, string[]]>([
    [
      'an unknown unit',
      {},
      ['archvies', 2024],
      ['没有单位“archvies”，是不是“archives”？｜已有的单位：archives'],
    ],
    ['a way out of the data', {}, ['../../etc', 2024], ['没有单位“../../etc”｜已有的单位：archives']],
    [
      'a folder that is no unit',
      {},
      ['catalog', 2024],
      ['没有单位“catalog”｜文件夹 data/catalog 里没有 unit.yaml'],
    ],
    [
      'an unknown year',
      {},
      ['archives', 2023],
      ['单位“archives”没有 2023 年的数据｜已有的年份：2024；新的一年用 npm run new:year 建立'],
    ],
    [
      'missing files, one of them misnamed',
      {
        [`${year}/statement.yaml`]: null,
        [`${year}/statment.yaml`]: statement,
        [`${year}/performance.yaml`]: null,
      },
      ['archives', 2024],
      [
        '缺少文件 data/archives/2024/statement.yaml｜data/archives/2024 里有 statment.yaml，是不是它？改名即可',
      ],
    ],
    [
      'a project that would not be read',
      { [`${year}/projects/3.yml`]: project },
      ['archives', 2024],
      ['data/archives/2024/projects/3.yml 的扩展名应为 .yaml（小写），否则不会读入｜'],
    ],
    [
      'an unknown template',
      { '/root/data/archives/unit.yaml': unit.replace('hillside', 'hilside') },
      ['archives', 2024],
      ['data/archives/unit.yaml:5 没有模板“hilside”，是不是“hillside”？｜templates 里有：base、hillside'],
    ],
    [
      'slips in several files, all at once',
      {
        '/root/data/archives/unit.yaml': unit.replace('code:', 'cod:'),
        [`${year}/budget.yaml`]: budget.replace('120.50', '120.50亿元'),
        [`${year}/projects/2-scan.yaml`]: project.replace('name: 档案数字化', 'name：档案数字化'),
      },
      ['archives', 2024],
      [
        'data/archives/unit.yaml:3 这个文件没有“cod”这个键，是不是“code”？｜这个文件里可以用：name、short_name、code、kind、publishes、template、supervisor、members、address、established、about、functions、divisions、names、policy、glossary、fields',
        'data/archives/2024/budget.yaml:2 “general_public”应为金额，如 1234.56（不带千分位逗号），这里是“120.50亿元”｜改为 1205000.00：金额单位是万元（amounts_in）',
        'data/archives/2024/projects/2-scan.yaml:1 键后面用了全角冒号“：”｜改成半角冒号加一个空格，如 name: 值',
      ],
    ],
  ])('%s', (_, changes, asked, expected) => {
    expect(told(changes, asked)).toEqual(expected)
  })

  it('no units at all', () => {
    const { diagnostics } = readUnit(worldOf({}), job)
    expect(diagnostics).toMatchObject([
      { hint: 'data 文件夹里还没有单位：每个单位一个文件夹，内有 unit.yaml' },
    ])
  })

  it('a unit without years', () => {
    const world = worldOf({ '/root/data/archives/unit.yaml': unit })
    expect(readUnit(world, job).diagnostics).toMatchObject([
      {
        message: '单位“archives”没有 2024 年的数据',
        hint: '请建文件夹 data/archives/2024，放入 budget.yaml 等文件',
      },
    ])
  })

  it('an error in last year’s folder', () => {
    const files = { ...sampleFiles(2023, 2024), '/root/data/archives/2023/budget.yaml': 'x: 1\n' }
    const { value, diagnostics } = readUnit(worldOf(files), job)
    expect(value).toBeNull()
    expect(diagnostics[0]?.at?.file).toBe('data/archives/2023/budget.yaml')
  })
})

describe('units and years', () => {
  const world = worldOf({
    ...sampleFiles(2022, 2024),
    '/root/data/zoo/unit.yaml': unit,
    '/root/data/archives/notes/x': '',
  })

  it('are the folders with a unit.yaml, and the folders named as years', () => {
    expect(listUnits(world, '/root')).toEqual(['archives', 'zoo'])
    expect(listYears(world, '/root', 'archives')).toEqual([2022, 2024])
    expect(listYears(world, '/root', 'zoo')).toEqual([])
    expect(latestYear(world, '/root', 'archives')).toBe(2024)
    expect(latestYear(world, '/root', '../x')).toBeNull()
  })
})
