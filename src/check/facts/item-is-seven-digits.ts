import type { Facts } from '../../derive/facts.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { codeHint } from './code-by-name.ts'
import { itemLines } from './item-lines.ts'

/** Spending is published down to 项 (预算法实施条例第六条), so every line is entered at a code of seven digits. */
export const itemIsSevenDigits: FactsRule = {
  slug: 'item-is-seven-digits',
  subject: 'facts',
  severity: 'error',
  title: '功能分类科目填到项',
  source: '预算法实施条例第六条；表3、表5-1',
  about: '支出各条和项目表的 item 是七位数字的项级科目代码。写了名称的，提示它的代码。',
  judge: find,
}

function find({ inputs }: Facts): readonly Finding[] {
  const { catalog } = inputs
  return itemLines(inputs)
    .filter(({ item }) => !/^\d{7}$/.test(item.text))
    .map(({ item }) => ({
      message: `功能分类科目“${item.text}”不是项级科目代码`,
      at: item.place,
      hint:
        codeHint(item.text, { kind: 'functional', digits: 7 }, catalog) ??
        '支出按项级科目填列：七位数字，如 "2010301"（预算法实施条例第六条：公开到项）',
    }))
}
