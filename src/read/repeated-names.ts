/** Names of templates that may stand only once: ids and numbers of the outline, terms of the glossary. */
import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts'
import type { Resolved } from '../model/layers.ts'
import { type Tree, type TreePath, treeAt } from '../model/yaml-tree.ts'

type Said = { readonly text: string; readonly place: Place }

/** Everything that stands twice, at its second place. */
export function repeatedNames({ publication, glossary }: Resolved['merged']): readonly Diagnostic[] {
  const outline = treeAt(publication, ['outline'])
  const sections = outline?.kind === 'list' ? outline.items : []
  const terms = glossary.kind === 'map' ? [...glossary.entries.values()].map(({ value }) => value) : []
  return [
    ...twice('大纲中的编号', textsAt(sections, ['id']), '每一部分、每一张表的 id 各不相同'),
    ...twice('大纲中的表号', textsAt(sections, ['table', 'label']), '每一张表的 label 各不相同'),
    ...twice('名词解释中的名词', textsAt(terms, ['term']), '改下层模板的名词，要用同一个键'),
  ]
}

const textsAt = (trees: readonly Tree[], path: TreePath): readonly Said[] =>
  trees.flatMap((tree) => {
    const found = treeAt(tree, path)
    return found?.kind === 'scalar' ? [{ text: found.scalar.trim(), place: found.place }] : []
  })

function twice(what: string, said: readonly Said[], hint: string): readonly Diagnostic[] {
  return said.flatMap(({ text, place }, index): readonly Diagnostic[] => {
    const first = said.slice(0, index).find((other) => other.text === text)
    if (first === undefined) return []
    const where = `${first.place.file}:${first.place.line}`
    return [
      {
        slug: 'said-once',
        severity: 'error',
        message: `${what}“${text}”重复，前面见 ${where}`,
        at: place,
        hint,
      },
    ]
  })
}
