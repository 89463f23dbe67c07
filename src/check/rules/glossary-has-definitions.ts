/**
 * 名词解释 of every functional item that the budget uses (财预〔2016〕143号: 专业性较强的名词要解释). An item without a
 * definition would be left out; one that the catalogue only recalls must be confirmed by the unit.
 */
import type { Facts } from '../../derive/facts.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { firstPlace } from '../../model/first-place.ts'

export function glossaryHasDefinitions({ inputs, spending }: Facts): readonly Diagnostic[] {
  const { unit, unitId, catalog, budget, projects } = inputs
  return spending.all.rows.flatMap(({ level, code, name }): readonly Diagnostic[] => {
    if (level !== 'item' || unit.glossary?.[code]?.definition !== undefined) return []
    const entry = catalog.functional.get(code)
    if (entry?.definition && entry.definitionEvidence === 'published') return []
    const line = budget.spending.find(({ item }) => item.text === code)?.item
    const at =
      line?.place ?? projects.find(({ item }) => item.text === code)?.item.place ?? firstPlace(budget)
    const where = `data/${unitId}/unit.yaml 的 glossary: { "${code}": { definition: … } }`
    const missing = {
      slug: 'glossary-has-definitions',
      severity: 'error' as const,
      message: `科目${code} ${name}没有解释，第四部分会缺这一条`,
      hint: `照《政府收支分类科目》写在 ${where}`,
    }
    const recalled = {
      slug: 'glossary-definitions-are-confirmed',
      severity: 'warning' as const,
      message: `科目${code} ${name}的解释未经核对：“${entry?.definition}”`,
      hint: `对照《政府收支分类科目》核对后，写在 ${where}`,
    }
    return [{ ...(entry?.definition ? recalled : missing), ...(at && { at }), affects: ['第四部分'] }]
  })
}
