/**
 * Reads the `style.docx` of a template layer: its styles and sheets, without references to other parts of its file.
 */
import type { Checked, Diagnostic } from '../diagnostic/diagnostic.ts'
import { nearest } from '../diagnostic/nearest.ts'
import type { Layers } from '../model/layers.ts'
import { gridTypes, type Sheet, type WordLook } from '../model/word-look.ts'
import { scalarsIn } from '../model/yaml-tree.ts'
import type { World } from '../world/world.ts'
import { elementsNamed } from '../xml/elements.ts'
import { elementAt, elementsIn, type Xml } from '../xml/xml.ts'
import { cannotBeRead, openDocx } from './open-docx.ts'
import { fontsNamed, type ThemeFonts, themeFonts } from './theme-fonts.ts'

/** The name of the file in a layer's folder. */
export const styleDocx = 'style.docx'

/** The names of layers, nearest first, and the layers themselves if they could be read. */
export type Chain = { readonly names: readonly string[]; readonly layers: Pick<Layers, 'chain'> | null }

/** The `style.docx` of the nearest layer that has one; null if there is none or with errors. */
export function readWordLook(
  world: World,
  root: string,
  { names: chain, layers }: Chain,
): Checked<WordLook | null> {
  const strays = chain.flatMap((layer) => straysIn(world, root, layer))
  const layer = chain.find((own) => world.list(`${root}/templates/${own}`).includes(styleDocx))
  if (layer === undefined) return { value: null, diagnostics: strays }
  const file = `templates/${layer}/${styleDocx}`
  const read = wordLookOf(file, world.read(`${root}/${file}`) ?? new Uint8Array())
  const nearer = new Set(
    (layers?.chain.slice(0, chain.indexOf(layer)) ?? []).flatMap(({ trees }) =>
      (trees.style ? scalarsIn(trees.style) : []).map(({ path }) => path.join('.')),
    ),
  )
  return {
    value: read.value && { ...read.value, nearer },
    diagnostics: [...strays, ...read.diagnostics],
  }
}

/** Warnings about files whose name is nearly `style.docx`, since they have no effect. */
function straysIn(world: World, root: string, layer: string): readonly Diagnostic[] {
  return world
    .list(`${root}/templates/${layer}`)
    .filter((name) => !/^[.~]/.test(name) && name !== styleDocx && /\.(docx?|dotx?|wps|wpt)$/i.test(name))
    .filter((name) => nearest(name.toLowerCase(), [styleDocx]) !== null)
    .map((name) => ({
      slug: 'style-docx-is-named-so',
      severity: 'warning',
      message: `templates/${layer}/${name} 不会被用到：样式取自 ${styleDocx}`,
      hint: `要用它，在 Word 里另存为 ${styleDocx}；不用就删去`,
    }))
}

/** The styles and sheets of a DOCX; null with an error if it is none or damaged. Never throws. */
export function wordLookOf(file: string, bytes: Uint8Array): Checked<WordLook | null> {
  const { value: parts, diagnostics } = openDocx(file, bytes)
  if (parts === null) return { value: null, diagnostics }
  const refused = (why: string) => ({ value: null, diagnostics: [cannotBeRead(file, why)] })
  const text = parts.related('styles')
  if (text === null) return refused('里面没有样式')
  if (text.includes('purl.oclc.org/ooxml')) return refused('是“严格 Open XML”格式')
  const found = elementsNamed(text, ['w:docDefaults', 'w:latentStyles', 'w:style'])
  const sections = elementsNamed(parts.document, ['w:sectPr'])
  if (found === null || sections === null) return refused(found === null ? '样式部分损坏' : '正文部分损坏')
  const theme = themeFonts(parts.related('theme'))
  const cleaned = found.map((element) => clean(element, theme))
  const styles = cleaned.filter(({ name, attributes }) => name === 'w:style' && attributes['w:styleId'])
  if (styles.length === 0) return refused('里面没有样式')
  return {
    value: {
      file,
      defaults: cleaned.find(({ name }) => name === 'w:docDefaults') ?? null,
      latent: cleaned.find(({ name }) => name === 'w:latentStyles') ?? null,
      styles,
      sheets: sheetsIn(sections),
      numbered: found
        .filter((style) => elementAt(style, 'w:pPr', 'w:numPr') !== undefined)
        .map(({ attributes }) => attributes['w:styleId'] ?? ''),
      nearer: new Set(),
      passedOver: [...new Set(sections.flatMap(passedOver))],
    },
    diagnostics: [],
  }
}

