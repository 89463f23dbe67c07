/** 名词解释: general terms from glossary.yaml, functional items from the unit's own glossary or the catalogue. */
import type { Facts } from '../../derive/facts.ts'
import type { GlossaryTerm } from '../../model/glossary.ts'
import type { Placed } from '../../model/scalar.ts'
import type { Templates } from '../../model/templates.ts'
import { count, type Infer, list, maybe, record, text } from '../shape.ts'

const term = record({ position: count('序号，从零起算'), term: text('名词'), definition: text('解释') })

/** The shape of `glossary`. */
export const glossaryShape = record(
  {
    terms: list(term, '功能分类科目之前的名词'),
    items_position: count('功能分类科目一条的序号，从零起算'),
    items: list(
      record({
        own_title: maybe(text('本单位另写的名称，unit.yaml 的 glossary')),
        class_name: text('类级科目名称'),
        group_name: text('款级科目名称'),
        name: text('项级科目名称'),
        definition: text('解释'),
      }),
      '本部门使用的功能分类项级科目',
    ),
    closing: list(term, '功能分类科目之后的名词'),
  },
  '名词解释',
)

/** Terms with an `order` below 50 precede the functional items, all others follow them. */
const itemsAt = 50

/** The terms that the outline lists, in its order; all by their `order` if it lists none. */
export const listedTerms = ({ glossary, publication }: Templates): readonly GlossaryTerm[] =>
  publication.glossary === undefined
    ? Object.values(glossary).toSorted((a, b) => Number(a.order) - Number(b.order))
    : publication.glossary.flatMap(({ text: key }) => glossary[key] ?? [])

/** The terms whose `when` applies, and the items that the unit spends on and that have a definition. */
export function glossaryView(
  facts: Facts,
  terms: readonly GlossaryTerm[],
  applies: (when: Placed | undefined) => boolean,
): Infer<typeof glossaryShape> {
  const chosen = terms
    .filter(({ when }) => applies(when))
    .map((entry) => ({ term: entry.term, definition: entry.definition.join(''), order: Number(entry.order) }))
  const plain = (entries: typeof chosen, from: number) =>
    entries.map(({ term: name, definition }, index) => ({ position: from + index, term: name, definition }))
  const before = chosen.filter(({ order }) => order < itemsAt)
  const items = itemDefinitions(facts)
  return {
    terms: plain(before, 0),
    items_position: before.length,
    items,
    closing: plain(
      chosen.filter(({ order }) => order >= itemsAt),
      before.length + (items.length > 0 ? 1 : 0),
    ),
  }
}

function itemDefinitions({ inputs, spending }: Facts) {
  const { unit, catalog } = inputs
  const { rows } = spending.all
  const nameOf = (code: string) => rows.find((row) => row.code === code)?.name ?? code
  return rows
    .filter(({ level }) => level === 'item')
    .map(({ code, name }) => {
      const own = unit.glossary?.[code]
      return {
        own_title: own?.title ?? null,
        class_name: nameOf(code.slice(0, 3)),
        group_name: nameOf(code.slice(0, 5)),
        name,
        definition: own?.definition?.join('') ?? catalog.functional.get(code)?.definition ?? '',
      }
    })
    .filter(({ definition }) => definition !== '')
}
