import { describe, expect, it } from 'vitest'
import type { Diagnostic, Place } from '../../src/diagnostic/diagnostic.ts'
import { showJson, showText, sortAndFold } from '../../src/diagnostic/show.ts'

const place = (file: string, line: number, column: number, excerpt = '', length = 1): Place => ({
  file,
  line,
  column,
  length,
  excerpt,
})

const wrongTotal: Diagnostic = {
  slug: 'total-equals-parts',
  severity: 'error',
  message: '合计与分项之和不符',
  at: place('data/qiaokou-bigdata/2024/budget.yaml', 31, 12, '    basic: 265.70', 6),
  stated: { figure: '265.70', from: 'budget.yaml:31' },
  computed: { figure: '256.69', from: '人员经费 + 公用经费，budget.yaml:29-30' },
  difference: '9.01 填列偏大（四舍五入允许 0.02）',
  hint: '265.70 与 256.70 只差两位数字的次序',
  affects: ['表3', '表5-1', '第三部分“三、部门预算支出情况说明”'],
}

const plain = (...diagnostics: Diagnostic[]) => showText(diagnostics, { colour: false })
const slip = (at?: Place, severity: Diagnostic['severity'] = 'error'): Diagnostic => ({
  slug: 'value-fits',
  severity,
  message: '某处不对',
  ...(at && { at }),
})

describe('what a terminal would act upon', () => {
  it('is shown as a picture, in the line, the message, the hint and the name of the file', () => {
    const clearing = '\u001b[2J'
    const shown = plain({
      slug: 'value-fits',
      severity: 'error',
      message: `这里是“${clearing}”`,
      at: place(`data/a${clearing}\nb.yaml`, 1, 4, `a: ${clearing}甲\u202e乙\u007f`, 2),
      hint: `改为${clearing}`,
    })
    expect(shown).toBe(`data/a␛[2J␊b.yaml:1:4 错误 这里是“␛[2J” [value-fits]
  1 | a: ␛[2J甲\ufffd乙␡
    |    ^^
  提示   改为␛[2J

1 个错误，涉及 1 个文件。
`)
  })

  it('of a line of a million characters only the neighbourhood is shown', () => {
    const line = `${'𠮷'.repeat(500_000)}乙${'x'.repeat(500_000)}`
    const [, excerpt, caret] = plain(slip(place('a.yaml', 1, 500_001, line))).split('\n')
    expect(excerpt).toBe(`  1 | …${'𠮷'.repeat(16)}乙${'x'.repeat(62)}…`)
    expect(caret).toBe(`    | ${' '.repeat(33)}^^`)
  })
})

