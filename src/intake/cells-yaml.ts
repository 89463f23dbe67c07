/** The text of `source/cells.yaml`: which cell gave which value. */
import { shortened } from '../document/text.ts'
import { addressText } from '../model/data-address.ts'
import { textOf } from './sheet-table.ts'
import type { Taken } from './taken.ts'

/** The workbook that values were taken from, and how. */
export type SourceBook = {
  /** Its file in the folder `source`. */
  readonly book: string
  readonly sha256: string
  /** `--skip` and `--take` as given. */
  readonly skip: readonly string[]
  readonly take: readonly string[]
}

/** Of a cell with a long text only its beginning is repeated, in characters. */
const longestRaw = 60

/** The file's text; the same import gives the same bytes. */
export function cellsYaml(taken: readonly Taken[], { book, sha256, skip, take }: SourceBook): string {
  const list = (name: string, words: readonly string[]) =>
    words.length === 0 ? [] : [`${name}: [${words.map((word) => JSON.stringify(word)).join(', ')}]`]
  return [
    '# 由 npm run import 写入：哪个值取自工作簿的哪一格。不要手工改；改了数，在各个 YAML 文件里改。',
    `book: ${JSON.stringify(book)}`,
    `sha256: ${JSON.stringify(sha256)}`,
    ...list('skip', skip),
    ...list('take', take),
    'taken:',
    ...taken.map(lineOf),
    '',
  ].join('\n')
}

function lineOf({ file, at, value, cells }: Taken): string {
  const raw = cells.map((cell) => shortened(textOf(cell).trim(), longestRaw)).join('、')
  const entries = {
    file,
    at: addressText(at),
    cell: cells.map((cell) => cell.at).join('、'),
    raw: raw === '' ? '-' : raw,
    value,
  }
  return `  - { ${Object.entries(entries)
    .map(([key, text]) => `${key}: ${JSON.stringify(text)}`)
    .join(', ')} }`
}
