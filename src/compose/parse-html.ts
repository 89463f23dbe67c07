/**
 * HTML → a small tree of elements. The subset is closed. Errors, each at its place in the template: an element or
 * attribute outside the subset, a tag that is not closed or was not opened, a named entity that XML does not have.
 */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { nearest } from '../diagnostic/nearest.ts'
import { htmlTokens, type OpenTag } from './html-tokens.ts'
import { placeOfRendered, type Rendered } from './template-place.ts'

/** An element of the subset. */
export type HtmlElement = {
  readonly name: ElementName
  /** Offset of its name in the HTML. */
  readonly at: number
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly HtmlNode[]
}
/** An element or a text. */
export type HtmlNode = HtmlElement | string

/** The elements that templates may use, with their attributes. */
export const elements = {
  section: ['id', 'data-orientation', 'data-starts'],
  h1: ['id', 'class', 'data-entry'],
  h2: ['id', 'class', 'data-entry'],
  h3: ['id', 'class'],
  h4: ['id', 'class'],
  p: ['class', 'data-when'],
  table: ['id', 'class', 'data-entry', 'data-number', 'data-part', 'data-scope', 'data-unit'],
  caption: ['class'],
  colgroup: [],
  col: ['data-width', 'data-align', 'data-merge'],
  thead: [],
  tbody: [],
  tr: ['class'],
  th: ['colspan', 'rowspan', 'data-align'],
  td: ['colspan', 'class', 'data-align'],
  strong: [],
  br: [],
  contents: ['title'],
} as const
/** The name of an element of the subset. */
export type ElementName = keyof typeof elements

/** The children of an element that have the given name. */
export const childrenOf = (node: HtmlElement, name: ElementName): readonly HtmlElement[] =>
  node.children.filter((child): child is HtmlElement => typeof child !== 'string' && child.name === name)

/** Elements without content or end tag. */
const isEmpty = (name: string): boolean => ['br', 'col', 'contents'].includes(name)

const isElement = (name: string): name is ElementName => Object.hasOwn(elements, name)

/** An element that is not closed yet; `at` is the offset of its name. */
type Open = { readonly name: string; readonly at: number; readonly children: HtmlNode[] }
/** Reports `length` characters of the HTML from offset `at`. */
type Report = (message: string, place: readonly [at: number, length: number], hint: string) => void

/** Reports for one section at most: a loop can repeat one slip 100,000 times. */
const maxReports = 50

/** Deeper than text in a table cell needs. All later steps recurse into the tree, so its depth is limited. */
const maxDepth = 20

/** Parses the rendered HTML of a section. Reports and leaves out everything outside the subset. */
export function parseHtml({ html, files }: Rendered, found: Diagnostic[]): readonly HtmlNode[] {
  const root: HtmlNode[] = []
  const open: Open[] = []
  let reports = 0
  const report: Report = (message, [at, length], hint) => {
    reports += 1
    if (reports > maxReports) return
    const place = placeOfRendered({ html, files }, at, length)
    found.push({ slug: 'template-html-subset', severity: 'error', message, at: place, hint })
  }
  for (const token of htmlTokens(html)) {
    const siblings = open.at(-1)?.children ?? root
    switch (token.type) {
      case 'text':
        addText(siblings, token.text)
        break
      case 'sign':
        report(
          `模板中不能使用 ${token.sign}`,
          [token.at, token.sign.length],
          '直接写出这个字符，或用 &#160; 这样的编号',
        )
        break
      case 'open': {
        const { name, at } = token
        const children: HtmlNode[] = []
        if (isElement(name))
          siblings.push({ name, at, attributes: attributesOf(name, token, report), children })
        else reportUnknown(token, report)
        if (!isEmpty(name)) open.push({ name, at, children })
        if (open.length > maxDepth) {
          report(`元素嵌套过深，最多 ${maxDepth} 层`, openingOf(token), '检查前面的元素有没有结束')
          return root
        }
        break
      }
      case 'close':
        close(token.name, token.at, { siblings, open, report })
        break
      case 'instruction':
        report('模板中不能使用 <!…> 和 <?…>', [token.at, token.length], '去掉它；注释写成 {{!-- … --}}')
        break
      case 'unfinished':
        report(
          '从这里开始的标签或注释没有写完，后面的内容都被吞掉了',
          [token.at, 1],
          '补上 > 或 -->，并检查引号',
        )
        return root
      default:
        token satisfies never
    }
  }
  for (const one of open.toReversed()) reportLeftOpen(one, report)
  return root
}

function addText(siblings: HtmlNode[], text: string): void {
  const last = siblings.at(-1)
  if (typeof last === 'string') siblings[siblings.length - 1] = last + text
  else siblings.push(text)
}

const openingOf = ({ at, name }: OpenTag | Open) => [at - 1, name.length + 1] as const

function reportUnknown(tag: OpenTag, report: Report): void {
  const near = nearest(tag.name, Object.keys(elements))
  report(
    `模板中不能使用元素 <${tag.name}>`,
    openingOf(tag),
    near === null ? `可用：${Object.keys(elements).join('、')}` : `是不是 <${near}>？`,
  )
}

/** Of an attribute that is written twice, the first counts. */
function attributesOf(name: ElementName, tag: OpenTag, report: Report): HtmlElement['attributes'] {
  const known: readonly string[] = elements[name]
  for (const attribute of tag.attributes) {
    if (known.includes(attribute.name)) continue
    report(
      `<${name}> 不能有属性 ${attribute.name}`,
      [attribute.at, attribute.name.length],
      known.length > 0 ? `可用：${known.join('、')}` : '这个元素没有属性',
    )
  }
  const kept = tag.attributes.filter((one) => known.includes(one.name))
  return Object.fromEntries(kept.toReversed().map((one) => [one.name, one.value]))
}

type State = { readonly siblings: readonly HtmlNode[]; readonly open: Open[]; readonly report: Report }

/** Closes the innermost open element of that name; reports the elements inside it that are still open. */
function close(name: string, at: number, { siblings, open, report }: State): void {
  const last = siblings.at(-1)
  if (isEmpty(name) && typeof last === 'object' && last.name === name) return
  const index = open.findLastIndex((one) => one.name === name)
  if (index >= 0) {
    const [, ...inside] = open.splice(index)
    for (const one of inside.toReversed()) reportLeftOpen(one, report)
    return
  }
  report(
    `</${name}> 没有对应的 <${name}>`,
    [at - 2, name.length + 2],
    isEmpty(name) ? `写成 <${name}/>，其中不能放别的` : `去掉 </${name}>，或在前面补上 <${name}>`,
  )
}

const reportLeftOpen = (one: Open, report: Report): void =>
  report(`元素 <${one.name}> 没有结束`, openingOf(one), `补上 </${one.name}>`)
