import type { Finding } from '../finding.ts'
import { enteredOf, isOfProject, keysOf } from '../publication/fields.ts'
import { inOne } from '../publication/matches.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'

/** The form prints a field's label; the text need not say it again: 项目立项依据： 项目立项依据：. */
export const labelsArePrintedOnce: PrintedRule = {
  slug: 'labels-are-printed-once',
  subject: 'printed',
  severity: 'warning',
  title: '栏目名称不重复印',
  source: '表11、表12',
  about: '表中左边已经印了“项目立项依据”，文字开头不再写“项目立项依据：”。',
  judge: find,
}

const labels: Readonly<Record<string, RegExp>> = {
  overview: /^(?:项目)?概述[：:]/,
  basis: /^(?:项目)?(?:立项)?依据[：:]/,
  plan: /^(?:项目)?实施方案[：:]/,
  annual_tasks: /^年度工作任务[：:]/,
}

function find({ lines }: Printed): readonly Finding[] {
  return enteredOf(lines).flatMap((line) => {
    const key = keysOf(line)
    const [fragment] = labels[key]?.exec(line.text) ?? []
    const isOfForm = isOfProject(line) || key === 'annual_tasks'
    if (fragment === undefined || !isOfForm) return []
    return inOne([{ line, fragment }], {
      message: '栏目名称印了两遍',
      hint: `左边一格已经印了，删去文字开头的“${fragment}”`,
    })
  })
}
