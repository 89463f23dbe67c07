/** “三公”经费 (table 7) and its sentences. */
import type { Facts } from '../../derive/facts.ts'
import { shareAsPrinted } from '../../derive/share.ts'
import { threePublicItems, threePublicNames } from '../../model/budget.ts'
import { recordOf } from '../../model/record-of.ts'
import { isNil, money } from '../../number/money.ts'
import { amount, count, flag, type Infer, list, maybe, percent, record, text } from '../shape.ts'

const noteShape = record({
  use: maybe(text('用途，不带句号')),
  basis: maybe(text('制度依据，不带句号')),
  parts: list(record({ name: text('用途'), amount: amount('金额') }), '按用途的金额'),
})

/** The shape of `three_public`. */
export const threePublicShape = record(
  {
    total: amount('“三公”经费合计'),
    overseas: amount('因公出国（境）费'),
    reception: amount('公务接待费'),
    vehicles: amount('公务用车购置及运行费'),
    vehicle_purchase: amount('公务用车购置费'),
    vehicle_running: amount('公务用车运行费'),
    present: flag('安排有“三公”经费'),
    items_known: flag('各项金额已知，不只有合计'),
    overseas_groups: maybe(count('出国（境）团组数')),
    overseas_people: maybe(count('出国（境）人次')),
    reception_batches: maybe(count('公务接待批次')),
    reception_people: maybe(count('公务接待人次')),
    vehicles_bought: maybe(count('计划购置公务用车，辆')),
    vehicles_kept: maybe(count('公务用车保有量，辆')),
    shares: record(
      recordOf(threePublicNames, () => maybe(percent('占“三公”经费合计'))),
      '各项占合计的百分比；印出来是零的没有',
    ),
    notes: record(
      recordOf(threePublicNames, () => noteShape),
      '各项的用途、制度依据，statement.yaml 的 three_public',
    ),
  },
  '一般公共预算“三公”经费',
)

/** 一般公共预算“三公”经费; numbers of trips, people and vehicles are null if the budget does not contain them. */
export function threePublicView({ threePublic, inputs }: Facts): Infer<typeof threePublicShape> {
  const details = inputs.budget.three_public_details
  return {
    ...threePublic,
    present: !isNil(threePublic.total),
    items_known: isNil(threePublic.total) || threePublicItems.some((item) => !isNil(threePublic[item])),
    overseas_groups: details?.overseas_groups ?? null,
    overseas_people: details?.overseas_people ?? null,
    reception_batches: details?.reception_batches ?? null,
    reception_people: details?.reception_people ?? null,
    vehicles_bought: details?.vehicles_bought ?? null,
    vehicles_kept: details?.vehicles_kept ?? null,
    shares: recordOf(threePublicNames, (item) =>
      shareAsPrinted(threePublic[item], threePublic.total, inputs.printing),
    ),
    notes: recordOf(threePublicNames, (item) => {
      const note = inputs.statement.three_public?.[item]
      const { amounts_in } = inputs.statement
      return {
        use: note?.use ?? null,
        basis: note?.basis ?? null,
        parts: Object.entries(note?.parts ?? {}).map(([name, part]) => ({
          name,
          amount: money(part, amounts_in),
        })),
      }
    }),
  }
}
