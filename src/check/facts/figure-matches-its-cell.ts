import { isSameValue } from '../../model/same-value.ts'
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
      .filter((one) => one.now === null || !isSameValue(one.now.text, one.value, unitOf(one, inputs)))
      .map(({ file, at, cell, value, now }) => ({
        message: now === null ? `${file} 的 ${at} 取自工作簿，现在没有了` : '与工作簿里的不同',
        at: now?.place ?? cell.place,
        stated: { figure: now?.text ?? '', from: now === null ? '没有' : '现在填的' },
        computed: { figure: value, from: `${cell.text}（导入时取的）`, label: '取自' },
        hint: '改错的改回来；改得对的，认可它并写明理由；工作簿更新了，再导入一次：npm run import',
      })),
}

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
