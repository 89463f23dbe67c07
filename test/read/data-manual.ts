/** `docs/data.md`, written from the schemas, the names and notes of keys, and the invented units. */
import { keyInWords } from '../../src/model/key-names.ts'
import { noteOf } from '../../src/model/key-notes.ts'
import type { TreePath } from '../../src/model/yaml-tree.ts'
import { type FileSchema, unitFileSchemas } from '../../src/read/file-schemas.ts'
import { anyKey, keysOf, type SchemaKey } from '../../src/read/schema-keys.ts'
import { keysAt, linesOf, type Sample, samplesOf, scalarsAt } from './data-samples.ts'

/** The path and the introduction of each kind of file. */
const introductions: Readonly<Record<string, readonly [file: string, text: string]>> = {
  unit: [
    'data/<单位>/unit.yaml',
    '单位的名称、代码、职责和所属预算单位，不随年度变化。`<单位>` 是文件夹的名字，自己起，用英文字母、数字和短横线。',
  ],
  budget: [
    'data/<单位>/<年份>/budget.yaml',
    '收入、支出、经济分类、“三公”经费，按上报的数填。每个数只填一次，填到最细的一级；合计、占比、增减由程序计算。项目支出不在这里，由各项目表相加。',
  ],
  statement: [
    'data/<单位>/<年份>/statement.yaml',
    '情况说明要写而各表没有的：批复和公开的日期、人员、增减原因、政府采购、国有资产等。',
  ],
  performance: ['data/<单位>/<年份>/performance.yaml', '部门整体支出绩效目标（表11）。'],
  project: [
    'data/<单位>/<年份>/projects/*.yaml',
    '一个项目一个文件，文件名以次序号开头，如 `01-road.yaml`。表10、表12和各表的项目支出都由这些文件算出。',
  ],
  accepted: [
    'data/<单位>/<年份>/accepted.yaml',
    '查过无误、认可的检查结果，一处一条，写明理由，由 `npm run accept` 写入（[policy.md](policy.md)）。没有就没有这个文件。',
  ],
}

/** A line of a table. `meaning` and `example` are empty where nobody has written them. */
export type ManualRow = {
  readonly key: string
  readonly meaning: string
  readonly kind: string
  readonly isRequired: boolean
  readonly example: string
  /** Whether the key holds a value of its own, so that it must have an example. */
  readonly isValue: boolean
}

/** A kind of file with the invented units' files of it. */
type Source = { readonly kind: FileSchema; readonly samples: readonly Sample[] }

/** `spending[].basic.personnel`, `economic.〈代码〉`. */
function addressOf(path: TreePath, { samples }: Source): string {
  return path
    .map((step, index) => {
      if (step === 0) return '[]'
      return `.${step === anyKey ? chosenKey(keysAt(samples, path.slice(0, index))) : String(step)}`
    })
    .join('')
    .slice(1)
}

function chosenKey([first = '0']: readonly string[]): string {
  if (/^(19|20)\d\d$/.test(first)) return '〈年份〉'
  return /\d/.test(first) ? '〈代码〉' : '〈名称〉'
}

/** The word of a closed list, with its meaning if it is an English one. */
const wordShown = (word: string): string => {
  // Of the words that are keys, all are funds and sources of income or terms.
  const name = keyInWords(['income', word])
  return name === word ? `\`${word}\`` : `\`${word}\`（${name}）`
}

function kindOf({ rule, isList, isMap }: SchemaKey): string {
  if (rule === null) return isList ? '列表' : '一组键'
  const words = rule.words.length === 0 ? [] : [rule.words.map(wordShown).join('、')]
  const [name = rule.expected] = words.length > 0 ? words : rule.expected.split(/，如|（/)
  return `${name}${isMap ? '，或一组键' : ''}`
}

/** Longest example, in characters. */
const longest = 32

/** Examples of values that are written the same way everywhere. */
const usual = ['1234.56', '12', '2025-01-20', '2025']

