/** Handlebars' tree → the code that renders it, compiled once for all units of a process that share a template. */
import Handlebars from 'handlebars'
import type { TemplateFile } from '../model/templates.ts'
import { parseTemplate } from './parse-template.ts'

/** More than the templates of 20 districts. Above this number the oldest is dropped. */
const maxKept = 1000
const kept = new Map<string, TemplateSpecification>()

/** The compiled template, which can call only the named helpers. Expects a template without lint errors. */
export function compiledTemplate(file: TemplateFile, helpers: readonly string[]): TemplateSpecification {
  const key = [...helpers, file.source].join('\n')
  const known = kept.get(key)
  if (known !== undefined) return known
  const made = compiledProgram(parseTemplate(file, []) ?? file.source, helpers)
  const [first] = kept.keys()
  if (first !== undefined && kept.size >= maxKept) kept.delete(first)
  kept.set(key, made)
  return made
}

/** Compiles a tree; every path is strict, so a missing name throws. */
export function compiledProgram(
  program: hbs.AST.Program | string,
  helpers: readonly string[],
): TemplateSpecification {
  const knownHelpers = Object.fromEntries(helpers.map((name) => [name, true]))
  const options = { strict: true, preventIndent: true, knownHelpers, knownHelpersOnly: true }
  if (typeof program !== 'string') new StrictPaths().accept(program)
  // `precompile` returns an expression as text. Handlebars' own `compile` passes the same text to `Function`.
  return new Function(`return ${Handlebars.precompile(program, options)}`)()
}

/**
 * Makes all paths strict, including those in arguments and conditions. There Handlebars' option `strict` ignores a missing
 * name, and a path through null throws without a place.
 */
class StrictPaths extends Handlebars.Visitor {
  override PathExpression(path: hbs.AST.PathExpression): void {
    Object.assign(path, { strict: true })
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    super.MustacheStatement(mustache)
    allowLeftOut(mustache)
  }

  override SubExpression(call: hbs.AST.SubExpression): void {
    super.SubExpression(call)
    allowLeftOut(call)
  }
}

/** `(default style "prose")`: a call of the partial may leave `style` out. */
function allowLeftOut({ path, params: [first] }: Pick<hbs.AST.MustacheStatement, 'path' | 'params'>): void {
  if (first?.type !== 'PathExpression' || !('original' in path) || path.original !== 'default') return
  if ((first as hbs.AST.PathExpression).parts.length === 1) Object.assign(first, { strict: false })
}
