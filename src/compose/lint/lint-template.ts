/**
 * Lints one template before anything is rendered: names that do not exist, and helpers called with the wrong kind of
 * value. Walks the parsed template with the view's shape as Handlebars will walk it with the view. Handlebars itself
 * prints nothing for most missing names.
 */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { TemplateFile } from '../../model/templates.ts'
import { parseTemplate } from '../parse-template.ts'
import type { RecordShape } from '../shape.ts'
import { block, type Inside } from './blocks.ts'
import { expression } from './expressions.ts'
import { fits, kindName, type ValueKind } from './kinds.ts'
import { partial } from './partials.ts'
import { followContent, followExpression } from './printing.ts'
import { kindOfValue, outermost, type TemplateScope } from './scope.ts'
import { type LintWith, type PrintRecord, report, type Walk } from './walk.ts'

/** Diagnostics for a template that is rendered with a view of shape `root`; `printing` records what it prints. */
export function lintTemplate(
  file: TemplateFile,
  root: RecordShape,
  using: LintWith & { readonly printing?: PrintRecord },
): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const program = parseTemplate(file, found)
  const walk: Walk = { printing: null, ...using, file, root, found, within: [], calls: { count: 0 } }
  if (program !== null) statements({ walk, body: program.body, scope: outermost(root) })
  return found
}

function statements({ walk, body, scope }: Inside): void {
  for (const statement of body) {
    switch (statement.type) {
      case 'MustacheStatement':
        mustache(walk, statement as hbs.AST.MustacheStatement, scope)
        followExpression(walk, statement as hbs.AST.MustacheStatement)
        break
      case 'BlockStatement':
        nested(walk, block(walk, statement as hbs.AST.BlockStatement, scope))
        break
      case 'PartialStatement':
        nested(walk, partial(walk, statement as hbs.AST.PartialStatement, scope))
        break
      case 'ContentStatement':
        followContent(walk, statement as hbs.AST.ContentStatement)
        break
      case 'CommentStatement':
        break
      default:
        report(walk, statement, [
          '模板中不能使用这种写法',
          '可用：{{名称}}、{{#if}}、{{#unless}}、{{#each}}、{{#with}}、{{> 分段模板}}',
        ])
    }
  }
}

/** What blocks and partials write inside a heading is left out of its name: it depends on the unit. */
function nested({ printing }: Walk, all: readonly Inside[]): void {
  const heading = printing?.heading ?? null
  for (const inside of all) {
    statements(inside)
    if (printing !== null && heading !== null) printing.heading = heading
  }
}

function mustache(walk: Walk, node: hbs.AST.MustacheStatement, scope: TemplateScope): void {
  if (!node.escaped) {
    report(walk, node, ['不能使用三重花括号', '写成 {{…}}：数据中的符号一律按文字印出'], 'template-escapes')
  }
  const value = expression(walk, node, scope)
  if (value === null) return
  const kind = kindOfValue(value)
  if (fits(kind, 'printable')) return
  report(walk, node, [`${kindName(kind)}不能直接印出`, hintFor(kind)])
}

const hintFor = (kind: ValueKind): string =>
  fits(kind, 'amount')
    ? '表格里用 {{money …}}，文字里用 {{money_text …}}'
    : fits(kind, 'percent')
      ? '用 {{percent …}}'
      : '请选用合适的写法'
