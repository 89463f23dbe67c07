/** HTML → its tags and texts in order, each with the place where it stands. What they mean is not asked here. */
import { Tokenizer } from 'htmlparser2'

/** Places are offsets into the HTML; `at` is where a name begins. */
export type HtmlToken =
  | OpenTag
  | { readonly type: 'close'; readonly name: string; readonly at: number }
  | { readonly type: 'text'; readonly text: string }
  /** `&nbsp;` and the like: XML knows five such names, and those have become text. */
  | { readonly type: 'sign'; readonly sign: string; readonly at: number }
  /** `<!DOCTYPE …>`, `<?xml …?>`: nothing that a page shows. */
  | { readonly type: 'instruction'; readonly at: number; readonly length: number }
  /** A tag or a comment that begins at `at` and does not end: what follows is lost in it. */
  | { readonly type: 'unfinished'; readonly at: number }

export type OpenTag = {
  readonly type: 'open'
  readonly name: string
  readonly at: number
  readonly attributes: readonly Attribute[]
}
export type Attribute = { readonly name: string; readonly at: number; readonly value: string }

/** Names are in small letters; `<br/>` gives an opening and a closing tag. Comments are left out. */
export function htmlTokens(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = []
  let tag = { type: 'open' as const, name: '', at: 0, attributes: [] as Attribute[] }
  let attribute = { name: '', at: 0, value: '' }
  // Where the tag begins whose end has not come yet.
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

/** Where a tag's name or a comment begins that the end of the text breaks off; data have no `<` of their own here. */
function unfinishedIn(html: string): number | null {
  const comment = html.lastIndexOf('<!--')
  if (comment >= 0 && !html.includes('-->', comment + 4)) return comment
  const tag = html.lastIndexOf('<')
  return tag >= 0 && !html.includes('>', tag) && /^<[A-Za-z/!?]/.test(html.slice(tag)) ? tag : null
}
