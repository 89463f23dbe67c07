/** Values → YAML in the manner of the examples: blocks outside, one line for what holds values alone. */
import { type Fen, showFen } from './fen.ts'

export type Value = string | number | boolean | Fen | readonly Value[] | Entries
export type Entries = { readonly [key: string]: Value | undefined }

type Unit = '元' | '万元'

/** The text of a file. Amounts are shown in `unit`, which is what its `amounts_in` says. */
export const yamlText = (head: string, entries: Entries, unit: Unit): string =>
  `# ${head}\n${blockOf(entries, unit, '')}`

const isEntries = (value: Value): value is Entries => typeof value === 'object' && !Array.isArray(value)

const isList = (value: Value): value is readonly Value[] => Array.isArray(value)

const given = (entries: Entries): readonly (readonly [string, Value])[] =>
  Object.entries(entries).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))

/** Whether a value fits on a line. */
const isFlat = (value: Value): boolean =>
  isList(value)
    ? value.length === 0
    : isEntries(value)
      ? given(value).every(([, each]) => isFlat(each))
      : typeof value !== 'string' || !value.includes('\n')

function blockOf(entries: Entries, unit: Unit, indent: string): string {
  return given(entries)
    .map(([key, value]) => `${indent}${keyOf(key)}:${afterKey(value, unit, indent)}`)
    .join('')
}

function afterKey(value: Value, unit: Unit, indent: string): string {
  if (isFlat(value) && (!isEntries(value) || indent !== '' || given(value).length < 8))
    return ` ${flow(value, unit)}\n`
  if (typeof value === 'string')
    return ` |\n${value
      .split('\n')
      .map((line) => `${indent}  ${line}\n`)
      .join('')}`
  if (isList(value)) return `\n${value.map((each) => itemOf(each, unit, `${indent}  `)).join('')}`
  return isEntries(value) ? `\n${blockOf(value, unit, `${indent}  `)}` : ''
}

function itemOf(value: Value, unit: Unit, indent: string): string {
  if (!isEntries(value) || isFlat(value)) return `${indent}- ${flow(value, unit)}\n`
  return `${indent}- ${blockOf(value, unit, `${indent}  `).slice(indent.length + 2)}`
}

const keyOf = (key: string): string => (/^\d/.test(key) ? JSON.stringify(key) : key)

function flow(value: Value, unit: Unit): string {
  if (typeof value === 'bigint') return showFen(value, unit)
  if (isList(value)) return `[${value.map((each) => flow(each, unit)).join(', ')}]`
  if (!isEntries(value)) return typeof value === 'string' ? JSON.stringify(value) : String(value)
  return `{ ${given(value)
    .map(([key, each]) => `${keyOf(key)}: ${flow(each, unit)}`)
    .join(', ')} }`
}
