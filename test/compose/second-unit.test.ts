/**
 * A publication contains its own unit's data alone: no template contains a figure, a year or a unit's name, and no
 * unit's publication contains a word or figure of another's, with any district's templates.
 */
import { describe, expect, it } from 'vitest'
import type { Job } from '../../src/build.ts'
import { listUnits } from '../../src/read/list-units.ts'
import { realWorld } from '../../src/world/world.ts'
import { proseOf } from '../document-text.ts'
import { exampleJob, projectWorld, qiaokouJob } from '../project.ts'
import { type Changes, composed, edited } from './composed.ts'
import { proseOfLeaves, proseOfTemplate } from './template-prose.ts'
import {
  amountForms,
  figuresIn,
  filesBelow,
  leavesOf,
  leavesOfUnit,
  significantDigits,
  textIn,
} from './traces.ts'

const world = projectWorld()
const realUnits = listUnits(realWorld, process.cwd())
/** The base and the districts; a unit's own folder may name the unit. */
const layers = world.list(`${process.cwd()}/templates`).filter((layer) => !realUnits.includes(layer))

/** Words of the forms themselves, and of the classification, that the real unit's texts happen to use too. */
const common = [
  '项目立项依据',
  '部门项目支出绩效目标表',
  '绩效目标表',
  '事业单位',
  '行政单位',
  '参公事业单位',
  '一般公共服务',
  '因公出国',
  '部门预算',
  '单位预算',
]

/** Runs of Chinese characters, four at least: names, and pieces of sentences. */
const runsOf = (unit: string): readonly string[] => [
  ...new Set(leavesOfUnit(world, unit).flatMap((leaf) => leaf.match(/\p{Script=Han}{4,}/gu) ?? [])),
]

const lineOf = (unit: string, key: string): string =>
  new RegExp(`^${key}: *(.+)$`, 'm').exec(textIn(world, `data/${unit}/unit.yaml`))?.[1] ?? ''

/** 武汉市硚口区… → 武汉市, 硚口区 and both without 市 and 区. */
const placesOf = (unit: string): readonly string[] =>
  [...(/^(.+?市)?(.+?[区县])/.exec(lineOf(unit, 'name')) ?? [])]
    .slice(1)
    .flatMap((place) => (place === undefined ? [] : [place, place.slice(0, -1)]))

/** All names of a unit, without its district. */
const namesOf = (unit: string): readonly string[] => {
  const own = placesOf(unit).reduce((name, place) => name.replaceAll(place, ''), lineOf(unit, 'short_name'))
  const members = [...textIn(world, `data/${unit}/unit.yaml`).matchAll(/name: ([^,}\n]+)/g)].map(
    ([, name = '']) => name,
  )
  return [own, ...members.map((name) => name.trim()), lineOf(unit, 'address')].filter((name) => name !== '')
}

/** The ministry's own terms for what has to be disclosed are no amounts of a unit's: 单位价值50万元以上设备. */
const amountsIn = (text: string): readonly string[] =>
  text
    .replaceAll(/(?:单位价值|单价)(?:50|100)万元(?:（含）)?以上/g, '')
    .match(
      /\d[\d,.]*\s*(?:[万亿]?元|[%％])|[一二三四五六七八九十百千]+[万亿]元|\d+\.\d+|\d{1,3}(?:,\d{3})+/g,
    ) ?? []

const yearsIn = (text: string): readonly string[] =>
  text.match(/(?<!\d)(?:19|20)\d\d(?!\d)|[〇○零一二三四五六七八九]{4}年/g) ?? []

