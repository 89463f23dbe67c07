/**
 * HTML → a small tree of elements. The subset is closed: an element or attribute outside of it, or a tag left open,
 * is an error that names the template. Line breaks between Chinese characters vanish, as they do on paper.
 */
import { Parser } from 'htmlparser2'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { nearest } from '../diagnostic/nearest.ts'
import type { TemplateFile } from '../model/templates.ts'
import { placeOfText } from './template-place.ts'

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

const isElement = (name: string): name is ElementName => Object.hasOwn(elements, name)

type Open = { readonly name: ElementName | null; readonly element: Element; readonly children: HtmlNode[] }

/** Reads rendered HTML; what lies outside the subset is reported and left out. */
export function parseHtml(html: string, file: TemplateFile, found: Diagnostic[]): readonly HtmlNode[] {
  const root: HtmlNode[] = []
  const open: Open[] = []
  const siblings = () => open.at(-1)?.children ?? root
  const problem = (message: string, text: string, hint: string) =>
    found.push({
      slug: 'template-html-subset',
      severity: 'error',
      message,
      at: placeOfText(file, text),
      hint,
    })

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const children: HtmlNode[] = []
        if (!isElement(name)) {
          const near = nearest(name, Object.keys(elements))
          problem(
            `模板中不能使用元素 <${name}>`,
            `<${name}`,
            near === null ? `可用：${Object.keys(elements).join('、')}` : `是不是 <${near}>？`,
          )
          open.push({ name: null, element: { name: 'p', attributes: {}, children }, children })
          return
        }
        const known: readonly string[] = elements[name]
        for (const attribute of Object.keys(attributes)) {
          if (known.includes(attribute)) continue
          problem(
            `<${name}> 不能有属性 ${attribute}`,
            attribute,
            known.length > 0 ? `可用：${known.join('、')}` : '这个元素没有属性',
          )
        }
        const element: Element = { name, attributes, children }
        siblings().push(element)
        open.push({ name, element, children })
      },
      ontext(text) {
        const here = siblings()
        const last = here.at(-1)
        if (typeof last === 'string') here[here.length - 1] = last + text
        else here.push(text)
      },
      onclosetag(name, implied) {
        if (implied && name !== 'br' && name !== 'col' && name !== 'contents') {
          problem(`元素 <${name}> 没有结束`, `<${name}`, `补上 </${name}>`)
        }
        open.pop()
      },
    },
    { xmlMode: true, decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true },
  )
  parser.write(html)
  parser.end()
  return root
}

const breaksHere = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F“”‘’—…·\u{20000}-\u{3FFFF}]/u

/**
 * Joins white space as a reader of Chinese expects: a run that contains a line break vanishes beside a Chinese
 * character and becomes one space between Latin words; other runs become one space.
 */
export function joinSpace(text: string): string {
  return text.replace(/[ \t\r\n]+/g, (space, at: number) => {
    if (!space.includes('\n')) return ' '
    const [before, after] = [text.slice(0, at).at(-1) ?? '', text.slice(at + space.length).at(0) ?? '']
    return before === '' || after === '' || breaksHere.test(before) || breaksHere.test(after) ? '' : ' '
  })
}
