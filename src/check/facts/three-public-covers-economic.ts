import type { Facts } from '../../derive/facts.ts'
import { type ThreePublicItem, threePublicItems } from '../../model/budget.ts'
import { firstPlace } from '../../model/first-place.ts'
import { keyInWords } from '../../model/key-names.ts'
import { isNil, sum } from '../../number/money.ts'
import type { Equation } from '../equation.ts'
import type { FactsRule } from '../rule.ts'
import { withLines } from './places.ts'

/**
 * 三公经费 of table 7 is all that 一般公共预算 gives for it; what table 6 shows under 30212, 30217, 30231 and 31013 is the
 * part of 基本支出. The rest can only be project expenditure, so without projects the two are equal.
 */
export const threePublicCoversEconomic: FactsRule = {
  slug: 'three-public-covers-economic',
  subject: 'facts',
  severity: 'error',
  comparesFigures: true,
  title: '“三公”经费不少于基本支出里的同一项',
  source: '表6、表7；财预〔2016〕143号',
  about:
    '表7的各项与表6的30212、30217、30231、30913和31013比较：不少于它；没有一般公共预算项目支出的，与它相等。与上年的增减不在这里检查。',
  judge: equations,
}

const codes: Readonly<Record<ThreePublicItem, readonly string[]>> = {
  overseas: ['30212'],
  reception: ['30217'],
  vehicle_purchase: ['30913', '31013'],
  vehicle_running: ['30231'],
}

function equations(facts: Facts): readonly Equation[] {
  const given = facts.inputs.budget.three_public
  if (given?.total !== undefined && threePublicItems.every((item) => given[item] === undefined)) {
    return [
      equationOf(facts, '“三公”经费', {
        of: 'total',
        codes: threePublicItems.flatMap((item) => codes[item]),
      }),
    ]
  }
  return threePublicItems.map((item) =>
    equationOf(facts, keyInWords(['three_public', item]), { of: item, codes: codes[item] }),
  )
}

type Compared = { readonly of: ThreePublicItem | 'total'; readonly codes: readonly string[] }

function equationOf(
  { inputs, economic, threePublic, spending, reportedIn }: Facts,
  name: string,
  { of, codes }: Compared,
): Equation {
  const { budget } = inputs
  const rows = economic.rows.filter(({ meaning }) => codes.includes(meaning ?? ''))
  const places = rows.map(({ code }) => firstPlace(budget.economic[code]))
  const entered = budget.three_public?.[of]
  // A unit that numbers 款 of its own may have this one under a name that the catalogue does not know.
  const isOwnNumbering = economic.rows.some(({ meaning }) => meaning === null)
  const hasProjects = isOwnNumbering || !isNil(spending.byFund.general_public.total.project)
  return {
    message: `表7的${name}与基本支出里的${hasProjects ? '相比偏少' : '不一致'}`,
    at: entered?.place ?? places.find((place) => place !== undefined),
    stated: { amount: threePublic[of], from: withLines('three_public（表7）', [entered?.place]) },
    computed: {
      amount: sum(rows.map(({ amounts }) => amounts.total)),
      from: withLines(`economic ${codes.join('、')}（表6）`, places),
    },
    relation: hasProjects ? 'at-least' : 'equal',
    unit: reportedIn,
    direction: ['表7偏大', '表7偏小'],
    hint: hasProjects
      ? '“三公”经费含基本支出和项目支出里的，不会少于基本支出里的；核对 three_public 与 economic'
      : '没有一般公共预算项目支出，“三公”经费就是基本支出里的；核对 three_public 与 economic',
    affects: ['表6', '表7', '第三部分“九”'],
  }
}
