import type { Facts } from '../../derive/facts.ts'
import type { Place } from '../../diagnostic/diagnostic.ts'
import { firstPlace } from '../../model/first-place.ts'
import { itemLines } from './item-lines.ts'

/** An item that 名词解释 must define, and what is known of its definition. */
export type ItemToDefine = {
  readonly code: string
  readonly name: string
  /** Where the item is first used. */
  readonly at: Place | undefined
  /** The key under which a definition is written. */
  readonly where: string
  /** What the catalogue recalls; null if it has nothing. */
  readonly recalled: string | null
}

/** Functional items of the budget whose definition is missing or has not been confirmed. */
export function itemsToDefine({ inputs, spending }: Facts): readonly ItemToDefine[] {
  const { unit, folders, catalog, budget } = inputs
  return spending.all.rows.flatMap(({ level, code, name }): readonly ItemToDefine[] => {
    if (level !== 'item' || unit.glossary?.[code]?.definition !== undefined) return []
    const entry = catalog.functional.get(code)
    if (entry?.definition && entry.definitionEvidence === 'published') return []
    const used = itemLines(inputs).find(({ item }) => item.text === code)
    return [
      {
        code,
        name,
        at: used?.item.place ?? firstPlace(budget),
        where: `${folders.unit}/unit.yaml 的 glossary: { "${code}": { definition: … } }`,
        recalled: entry?.definition || null,
      },
    ]
  })
}
