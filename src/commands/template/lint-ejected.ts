/** Files of a layer that replace one of the layers behind: whether they differ from it, and whether it has moved on. */
import type { Diagnostic, Place } from '../../diagnostic/diagnostic.ts'
import type { Layer, LayerFile } from '../../model/layers.ts'
import { readSource } from '../../read/read-source.ts'
import type { World } from '../../world/world.ts'
import { differenceOf } from './show-difference.ts'
import { hashOf, takenFrom, takenLine } from './taken-from.ts'

/** What is said of a layer's files, and the differences to be shown below it. */
export type Ejected = {
  readonly diagnostics: readonly Diagnostic[]
  /** Each as the lines of a unified diff: what the source says now, what the district has made of it. */
  readonly differences: readonly (readonly string[])[]
}

/** `behind` are the layers behind, the nearest first. All of it is warned of only: nothing forbids the edition to be as it is. */
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

/** Below `templates/` alone, whatever the comment says. */
function sourceText(world: World, root: string, source: string): string | null {
  if (source.split('/').includes('..') || !source.endsWith('.hbs')) return null
  return readSource(world, root, `templates/${source}`).value?.text ?? null
}

type Taken = NonNullable<ReturnType<typeof takenFrom>>

function movedOn(file: LayerFile, { source, hash, body }: Taken, text: string | null): Ejected {
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
