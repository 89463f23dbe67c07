/** What a district changed from a year on holds from that year on: the same unit a year earlier has the older form. */
import { expect, it } from 'vitest'
import { composeUnit } from '../../src/build.ts'
import { proseOf } from '../document-text.ts'
import { projectWorld, textOfFile } from '../project.ts'

const unit = 'example-culture'
const files = ['budget', 'performance', 'statement']
  .map((name) => `${name}.yaml`)
  .concat(
    ['01-reading', '02-performances', '03-tourism', '04-cinemas'].map((name) => `projects/${name}.yaml`),
  )

/** The files of 2025 with every year one less. */
const yearEarlier = Object.fromEntries(
  files.map((name) => [
    `data/${unit}/2024/${name}`,
    textOfFile(`data/${unit}/2025/${name}`).replaceAll(/\b20\d\d\b|20\d\d(?=年)/g, (year) =>
      String(Number(year) - 1),
    ),
  ]),
)

const tablesOf = (year: number): readonly string[] => {
  const { value, diagnostics } = composeUnit(projectWorld(yearEarlier), { root: process.cwd(), unit, year })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const text = value === null ? '' : proseOf(value.document)
  expect(text).toContain(`${year}年示例东区文化和旅游局部门预算公开`.slice(0, 5))
  return (value?.document.sections ?? []).flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'table' && block.caption !== null
        ? [`${block.caption.number} ${block.caption.title}`]
        : [],
    ),
  )
}

it.each<[number, readonly string[]]>([
  [2024, ['公开表10 项目支出表', '公开表11-1 部门整体支出绩效目标表', '公开表11-2 项目支出绩效目标表']],
  [2025, ['公开表10-1 部门整体支出绩效目标表', '公开表10-2 项目支出绩效目标表', '公开表11 项目支出表']],
])('%i: the last tables', (year, expected) => {
  expect(tablesOf(year).slice(-3)).toEqual(expected)
})
