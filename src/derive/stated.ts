/** Stated totals of something that the budget does not have would be left out without a word. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { nearest } from '../diagnostic/nearest.ts'
import { firstPlace } from '../model/first-place.ts'
import type { Inputs } from '../model/inputs.ts'
import type { FundEntry } from './entries.ts'

/** Every key of `stated` that names no 类 or 款, economic class or member unit of the budget. */
export function statedNowhere(
  { budget, unit }: Inputs,
  entries: readonly FundEntry[],
): readonly Diagnostic[] {
  const { stated } = budget
  const functional = entries.flatMap(({ item }) => [item.slice(0, 3), item.slice(0, 5)])
  const economic = Object.keys(budget.economic).map((code) => code.slice(0, 3))
  const members = unit.members.map(({ code }) => code.text)
  return [
    ...unknown('functional', '功能分类的类或款', stated?.functional, functional),
    ...unknown('economic', '经济分类的类', stated?.economic, economic),
    ...unknown('members', '预算单位', stated?.members, members),
  ]
}

function unknown(
  key: string,
  kind: string,
  stated: Readonly<Record<string, object>> | undefined,
  known: readonly string[],
): readonly Diagnostic[] {
  return Object.entries(stated ?? {})
    .filter(([code]) => !known.includes(code))
    .map(([code, row]) => {
      const near = nearest(code, known)
      const at = firstPlace(row)
      return {
        slug: 'stated-total-has-parts',
        severity: 'error',
        message: `stated.${key} 中的“${code}”在预算里没有分项`,
        ...(at && { at }),
        hint:
          near === null ? `应为预算里有的${kind}：${[...new Set(known)].join('、')}` : `是不是“${near}”？`,
      }
    })
}
