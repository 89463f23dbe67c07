/** Which template files a template reaches through its partials, and walks over all of them. */
import Handlebars from 'handlebars'
import { keeping } from '../model/keeping.ts'
import type { TemplateFile, Templates } from '../model/templates.ts'
import { parseTemplate } from './parse-template.ts'

/** Every template that the given ones reach through their partials, each once, the given ones first. */
export function reachedFrom(
  files: readonly TemplateFile[],
  partials: ReadonlyMap<string, TemplateFile>,
): readonly TemplateFile[] {
  const reached = new Set(files)
  // Iterating over a Set also visits the files that the loop adds.
  for (const file of reached) {
    for (const name of partialsOf(file)) {
      const partial = partials.get(name)
      if (partial !== undefined) reached.add(partial)
    }
  }
  return [...reached]
}

/** Paths of the files that write a publication: the templates of the outline and all that they reach. */
export function pathsReached({ publication, files, partials }: Templates): readonly string[] {
  const begun = publication.outline.flatMap(({ template }) => files.get(template.text) ?? [])
  return reachedFrom(begun, partials).map(({ path }) => path)
}

/** Walks every file that parses with one visitor, and returns the visitor. */
export function visited<V extends Handlebars.Visitor>(files: readonly TemplateFile[], visitor: V): V {
  for (const file of files) {
    const program = parseTemplate(file, [])
    if (program !== null) visitor.accept(program)
  }
  return visitor
}

/** The name that a partial call writes; empty where it is computed. */
export const partialName = ({ name }: hbs.AST.PartialStatement): string =>
  'original' in name ? String(name.original) : ''

class PartialNames extends Handlebars.Visitor {
  readonly names = new Set<string>()

  override PartialStatement(statement: hbs.AST.PartialStatement): void {
    this.names.add(partialName(statement))
    super.PartialStatement(statement)
  }
}

const namesByFile = keeping<ReadonlySet<string>>()

/** Names of the partials that a file calls directly. */
export const partialsOf = (file: TemplateFile): ReadonlySet<string> =>
  namesByFile([file], () => visited([file], new PartialNames()).names)
