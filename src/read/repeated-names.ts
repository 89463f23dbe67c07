/** Names in templates that must be unique: ids and table numbers of the outline, terms of the glossary. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Resolved } from '../model/layers.ts'
import type { Placed } from '../model/scalar.ts'
import { placedAt, type Tree, type TreePath, treeAt } from '../model/yaml-tree.ts'

/** An error for each name that occurs again, at its later place. */
export function repeatedNames({ publication, glossary }: Resolved['merged']): readonly Diagnostic[] {
  const outline = treeAt(publication, ['outline'])
  const sections = outline?.kind === 'list' ? outline.items : []
  const terms = glossary.kind === 'map' ? [...glossary.entries.values()].map(({ value }) => value) : []
  return [
    ...repeated('大纲中的编号', namesAt(sections, ['id']), '每一部分、每一张表的 id 各不相同'),
    ...repeated('大纲中的表号', namesAt(sections, ['table', 'label']), '每一张表的 label 各不相同'),
    ...repeated('名词解释中的名词', namesAt(terms, ['term']), '改下层模板的名词，要用同一个键'),
  ]
}

const namesAt = (trees: readonly Tree[], path: TreePath): readonly Placed[] =>
  trees.flatMap((tree) => placedAt(tree, path) ?? [])

function repeated(what: string, names: readonly Placed[], hint: string): readonly Diagnostic[] {
  return names.flatMap(({ text, place }, index): readonly Diagnostic[] => {
    const first = names.slice(0, index).find((other) => other.text === text)
    if (first === undefined) return []
    const where = `${first.place.file}:${first.place.line}`
    const message = `${what}“${text}”重复，前面见 ${where}`
    return [{ slug: 'said-once', severity: 'error', message, at: place, hint }]
  })
}
