import type { Facts } from '../../derive/facts.ts'
import { type Asked, isAsked } from '../../model/asked.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { itemsToDefine } from './items-to-define.ts'

/** A definition that the catalogue only recalls must be confirmed by the unit before it goes out in its name. */
export const glossaryDefinitionsAreConfirmed: FactsRule = {
  slug: 'glossary-definitions-are-confirmed',
  subject: 'facts',
  severity: 'warning',
  title: '目录里未经核对的解释由单位核对过',
  source: '财预〔2016〕143号；第四部分',
  about:
    '科目目录里有的解释没有公开文本可对照（definition_evidence 不是 published）。核对后写进 unit.yaml 的 glossary，就不再提醒。',
  judge: find,
}

function find(facts: Facts, asked: Asked): readonly Finding[] {
  if (!isAsked(asked, 'glossary.items')) return []
  return itemsToDefine(facts).flatMap(({ code, name, at, where, recalled }) =>
    recalled === null
      ? []
      : [
          {
            message: `科目${code} ${name}的解释未经核对：“${recalled}”`,
            at,
            hint: `对照《政府收支分类科目》核对后，写在 ${where}`,
            affects: ['第四部分'],
          },
        ],
  )
}
