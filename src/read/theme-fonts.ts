/** The fonts of a Word theme. */
import { elementsNamed } from '../xml/elements.ts'
import { elementAt, elementsIn, type Xml } from '../xml/xml.ts'

/** Font names by the names that styles give them, e.g. `minorEastAsia`. */
export type ThemeFonts = ReadonlyMap<string, string>

/** The fonts of a theme part; empty if there is none or it is damaged. */
export function themeFonts(theme: string | null): ThemeFonts {
  const [major, minor] = ['a:majorFont', 'a:minorFont'].map((name) =>
    theme === null ? undefined : elementsNamed(theme, [name])?.[0],
  )
  return new Map([...named('major', major), ...named('minor', minor)].filter(([, font]) => font !== ''))
}

function named(size: 'major' | 'minor', fonts: Xml | undefined): readonly (readonly [string, string])[] {
  const of = (name: string) => elementAt(fonts, name)?.attributes.typeface ?? ''
  // A theme names the Chinese font by script; `a:ea` has a font only if the user chose one for all of East Asia.
  const chinese = fonts && elementsIn(fonts, 'a:font').find(({ attributes }) => attributes.script === 'Hans')
  return [
    [`${size}Ascii`, of('a:latin')],
    [`${size}HAnsi`, of('a:latin')],
    [`${size}EastAsia`, of('a:ea') || (chinese?.attributes.typeface ?? '')],
    [`${size}Bidi`, of('a:cs') || of('a:latin')],
  ]
}

const slots: Readonly<Record<string, string>> = {
  'w:asciiTheme': 'w:ascii',
  'w:hAnsiTheme': 'w:hAnsi',
  'w:eastAsiaTheme': 'w:eastAsia',
  'w:cstheme': 'w:cs',
}

/**
 * `w:rFonts` with font names in place of names of the theme; the theme's font takes precedence over a name beside it.
 */
export function fontsNamed(rFonts: Xml, theme: ThemeFonts): Xml {
  const attributes: Record<string, string> = {}
  for (const [name, value] of Object.entries(rFonts.attributes)) {
    if (slots[name] === undefined) attributes[name] ??= value
  }
  for (const [name, slot] of Object.entries(slots)) {
    const font = theme.get(rFonts.attributes[name] ?? '')
    if (font !== undefined) attributes[slot] = font
  }
  return { ...rFonts, attributes }
}
