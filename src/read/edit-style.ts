/** Writes values into a layer's `style.yaml`; its comments, its order and all other keys stay. */
import { type Document, isMap, isScalar, parseDocument, Scalar, YAMLMap } from 'yaml'

/** A value, and the keys that lead to it. */
export type StyleValue = { readonly path: readonly string[]; readonly value: string }

/** The file's new text. `text` must be free of errors; it is empty if the layer has no such file. */
export function editStyle(text: string, values: readonly StyleValue[]): string {
  const document = parseDocument(text, { schema: 'failsafe', stringKeys: true })
  for (const { path, value } of values) setValue(document, path, value)
  const body = document.toString({ lineWidth: 0, flowCollectionPadding: true })
  return text.trim() === '' ? `${head}${body}` : body
}

const head =
  '# 本模板的版式：只写与下层模板不同的。由 npm run template:style 按 style.docx 写入，也可以手工改。\n\n'

function setValue(document: Document, path: readonly string[], value: string): void {
  const known = document.getIn(path, true)
  if (isScalar(known)) {
    known.value = value
    return
  }
  let holder = mapIn(document.contents, (made) => {
    document.contents = made
  })
  path.slice(0, -1).forEach((key, depth) => {
    const above = holder
    holder = mapIn(above.get(key, true), (made) => {
      // As in the base: maps below the second level are in braces.
      made.flow = depth > 0 || above.flow === true
      above.set(key, made)
    })
  })
  holder.set(path.at(-1) ?? '', new Scalar(value))
}

/** The node if it is a map, else a new map in its place. */
function mapIn(node: unknown, put: (made: YAMLMap) => void): YAMLMap {
  if (isMap(node)) return node as YAMLMap
  const made = new YAMLMap()
  put(made)
  return made
}
