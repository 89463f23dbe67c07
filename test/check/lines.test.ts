/**
 * Every text is one of the lines once: in its file if the unit entered it, in the document if a template wrote it.
 */
import { describe, expect, it } from 'vitest'
import { linesOf, ownWords, placeWithin } from '../../src/check/publication/lines.ts'
import { placesInWords } from '../../src/check/publication/matches.ts'
import { bare, likeness, stemOf } from '../../src/check/texts/likeness.ts'
import { textPassages } from '../../src/document/passage.ts'
import { passagesOf } from '../../src/document/reading.ts'
import type { EnteredText } from '../../src/model/entered-text.ts'
import { documentOf, paragraph } from '../write/by-hand.ts'

const file = 'data/archives/2024/projects/1-scan.yaml'
const entered = (text: string, line: number): EnteredText => ({
  text,
  path: ['plan'],
  place: { file, line, column: 9, length: text.length, excerpt: `  plan: ${text}` },
})
const passages = (...texts: readonly string[]) =>
  textPassages(passagesOf(documentOf(...texts.map((text) => paragraph(text)))))
const texts = [entered('扫描档案三万卷，每卷两次', 4), entered('100%', 9)]
const lines = linesOf(
  { texts, unitId: 'archives', year: 2024 },
  passages('扫描档案三万卷，每卷两次', '主要是扫描档案三万卷，每卷两次。', '增长100%。'),
)

describe('lines', () => {
  it('name the place where each is mended', () => {
    expect(lines.map(({ text, where, kind }) => [text, where, kind])).toEqual([
      ['扫描档案三万卷，每卷两次', 'projects/1-scan.yaml:4', 'entered'],
      ['100%', 'projects/1-scan.yaml:9', 'entered'],
      [`主要是${ownWords}。`, '封面第2段', 'prose'],
      ['增长100%。', '封面第3段', 'prose'],
    ])
  })

  it('point at the fragment that is meant, not at the first of its kind', () => {
    const [first] = lines
    const columns = [0, 7].map((from) => first && placeWithin(first, '卷', from)?.column)
    expect(columns).toEqual([15, 18])
  })
})

it('places of one file stand together', () => {
  expect(
    placesInWords(['projects/1.yaml:4', 'performance.yaml:7', 'projects/1.yaml:9', '表 1', '表 1']),
  ).toBe('projects/1.yaml:4、9，performance.yaml:7，表 1')
})

describe('names', () => {
  it.each([
    ['机房维保服务', '机房维保服务费'],
    ['政务网设备维护', '政务网设备维护经费'],
    ['（一期）方案编制服务-清欠', '(一期)方案编制服务清欠'],
  ])('%s and %s are one but for their ending', (a, b) => {
    expect(bare(b)).toContain(stemOf(a))
  })

  it.each([
    ['城市视频监控保障', '城市视频经费', 0.5],
    ['党建工作经费', '党建经费', 0.5],
    ['信息化项目维护及运行', '信息化项目管理与服务', 0.4],
    ['道路', '学校', 0],
  ])('%s and %s are alike by %d', (a, b, expected) => {
    expect(likeness(a, b)).toBeCloseTo(expected, 0)
  })
})
