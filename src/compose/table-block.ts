/** A `<table>` element → a table of the document tree; its rows are checked against its columns. */
import { type Caption, type Cell, type Column, type Row, rowRoles, type Table } from '../document/tree.ts'
import { inlinesOf } from './inlines.ts'
import { childrenOf, type HtmlElement, type HtmlNode } from './parse-html.ts'
import { choiceOf, claimId, reportProblem, type SectionContext } from './section-context.ts'
import { checkWidths } from './table-widths.ts'

const hasClass = (node: HtmlElement, name: string): boolean =>
  (node.attributes.class ?? '').split(' ').includes(name)

/**
 * Converts a table. Classes: `compact` uses the smaller type, `joined` continues the table above, `listed` adds the
 * table to the contents. `<caption>` is the title, `data-number` the 表号, `data-scope` and `data-unit` the line below.
 */
export function tableBlock(node: HtmlElement, context: SectionContext): Table {
  const columns = childrenOf(node, 'colgroup')
    .flatMap((group) => childrenOf(group, 'col'))
    .map((col) => column(col, context))
  const rowsOf = (name: 'thead' | 'tbody') =>
    childrenOf(node, name)
      .flatMap((part) => childrenOf(part, 'tr'))
      .map((tr) => row(tr, context, columns))
  const [head, body] = [rowsOf('thead'), rowsOf('tbody')]
  for (const child of node.children) {
    if (
      typeof child === 'string'
        ? child.trim() !== ''
        : !['caption', 'colgroup', 'thead', 'tbody'].includes(child.name)
    ) {
      reportProblem(
        context,
        '表格之内只能放 caption、colgroup、thead、tbody',
        typeof child === 'string' ? child.trim() : child,
        '行写在 <thead> 或 <tbody> 之内',
      )
    }
  }
  checkWidths(node, { columns, head, body }, context)
  return {
    type: 'table',
    id: claimId(node, node.attributes.id ?? context.nextId('table'), context),
    caption: captionOf(node, context),
    columns,
    head,
    body,
    density: hasClass(node, 'compact') ? 'compact' : 'normal',
    joined: hasClass(node, 'joined'),
  }
}

function captionOf(node: HtmlElement, context: SectionContext): Caption | null {
  const [caption] = childrenOf(node, 'caption')
  const attribute = (name: string) => node.attributes[name] || null
  if (caption === undefined) return null
  const title = inlinesOf(caption.children, context)
    .map((inline) => (inline.type === 'text' ? inline.text : ''))
    .join('')
  return {
    number: attribute('data-number'),
    title,
    scope: attribute('data-scope'),
    unit: attribute('data-unit'),
    listed: hasClass(node, 'listed'),
    ...(node.attributes['data-entry'] && { entry: node.attributes['data-entry'] }),
    ...(node.attributes['data-part'] && { part: node.attributes['data-part'] }),
  }
}

const align = { attribute: 'data-align', choices: ['start', 'center', 'end'] as const }
const merge = { attribute: 'data-merge', choices: ['none', 'down'] as const, hint: '可用：down' }
const rowRole = { attribute: 'class', choices: rowRoles, kind: '类别' } as const

/** Widths are relative to one another; the limit keeps their sum finite. */
const widest = 1000

function column(node: HtmlElement, context: SectionContext): Column {
  const { 'data-width': given = '1' } = node.attributes
  const width = Number(given)
  if (!(width > 0 && width <= widest)) {
    const target = { attribute: 'data-width', value: given, of: node }
    const message = width > widest ? `data-width 最大 ${widest}` : 'data-width 要大于零'
    reportProblem(context, message, target, '例：<col data-width="12">')
  }
  const merged = choiceOf(node, merge, context) ?? 'none'
  return { width, align: choiceOf(node, align, context) ?? 'start', merge: merged }
}

function row(node: HtmlElement, context: SectionContext, columns: readonly Column[]): Row {
  const role = choiceOf(node, rowRole, context) ?? 'plain'
  let at = 0
  const cells = node.children.flatMap((child): readonly Cell[] => {
    if (typeof child === 'string') {
      if (child.trim() !== '')
        reportProblem(context, '表格行里有不在单元格内的文字', child.trim().slice(0, 8), '放进 <td>…</td>')
      return []
    }
    if (child.name !== 'td' && child.name !== 'th') {
      reportProblem(context, `<${child.name}> 不能放在表格行里`, child, '行里只放 td 或 th')
      return []
    }
    const cell = cellOf(child, columns[at], context)
    at += cell.colspan
    return [cell]
  })
  return { role, cells }
}

/** 100 columns would each be narrower than a character, 100 rows fill more than a page. */
const longestSpan = 100

function span(node: HtmlElement, name: 'colspan' | 'rowspan', context: SectionContext): number {
  const given = node.attributes[name] ?? '1'
  const value = Math.max(1, Math.trunc(Number(given)) || 1)
  if (value <= longestSpan) return value
  reportProblem(
    context,
    `${name} 最大 ${longestSpan}`,
    { attribute: name, value: given, of: node },
    `例：${name}="2"`,
  )
  return 1
}

function cellOf(node: HtmlElement, column: Column | undefined, context: SectionContext): Cell {
  const role = cellRole(node, column)
  return {
    role,
    align: choiceOf(node, align, context) ?? (role === 'head' || role === 'label' ? 'center' : null),
    colspan: span(node, 'colspan', context),
    rowspan: span(node, 'rowspan', context),
    paragraphs: cellParagraphs(node.children, context),
  }
}

/** The role from the cell's class; default: amount in a column aligned to the end, else text. */
function cellRole(node: HtmlElement, column: Column | undefined): Cell['role'] {
  if (node.name === 'th') return 'head'
  const named = (['label', 'text', 'amount'] as const).find((role) => hasClass(node, role))
  return named ?? (column?.align === 'end' ? 'amount' : 'text')
}

/** A cell contains either paragraphs or text; text beside paragraphs is ignored. */
function cellParagraphs(children: readonly HtmlNode[], context: SectionContext): Cell['paragraphs'] {
  const paragraphs = children.filter(
    (child): child is HtmlElement => typeof child !== 'string' && child.name === 'p',
  )
  if (paragraphs.length > 0)
    return paragraphs
      .map(({ children: inside }) => inlinesOf(inside, context))
      .filter((content) => content.length > 0)
  const content = inlinesOf(children, context)
  return content.length === 0 ? [] : [content]
}
