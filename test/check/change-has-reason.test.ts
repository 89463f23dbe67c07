/** Every movement owes a reason; where it is missing, the data propose one. */
import { describe, expect, it } from 'vitest'
import { checkUnit } from '../../src/build.ts'
import { withoutNotices } from '../../src/diagnostic/diagnostic.ts'
import { showText } from '../../src/diagnostic/show.ts'
import { edited } from '../compose/composed.ts'
import { budget, toldOf, unit } from '../derive/facts-of.ts'
import { projectWorld, qiaokouJob } from '../project.ts'

const said = (changes: Parameters<typeof projectWorld>[0]) =>
  showText(withoutNotices(checkUnit(projectWorld(changes), qiaokouJob).diagnostics), { colour: false })

describe('the real unit without its reason', () => {
  const statement = 'data/qiaokou-bigdata/2024/statement.yaml'
  const reason = '  total: 2024年项目经费-城市视频经费增加\n'

  it('is told what its projects explain', () => {
    const text = said(edited(statement, [[reason, '']]))
    expect(text).toContain('收支总预算比上年增加938.04万元，没有写明原因')
    expect(text).toContain(
      '数据中变动最大的是：城市视频经费 +1,000.00万元（新增）、其他 −61.96万元；写 total: auto 即印这一句',
    )
    expect(text).toContain('一般公共预算支出比上年增加938.04万元，没有写明原因')
  })

  it('may take it over', () => {
    expect(said(edited(statement, [[reason, '  total: auto\n']]))).not.toContain('没有写明原因')
  })
})

it('names what is no project in the words of the files', () => {
  const statement = 'data/example-construction/2025/statement.yaml'
  const job = { root: process.cwd(), unit: 'example-construction', year: 2025 }
  const changes = edited(statement, [
    ['  total: auto\n', ''],
    ['  three_public: 本年不购置公务用车\n', ''],
  ])
  const text = showText(checkUnit(projectWorld(changes), job).diagnostics, { colour: false })
  expect(text).toContain('年终结转 −201.00万元、其他 +152.02万元；写 total: auto 即印这一句')
  expect(text).toContain('公务用车购置费 −18.00万元、因公出国（境）费 +7.00万元、其他 −1.20万元')
})

describe('last year', () => {
  const prior = /^prior:[\s\S]*?(?=^earlier:)/m
  const without = () => {
    const [[path, text]] = Object.entries(budget()) as [[string, string]]
    return { [path]: text.replace(prior, '') }
  }

  it('must be known', () => {
    expect(toldOf(without()).join('\n')).toContain('prior-year-is-known')
  })

  it('need not be known by a unit in its first year', () => {
    const changes = { ...without(), ...unit(['short_name:', 'established: 2024\nshort_name:']) }
    expect(toldOf(changes)).toEqual([])
  })
})
