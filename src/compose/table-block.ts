/** A <table> element → the tree's table, with every row checked against the columns. */
import {
  type Align,
  type Caption,
  type Cell,
  type Column,
  type Row,
  type RowRole,
  rowRoles,
  type Table,
} from '../document/tree.ts'
import { inlinesOf } from './inlines.ts'
import type { Element, HtmlNode } from './parse-html.ts'
import { problem, type Site, useId } from './section-context.ts'
import { checkWidths } from './table-widths.ts'

const childrenOf = (node: Element, name: Element['name']): readonly Element[] =>
  node.children.filter((child): child is Element => typeof child !== 'string' && child.name === name)

const hasClass = (node: Element, name: string): boolean =>
  (node.attributes.class ?? '').split(' ').includes(name)

/**
 * `class="compact"` takes the smaller type, `joined` continues the table above, `listed` puts the table into the
 * contents. `<caption>` is the title, `data-number` the 表号, `data-scope` and `data-unit` the line below it.
 */
export function tableBlock(node: Element, site: Site): Table {
  const columns = childrenOf(node, 'colgroup')
    .flatMap((group) => childrenOf(group, 'col'))
    .map((col) => column(col, site))
  const head = childrenOf(node, 'thead')
    .flatMap((part) => childrenOf(part, 'tr'))
    .map((tr) => row(tr, site, columns))
  const body = childrenOf(node, 'tbody')
    .flatMap((part) => childrenOf(part, 'tr'))
    .map((tr) => row(tr, site, columns))
  for (const child of node.children) {
    if (
      typeof child === 'string'
        ? child.trim() !== ''
        : !['caption', 'colgroup', 'thead', 'tbody'].includes(child.name)
    ) {
      problem(
        site,
        '表格之内只能放 caption、colgroup、thead、tbody',
        typeof child === 'string' ? child.trim() : child,
        '行写在 <thead> 或 <tbody> 之内',
      )
    }
  }
  checkWidths(node, { columns, head, body }, site)
  return {
    type: 'table',
    id: useId(node, node.attributes.id ?? site.nextId('table'), site),
    caption: captionOf(node, site),
    columns,
    head,
    body,
    density: hasClass(node, 'compact') ? 'compact' : 'normal',
    joined: hasClass(node, 'joined'),
  }
}

function captionOf(node: Element, site: Site): Caption | null {
  const [caption] = childrenOf(node, 'caption')
  const attribute = (name: string) => node.attributes[name] || null
  if (caption === undefined) return null
  const title = inlinesOf(caption.children, site)
    .map((inline) => (inline.type === 'text' ? inline.text : ''))
    .join('')
  return {
    number: attribute('data-number'),
    title,
    scope: attribute('data-scope'),
    unit: attribute('data-unit'),
    listed: hasClass(node, 'listed'),
  }
}

function alignOf(node: Element, site: Site): Align | null {
  const given = node.attributes['data-align']
  if (given === undefined || given === 'start' || given === 'center' || given === 'end') return given ?? null
  problem(
    site,
    `data-align 不能是“${given}”`,
    { attribute: 'data-align', value: given, of: node },
    '可用：start、center、end',
  )
  return null
}

/** Widths are compared with one another; their sum must stay a number. */
const widest = 1000

function column(node: Element, site: Site): Column {
  const { 'data-width': given = '1', 'data-merge': merge = 'none' } = node.attributes
  const width = Number(given)
  if (!(width > 0 && width <= widest)) {
    const mark = { attribute: 'data-width', value: given, of: node }
    const message = width > widest ? `data-width 最大 ${widest}` : 'data-width 要大于零'
    problem(site, message, mark, '例：<col data-width="12">')
  }
  if (merge !== 'none' && merge !== 'down') {
    const mark = { attribute: 'data-merge', value: merge, of: node }
    problem(site, `data-merge 不能是“${merge}”`, mark, '可用：down')
  }
  return { width, align: alignOf(node, site) ?? 'start', merge: merge === 'down' ? 'down' : 'none' }
}

function row(node: Element, site: Site, columns: readonly Column[]): Row {
  const given = node.attributes.class ?? 'plain'
  const role: RowRole | undefined = rowRoles.find((known) => known === given)
  if (role === undefined)
    problem(
      site,
      `<tr> 没有名为“${given}”的类别`,
      { attribute: 'class', value: given, of: node },
      `可用：${rowRoles.join('、')}`,
    )
  let at = 0
  const cells = node.children.flatMap((child): readonly Cell[] => {
    if (typeof child === 'string') {
      if (child.trim() !== '')
        problem(site, '表格行里有不在单元格内的文字', child.trim().slice(0, 8), '放进 <td>…</td>')
      return []
    }
    if (child.name !== 'td' && child.name !== 'th') {
      problem(site, `<${child.name}> 不能放在表格行里`, child, '行里只放 td 或 th')
      return []
    }
    const cell = cellOf(child, columns[at], site)
    at += cell.colspan
    return [cell]
  })
  return { role: role ?? 'plain', cells }
}

/** Columns are so many that each would be narrower than a character, rows so many that they fill a page. */
const longestSpan = 100

function span(node: Element, name: 'colspan' | 'rowspan', site: Site): number {
  const given = node.attributes[name] ?? '1'
  const value = Math.max(1, Math.trunc(Number(given)) || 1)
  if (value <= longestSpan) return value
  problem(site, `${name} 最大 ${longestSpan}`, { attribute: name, value: given, of: node }, `例：${name}="2"`)
  return 1
}

function cellOf(node: Element, column: Column | undefined, site: Site): Cell {
  const role = cellRole(node, column)
  return {
    role,
    align: alignOf(node, site) ?? (role === 'head' || role === 'label' ? 'center' : null),
    colspan: span(node, 'colspan', site),
    rowspan: span(node, 'rowspan', site),
    paragraphs: cellParagraphs(node.children, site),
  }
}

/** Columns aligned to the end hold amounts, unless a cell says otherwise. */
function cellRole(node: Element, column: Column | undefined): Cell['role'] {
  if (node.name === 'th') return 'head'
  const named = (['label', 'text', 'amount'] as const).find((role) => hasClass(node, role))
  return named ?? (column?.align === 'end' ? 'amount' : 'text')
}

/** A cell holds either text or paragraphs. */
function cellParagraphs(children: readonly HtmlNode[], site: Site): Cell['paragraphs'] {
  const paragraphs = children.filter(
    (child): child is Element => typeof child !== 'string' && child.name === 'p',
  )
  if (paragraphs.length > 0)
    return paragraphs
      .map(({ children: inside }) => inlinesOf(inside, site))
      .filter((content) => content.length > 0)
  const content = inlinesOf(children, site)
  return content.length === 0 ? [] : [content]
}
