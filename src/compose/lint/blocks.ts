/** `{{#if}}`, `{{#unless}}`, `{{#each}}` and `{{#with}}`: their argument, and the scope inside them. */
import { suggestion } from '../../diagnostic/nearest.ts'
import { argument, isPath, outcomeOf } from './expressions.ts'
import { fits, kindName } from './kinds.ts'
import { entered, kindOfValue, knowing, resolve, type TemplateScope, type Value } from './scope.ts'
import { refuseHash, report, type Walk } from './walk.ts'

/** Statements that are still to be walked, with their scope. */
export type Inside = {
  readonly walk: Walk
  readonly body: readonly hbs.AST.Statement[]
  readonly scope: TemplateScope
}

/** Block → its argument, and an example. */
const blocks = {
  if: ['一个条件', '{{#if 名称}}…{{/if}}'],
  unless: ['一个条件', '{{#unless 名称}}…{{/unless}}'],
  each: ['一列数据的名称', '{{#each 名称}}…{{/each}}'],
  with: ['一组数据的名称', '{{#with 名称}}…{{/with}}'],
} as const
type BlockName = keyof typeof blocks

/** Names of the allowed blocks. */
export const blockNames: readonly string[] = Object.keys(blocks)
const isBlock = (name: string): name is BlockName => Object.hasOwn(blocks, name)

/** Reports errors in the first line of a block; returns the statements inside the block. */
export function block(walk: Walk, node: hbs.AST.BlockStatement, scope: TemplateScope): readonly Inside[] {
  const name = String(node.path.original)
  if (!isBlock(name)) {
    report(walk, node.path, [
      `没有名为“#${name}”的段落函数`,
      suggestion(
        `#${name}`,
        blockNames.map((known) => `#${known}`),
        `可用：#${blockNames.join('、#')}`,
      ),
    ])
    return []
  }
  const [takes, form] = blocks[name]
  const hint = `例：${form}`
  refuseHash(walk, `#${name}`, node.hash, hint)
  const [subject, ...further] = node.params
  if (subject === undefined) report(walk, node.path, [`“#${name}”没有写${takes}`, hint])
  for (const one of further) report(walk, one, [`“#${name}”只要${takes}，这里多了`, hint])
  const condition = name === 'if' || name === 'unless'
  const names = parametersOf(node)
  if (condition && names.length > 0) report(walk, node.path, [`“#${name}”不能用 as |…|`, hint])
  if (subject === undefined) return []
  const [inner, inverse] = condition
    ? branches(walk, name, subject, scope)
    : [inside(walk, name, { subject, names, scope }), scope]
  return [
    ...(inner === null ? [] : [{ walk, body: bodyOf(node.program), scope: inner }]),
    { walk, body: bodyOf(node.inverse), scope: inverse },
  ]
}

/** A branch that the author does not write is undefined: usually the second, in `{{^if}}` the first. */
const bodyOf = (program: hbs.AST.Program | undefined): readonly hbs.AST.Statement[] => program?.body ?? []

const parametersOf = ({ program, inverse }: hbs.AST.BlockStatement): readonly string[] =>
  (program ?? inverse)?.blockParams ?? []

function branches(
  walk: Walk,
  name: 'if' | 'unless',
  subject: hbs.AST.Expression,
  scope: TemplateScope,
): readonly [TemplateScope, TemplateScope] {
  const value = argument({ ...walk, printing: null }, subject, scope)
  if (value !== null && !fits(kindOfValue(value), 'any')) {
    const message = `${kindName(kindOfValue(value))}不能直接作条件`
    report(walk, subject, [message, '金额用 (nonzero …)，文字和数字用 (eq …)'])
  }
  const { holds, fails } = outcomeOf(walk, subject, scope)
  const [first, second] = name === 'if' ? [holds, fails] : [fails, holds]
  return [knowing(scope, first), knowing(scope, second)]
}

type BlockEntry = {
  readonly subject: hbs.AST.Expression
  readonly names: readonly string[]
  readonly scope: TemplateScope
}

/** The scope inside #each or #with; null if an error was reported. */
function inside(
  walk: Walk,
  name: 'each' | 'with',
  { subject, names, scope }: BlockEntry,
): TemplateScope | null {
  const [takes, form] = blocks[name]
  if (!isPath(subject)) {
    report(walk, subject, [`“#${name}”要写${takes}`, `例：${form}`])
    return null
  }
  const value = resolve(walk, subject, scope)
  if (value === null) return null
  if (name === 'each' ? value.shape.kind === 'list' : isRecord(value)) return entered(scope, value, names)
  report(walk, subject, [
    name === 'each' ? '#each 要一列数据' : '#with 要一组数据',
    `这里是${kindName(kindOfValue(value))}`,
  ])
  return null
}

const isRecord = (value: Value): boolean => /^record/.test(kindOfValue(value))
