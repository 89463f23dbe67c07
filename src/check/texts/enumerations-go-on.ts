/** 其中：（1）… announces a （2）. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { type Finding, tellTogether } from '../publication/finding.ts'
import type { PublicationRule } from '../publication/publication-rule.ts'

export const enumerationsGoOn: PublicationRule = {
  slug: 'enumerations-go-on',
  title: '有（1）就有（2）',
  source: '公开文本的校对',
  about: '“其中：（1）本年预算…”之后没有（2），是模板少了一项，或者不该编号。',
  find: ({ lines }) =>
    lines.flatMap((line, index): readonly Diagnostic[] => {
      const [fragment] = /(?:其中|包括|如下)[：:]?[（(]1[）)][^，。；、（(]{0,12}/.exec(line.text) ?? []
      const finding: Finding | null =
        fragment === undefined || lines.slice(index, index + 4).some(({ text }) => /[（(]2[）)]/.test(text))
          ? null
          : { line, fragment }
      return finding === null
        ? []
        : tellTogether([finding], {
            slug: 'enumerations-go-on',
            message: '有（1）没有（2）',
            hint: '只有一项的不编号',
          })
    }),
}