describe('no template knows a unit or a year', () => {
  const prose = layers.flatMap((layer) =>
    filesBelow(world, `templates/${layer}`, ['.hbs', '.yaml']).map((path) => ({
      layer,
      path,
      text: path.endsWith('.hbs')
        ? proseOfTemplate(textIn(world, path))
        : proseOfLeaves(leavesOf(world, path)),
    })),
  )
  const found = (look: (text: string) => readonly string[]) =>
    prose.flatMap(({ path, text }) => look(text).map((hit) => `${path}: ${hit}`))

  it('the prose is taken from every template, without names, codes and comments', () => {
    expect(prose.length).toBeGreaterThan(40)
    const line = '{{! 2024年 }}<p class="note">共{{money a.b}}万元{{> x base="上年"}}</p>'
    expect(proseOfTemplate(line)).toBe('¦共¦万元¦上年¦')
    expect(proseOfTemplate('<col data-width="12.5"/><table data-unit="单位：元">')).toBe('¦单位：元¦')
    expect(proseOfLeaves(['201', '10.5', '{{year}}年表'])).toBe('¦年表')
  })

  it('no amount of money and no percentage', () => {
    expect(
      amountsIn('共12万元、3,200元、五百万元、7.50、1,200、9%，表5-1、12月31日、单位价值50万元以上设备'),
    ).toEqual(['12万元', '3,200元', '五百万元', '7.50', '1,200', '9%'])
    expect(found(amountsIn)).toEqual([])
  })

  it('no year', () => {
    expect(yearsIn('2024年、12024、二〇二四年、¦年')).toEqual(['2024', '二〇二四年'])
    expect(found(yearsIn)).toEqual([])
  })

  it('names are found as they are told', () => {
    expect(namesOf('qiaokou-bigdata')).toEqual([
      '大数据中心',
      '武汉市硚口区大数据中心',
      '硚口区大数据中心',
      '武汉市硚口区大数据中心本级',
      '武汉市硚口区沿河大道518号',
    ])
    expect(placesOf('qiaokou-bigdata')).toEqual(['武汉市', '武汉', '硚口区', '硚口'])
  })

  it.each(realUnits)('no name of %s; its district only in the district’s own templates', (unit) => {
    const [names, runs, places] = [namesOf(unit), runsOf(unit), placesOf(unit)]
    const hits = prose.flatMap(({ layer, path, text }) => {
      const isOwn = layer === lineOf(unit, 'template')
      const judged = isOwn ? places.reduce((rest, place) => rest.replaceAll(place, '¦'), text) : text
      return [...names, ...runs, ...(isOwn ? [] : places)]
        .filter((word) => judged.includes(word) && !common.includes(word))
        .map((word) => `${path}: ${word}`)
    })
    expect(hits).toEqual([])
  })
})

/** What must not be in another unit's publication: parts of its texts, its amounts, all its figures. */
function tracesOf(job: Job, changes: Changes) {
  const own = [proseOf(composed(changes, job).document), ...leavesOfUnit(world, job.unit)]
  const amounts = leavesOfUnit(world, job.unit).filter((leaf) => /^\d+(\.\d+)?$/.test(leaf))
  const figures = [...own.flatMap(figuresIn), ...amounts.flatMap(amountForms)]
  return {
    runs: runsOf(job.unit),
    figures: new Set(figures.filter((figure) => significantDigits(figure) >= 4)),
  }
}

/** Codes and names of the classification, and years, are in every publication. */
const classification = ['functional', 'economic']
  .map((name) => textIn(world, `data/catalog/${name}.csv`))
  .join('\n')
const codes = new Set(classification.split('\n').map((line) => line.split(',')[0] ?? ''))
const isAmount = (figure: string) => !codes.has(figure) && !/^20\d\d$/.test(figure)

/** Two units that have what a form prints: another city's asks for data that a unit elsewhere does not keep. */
const ownUnits: Readonly<Record<string, readonly [Job, Job]>> = {
  putuo: [
    { ...exampleJob, unit: 'putuo-wanli', year: 2025 },
    { ...exampleJob, unit: 'putuo-welfare', year: 2024 },
  ],
  central: [
    { ...exampleJob, unit: 'swu', year: 2023 },
    { ...exampleJob, unit: 'example-institute', year: 2025 },
  ],
}
const unitsFor = (layer: string): readonly [Job, Job] => ownUnits[layer] ?? [exampleJob, qiaokouJob]

describe.each(layers)('with the templates of %s', (layer) => {
  const taking = (unit: string): Changes => {
    const path = `data/${unit}/unit.yaml`
    const now = lineOf(unit, 'template')
    const kind = `kind: ${lineOf(unit, 'kind')}`
    const [from, to] =
      now === '' ? [kind, `${kind}\ntemplate: ${layer}`] : [`template: ${now}`, `template: ${layer}`]
    return edited(path, [[from, to]])
  }
  const [one, another] = unitsFor(layer)
  const pairs = [
    [one, another],
    [another, one],
  ] as const

  it.each(pairs)(
    '$unit holds nothing of the other unit’s',
    (job, other) => {
      const text = proseOf(composed(taking(job.unit), job).document)
      const ownWords = leavesOfUnit(world, job.unit).join('\n')
      const { runs, figures } = tracesOf(other, taking(other.unit))
      expect(runs.length).toBeGreaterThan(20)
      expect(figures.size).toBeGreaterThan(20)
      const stray = (word: string) =>
        !ownWords.includes(word) && !common.includes(word) && !classification.includes(word)
      expect(runs.filter((run) => text.includes(run) && stray(run))).toEqual([])
      expect(
        figuresIn(text).filter((figure) => figures.has(figure) && isAmount(figure) && stray(figure)),
      ).toEqual([])
    },
    30_000,
  )

  it('and says what is its own', () => {
    const text = proseOf(composed(taking(one.unit), one).document)
    expect(text).toMatch(
      /示例区示例局2024年部门预算|2024年区级部门预算|普陀区2025年区级部门预算|西南大学2023年度部门预算/,
    )
    // In 元 without separators, where the district has it so.
    expect(text).toMatch(/1,377\.85|13778500\.00|18,976\.76|557,259\.13/)
  })
})