/** Elements that refer to other parts of the file or record its editing. */
const dropped = ['w:numPr', 'w:rsid', 'w:pPrChange', 'w:rPrChange', 'w:tblPrChange', 'w:divId']

/**
 * The element with plain fonts and colours in place of the theme's; beside a theme colour there is always a plain
 * one.
 */
function clean(element: Xml, theme: ThemeFonts): Xml {
  const own = element.name === 'w:rFonts' ? fontsNamed(element, theme) : element
  return {
    name: own.name,
    attributes: Object.fromEntries(
      Object.entries(own.attributes).filter(([name]) => /^w:(?!theme)/.test(name)),
    ),
    children: elementsIn(own)
      .filter(({ name }) => name.startsWith('w:') && !dropped.includes(name))
      .map((child) => clean(child, theme)),
  }
}

function sheetsIn(sections: readonly Xml[]): WordLook['sheets'] {
  const sheets = sections.map(sheetOf).filter((sheet) => sheet !== null)
  const portrait = sheets.find(({ width, height }) => width <= height)
  const landscape = sheets.find(({ width, height }) => width > height)
  return { ...(portrait && { portrait }), ...(landscape && { landscape }) }
}

const inch = 1440

/** Null if the section has no size, a size beyond Word's 22 inches, or less than 1 inch between its margins. */
function sheetOf(section: Xml): Sheet | null {
  const [size, margins, grid] = ['w:pgSz', 'w:pgMar', 'w:docGrid'].map(
    (name) => elementAt(section, name)?.attributes ?? {},
  )
  const length = (from: Xml['attributes'] | undefined, name: string) =>
    Math.abs(Math.round(Number(from?.[`w:${name}`] ?? 0))) || 0
  const of = (name: string) => length(margins, name)
  const sheet: Sheet = {
    width: length(size, 'w'),
    height: length(size, 'h'),
    top: of('top'),
    right: of('right'),
    bottom: of('bottom'),
    left: of('left'),
    gutter: of('gutter'),
    header: of('header'),
    footer: of('footer'),
    grid: gridIn(grid ?? {}),
  }
  const isRoomy =
    sheet.width - sheet.left - sheet.right - sheet.gutter >= inch &&
    sheet.height - sheet.top - sheet.bottom >= inch
  return isRoomy && Math.max(sheet.width, sheet.height) <= 22 * inch ? sheet : null
}

/** `charSpace` counts only in a grid of characters; elsewhere programs write any number. */
function gridIn(grid: Xml['attributes']): Sheet['grid'] {
  const type = gridTypes.find((known) => known === grid['w:type']) ?? 'default'
  const isOfCharacters = type === 'linesAndChars' || type === 'snapToChars'
  const [pitch, space] = [Number(grid['w:linePitch']), Number(grid['w:charSpace'])]
  return {
    type,
    linePitch: pitch > 0 && pitch <= 22 * inch ? Math.round(pitch) : 360,
    charSpace: isOfCharacters && Math.abs(space) < 1 << 20 ? Math.round(space) : 0,
  }
}

/** Properties of a section that the program ignores, in words. */
function passedOver(section: Xml): readonly string[] {
  const columns = Number(elementAt(section, 'w:cols')?.attributes['w:num'] ?? 1)
  const direction = elementAt(section, 'w:textDirection')?.attributes['w:val'] ?? 'lrTb'
  return [
    ...(columns > 1 ? ['分栏'] : []),
    ...(elementAt(section, 'w:pgBorders') ? ['页面边框'] : []),
    ...(elementAt(section, 'w:lnNumType') ? ['行号'] : []),
    ...(['lrTb', 'lr'].includes(direction) ? [] : ['文字方向']),
  ]
}
