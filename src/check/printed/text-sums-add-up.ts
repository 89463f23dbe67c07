import { textSums } from '../../document/text-sums.ts'
import { agree, money, sum } from '../../number/money.ts'
import type { PrintedRule } from '../rule.ts'

const read = (digits: string) => money(digits.replaceAll(',', ''), '万元')

/** What the running text lists after 其中 or 包括 cannot be more than the amount that it is part of. */
export const textSumsAddUp: PrintedRule = {
  slug: 'text-sums-add-up',
  subject: 'printed',
  severity: 'warning',
  comparesFigures: true,
  title: '文字里“其中”“包括”的各项不超过总数',
  source: '第三部分',
  about:
    '“…320.40万元，其中：…”“…包括：…”后面列的金额（同一段，或下面几段）相加，不超过前面的总数。列举可以不全，所以少的不报；末位的出入在四舍五入之内的，用 --verbose 列出。',
  judge: ({ passages }) =>
    textSums(passages).map(({ whole, parts: listed, pauses, where }) => {
      const stated = read(whole)
      const complete = pauses
        .map((count) => listed.slice(0, count))
        .find((before) => agree(stated, sum(before.map(read))))
      const parts = complete ?? listed
      const computed = sum(parts.map(read))
      return {
        message: `${where}后面列的 ${parts.length} 项之和与${whole}万元不符`,
        at: undefined,
        where,
        stated: { amount: stated, from: '文字里的总数' },
        computed: { amount: computed, from: `${parts.length} 项之和` },
        // A list whose sum equals the whole is complete: then rounding may part the two, and a notice reports it.
        relation: agree(stated, computed) ? 'equal' : 'at-least',
        unit: '万元',
        direction: ['各项之和偏小', '各项之和偏大'],
        hint: '核对模板和数据：各项有没有重复，总数是不是别处的',
        affects: ['第三部分'],
      }
    }),
}
