import { agree } from '../../number/money.ts'
import type { Finding } from '../finding.ts'
import { enteredOf, fileOf } from '../publication/fields.ts'
import type { EnteredLine } from '../publication/lines.ts'
import { byFile } from '../publication/matches.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'
import { amountsIn } from './text-amounts.ts'

/** An amount names its unit: 8.5万 leaves it open of what. */
export const amountsHaveTheirUnit: PrintedRule = {
  slug: 'amounts-have-their-unit',
  subject: 'printed',
  severity: 'warning',
  title: '金额写明“元”',
  source: '公开文本的校对',
  about: '“设备租用费8.5万”少了“元”。前面是费、款、经费、清欠等，或者等于某项任务金额的才算；“3万人”不算。',
  judge: find,
}

const ofMoney = /(?:费|费用|款|金额|经费|资金|清欠|预算|投资|补助)(?:约|共|为)?$/

function find({ facts, lines }: Printed): readonly Finding[] {
  const tasksOf = (line: EnteredLine) =>
    facts.projects.find(({ sheet }) => sheet.file === fileOf(line))?.tasks ?? []
  const found = enteredOf(lines).flatMap((line) =>
    amountsIn(line.text)
      .filter(({ unit }) => unit === '万')
      .filter(
        ({ index, amount }) =>
          ofMoney.test(line.text.slice(0, index)) ||
          tasksOf(line).some((task) => agree(task.amount, { ...amount, slack: task.amount.slack })),
      )
      .map(({ fragment }) => ({ line, fragment })),
  )
  return byFile(found, {
    message: '金额只写“万”，没有写“元”',
    hint: '写“万元”',
  })
}
