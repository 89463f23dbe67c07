import { addressOf } from '../../model/data-address.ts'
import { addressInWords } from '../../model/key-names.ts'
import { isSameValue } from '../../model/same-value.ts'
import { toFillMark } from '../../model/scalar.ts'
import type { TakenNow } from '../../model/source-cells.ts'
import type { MoneyUnit } from '../../number/money.ts'
import type { FactsRule } from '../rule.ts'

/** What was taken from a workbook stays as its cell has it, unless the unit says why not. */
export const figureMatchesItsCell: FactsRule = {
  slug: 'figure-matches-its-cell',
  subject: 'facts',
  severity: 'warning',
  title: '取自工作簿的值没有改动',
  source: '数据：source/cells.yaml（npm run import 写入）',
  about:
    '从工作簿导入的值（source/cells.yaml 记着出自哪一格），后来在 YAML 里改了、删了的，逐处列出。金额按数比较（1.5万元与 15000 相同），文字逐字比较。确实要改的，认可它；工作簿有新的，再导入一次。',
  judge: ({ inputs }) =>
    inputs.taken
      .filter((one) =>
        // What a person is to fill in again is asked for elsewhere.
        one.now === null
          ? one.value !== '0'
          : !one.now.text.startsWith(toFillMark) &&
            !isSameValue(one.now.text, one.value, unitOf(one, inputs)),
      )
      .map(({ file, at, cell, raw, value, now }) => ({
        message: `${wordsOf(at)}${now === null ? '取自工作簿，文件里没有了' : '与取自的格不一致'}`,
        at: now?.place ?? cell.place,
        stated: now === null ? { figure: '', from: `${file} 里没有` } : { figure: now.text, from: file },
        computed: { figure: value, from: `${cell.text}，原为“${raw}”`, label: '格里' },
        hint: '有意改的，写明理由认可；不是有意的，改回格里的值；工作簿改了的，再导入一次：npm run import',
      })),
}

const wordsOf = (at: string): string => addressInWords(addressOf(at) ?? [])

type Files = {
  readonly budget: { readonly amounts_in: MoneyUnit }
  readonly statement: { readonly amounts_in: MoneyUnit }
  readonly projects: readonly { readonly file: string; readonly amounts_in: MoneyUnit }[]
}

/** The unit of the amounts in a value's file. */
const unitOf = ({ file }: TakenNow, { budget, statement, projects }: Files): MoneyUnit =>
  file === 'statement.yaml'
    ? statement.amounts_in
    : (projects.find((sheet) => sheet.file.endsWith(`/${file}`))?.amounts_in ?? budget.amounts_in)
