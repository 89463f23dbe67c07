/** Handlebars' tree → the functions that render it, made once for all the units of a process that share a template. */
import Handlebars from 'handlebars'
import type { TemplateFile } from '../model/templates.ts'
import { parseTemplate } from './parse-template.ts'

/** More texts than the templates of twenty districts; the one made first makes room. */
const mostKept = 1000
const kept = new Map<string, TemplateSpecification>()

/** Compiles what the lint has passed, with no helpers but those of these names. */
export function compiledTemplate(file: TemplateFile, helpers: readonly string[]): TemplateSpecification {
  const key = [...helpers, file.source].join('\n')
  const known = kept.get(key)
  if (known !== undefined) return known
  const made = compiledProgram(parseTemplate(file, []) ?? file.source, helpers)
  const [first] = kept.keys()
  if (first !== undefined && kept.size >= mostKept) kept.delete(first)
  kept.set(key, made)
  return made
}

/** Every path is looked up strictly. */
export function compiledProgram(
  program: hbs.AST.Program | string,
  helpers: readonly string[],
): TemplateSpecification {
  const knownHelpers = Object.fromEntries(helpers.map((name) => [name, true]))
  const options = { strict: true, preventIndent: true, knownHelpers, knownHelpersOnly: true }
  if (typeof program !== 'string') new Strictly().accept(program)
  // Handlebars writes an expression; its own `compile` hands the same code to `Function`.
  return new Function(`return ${Handlebars.precompile(program, options)}`)()
}

/**
 * Paths in arguments and conditions too, where Handlebars' `strict` lets a missing name pass and reads on through null
 * without telling the place.
 */
class Strictly extends Handlebars.Visitor {
  override PathExpression(path: hbs.AST.PathExpression): void {
    Object.assign(path, { strict: true })
  }
}
