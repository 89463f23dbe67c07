import type { Comparison, Movement, PartOfChange } from '../../derive/comparison.ts'
import type { Facts } from '../../derive/facts.ts'
import { type Asked, isAsked } from '../../model/asked.ts'
import type { EnteredText } from '../../model/entered-text.ts'
import { keyInWords } from '../../model/key-names.ts'
import { absolute, compare, isNil, type Money, type MoneyUnit, nil } from '../../number/money.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { showAmount } from '../show-amount.ts'

const moved: readonly Movement[] = ['increase', 'decrease', 'from-nil', 'to-nil']

/**
 * A figure that moved against last year owes a reason: 财预〔2016〕143号 asks for the 增减变化 of income, spending and
 * 三公经费, and 预算法第十四条 for an explanation of 机关运行经费. Where none is given, what the data explain is proposed.
 */
export const changeHasReason: FactsRule = {
  slug: 'change-has-reason',
  subject: 'facts',
  severity: 'error',
  title: '增减变动写明原因',
  source: '财预〔2016〕143号；预算法第十四条',
  about:
    '收支总预算、一般公共预算、政府性基金、国有资本经营预算、“三公”经费、机关运行经费与上年不同时，statement.yaml 的 reasons 里要有原因；没有写的，列出数据中变动最大的各项，写 auto 就印这一句。与上年持平的不要原因，写了的印作“原因是……”。',
  judge: find,
}

function find({ inputs, comparisons, reportedIn }: Facts, asked: Asked): readonly Finding[] {
  const file = `${inputs.folders.year}/statement.yaml`
  const isReason = ({ place, path }: EnteredText) => place.file === file && path[0] === 'reasons'
  // Another reason shows where this one belongs; a file without any has no such line.
  const at = inputs.texts.find(isReason)?.place
  const owed = [
    ['total', '收支总预算', '一'],
    ['fiscal', '财政拨款收支', '一'],
    ['general_public', '一般公共预算支出', '五'],
    ['government_fund', '政府性基金预算支出', '七'],
    ['state_capital', '国有资本经营预算支出', '八'],
    ['three_public', '“三公”经费', '九'],
    ...(inputs.unit.kind === '事业单位' ? [] : [['agency_operating', '机关运行经费', '十'] as const]),
  ] as const
  return owed.flatMap(([key, name, section]): readonly Finding[] => {
    const of = comparisons[key]
    const given = of.reason !== null || (of.isExplained && of.explanation !== null)
    if (!moved.includes(of.movement) || given || !isAsked(asked, `comparisons.${key}.reason`)) return []
    return [
      {
        message: `${name}${changeOf(of, reportedIn)}，没有写明原因（${file}）`,
        at,
        hint: `在 reasons 里写：${key}: 原因（不带句号）。${proposal(key, of, reportedIn)}`,
        affects: [`第三部分“${section}”`],
      },
    ]
  })
}

const show = (amount: Money, unit: MoneyUnit): string => `${showAmount(amount, unit)}${unit}`

const changeOf = ({ movement, difference }: Comparison, unit: MoneyUnit): string =>
  `比上年${movement === 'increase' || movement === 'from-nil' ? '增加' : '减少'}${show(difference, unit)}`

/** The parts, ranked, in signed figures, and how to take them over. */
function proposal(key: string, { explanation, isExplained }: Comparison, unit: MoneyUnit): string {
  if (explanation === null) return isExplained ? '数据里没有上年的明细，auto 写不出原因' : ''
  const signed = (amount: Money) => `${compare(amount, nil) > 0 ? '+' : '−'}${show(absolute(amount), unit)}`
  const parts = explanation.parts.map(
    ({ of, kind, amount }) =>
      `${nameOf(of)} ${signed(amount)}${kind === 'new' ? '（新增）' : kind === 'gone' ? '（今年没有）' : ''}`,
  )
  const rest = isNil(explanation.rest) ? [] : [`其他 ${signed(explanation.rest)}`]
  return `数据中变动最大的是：${[...parts, ...rest].join('、')}；写 ${key}: auto 即印这一句`
}

const nameOf = (of: PartOfChange['of']): string => ('project' in of ? of.project : keyInWords([of.part]))
