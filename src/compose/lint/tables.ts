/** Tables by their numbers: those of the outline are printed, and texts speak of none that there is not. */
import Handlebars from 'handlebars'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { nearest } from '../../diagnostic/nearest.ts'
import type { Section } from '../../document/tree.ts'
import type { OutlineSection } from '../../model/publication.ts'
import type { TemplateFile } from '../../model/templates.ts'
import type { Tree } from '../../model/yaml-tree.ts'
import { parseTemplate } from '../parse-template.ts'
import { placeIn } from '../template-place.ts'

const slug = 'tables-have-numbers'

/** The outline gives a section a table that its template does not print: the list of tables would name it all the same. */
export function unprintedTable(
  { table, template }: OutlineSection,
  sections: readonly Section[],
): readonly Diagnostic[] {
  if (table === undefined) return []
  const numbers = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' ? (block.caption?.number ?? []) : [])),
  )
  if (numbers.some((number) => number === table.label || number.startsWith(`${table.label}-`))) return []
  return [
    {
      slug,
      severity: 'warning',
      message: `大纲给了表号“${table.label}”，模板 ${template.text} 没有印出来`,
      at: table.title.place,
      hint: '表格上写 data-number="{{table.label}}" 和 <caption>{{table.title}}</caption>；不是表格的，删去 table',
    },
  ]
}

/** A template prints the number of its table where the outline gives none. */
export function strayTableNames(
  { table, template }: OutlineSection,
  files: readonly TemplateFile[],
): readonly Diagnostic[] {
  if (table !== undefined || !files.some(namesTable)) return []
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

class TableNames extends Handlebars.Visitor {
  isNamed = false

  override PathExpression({ parts, data }: hbs.AST.PathExpression): void {
    const [head, next] = data && parts[0] === 'root' ? parts.slice(1) : data ? [] : parts
    if (head === 'table' && next !== undefined) this.isNamed = true
  }
}

function namesTable(file: TemplateFile): boolean {
  const visitor = new TableNames()
  const program = parseTemplate(file, [])
  if (program !== null) visitor.accept(program)
  return visitor.isNamed
}

/** 表2, 公开表10-1, 补充表四, 公开05表; 报表 and the like are no numbers. */
const mention =
  /(?<![报代列图年])(?:公开|补充|附)?(?:表\s?\d+(?:-\d+)*|表[一二三四五六七八九十]+(?!\p{Script=Han}))|公开\d+表/gu

type Mention = { readonly said: string; readonly index: number; readonly hint: string }

function strayMentions(text: string, labels: readonly string[]): readonly Mention[] {
  const known = labels.map(bare)
  const isKnown = (said: string) =>
    known.some((label) => label.endsWith(said) || label.includes(`${said}-`) || said.startsWith(`${label}-`))
  return [...text.matchAll(mention)]
    .filter(({ 0: said }) => !isKnown(bare(said)))
    .map(({ 0: said, index }) => {
      const meant = nearest(bare(said), known)
      return { said, index, hint: meant === null ? `大纲的表号：${labels.join('、')}` : `是不是“${meant}”？` }
    })
}

const bare = (text: string): string => text.replaceAll(/\s/g, '')

const notThere = (said: string): string => `文字里说到“${said}”，大纲里没有这个表号`

/** Numbers of tables that a template's own text names and the outline does not have. */
export const tablesNamedIn = (file: TemplateFile, labels: readonly string[]): readonly Diagnostic[] =>
  strayMentions(textOf(file.source), labels).map(({ said, index, hint }) => {
    const before = file.source.slice(0, index).split('\n')
    const at = placeIn(file, before.length, before.at(-1)?.length ?? 0, said.length)
    return { slug, severity: 'warning', message: notThere(said), at, hint }
  })

/** Likewise of the words and the definitions that templates print. */
export function tablesNamedInTree(tree: Tree, labels: readonly string[]): readonly Diagnostic[] {
  switch (tree.kind) {
    case 'map':
      return [...tree.entries.values()].flatMap(({ value }) => tablesNamedInTree(value, labels))
    case 'list':
      return tree.items.flatMap((item) => tablesNamedInTree(item, labels))
    case 'scalar':
      return strayMentions(tree.scalar, labels).map(({ said, hint }) => ({
        slug,
        severity: 'warning',
        message: notThere(said),
        at: tree.place,
        hint,
      }))
    case 'blank':
      return []
  }
}

/** Only what is printed, the rest as blanks, so that places stay. */
const textOf = (source: string): string =>
  source.replaceAll(/\{\{!--[\s\S]*?--\}\}|\{\{[^}]*\}\}|<[^>]*>/g, (found) =>
    found.replaceAll(/[^\n]/g, ' '),
  )
