/** What derive and compose hand over for the example units, whole, against what a person has read and found right. */
import { describe, expect, it } from 'vitest'
import type { Composed } from '../../src/build.ts'
import type { Facts } from '../../src/derive/facts.ts'
import { documentText } from '../document-text.ts'
import { editions, exampleOf, examples, goldenOf } from '../examples/examples.ts'
import { expectGolden, goldenFolders, stages, updating } from '../golden.ts'
import { composed } from './composed.ts'

const composedUnits: readonly (readonly [golden: string, compose: () => Composed])[] = [
  ['example-bureau', composed],
  ...examples.map((example) => [goldenOf(example), () => exampleOf(example)] as const),
]

describe.each(composedUnits)('%s', (golden, compose) => {
  it('the facts', () => {
    expectGolden(golden, 'facts.json', factsText(compose().facts))
  })

  it('the document tree', () => {
    expectGolden(golden, 'document.txt', documentText(compose().document))
  })
})

it('every folder of goldens has its unit', () => {
  const units = [...composedUnits.map(([golden]) => golden), ...editions.map(goldenOf)]
  expect([...goldenFolders().keys()].toSorted()).toEqual(units.toSorted())
})

it('there is no golden that no stage gives', () => {
  const known: readonly string[] = stages
  const unknown = [...goldenFolders()].flatMap(([unit, names]) =>
    names.filter((name) => !known.includes(name)).map((name) => `${unit}/${name}`),
  )
  expect(unknown).toEqual([])
})

it('goldens are rewritten when asked, never by CI', () => {
  expect(updating({})).toBe(false)
  expect(updating({ UPDATE_GOLDENS: '0', CI: 'true' })).toBe(false)
  expect(updating({ UPDATE_GOLDENS: '1' })).toBe(true)
  expect(() => updating({ UPDATE_GOLDENS: '1', CI: 'true' })).toThrow('refused where CI is set')
})

/** Amounts as `元 ±slack`, rates with six decimals, places as file:line:column; the inputs are left out. */
const factsText = (of: Facts): string => `${lines(shown({ ...of, inputs: undefined }), '')}\n`

function shown(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(shown)
  if ('yuan' in value && 'slack' in value) return `${value.yuan} ±${value.slack}`
  if ('percent' in value) return `${(value.percent as { toFixed: (digits: number) => string }).toFixed(6)}%`
  if ('excerpt' in value && 'file' in value && 'line' in value && 'column' in value) {
    return `${value.file}:${value.line}:${value.column}`
  }
  const kept = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(kept.map(([key, inner]) => [key, key === 'sheet' ? inner.file : shown(inner)]))
}

/** JSON with a line for every record or list of plain values, as a person reads a table. */
function lines(value: unknown, indent: string): string {
  const inner = typeof value === 'object' && value !== null ? Object.values(value) : []
  if (inner.every((one) => typeof one !== 'object' || one === null)) return JSON.stringify(value)
  const deeper = `${indent}  `
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const pieces = Object.entries(value as object).map(
    ([key, one]) => `${deeper}${Array.isArray(value) ? '' : `${JSON.stringify(key)}: `}${lines(one, deeper)}`,
  )
  return `${open}\n${pieces.join(',\n')}\n${indent}${close}`
}
