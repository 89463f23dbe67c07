/** Reads an edition: what a publication is made with besides its data. */
import type { Checked } from '../diagnostic/diagnostic.ts'
import type { Fonts } from '../model/fonts.ts'
import type { Layers } from '../model/layers.ts'
import type { Style } from '../model/style.ts'
import type { Templates } from '../model/templates.ts'
import type { WordLook } from '../model/word-look.ts'
import type { World } from '../world/world.ts'
import type { LayersRead } from './read-layers.ts'
import { readFonts, readStyle } from './read-style.ts'
import { readTemplates } from './read-templates.ts'
import { readWordLook } from './read-word-look.ts'

/** The templates of a publication, and its looks on paper and in Word. */
export type Edition = {
  readonly layers: Layers
  readonly templates: Templates
  readonly style: Style
  readonly fonts: Fonts
  /** The nearest `style.docx`; null if no layer has one. */
  readonly word: WordLook | null
}

/** An edition, null with errors, and its templates, if they could be read. */
export type EditionRead = Checked<Edition | null> & { readonly templates: Templates | null }

/** Reads the templates and looks of the layers, and the fonts. */
export function readEdition(world: World, root: string, read: LayersRead): EditionRead {
  const { names, value: layers } = read
  const templates = layers && readTemplates(layers)
  const style = layers && readStyle(layers)
  const fonts = readFonts(world, root)
  const word = readWordLook(world, root, { names, layers })
  const diagnostics = [read, templates, style, fonts, word].flatMap((part) => part?.diagnostics ?? [])
  const isWhole = layers && templates?.value && style?.value && fonts.value
  return {
    value: isWhole
      ? { layers, templates: templates.value, style: style.value, fonts: fonts.value, word: word.value }
      : null,
    templates: templates?.value ?? null,
    diagnostics,
  }
}
