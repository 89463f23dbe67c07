import type { Facts } from '../../derive/facts.ts'
import { type Asked, isAsked } from '../../model/asked.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { itemsToDefine } from './items-to-define.ts'

/** 名词解释 of every functional item that the budget uses (财预〔2016〕143号: 专业性较强的名词要解释). */
export const glossaryHasDefinitions: FactsRule = {
  slug: 'glossary-has-definitions',
  subject: 'facts',
  severity: 'error',
  title: '用到的项级科目都有解释',
  source: '财预〔2016〕143号；第四部分',
  about:
    '预算用到的每个项级科目在第四部分都要有解释。科目目录里没有的，照《政府收支分类科目》写在 unit.yaml 的 glossary 里。',
  judge: find,
}

function find(facts: Facts, asked: Asked): readonly Finding[] {
  if (!isAsked(asked, 'glossary.items')) return []
  return itemsToDefine(facts)
    .filter(({ recalled }) => recalled === null)
    .map(({ code, name, at, where }) => ({
      message: `科目${code} ${name}没有解释，第四部分会缺这一条`,
      at,
      hint: `照《政府收支分类科目》写在 ${where}`,
      affects: ['第四部分'],
    }))
}
