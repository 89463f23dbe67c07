/** Projects of the sheets of goals and of the texts meet by their names; one whose name no sheet says is to be named. */
import { describe, expect, it } from 'vitest'
import { projectFacts } from '../../src/intake/facts/project-facts.ts'
import { fileUnits } from '../../src/intake/needed-values.ts'
import type { Taken } from '../../src/intake/taken.ts'

const value = (file: string, key: string, text: string): Taken => ({
  file,
  at: [key],
  value: text,
  cells: [],
})

describe('projects', () => {
  it('of a goal sheet and of a text with the same name are one file', () => {
    const { taken } = projectFacts(
      new Map(),
      [
        value('projects/01.yaml', 'name', '示例道路项目'),
        value('projects/01.yaml', 'goal', '目标'),
        value('projects/text-1.yaml', 'name', '示例道路'),
        value('projects/text-1.yaml', 'overview', '概况'),
        value('projects/text-2.yaml', 'overview', '另一个项目'),
      ],
      { unit: '元', members: new Map() },
    )
    expect(taken.map(({ file, at, value: text }) => `${file} ${String(at[0])} ${text}`)).toEqual([
      'projects/01.yaml name 示例道路项目',
      'projects/01.yaml goal 目标',
      'projects/01.yaml name 示例道路',
      'projects/01.yaml overview 概况',
      'projects/02.yaml overview 另一个项目',
    ])
  })

  it('without a name have a place for it', () => {
    const known = [
      value('projects/01.yaml', 'name', '示例道路'),
      value('projects/02.yaml', 'overview', '概况'),
    ]
    expect(
      fileUnits(known, { budget: '元', statement: '万元' }).filter(({ at }) => at[0] === 'name'),
    ).toEqual([{ file: 'projects/02.yaml', at: ['name'], value: '待填' }])
  })
})
