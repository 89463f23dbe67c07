/** Records which names of the view a template prints, and under which table or heading, as the lint walks through it. */
import type { Asking } from '../../model/asked.ts'
import type { OutlineSection } from '../../model/publication.ts'
import { placeIn } from '../template-place.ts'
import type { PrintRecord, Walk } from './walk.ts'

/** A recorder for a section. A table is named by its number, or by its title if it has none. */
export function printingOf({ id, table, when }: OutlineSection, asked: Map<string, Asking>): PrintRecord {
  const title = table === undefined ? id : (table.label ?? `《${withoutNames(table.title.text)}》`)
  return {
    part: title,
    isTable: table !== undefined,
    heading: null,
    isUnconditional: when === undefined,
    asked,
  }
}

/** A title without the names that only a unit's data can fill: `{{year}}年收入总表` → 收入总表. */
const withoutNames = (title: string): string => title.replaceAll(/\{\{[^}]*\}\}年?/g, '').trim()

/** Records a name that is printed. `present` are the addresses that enclosing conditions have asked for. */
export function recordName(
  walk: Walk,
  { loc }: Partial<Pick<hbs.AST.Node, 'loc'>>,
  { address, present }: { readonly address: string; readonly present: ReadonlySet<string> },
): void {
  const { printing, file } = walk
  const name = address.replaceAll(/\[\d+\]/g, '').slice(1)
  // Compiling adds a path without a place to partials that have no context of their own.
  if (printing === null || name === '' || loc === undefined) return
  const { start, end } = loc
  const isDemanded = printing.isUnconditional && !isQuestioned(address, present)
  const key = `${isDemanded} ${printing.part} ${name}`
  if (printing.asked.has(key)) return
  const length = start.line === end.line ? end.column - start.column : 1
  const at = placeIn(file, start.line, start.column, length)
  printing.asked.set(key, { name, at, part: printing.part, isTable: printing.isTable, isDemanded })
}

/** Whether a condition asks for the value, for what contains it, or for its flag `given`: that there are data of it. */
function isQuestioned(address: string, present: ReadonlySet<string>): boolean {
  const parts = address.split('.').slice(1)
  const above = parts.map((_, index) => `.${parts.slice(0, index + 1).join('.')}`)
  return above.some((each) => present.has(each) || present.has(`${each}.given`))
}

/** Follows the text between names: a heading becomes the part that the next names belong to. */
export function followContent({ printing }: Walk, { value }: hbs.AST.ContentStatement): void {
  if (printing === null) return
  for (const [, tag, text = ''] of value.matchAll(/(<\/?h[1-4]\b[^>]*>)|(?:<[^>]*>)|([^<]+)/g)) {
    if (tag === undefined) {
      if (printing.heading !== null) printing.heading += text
    } else if (!tag.startsWith('</')) printing.heading = ''
    else {
      const name = withoutNames((printing.heading ?? '').replace(/\s+/g, ''))
      // （类）（款） is left of a heading that a unit's item names: the heading above it names the part.
      if (name.replaceAll(/（[^）]*）/g, '') !== '')
        printing.part = `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`
      printing.heading = null
    }
  }
}

/** A name inside a heading is kept as a name, so that what it says of the year goes with it. */
export function followExpression({ printing, words }: Walk, { path }: hbs.AST.MustacheStatement): void {
  if (printing === null || printing.heading === null) return
  const name = 'original' in path ? String(path.original) : ''
  // Whose budget it is, is said of a part as in the department's own publication.
  printing.heading += name === 'whose' ? words.get('whose.department') : `{{${name}}}`
}