function exampleOf({ path, rule }: SchemaKey, { kind, samples }: Source): string {
  if (rule === null) return ''
  const isFree = rule.accept('例')
  const [word = isFree ? undefined : usual.find(rule.accept)] = rule.words
  const written = noteOf(kind.name, path).example ?? scalarsAt(samples, path)[0] ?? word ?? ''
  const [line = ''] = written.replace(/^\|\s*/, '').split('\n')
  const characters = [...line]
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : line
}

function meaningOf({ path }: SchemaKey, { kind }: Source): string {
  const name = keyInWords(path)
  return [name === path.at(-1) ? '' : name, noteOf(kind.name, path).about ?? '']
    .filter((part) => part !== '')
    .join('：')
}

/** The rows of a kind of file. Keys that an earlier map has just the same are named once. */
export function rowsOf(kind: FileSchema): readonly ManualRow[] {
  const source: Source = { kind, samples: samplesOf(kind) }
  const keys = keysOf(kind.schema)
  const seen = new Map<string, string>()
  const rows: ManualRow[] = []
  let skipped: TreePath | null = null
  for (const key of keys) {
    if (skipped !== null && isBelow(key.path, skipped)) continue
    const below = keys.filter(({ path }) => isBelow(path, key.path))
    const address = addressOf(key.path, source)
    const same = below.length > 1 ? seen.get(signature(below, key.path)) : undefined
    const byMember = key.rule !== null && below.length === 1
    skipped = same !== undefined || byMember ? key.path : null
    if (below.length > 1 && same === undefined) seen.set(signature(below, key.path), address)
    rows.push({
      key: address,
      meaning:
        meaningOf(key, source) ||
        (key.path.at(-1) === anyKey ? (address.split(/[.〈〉]+/).at(-2) ?? '') : ''),
      kind: `${byMember ? `${kindOf({ ...key, isMap: false })}，或按单位代码分写` : kindOf(key)}${same === undefined ? '' : `，与 \`${same}\` 的相同`}`,
      isRequired: key.isRequired,
      example: exampleOf(key, source),
      isValue: key.rule !== null,
    })
  }
  return rows
}

const isBelow = (path: TreePath, above: TreePath): boolean =>
  path.length > above.length && above.every((step, index) => step === path[index])

const signature = (below: readonly SchemaKey[], { length }: TreePath): string =>
  JSON.stringify(below.map((key) => [key.path.slice(length), keyInWords(key.path), kindOf(key)]))

function chapterOf(kind: FileSchema): string {
  const [file = kind.name, text = ''] = introductions[kind.name] ?? []
  const rows = rowsOf(kind).map(({ key, meaning, kind: filled, isRequired, example }) => {
    const shown = example === '' ? '' : `\`${example.replaceAll('|', '\\|')}\``
    return `| \`${key}\` | ${meaning} | ${filled} | ${isRequired ? '是' : ''} | ${shown} |`
  })
  return [
    `## ${file.split('/').slice(2).join('/')}\n`,
    `\`${file}\`：${text}\n`,
    '| 键 | 意思 | 填什么 | 必填 | 例 |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    ...writtenOut(kind),
  ].join('\n')
}

/** The fullest invented file, shortened, and what only other units have. */
function writtenOut(kind: FileSchema): readonly string[] {
  const [full, ...others] = samplesOf(kind)
  if (full === undefined) return []
  const tops = keysOf(kind.schema).flatMap(({ path }) => (path.length === 1 ? [String(path[0])] : []))
  const own = tops.filter((key) => linesOf(full, key).length > 0)
  const elsewhere = tops
    .filter((key) => !own.includes(key))
    .flatMap((key) => others.map((other) => linesOf(other, key)).find((lines) => lines.length > 0) ?? [])
  return [
    '写出来是这样（虚构的单位，有省略）：\n',
    '```yaml',
    ...own.flatMap((key) => linesOf(full, key)),
    '```\n',
    ...(elsewhere.length === 0 ? [] : ['别的单位还有：\n', '```yaml', ...elsewhere, '```\n']),
  ]
}

/** Whether a kind of file has an introduction. */
export const isIntroduced = ({ name }: FileSchema): boolean => introductions[name] !== undefined

/** The part of the page below its marker. */
export const dataManual = (): string => unitFileSchemas.map(chapterOf).join('\n')
