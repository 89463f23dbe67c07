/** What templates make depend on data: the names that their conditions and loops ask for, and what they compare texts with. */
import Handlebars from 'handlebars'
import type { TemplateFile } from '../../model/templates.ts'
import { parseTemplate } from '../parse-template.ts'

export type AskedFor = {
  /** Last parts of paths: `present` of `state_capital.present`. */
  readonly names: ReadonlySet<string>
  readonly texts: ReadonlySet<string>
}

export function askedForIn(files: readonly TemplateFile[]): AskedFor {
  const visitor = new Asked()
  for (const file of files) {
    const program = parseTemplate(file, [])
    if (program !== null) visitor.accept(program)
  }
  return visitor
}

class Asked extends Handlebars.Visitor implements AskedFor {
  readonly names = new Set<string>()
  readonly texts = new Set<string>()

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    for (const subject of block.params) this.#ask(subject)
    super.BlockStatement(block)
  }

  override SubExpression(call: hbs.AST.SubExpression): void {
    for (const param of 'original' in call.path && call.path.original === 'eq' ? call.params : []) {
      if (param.type === 'StringLiteral') this.texts.add((param as hbs.AST.StringLiteral).value)
    }
    super.SubExpression(call)
  }

  /** What a partial is given may be what it asks for, by another name. */
  override Hash(hash: hbs.AST.Hash): void {
    for (const { value } of hash.pairs) this.#ask(value)
    super.Hash(hash)
  }

  #ask(node: hbs.AST.Expression): void {
    if (node.type === 'PathExpression') {
      const last = (node as hbs.AST.PathExpression).parts.at(-1)
      if (last !== undefined) this.names.add(last)
    } else if (node.type === 'SubExpression') {
      for (const param of (node as hbs.AST.SubExpression).params) this.#ask(param)
    }
  }
}
