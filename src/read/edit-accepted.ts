/** Adds an entry to `accepted.yaml`; its comments, its order and its other entries stay. */
import { type Document, isSeq, parseDocument, Scalar, YAMLMap, YAMLSeq } from 'yaml'

/** An entry to be written. */
export type NewAcceptance = {
  readonly rule: string
  /** Null: the finding has no place. */
  readonly at: string | null
  readonly content: { readonly figures: readonly string[] } | { readonly found: string }
  readonly because: string
}

/** The file's new text. `text` must be free of errors; it is empty if there is no file. `schema` is its first line. */
export function addAcceptance(text: string, entry: NewAcceptance, schema: string): string {
  const before = text.trim() === '' ? `${schema}\n${head}` : text
  const document = parseDocument(before, { schema: 'failsafe', stringKeys: true })
  listIn(document).add(nodeOf(entry))
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

const head = `# 单位认可的问题：查过无误、不必再改的，一处一条，写明理由（because）；报告里照列，不再算错误或警告。
# 由 npm run accept 写入，也可以手工改、删。数（figures）或那句话（found）变了，就会重新报告。
# 新的一年不会自动带过去。

`

/** The list of entries; a new one if the file has none. */
function listIn(document: Document): YAMLSeq {
  const known = document.get('accepted', true)
  if (isSeq(known)) return known
  const made = new YAMLSeq()
  if (document.contents === null) document.contents = new YAMLMap()
  document.set('accepted', made)
  return made
}

function nodeOf({ rule, at, content, because }: NewAcceptance): YAMLMap {
  const entry = new YAMLMap()
  entry.set('rule', rule)
  if (at !== null) entry.set('at', at)
  if ('figures' in content) entry.set('figures', listOf(content.figures))
  else entry.set('found', content.found)
  entry.set('because', because)
  return entry
}

/** In quotation marks, so that other programs do not take them for numbers and drop zeros. */
function listOf(figures: readonly string[]): YAMLSeq {
  const list = new YAMLSeq()
  list.flow = true
  list.items = figures.map((figure) => {
    const scalar = new Scalar(figure)
    scalar.type = Scalar.QUOTE_DOUBLE
    return scalar
  })
  return list
}
