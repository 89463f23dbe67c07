/** Reads an edition: what a publication is made with besides its data. */
import type { Checked } from '../diagnostic/diagnostic.ts'
import type { Fonts } from '../model/fonts.ts'
import type { Layers } from '../model/layers.ts'
import type { Policy } from '../model/policy.ts'
import type { Style } from '../model/style.ts'
import type { Templates } from '../model/templates.ts'
import type { WordLook } from '../model/word-look.ts'
import type { World } from '../world/world.ts'
import type { LayersRead } from './read-layers.ts'
import { readPolicy } from './read-policy.ts'
import { readFonts, readStyle } from './read-style.ts'
import { readTemplates } from './read-templates.ts'
import { readWordLook } from './read-word-look.ts'

/** The templates of a publication, its policy, and its looks on paper and in Word. */
export type Edition = {
  readonly layers: Layers
  readonly templates: Templates
  readonly policy: Policy
  readonly style: Style
  readonly fonts: Fonts
  /** The nearest `style.docx`; null if no layer has one. */
  readonly word: WordLook | null
}

/** How an edition looks on paper and in Word. */
export type EditionLook = Pick<Edition, 'style' | 'fonts' | 'word'>

/** An edition, null with errors, and the parts of it that could be read. */
export type EditionRead = Checked<Edition | null> & {
  readonly templates: Templates | null
  /** Empty if it could not be read. */
  readonly policy: Policy
  readonly look: EditionLook | null
}

/** Reads the templates and looks of the layers, and the fonts. */
export function readEdition(world: World, root: string, layers: LayersRead): EditionRead {
  const templates = layers.value && readTemplates(layers.value)
  const look = readLook(world, root, layers)
  const policy = readPolicy(layers.chain)
  return {
    value:
      layers.value && templates?.value && look.value && policy.diagnostics.length === 0
        ? { layers: layers.value, templates: templates.value, policy: policy.value, ...look.value }
        : null,
    templates: templates?.value ?? null,
    policy: policy.value,
    look: look.value,
    diagnostics: [
      ...layers.diagnostics,
      ...(templates?.diagnostics ?? []),
      ...policy.diagnostics,
      ...look.diagnostics,
    ],
  }
}

/** Reads the looks of layers. `word` is their nearest `style.docx` by default. */
export function readLook(
  world: World,
  root: string,
  { names, value: layers }: LayersRead,
  word: Checked<WordLook | null> = readWordLook(world, root, { names, layers }),
): Checked<EditionLook | null> {
  const style = layers && readStyle(layers)
  const fonts = readFonts(world, root)
  return {
    value: style?.value && fonts.value ? { style: style.value, fonts: fonts.value, word: word.value } : null,
    diagnostics: [style, fonts, word].flatMap((part) => part?.diagnostics ?? []),
  }
}
