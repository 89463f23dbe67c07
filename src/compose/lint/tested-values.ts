/** What templates depend on: the names that their conditions and loops test, and the texts that they compare with. */
import Handlebars from 'handlebars'
import type { TemplateFile } from '../../model/templates.ts'
import { visited } from '../reached-files.ts'

/** Names and texts that conditions test. */
export type TestedValues = {
  /** Last parts of paths: `present` of `state_capital.present`. */
  readonly names: ReadonlySet<string>
  readonly texts: ReadonlySet<string>
}

/** The names and texts that the conditions and loops of the given templates test. */
export const testedIn = (files: readonly TemplateFile[]): TestedValues => visited(files, new Tested())

class Tested extends Handlebars.Visitor implements TestedValues {
  readonly names = new Set<string>()
  readonly texts = new Set<string>()

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    for (const subject of block.params) this.#addNames(subject)
    super.BlockStatement(block)
  }

  override SubExpression(call: hbs.AST.SubExpression): void {
    for (const param of 'original' in call.path && call.path.original === 'eq' ? call.params : []) {
      if (param.type === 'StringLiteral') this.texts.add((param as hbs.AST.StringLiteral).value)
    }
    super.SubExpression(call)
  }

  /** A partial may test its parameters under other names. */
  override Hash(hash: hbs.AST.Hash): void {
    for (const { value } of hash.pairs) this.#addNames(value)
    super.Hash(hash)
  }

  #addNames(node: hbs.AST.Expression): void {
    if (node.type === 'PathExpression') {
      const last = (node as hbs.AST.PathExpression).parts.at(-1)
      if (last !== undefined) this.names.add(last)
    } else if (node.type === 'SubExpression') {
      for (const param of (node as hbs.AST.SubExpression).params) this.#addNames(param)
    }
  }
}
