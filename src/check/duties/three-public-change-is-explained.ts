import type { Comparison } from '../../derive/comparison.ts'
import { type ThreePublicItem, threePublicItems } from '../../model/budget.ts'
import type { Finding } from '../finding.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'
import { givesReason, sentencesOf, tellsMovement } from '../texts/wording.ts'
import { about } from './about.ts'
import { doneUnless, notOwed } from './duty.ts'
import { changeInWords, hasMoved, movementLacks } from './movement-lacks.ts'
import { threePublicItemNames } from './three-public-items.ts'

/** Every item of 三公经费 that moved has its amount and its reason in the text, not the total alone. */
export const threePublicChangeIsExplained: PrintedRule = {
  duty: true,
  slug: 'three-public-change-is-explained',
  subject: 'printed',
  severity: 'warning',
  title: '“三公”经费的增减逐项说明',
  source: '财预〔2016〕143号',
  about:
    '合计与上年相比的增减、金额和原因必须写；有增减的每一项也要写，只写合计的警告。上年各项写在 budget.yaml 的 prior 里，各项的原因写在 statement.yaml 的 reasons 里。本年新成立的单位不要求。',
  judge: state,
}

function state({ outline, facts }: Printed) {
  const { unit, year } = facts.inputs
  if (unit.established === year) return notOwed(`${year}年新成立，没有上年预算数`)
  const passage = about(outline, /三公/)
  if (passage === null) return notOwed('没有“三公”经费的说明，无从对照')
  const { three_public: total, ...others } = facts.comparisons
  if (total.movement === 'unknown') return [noPrior(facts.inputs.year)]
  const items = threePublicItems.map((item) => ({ item, of: others[item] }))
  const moved = items.filter(({ of }) => hasMoved(of))
  const areReasoned = moved.length > 0 && moved.every((one) => itemLacks(one, passage.text).length === 0)
  // The reasons of the items that moved are the reasons of the total.
  const whole = movementLacks({
    name: '“三公”经费',
    text: ofTheWhole(passage.text),
    of: total,
    isReasoned: areReasoned,
  })
  const isExplained = hasMoved(total) ? tellsMovement(passage.text) : true
  return doneUnless(
    [
      ...whole,
      ...unknownItems(
        items.filter(({ of }) => of.movement === 'unknown'),
        year,
      ),
      ...(isExplained ? moved.flatMap((one) => itemLacks(one, passage.text)) : []),
    ],
    passage.where,
  )
}

/** Sentences about the total: those that name 三公, a sum, or no item. */
const ofTheWhole = (text: string): string =>
  sentencesOf(text)
    .filter((sentence) => /三公|合计|总/.test(sentence) || !/出国|接待|用车|购置|运行/.test(sentence))
    .join('\n')

type Item = { readonly item: ThreePublicItem; readonly of: Comparison }

const noPrior = (year: number): Finding => ({
  message: `不知道${year - 1}年的“三公”经费预算数，没有与上年比较`,
  hint: '在 budget.yaml 写 prior: { three_public: { overseas: …, reception: …, vehicle_purchase: …, vehicle_running: … } }',
})

/** One warning for all items whose last year is not known. */
function unknownItems(items: readonly Item[], year: number): readonly Finding[] {
  if (items.length === 0) return []
  const names = items.map(({ item }) => threePublicItemNames[item].name).join('、')
  return [
    {
      message: `“三公”经费只说明了合计的增减，${names}与上年相比没有逐项说明`,
      hint: `在 budget.yaml 的 prior: { three_public: … } 里填${year - 1}年各项的预算数；模板的“三公”经费一节也要印出各项的增减`,
    },
  ]
}

function itemLacks({ item, of }: Item, text: string): readonly Finding[] {
  const { name, in: named } = threePublicItemNames[item]
  const moving = sentencesOf(text).filter((sentence) => named.test(sentence) && tellsMovement(sentence))
  const change = changeInWords(of)
  if (moving.length === 0) {
    const hint = '模板的“三公”经费一节里，有增减的各项都用 {{> change of=…}} 写出'
    return [{ message: `没有说明${name}比上年${change}`, hint }]
  }
  if (moving.some(givesReason)) return []
  const hint = `原因写在 statement.yaml 的 reasons: { ${item}: … } 里`
  return [{ message: `${name}比上年${change}，没有写明原因`, hint }]
}
