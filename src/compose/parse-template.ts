/** Template text → Handlebars' own tree, once a file: the lint walks it and the renderer compiles it. */
import Handlebars from 'handlebars'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { TemplateFile } from '../model/templates.ts'
import { placeIn } from './template-place.ts'

const parsed = new WeakMap<TemplateFile, hbs.AST.Program>()

/** Parses a template; a syntax error becomes a diagnostic. */
export function parseTemplate(file: TemplateFile, found: Diagnostic[]): hbs.AST.Program | null {
  const known = parsed.get(file)
  if (known !== undefined) return known
  try {
    const program = Handlebars.parse(file.source)
    parsed.set(file, program)
    return program
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const line = Number(/line (\d+)/i.exec(message)?.[1] ?? 1)
    const column = /(?:line \d+:|- \d+:)(\d+)/.exec(message)?.[1]
    const marked = /\n(-*)\^/.exec(message)?.[1]?.length
    found.push({
      slug: 'template-is-well-formed',
      severity: 'error',
      message: '模板语法有误',
      at: placeIn(file, line, Number(column ?? marked ?? 0)),
      hint: message.split('\n').at(-1) ?? message,
    })
    return null
  }
}