describe('diagnostics as text', () => {
  it('stand in the layout of the design', () => {
    expect(
      plain(wrongTotal),
    ).toBe(`data/qiaokou-bigdata/2024/budget.yaml:31:12 错误 合计与分项之和不符 [total-equals-parts]
  31 |     basic: 265.70
     |            ^^^^^^
  填列     265.70   budget.yaml:31
  计算     256.69   人员经费 + 公用经费，budget.yaml:29-30
  相差       9.01   填列偏大（四舍五入允许 0.02）
  提示   265.70 与 256.70 只差两位数字的次序
  影响   表3、表5-1、第三部分“三、部门预算支出情况说明”

1 个错误，涉及 1 个文件。
`)
  })

  it('name the sides as they ask', () => {
    const text = plain({
      ...slip(),
      stated: { label: '文件', figure: '171.70', from: '“支出171.70万元”' },
      computed: { label: '数据', figure: '117.70', from: '' },
    })
    expect(text.split('\n').slice(1, 3)).toEqual([
      '  文件     171.70   “支出171.70万元”',
      '  数据     117.70',
    ])
  })

  it('keep no room for figures where there are words alone', () => {
    const text = plain({
      ...slip(),
      stated: { label: '文件', figure: '', from: '“区政府、区委”' },
      computed: { label: '数据', figure: '', from: '“区委、区政府”' },
    })
    expect(text.split('\n').slice(1, 3)).toEqual(['  文件   “区政府、区委”', '  数据   “区委、区政府”'])
  })

  it('keep long figures below each other', () => {
    const text = plain({
      ...wrongTotal,
      stated: { figure: '123,456,789.00', from: 'a' },
      computed: { figure: '9.00', from: '' },
      difference: '-1,000.00（b）',
    })
    expect(text.split('\n').slice(3, 6)).toEqual([
      '  填列   123,456,789.00   a',
      '  计算             9.00',
      '  相差        -1,000.00   （b）',
    ])
  })

  it('are empty if there is nothing to say', () => {
    expect(plain()).toBe('')
  })

  it.each<[string, Diagnostic[]]>([
    ['1 个错误。', [slip()]],
    ['1 个警告，涉及 1 个文件。', [slip(place('a', 1, 1), 'warning')]],
    [
      '3 个错误，1 个警告，涉及 2 个文件。',
      [
        slip(place('a', 1, 1)),
        slip(place('b', 1, 1)),
        slip(place('b', 2, 1)),
        slip(place('a', 2, 1), 'warning'),
      ],
    ],
  ])('are counted: %s', (count, diagnostics) => {
    expect(
      plain(...diagnostics)
        .split('\n')
        .at(-2),
    ).toBe(count)
  })

  it('are sorted by place, those without one first, and each said once', () => {
    const sorted = sortAndFold([
      slip(place('b', 1, 1)),
      slip(place('a', 10, 1)),
      slip(place('a', 2, 5)),
      slip(place('a', 2, 1)),
      slip(place('b', 1, 1)),
      slip(),
    ])
    expect(sorted.map(({ at }) => at && `${at.file}${at.line}:${at.column}`)).toEqual([
      undefined,
      'a2:1',
      'a2:5',
      'a10:1',
      'b1:1',
    ])
  })

  it('put colour only around what is said anyway', () => {
    const text = showText([wrongTotal, slip(place('a', 1, 1, 'x'), 'warning')], { colour: true })
    expect(text).toContain('\u001b[31m错误\u001b[0m')
    expect(text).toContain('\u001b[33m警告\u001b[0m')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours' own
    expect(text.replaceAll(/\u001b\[\d+m/g, '')).toBe(
      plain(wrongTotal, slip(place('a', 1, 1, 'x'), 'warning')),
    )
  })
})

describe('the excerpt', () => {
  const excerpt = (line: string, column: number, length: number) =>
    plain(slip(place('a', 7, column, line, length)))
      .split('\n')
      .slice(1, 3)

  it('marks Chinese characters at their width', () => {
    expect(excerpt('name: 某区档案馆 # 注', 9, 3)).toEqual([
      '  7 | name: 某区档案馆 # 注',
      '    |           ^^^^^^',
    ])
  })

  it('shows a tab as one blank, so that the caret stands below its character', () => {
    expect(excerpt('\tname', 2, 4)).toEqual(['  7 |  name', '    |  ^^^^'])
  })

  it('is left out where the line is blank', () => {
    expect(excerpt('  ', 1, 1)[0]).toBe('')
  })

  it('is cut around the caret where the line is long', () => {
    const [line = '', caret = ''] = excerpt(`${'前'.repeat(100)}×${'后'.repeat(100)}`, 101, 1)
    expect(line).toBe(`  7 | …${'前'.repeat(16)}×${'后'.repeat(32)}…`)
    expect(caret).toBe(`    | ${' '.repeat(33)}^`)
  })

  it('marks no further than it shows', () => {
    const [line = '', caret = ''] = excerpt('长'.repeat(300), 1, 300)
    expect(line).toBe(`  7 | ${'长'.repeat(48)}…`)
    expect(caret).toBe(`    | ${'^'.repeat(96)}`)
  })
})

describe('diagnostics as data', () => {
  it('are one JSON array with the same fields', () => {
    expect(JSON.parse(showJson([slip(), wrongTotal, slip()]))).toEqual([slip(), wrongTotal])
    expect(showJson([])).toBe('[]\n')
  })
})
