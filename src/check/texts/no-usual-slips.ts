import { inOne, matchesOf } from '../publication/matches.ts'
import type { PrintedRule } from '../rule.ts'

/** Characters that input methods and scans mistake for one another (`data/catalog/slips.yaml`); only what cannot be right. */
export const noUsualSlips: PrintedRule = {
  slug: 'no-usual-slips',
  subject: 'printed',
  severity: 'warning',
  title: '没有常见的错字',
  source: '公开文本的校对',
  about:
    '“份公司”（分公司）、“截止2023年”（截至）、“拔款”（拨款）等一定不对的写法，列在 data/catalog/slips.yaml，可以加；别的错字看不出来。',
  judge: ({ facts, lines }) =>
    facts.inputs.catalog.slips.flatMap(({ wrong, correct }) =>
      inOne(matchesOf(lines, wrong), {
        message: '常见的错字',
        hint: `应为“${correct}”`,
      }),
    ),
}
