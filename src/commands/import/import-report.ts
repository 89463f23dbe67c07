/** What an import says it did. */
import { hasErrors, isError } from '../../diagnostic/diagnostic.ts'
import { shortened } from '../../document/text.ts'
import type { BookTaken } from '../../intake/take-book.ts'
import { groupBy } from '../../model/group-by.ts'
import type { CommandResult } from '../report/command-result.ts'
import type { PlannedImport } from './plan-import.ts'

type Imported = { readonly unit: string; readonly year: number; readonly isDryRun: boolean }

/** Sentences that the report lists. */
const mostSentences = 10

/** The report for people. */
export function saidOf(
  { files, left, changed, kept, keptByHand }: PlannedImport,
  { taken, unused, hidden, untaken, left: sentences }: BookTaken,
  { unit, year, isDryRun }: Imported,
): string {
  const counts = [...groupBy(taken, ({ file }) => file.replace(/\/.*/, '/'))].map(
    ([file, own]) => `${file} ${own.length}`,
  )
  const names = (sheets: typeof unused) => sheets.map(({ name }) => name.trim()).join('、')
  return [
    `${unit} ${year}　从工作簿取了 ${taken.length} 个值：${counts.join('，')}`,
    ...(unused.length === 0 ? [] : [`没有取的工作表：${names(unused)}`]),
    ...(untaken.length === 0 ? [] : [`没有取的栏：${untaken.join('、')}`]),
    ...(sentences.length === 0
      ? []
      : [
          `没有取的文字 ${sentences.length} 处，要用的由人填：`,
          ...sentences
            .slice(0, mostSentences)
            .map(
              ({ cell, text, because }) =>
                `  ${cell.at}：${shortened(text, 40)}${because === undefined ? '' : `（${because}）`}`,
            ),
        ]),
    ...(hidden.length === 0 ? [] : [`隐藏的工作表没有用：${names(hidden)}`]),
    isDryRun ? '会写（--dry-run，没有写）：' : '写出：',
    ...[...files.keys()].map((path) => `  ${path}`),
    ...(keptByHand === 0 ? [] : [`手工填的、改的 ${keptByHand} 处没有动`]),
    ...(changed.length === 0
      ? []
      : [`改了 ${changed.join('、')}；原来的留在 ${kept.join('、')}，要退回就拷回来`]),
    ...(left === 0 ? [] : [`待填 ${left} 处；逐处列出：npm run todo -- --unit ${unit} --year ${year}`]),
    `检查：npm run check -- --unit ${unit} --year ${year}`,
    '',
  ].join('\n')
}

/** One unit of many. */
type ImportedUnit = CommandResult & { readonly file: string; readonly name: string | null }

/** A line a unit: what was taken, or why nothing was written. */
export function saidOfMany(units: readonly ImportedUnit[]): string {
  const isDone = ({ diagnostics }: CommandResult) => !hasErrors(diagnostics)
  const lines = units.map((one) => {
    const who = one.name ?? one.file
    const count = one.diagnostics.filter(isError).length
    const [first = '', ...others] = one.said.split('\n')
    const left = others.find((line) => line.startsWith('待填'))?.split('；')[0]
    return isDone(one)
      ? `  ${who}　${first}${left === undefined ? '' : `；${left}`}`
      : `  ${who}　没有写：${count} 个错误，见下`
  })
  return [`${units.length} 个单位，导入了 ${units.filter(isDone).length} 个：`, ...lines, ''].join('\n')
}
