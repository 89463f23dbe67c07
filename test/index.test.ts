/** What other programs import: the names, and that they suffice to check, compose and build a unit. */
import { expect, it } from 'vitest'
import * as library from '../src/index.ts'
import { exampleJob, projectWorld } from './project.ts'

const { build, checkUnit, composeUnit, figuresOf, fontBytes, formats, hasErrors } = library

it('exports what it says', () => {
  expect(Object.keys(library).toSorted()).toEqual([
    'build',
    'checkUnit',
    'composeUnit',
    'figuresOf',
    'fontBytes',
    'formats',
    'hasErrors',
    'realWorld',
  ])
})

it('checks, composes and builds a unit', async () => {
  const world = projectWorld()
  const facts = checkUnit(world, exampleJob)
  const composed = composeUnit(world, exampleJob)
  expect(hasErrors([...facts.diagnostics, ...composed.diagnostics])).toBe(false)
  expect(facts.value && figuresOf(facts.value).year).toBe(exampleJob.year)
  expect(composed.value?.document.title).toBe('示例区示例局2024年部门预算')
  expect(Object.keys(formats)).toEqual(['docx', 'pdf', 'xlsx'])
  const built = await build(world, exampleJob, ['docx'], fontBytes(world, exampleJob.root))
  expect([...built.files.keys()]).toEqual([
    'example-bureau/2024/示例区示例局2024年部门预算.docx',
    'example-bureau/2024/published.json',
  ])
  expect(world.written.size).toBe(0)
})
