/**
 * Font faces: opened on first use and once per process, with the width of every character asked for. Each character
 * is set in the first face of its role's chain that has it, so that a rare name is never printed as a box.
 */

import { create, type Font } from 'fontkit'
import type { FontSource } from '../../model/fonts.ts'
import type { FontRole } from '../../model/style.ts'
import { advanceOf as glyphAdvance, withoutLayout } from './by-character.ts'

/** An opened face. */
export type OpenedFace = {
  /** Name of the face in fonts.yaml. */
  readonly name: string
  readonly bytes: Uint8Array
  /** The opened font, shared by the documents of a process. */
  readonly font: Font
  readonly has: (codePoint: number) => boolean
  /** Advance width in parts of the type size. */
  readonly advance: (codePoint: number) => number
  /** Height above the base line in parts of the type size, as pdfkit takes it. */
  readonly ascent: number
}

/** The face for a character, or null if no face of the chain has it. */
export type Faces = {
  readonly faceOf: (role: FontRole, codePoint: number) => OpenedFace | null
  /** First face of a role, for characters that no face has. */
  readonly first: (role: FontRole) => OpenedFace
}

/** Advance width of a character in its face, in parts of the type size. */
export function advanceOf(character: string, role: FontRole, faces: Faces): number {
  const codePoint = character.codePointAt(0) ?? 0
  return (faces.faceOf(role, codePoint) ?? faces.first(role)).advance(codePoint)
}

const opened = new WeakMap<Uint8Array, OpenedFace>()

/** The faces of a registry; errors of a font file are thrown when it is opened. */
export function facesOf({ fonts, bytes }: FontSource): Faces {
  const byName = new Map<string, OpenedFace>()
  const open = (name: string): OpenedFace => {
    const known = byName.get(name)
    if (known !== undefined) return known
    const file = fonts.faces[name]?.file
    if (file === undefined) throw new Error(`fonts.yaml names no face ${name}`)
    const face = openFace(name, bytes(file))
    byName.set(name, face)
    return face
  }
  const chosen = new Map<FontRole, Map<number, OpenedFace | null>>()
  return {
    first: (role) => open(fonts.roles[role].pdf[0] ?? ''),
    faceOf(role, codePoint) {
      const known = chosen.get(role) ?? new Map<number, OpenedFace | null>()
      chosen.set(role, known)
      const before = known.get(codePoint)
      if (before !== undefined) return before
      const name = fonts.roles[role].pdf.find((candidate) => open(candidate).has(codePoint))
      const face = name === undefined ? null : open(name)
      known.set(codePoint, face)
      return face
    },
  }
}

function openFace(name: string, bytes: Uint8Array): OpenedFace {
  const known = opened.get(bytes)
  if (known !== undefined) return known
  const font = withoutLayout(create(bytes))
  const widths = new Map<number, number>()
  const glyphs = new Map<number, boolean>()
  const face: OpenedFace = {
    name,
    bytes,
    font,
    has(codePoint) {
      const before = glyphs.get(codePoint)
      if (before !== undefined) return before
      const has = font.hasGlyphForCodePoint(codePoint)
      glyphs.set(codePoint, has)
      return has
    },
    advance(codePoint) {
      const before = widths.get(codePoint)
      if (before !== undefined) return before
      const width = glyphAdvance(font, font.glyphForCodePoint(codePoint).id) / font.unitsPerEm
      widths.set(codePoint, width)
      return width
    },
    ascent: font.ascent / font.unitsPerEm,
  }
  opened.set(bytes, face)
  return face
}
