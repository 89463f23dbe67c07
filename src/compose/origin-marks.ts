/** Adds marks to the tree of a template: the HTML that it writes then shows which line wrote each tag, text and value. */
import Handlebars from 'handlebars'
import type { TemplateFile } from '../model/templates.ts'
import type { Origins } from './origins.ts'

/** A new tree with a mark before every tag, text and value. The tree that `parseTemplate` keeps is not changed. */
export function withOriginMarks(file: TemplateFile, origins: Origins): hbs.AST.Program {
  const program = Handlebars.parse(file.source)
  new Marking(file.path, origins).accept(program)
  return program
}

class Marking extends Handlebars.Visitor {
  readonly #file: string
  readonly #origins: Origins

  constructor(file: string, origins: Origins) {
    super()
    this.#file = file
    this.#origins = origins
  }

  override Program(program: hbs.AST.Program): void {
    super.Program(program)
    program.body = program.body.flatMap((statement) => this.#marked(statement))
  }

  #marked(statement: hbs.AST.Statement): readonly hbs.AST.Statement[] {
    const { type, loc } = statement
    if (type === 'ContentStatement') {
      this.#markContent(statement as hbs.AST.ContentStatement)
      return [statement]
    }
    const words =
      type === 'MustacheStatement'
        ? wordsIn(statement as hbs.AST.MustacheStatement)
        : type === 'PartialStatement'
          ? wordsPassed(statement as hbs.AST.PartialStatement)
          : null
    if (words === null) return [statement]
    const mark = this.#mark(loc.start.line, words)
    return [{ type: 'ContentStatement', loc, value: mark, original: '' } as hbs.AST.Statement, statement]
  }

  /** Marks each tag and the first text. Lines are those of the file, also if Handlebars has stripped white space. */
  #markContent(content: hbs.AST.ContentStatement): void {
    const { value, loc } = content
    const original = String(content.original)
    const blank = /^\s*/
    const stripped = (blank.exec(original)?.[0] ?? '').length - (blank.exec(value)?.[0] ?? '').length
    const before = original.slice(0, stripped)
    content.value = value.replaceAll(/<(?=[A-Za-z])|(?<=^\s*)[^\s<]/g, (found, at: number) => {
      const line = loc.start.line + linesIn(before) + linesIn(value.slice(0, at))
      return this.#mark(line, []) + found
    })
  }

  #mark = (line: number, words: readonly string[]): string =>
    this.#origins.mark({ file: this.#file, line, words })
}

const linesIn = (text: string): number => text.split('\n').length - 1

/** The keys in `{{word "change.increase"}}`. */
const wordsIn = ({ path, params: [key] }: hbs.AST.MustacheStatement): readonly string[] =>
  'original' in path && path.original === 'word' && key?.type === 'StringLiteral'
    ? [(key as hbs.AST.StringLiteral).value]
    : []

/** Texts that a call passes to a partial, which may be keys of words; null if there are none. */
function wordsPassed({ hash }: hbs.AST.PartialStatement): readonly string[] | null {
  const texts = (hash?.pairs ?? []).flatMap(({ value }) =>
    value.type === 'StringLiteral' ? [(value as hbs.AST.StringLiteral).value] : [],
  )
  return texts.length === 0 ? null : texts
}
