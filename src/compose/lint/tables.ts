/** Lints table numbers: every table of the outline is printed, and texts mention only tables that exist. */
import Handlebars from 'handlebars'
import type { Diagnostic, Place } from '../../diagnostic/diagnostic.ts'
import { suggestion } from '../../diagnostic/nearest.ts'
import type { Section } from '../../document/tree.ts'
import type { OutlineSection } from '../../model/publication.ts'
import type { TemplateFile } from '../../model/templates.ts'
import type { Tree } from '../../model/yaml-tree.ts'
import { visited } from '../reached-files.ts'
import { placeAt } from '../template-place.ts'

const slug = 'tables-have-numbers'

/** Reports a table of the outline that the section does not print; the list of tables would still contain it. */
export function unprintedTable(
  { table, template }: OutlineSection,
  sections: readonly Section[],
): readonly Diagnostic[] {
  if (table?.label === undefined) return []
  const { label } = table
  const numbers = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' ? (block.caption?.number ?? []) : [])),
  )
  if (numbers.some((number) => number === label || number.startsWith(`${label}-`))) return []
  return [
    {
      slug,
      severity: 'warning',
      message: `大纲给了表号“${label}”，模板 ${template.text} 没有印出来`,
      at: table.title.place,
      hint: '表格上写 data-number="{{table.label}}" 和 <caption>{{table.title}}</caption>；不是表格的，删去 table',
    },
  ]
}

/** Reports a template that prints the number or title of its table if the outline has no table for the section. */
export function strayTableNames(
  { table, template }: OutlineSection,
  files: readonly TemplateFile[],
): readonly Diagnostic[] {
  if (table !== undefined || !visited(files, new TableNames()).isNamed) return []
  return [
    {
      slug,
      severity: 'warning',
      message: `模板 ${template.text} 要印表号、表名（table.…），大纲的这一节没有写 table`,
      at: template.place,
      hint: '例：table: { label: 表2, title: 收入总表, listed_as: 表2　收入总表 }',
    },
  ]
}

/** Finds paths that begin with `table.`. */
class TableNames extends Handlebars.Visitor {
  isNamed = false

  override PathExpression({ parts, data }: hbs.AST.PathExpression): void {
    const [head, next] = data && parts[0] === 'root' ? parts.slice(1) : data ? [] : parts
    if (head === 'table' && next !== undefined) this.isNamed = true
  }
}

/** 表2, 公开表10-1, 补充表四, 公开05表; not 报表 and similar words. */
const mention =
  /(?<![报代列图年])(?:公开|补充|附)?(?:表\s?\d+(?:-\d+)*|表[一二三四五六七八九十]+(?!\p{Script=Han}))|公开\d+表/gu

type Mention = { readonly said: string; readonly index: number; readonly hint: string }

function strayMentions(text: string, labels: readonly string[]): readonly Mention[] {
  const known = labels.map(bare)
  const isKnown = (said: string) =>
    known.some((label) => label.endsWith(said) || label.includes(`${said}-`) || said.startsWith(`${label}-`))
  return [...text.matchAll(mention)]
    .filter(({ 0: said }) => !isKnown(bare(said)))
    .map(({ 0: said, index }) => ({
      said,
      index,
      hint: suggestion(bare(said), known, `大纲的表号：${labels.join('、')}`),
    }))
}

const bare = (text: string): string => text.replaceAll(/\s/g, '')

const strayMention = ({ said, hint }: Mention, at: Place): Diagnostic => ({
  slug,
  severity: 'warning',
  message: `文字里说到“${said}”，大纲里没有这个表号`,
  at,
  hint,
})

/** Reports table numbers in a template's own text that the outline does not have. */
export const tablesNamedIn = (file: TemplateFile, labels: readonly string[]): readonly Diagnostic[] =>
  strayMentions(textOf(file.source), labels).map((mention) =>
    strayMention(mention, placeAt(file, mention.index, mention.said.length)),
  )

/** Reports the same in the words and definitions that templates print. */
export function tablesNamedInTree(tree: Tree, labels: readonly string[]): readonly Diagnostic[] {
  switch (tree.kind) {
    case 'map':
      return [...tree.entries.values()].flatMap(({ value }) => tablesNamedInTree(value, labels))
    case 'list':
      return tree.items.flatMap((item) => tablesNamedInTree(item, labels))
    case 'scalar':
      return strayMentions(tree.scalar, labels).map((mention) => strayMention(mention, tree.place))
    case 'blank':
      return []
  }
}

/** The printed text of a template; everything else becomes spaces, so that offsets stay the same. */
const textOf = (source: string): string =>
  source.replaceAll(/\{\{!--[\s\S]*?--\}\}|\{\{[^}]*\}\}|<[^>]*>/g, (found) =>
    found.replaceAll(/[^\n]/g, ' '),
  )
