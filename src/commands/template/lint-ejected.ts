/** Files of a layer that replace one of a layer behind: whether they differ from it, and whether it changed since. */
import type { Diagnostic, Place } from '../../diagnostic/diagnostic.ts'
import type { Layer, LayerFile } from '../../model/layers.ts'
import { readSource } from '../../read/read-source.ts'
import type { World } from '../../world/world.ts'
import { differenceOf } from './show-difference.ts'
import { hashOf, takenFrom, takenLine } from './taken-from.ts'

/** What was found in a layer's files. */
export type Ejected = {
  readonly diagnostics: readonly Diagnostic[]
  /** Unified diffs as lines: from the source as it is now to the district's file. */
  readonly differences: readonly (readonly string[])[]
}

/** `behind` are the layers behind, the nearest first. Gives warnings only: an edition may differ. */
export function lintEjected(
  world: World,
  root: string,
  { layer, behind }: { readonly layer: Layer; readonly behind: readonly Layer[] },
): Ejected {
  const found = [...layer.files.values()].map((file): Ejected => {
    const replaced = behind.find(({ files }) => files.has(file.name))?.files.get(file.name)
    const taken = takenFrom(file.text)
    if (replaced !== undefined && sameText(taken?.body ?? file.text, replaced.text))
      return { diagnostics: [changesNothing(file, replaced)], differences: [] }
    return taken === null ? nothing : movedOn(file, taken, sourceText(world, root, taken.source))
  })
  return {
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
    differences: found.flatMap(({ differences }) => differences),
  }
}

const nothing: Ejected = { diagnostics: [], differences: [] }

const sameText = (a: string, b: string): boolean => hashOf(a) === hashOf(b)

/** Reads only files below `templates/`, whatever the comment says. */
function sourceText(world: World, root: string, source: string): string | null {
  if (source.split('/').includes('..') || !source.endsWith('.hbs')) return null
  return readSource(world, root, `templates/${source}`).value?.text ?? null
}

type EjectedFrom = NonNullable<ReturnType<typeof takenFrom>>

function movedOn(file: LayerFile, { source, hash, body }: EjectedFrom, text: string | null): Ejected {
  const at = firstLine(file)
  if (text === null) {
    const message = `取自的文件 templates/${source} 已经没有了`
    const hint = '本区的文件照用；首行的注释可以删去'
    return {
      ...nothing,
      diagnostics: [{ slug: 'ejected-file-is-current', severity: 'warning', message, at, hint }],
    }
  }
  const now = hashOf(text)
  if (now === hash) return nothing
  const difference = differenceOf({ file: `templates/${source}`, text }, { file: file.file, text: body })
  return {
    diagnostics: [
      {
        slug: 'ejected-file-is-current',
        severity: 'warning',
        message: `templates/${source} 在取出以后有改动`,
        at,
        hint: `看哪些要照改（diff templates/${source} ${file.file}）；看过以后把首行改成 ${takenLine({ source, hash: now })}`,
      },
    ],
    differences: [difference],
  }
}

const changesNothing = (file: LayerFile, replaced: LayerFile): Diagnostic => ({
  slug: 'override-changes-something',
  severity: 'warning',
  message: `与 ${replaced.file} 一样，什么也没有改`,
  at: firstLine(file),
  hint: '改成本区的写法；不用改就删去，以后跟着那个文件走',
})

const firstLine = ({ file, text }: LayerFile): Place => ({
  file,
  line: 1,
  column: 1,
  length: 1,
  excerpt: text.split(/\r?\n/, 1)[0] ?? '',
})
