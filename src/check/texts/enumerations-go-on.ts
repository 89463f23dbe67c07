import type { Finding } from '../finding.ts'
import { inOne, type Match } from '../publication/matches.ts'
import type { PrintedRule } from '../rule.ts'

/** 其中：（1）… announces a （2）. */
export const enumerationsGoOn: PrintedRule = {
  slug: 'enumerations-go-on',
  subject: 'printed',
  severity: 'warning',
  title: '有（1）就有（2）',
  source: '公开文本的校对',
  about: '“其中：（1）本年预算…”之后没有（2），是模板少了一项，或者不该编号。',
  judge: ({ lines }) =>
    lines.flatMap((line, index): readonly Finding[] => {
      const [fragment] = /(?:其中|包括|如下)[：:]?[（(]1[）)][^，。；、（(]{0,12}/.exec(line.text) ?? []
      const finding: Match | null =
        fragment === undefined || lines.slice(index, index + 4).some(({ text }) => /[（(]2[）)]/.test(text))
          ? null
          : { line, fragment }
      return finding === null
        ? []
        : inOne([finding], {
            message: '有（1）没有（2）',
            hint: '只有一项的不编号',
          })
    }),
}
