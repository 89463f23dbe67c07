/** A definition that the catalogue only recalls must be confirmed by the unit before it goes out in its name. */
import type { Facts } from '../../derive/facts.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { FactsRule } from './facts-rule.ts'
import { itemsToDefine } from './items-to-define.ts'

const slug = 'glossary-definitions-are-confirmed'

export const glossaryDefinitionsAreConfirmed: FactsRule = {
  slug,
  title: '目录里未经核对的解释由单位核对过',
  source: '财预〔2016〕143号；第四部分',
  about:
    '科目目录里有的解释没有公开文本可对照（definition_evidence 不是 published）。核对后写进 unit.yaml 的 glossary，就不再提醒。',
  find,
}

function find(facts: Facts): readonly Diagnostic[] {
  return itemsToDefine(facts).flatMap(({ code, name, at, where, recalled }) =>
    recalled === null
      ? []
      : [
          {
            slug,
            severity: 'warning',
            message: `科目${code} ${name}的解释未经核对：“${recalled}”`,
            ...(at && { at }),
            hint: `对照《政府收支分类科目》核对后，写在 ${where}`,
            affects: ['第四部分'],
          },
        ],
  )
}
