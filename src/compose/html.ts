/**
 * HTML → a small tree of elements. The subset is closed: an element or attribute outside of it, a tag left open or
 * closed without having been opened, and a sign by a name that XML does not know are errors that name the template.
 */
import { Tokenizer } from 'htmlparser2'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { nearest } from '../diagnostic/nearest.ts'
import type { TemplateFile } from '../model/templates.ts'
import { placeOfRendered } from './template-place.ts'

export type Element = {
  readonly name: ElementName
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly HtmlNode[]
}
export type HtmlNode = Element | string

/** The elements that templates may use, and the attributes of each. */
export const elements = {
  section: ['id', 'data-orientation', 'data-starts'],
  h1: ['id'],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  p: ['class'],
  table: ['id', 'class', 'data-number', 'data-scope', 'data-unit'],
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
export type ElementName = keyof typeof elements

/** Elements that hold nothing and need no end. */
const empty: readonly string[] = ['br', 'col', 'contents'] satisfies ElementName[]

const isElement = (name: string): name is ElementName => Object.hasOwn(elements, name)

/** An element that still takes children; `at` is where its name begins. */
type Open = { readonly name: string; readonly at: number; readonly children: HtmlNode[] }
type Attribute = { readonly name: string; readonly at: number; value: string }
type Tag = { readonly name: string; readonly at: number; readonly attributes: Attribute[] }

/** Reads rendered HTML; what lies outside the subset is reported and left out. */
export function parseHtml(html: string, file: TemplateFile, found: Diagnostic[]): readonly HtmlNode[] {
  const root: HtmlNode[] = []
  const open: Open[] = []
  let tag: Tag = { name: '', at: 0, attributes: [] }
  const siblings = () => open.at(-1)?.children ?? root
  const problem = (message: string, [at, length]: readonly [at: number, length: number], hint: string) =>
    found.push({
      slug: 'template-html-subset',
      severity: 'error',
      message,
      at: placeOfRendered(file, html, at, length),
      hint,
    })
  const openingOf = ({ at, name }: Tag | Open) => [at - 1, name.length + 1] as const

  const addText = (text: string) => {
    const here = siblings()
    const last = here.at(-1)
    if (typeof last === 'string') here[here.length - 1] = last + text
    else here.push(text)
  }
  /** Text as it was typed. XML's signs were decoded and never come here, so a sign by its name is none of them. */
  const typed = (start: number, end: number): string => {
    const text = html.slice(start, end)
    for (const { 0: sign, index } of text.matchAll(/&[A-Za-z][A-Za-z0-9]*;/g)) {
      problem(`模板中不能使用 ${sign}`, [start + index, sign.length], '直接写出这个字符，或用 &#160; 这样的编号')
    }
    return text
  }
  const add = () => {
    const { name, at } = tag
    const children: HtmlNode[] = []
    if (isElement(name)) siblings().push({ name, attributes: known(name), children })
    else {
      const near = nearest(name, Object.keys(elements))
      problem(
        `模板中不能使用元素 <${name}>`,
        openingOf(tag),
        near === null ? `可用：${Object.keys(elements).join('、')}` : `是不是 <${near}>？`,
      )
    }
    if (!empty.includes(name)) open.push({ name, at, children })
  }
  const known = (name: ElementName): Readonly<Record<string, string>> => {
    const names: readonly string[] = elements[name]
    for (const { name: attribute, at } of tag.attributes) {
      if (names.includes(attribute)) continue
      problem(
        `<${name}> 不能有属性 ${attribute}`,
        [at, attribute.length],
        names.length > 0 ? `可用：${names.join('、')}` : '这个元素没有属性',
      )
    }
    return Object.fromEntries(tag.attributes.toReversed().map(({ name, value }) => [name, value]))
  }
  const leftOpen = (one: Open) => problem(`元素 <${one.name}> 没有结束`, openingOf(one), `补上 </${one.name}>`)
  const close = (name: string, at: number) => {
    const last = siblings().at(-1)
    if (empty.includes(name) && typeof last === 'object' && last.name === name) return
    const index = open.findLastIndex((one) => one.name === name)
    if (index >= 0) return open.splice(index).slice(1).toReversed().forEach(leftOpen)
    problem(
      `</${name}> 没有对应的 <${name}>`,
      [at - 2, name.length + 2],
      empty.includes(name) ? `写成 <${name}/>，其中不能放别的` : `去掉 </${name}>，或在前面补上 <${name}>`,
    )
  }

  const attribute = () => tag.attributes.at(-1)
  const tokens = new Tokenizer(
    { xmlMode: true, decodeEntities: true },
    {
      onopentagname: (start, end) => {
        tag = { name: html.slice(start, end).toLowerCase(), at: start, attributes: [] }
      },
      onattribname: (start, end) => {
        tag.attributes.push({ name: html.slice(start, end), at: start, value: '' })
      },
      onattribdata: (start, end) => {
        const last = attribute()
        if (last !== undefined) last.value += typed(start, end)
      },
      onattribentity: (code) => {
        const last = attribute()
        if (last !== undefined) last.value += String.fromCodePoint(code)
      },
      onattribend: () => {},
      onopentagend: add,
      onselfclosingtag: (end) => {
        add()
        close(tag.name, end)
      },
      onclosetag: (start, end) => close(html.slice(start, end).toLowerCase(), start),
      ontext: (start, end) => addText(typed(start, end)),
      ontextentity: (code) => addText(String.fromCodePoint(code)),
      oncdata: (start, end, offset) => addText(html.slice(start, end - offset)),
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => open.splice(0).toReversed().forEach(leftOpen),
    },
  )
  tokens.write(html)
  tokens.end()
  return root
}
