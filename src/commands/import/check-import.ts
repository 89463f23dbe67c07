/** `import --check`: the unit's files are held against the workbook again, and nothing is written. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { errorOf } from '../../diagnostic/diagnostic.ts'
import { alignedProjects } from '../../intake/aligned-projects.ts'
import { textOf } from '../../intake/sheet-table.ts'
import type { BookTaken } from '../../intake/take-book.ts'
import { addressInWords } from '../../model/key-names.ts'
import { isSameValue } from '../../model/same-value.ts'
import { heldValue } from '../../read/held-value.ts'
import { readSourceCells } from '../../read/read-source-cells.ts'
import type { Setting } from '../line/setting.ts'
import { type CommandResult, refused } from '../report/command-result.ts'
import { projectNames, treesOf, unitOfFile } from './unit-trees.ts'

/** What is compared with what. */
export type BookToCheck = {
  readonly unit: string
  readonly year: number
  readonly taken: BookTaken
  readonly sha256: string
}

/** The workbook that the year's files were taken from, by path; null where nothing was imported. */
export function importedBook(unit: string, year: number, { world, root }: Setting): string | null {
  const folder = `data/${unit}/${year}`
  const source = readSourceCells(world, root, folder).value
  return source === null ? null : `${folder}/source/${source.book}`
}

/** A warning for each value that the files have otherwise; an error if they have none of it. */
export function checkedImport({ unit, year, taken, sha256 }: BookToCheck, setting: Setting): CommandResult {
  const folder = `data/${unit}/${year}`
  const trees = treesOf(`data/${unit}/unit.yaml`, folder, setting)
  if (trees.value.size === 0)
    return refused(errorOf('unit-exists', `data 里没有 ${unit} ${year} 年的文件`, '先导入：去掉 --check'))
  const source = readSourceCells(setting.world, setting.root, folder).value
  const found = alignedProjects(taken.taken, projectNames(trees.value)).flatMap(
    ({ file, at, value, cells }): readonly Diagnostic[] => {
      const tree = trees.value.get(file)
      const held = tree === undefined ? null : heldValue(tree, at)
      if (held === null ? value === '0' : isSameValue(held.text, value, unitOfFile(tree, taken.unit)))
        return []
      const cell = cells[0]
      return [
        {
          slug: 'figure-matches-its-cell',
          severity: 'warning',
          message: `${file} ${addressInWords(at)}：${held === null ? '文件里没有' : '与工作簿不同'}`,
          ...(held && { at: held.place }),
          sides: [
            { figure: held?.text ?? '没有', from: '现在填的' },
            { figure: value, from: cell === undefined ? '' : `${cell.at}（${textOf(cell).trim()}）` },
          ],
          hint: '有意改的，写明理由认可：npm run accept；要照工作簿的，再导入一次',
        },
      ]
    },
  )
  const isOther = source !== null && source.sha256 !== sha256
  return {
    diagnostics: [...trees.diagnostics, ...taken.found, ...found],
    said: [
      `${unit} ${year}　核对了 ${taken.taken.length} 个值，不同的 ${found.length} 处。`,
      ...(isOther ? ['这个工作簿不是上次导入的那一个。'] : []),
      '',
    ].join('\n'),
  }
}
