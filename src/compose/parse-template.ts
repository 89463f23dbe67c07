/** Template text → Handlebars' syntax tree, parsed once per file: the lint walks it and the renderer compiles it. */
import Handlebars from 'handlebars'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { TemplateFile } from '../model/templates.ts'
import { type SyntaxProblem, syntaxHint } from './syntax-hint.ts'
import { maxNesting, tooDeep } from './template-depth.ts'
import { placeIn } from './template-place.ts'

const parsed = new WeakMap<TemplateFile, hbs.AST.Program>()

/** The tree of a template; null and a diagnostic for a syntax error or too deep nesting. */
export function parseTemplate(file: TemplateFile, found: Diagnostic[]): hbs.AST.Program | null {
  const known = parsed.get(file)
  if (known !== undefined) return known
  const deep = tooDeep(file.source)
  if (deep !== null) {
    found.push({
      slug: 'template-is-shallow',
      severity: 'error',
      message: `模板嵌套过深，最多 ${maxNesting} 层`,
      at: placeIn(file, deep.line, deep.column),
      hint: '检查每个 {{#…}} 有没有 {{/…}}；重复的写法放进分段模板',
    })
    return null
  }
  try {
    const program = Handlebars.parse(file.source)
    parsed.set(file, program)
    return program
  } catch (error) {
    const { line, column, hint } = syntaxHint(file.source, problemOf(error))
    found.push({
      slug: 'template-is-well-formed',
      severity: 'error',
      message: '模板语法有误',
      at: placeIn(file, line, column),
      hint,
    })
    return null
  }
}

/** Where Handlebars' lexer stopped. Handlebars' own types do not declare its parser. */
type Stopped = { readonly yylloc: { readonly first_line: number; readonly first_column: number } }

/** The message names the line of the token before the wrong one; the lexer has stopped after the wrong one. */
function problemOf(error: unknown): SyntaxProblem {
  const { message, lineNumber, column } = error as Error & { lineNumber?: number; column?: number }
  if (lineNumber !== undefined) return { message, line: lineNumber, column: column ?? 0 }
  const { lexer } = (Handlebars as unknown as { readonly Parser: { readonly lexer: Stopped } }).Parser
  return { message, line: lexer.yylloc.first_line, column: lexer.yylloc.first_column }
}
