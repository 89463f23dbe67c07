/** Invented units: valid under every district of the examples, of realistic size, the same for the same seed. */
import { expect, test } from 'vitest'
import { composeUnit } from '../../src/build.ts'
import { realWorld } from '../../src/world/world.ts'
import { inFolder } from '../compiled.ts'
import { readDefinitions } from './definitions.ts'
import { plansOf, writeProject } from './project-root.ts'
import { unitFiles } from './unit-files.ts'

const root = process.cwd()
const definitions = readDefinitions(root)
/** As many as there are districts, so that each has one. */
const districts = 6

const filesOf = (seed: number, units: number) =>
  plansOf({ seed, units }).map((plan) => [...unitFiles(plan, definitions)])

test('invented units have neither errors nor warnings, in any district', () => {
  inFolder((folder) => {
    const plans = plansOf({ seed: 3, units: districts })
    writeProject(folder, plans, { root, definitions })
    for (const { id, year } of plans) {
      const { value, diagnostics } = composeUnit(realWorld, { root: folder, unit: id, year })
      // The county's eight tables have none by member.
      const told = diagnostics.filter(({ severity }) => severity !== 'notice')
      expect(told.filter(({ slug }) => slug !== 'members-are-summed')).toEqual([])
      expect(value?.document.title).toContain('示例')
    }
    expect(new Set(plans.map(({ template }) => template)).size).toBe(4)
  })
})

test('the same seed gives the same bytes, another seed others', () => {
  expect(filesOf(1, 5)).toEqual(filesOf(1, 5))
  expect(filesOf(2, 5)).not.toEqual(filesOf(1, 5))
})

test('a unit is the same however many are made', () => {
  expect(filesOf(1, 20).slice(0, 5)).toEqual(filesOf(1, 5))
})

test('every file says that it is invented', () => {
  for (const [, text] of filesOf(1, 12).flat())
    expect(text).toMatch(/^# 虚构单位，由程序随机编造，仅供测试：示例/)
})

test('sizes are those of real departments, small ones more often', () => {
  const sizes = plansOf({ seed: 1, units: 300 }).map(({ projects, members }) => ({
    projects: projects.length,
    members: members.length,
  }))
  const among = (of: readonly number[]) => [Math.min(...of), Math.max(...of)]
  const median = (of: readonly number[]) => of.toSorted((a, b) => a - b)[of.length / 2]
  expect(among(sizes.map(({ projects }) => projects))).toEqual([1, 40])
  expect(among(sizes.map(({ members }) => members))).toEqual([1, 30])
  expect(median(sizes.map(({ projects }) => projects))).toBeLessThan(10)
  expect(median(sizes.map(({ members }) => members))).toBeLessThan(6)
})

test('names of projects, indicators and members are told apart', () => {
  for (const plan of plansOf({ seed: 1, units: 40, large: [1] })) {
    const names = [...plan.projects, ...plan.members].map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    const indicators = plan.projects.flatMap((project) => project.indicators.map(({ name }) => name))
    expect(new Set(indicators).size).toBe(indicators.length)
  }
})
