/** `import` of a list of places to fill: its values take the places of 待填. All else in the files stays to the byte. */
import { resolve } from 'node:path'
import { type Diagnostic, errorOf, hasErrors } from '../../diagnostic/diagnostic.ts'
import type { FilledIn } from '../../intake/filled-in.ts'
import type { Taken } from '../../intake/taken.ts'
import { addressText, pathOf } from '../../model/data-address.ts'
import { groupBy } from '../../model/group-by.ts'
import { isSameValue } from '../../model/same-value.ts'
import { toFillMark } from '../../model/scalar.ts'
import { placedAt } from '../../model/yaml-tree.ts'
import { readYamlTree } from '../../read/read-yaml.ts'
import { withValues } from '../../read/set-values.ts'
import type { Setting } from '../line/setting.ts'
import { writeFiles } from '../line/write-files.ts'
import { type CommandResult, refused } from '../report/command-result.ts'
import { unitOfFile } from './unit-trees.ts'

/** Null: whatever the list says. */
type AskedList = { readonly unit: string | null; readonly year: number | null; readonly isDryRun: boolean }

/** Writes the files that have places of the list, or nothing. */
export function importedList(list: FilledIn, asked: AskedList, setting: Setting): CommandResult {
  const { of, taken, found } = list
  if (of === null || hasErrors(found)) return refused(...found)
  const { unit, year } = of
  if ((asked.unit ?? unit) !== unit || (asked.year ?? year) !== year)
    return refused(
      errorOf(
        'unit-is-named',
        `这是 ${unit} ${year} 年的待填列表，不是 ${asked.unit ?? unit} ${asked.year ?? year} 年的`,
        `用 --unit ${unit} --year ${year}`,
      ),
    )
  const files = [...groupBy(taken, ({ file }) => file)].map(([file, own]) =>
    editedFile(file === 'unit.yaml' ? `data/${unit}/${file}` : `data/${unit}/${year}/${file}`, own, setting),
  )
  const wrong = files.flatMap((file) => file.found)
  if (wrong.length > 0) return refused(...wrong)
  const changed = files.filter(({ count }) => count > 0)
  const failure = asked.isDryRun
    ? null
    : writeFiles(
        new Map(changed.map(({ path, text }) => [path, text])),
        '检查 data 文件夹能否写入，再运行',
        setting,
      )
  if (failure !== null) return refused(failure)
  const filled = changed.reduce((sum, { count }) => sum + count, 0)
  const lines = [
    `${unit} ${year}　填了 ${filled} 处${asked.isDryRun ? '（--dry-run，没有写）' : ''}`,
    ...changed.map(({ path, count }) => `  ${path}　${count}`),
    ...(taken.length > filled ? [`${taken.length - filled} 处已经填好，没有动`] : []),
    ...(list.empty === 0 ? [] : [`列表里还空着 ${list.empty} 处`]),
    `检查：npm run check -- --unit ${unit} --year ${year}`,
  ]
  return { diagnostics: [], said: `${lines.join('\n')}\n` }
}

type EditedFile = {
  readonly path: string
  readonly text: string
  /** How many places were filled. */
  readonly count: number
  readonly found: readonly Diagnostic[]
}

function editedFile(path: string, taken: readonly Taken[], { world, root }: Setting): EditedFile {
  const { value: tree, diagnostics } = readYamlTree(world, root, path)
  if (tree === null) return { path, text: '', count: 0, found: diagnostics }
  const found: Diagnostic[] = []
  const fresh = taken.filter((one) => {
    const way = pathOf(tree, one.at)
    const held = way && placedAt(tree, way)
    if (!held) found.push(gone(path, one))
    else if (held.text.startsWith(toFillMark)) return true
    else if (!isSameValue(held.text, one.value, unitOfFile(tree, '元'))) found.push(conflict(path, one, held))
    return false
  })
  const before = new TextDecoder().decode(world.read(resolve(root, path)) ?? new Uint8Array())
  return { path, text: withValues(before, fresh, () => []), count: fresh.length, found }
}

const cellOf = ({ cells: [cell] }: Taken): string => cell?.at ?? ''

const gone = (path: string, one: Taken): Diagnostic =>
  errorOf(
    'list-can-be-read',
    `${cellOf(one)}：${path} 里没有 ${addressText(one.at)} 了`,
    '重新写出一份列表：npm run todo -- --format xlsx；不要这个值的，清空这一格',
  )

const conflict = (path: string, one: Taken, held: NonNullable<ReturnType<typeof placedAt>>): Diagnostic => ({
  slug: 'import-has-no-conflicts',
  severity: 'error',
  message: `${path} ${addressText(one.at)}：已经填了，与列表不同`,
  at: held.place,
  sides: [
    { figure: held.text, from: '现在填的' },
    { figure: one.value, from: cellOf(one) },
  ],
  hint: '以现有的为准，清空列表的这一格；以列表为准，把文件里的改回 待填',
})
