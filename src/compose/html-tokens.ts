/** HTML → its tags and texts in order, each with its offset. parse-html.ts decides which of them are allowed. */
import { Tokenizer } from 'htmlparser2'

/** A piece of HTML; `at` is an offset into the HTML, of a tag the offset of its name. */
export type HtmlToken =
  | OpenTag
  | { readonly type: 'close'; readonly name: string; readonly at: number }
  | { readonly type: 'text'; readonly text: string }
  /** A named entity such as `&nbsp;`. The 5 entities of XML (`&amp;` …) are text instead. */
  | { readonly type: 'sign'; readonly sign: string; readonly at: number }
  /** `<!DOCTYPE …>` or `<?xml …?>`. */
  | { readonly type: 'instruction'; readonly at: number; readonly length: number }
  /** A tag or comment that begins at `at` and does not end; it swallows the rest of the HTML. */
  | { readonly type: 'unfinished'; readonly at: number }

/** An opening tag with its attributes in order. */
export type OpenTag = {
  readonly type: 'open'
  readonly name: string
  readonly at: number
  readonly attributes: readonly Attribute[]
}
/** An attribute; `at` is the offset of its name. */
export type Attribute = { readonly name: string; readonly at: number; readonly value: string }

/** The tokens of HTML. Tag names are in lower case; `<br/>` gives an opening and a closing tag; comments are left out. */
export function htmlTokens(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = []
  let tag = { type: 'open' as const, name: '', at: 0, attributes: [] as Attribute[] }
  let attribute = { name: '', at: 0, value: '' }
  // Offset of the tag that has no end yet.
  let inTag: number | null = null
  const nameAt = (start: number, end: number) => html.slice(start, end).toLowerCase()
  const text = (given: string) => tokens.push({ type: 'text', text: given })
  const typed = (start: number, end: number): string => {
    const given = html.slice(start, end)
    for (const { 0: sign, index } of given.matchAll(/&[A-Za-z][A-Za-z0-9]*;/g)) {
      tokens.push({ type: 'sign', sign, at: start + index })
    }
    return given
  }
  const instruction = (start: number, end: number) => {
    tokens.push({ type: 'instruction', at: start - '<!'.length, length: end - start + '<!>'.length })
  }
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: true },
    {
      onopentagname: (start, end) => {
        tag = { type: 'open', name: nameAt(start, end), at: start, attributes: [] }
        inTag = start - 1
      },
      onattribname: (start, end) => {
        attribute = { name: html.slice(start, end), at: start, value: '' }
      },
      onattribdata: (start, end) => {
        attribute.value += typed(start, end)
      },
      onattribentity: (code) => {
        attribute.value += String.fromCodePoint(code)
      },
      onattribend: () => {
        tag.attributes.push(attribute)
      },
      onopentagend: () => {
        inTag = null
        tokens.push(tag)
      },
      onselfclosingtag: () => {
        inTag = null
        tokens.push(tag, { type: 'close', name: tag.name, at: tag.at })
      },
      onclosetag: (start, end) => {
        tokens.push({ type: 'close', name: nameAt(start, end), at: start })
      },
      ontext: (start, end) => text(typed(start, end)),
      ontextentity: (code) => text(String.fromCodePoint(code)),
      oncdata: (start, end, offset) => text(html.slice(start, end - offset)),
      oncomment: () => {},
      ondeclaration: instruction,
      onprocessinginstruction: instruction,
      onend: () => {},
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  const at = inTag ?? unfinishedIn(html)
  return at === null ? tokens : [...tokens, { type: 'unfinished', at }]
}

/** Offset of a tag or comment that the end of the text cuts off. Data is escaped, so every `<` comes from a template. */
function unfinishedIn(html: string): number | null {
  const comment = html.lastIndexOf('<!--')
  if (comment >= 0 && !html.includes('-->', comment + 4)) return comment
  const tag = html.lastIndexOf('<')
  return tag >= 0 && !html.includes('>', tag) && /^<[A-Za-z/!?]/.test(html.slice(tag)) ? tag : null
}
