/** `{{#if}}`, `{{#unless}}`, `{{#each}}` and `{{#with}}`: what each takes, and what is known inside of it. */
import { argument, isPath, outcomeOf } from './expressions.ts'
import { fits, kindName } from './kinds.ts'
import { entered, kindOfValue, knowing, resolve, type Scope, type Value } from './scope.ts'
import { refuseHash, report, suggestion, type Walk } from './walk.ts'

/** Statements still to be walked, and with what. */
export type Inside = {
  readonly walk: Walk
  readonly body: readonly hbs.AST.Statement[]
  readonly scope: Scope
}

/** Block → what it takes, and an example. */
const blocks = {
  if: ['一个条件', '{{#if 名称}}…{{/if}}'],
  unless: ['一个条件', '{{#unless 名称}}…{{/unless}}'],
  each: ['一列数据的名称', '{{#each 名称}}…{{/each}}'],
  with: ['一组数据的名称', '{{#with 名称}}…{{/with}}'],
} as const
type BlockName = keyof typeof blocks

export const blockNames: readonly string[] = Object.keys(blocks)
const isBlock = (name: string): name is BlockName => Object.hasOwn(blocks, name)

/** Reports what is wrong with a block's first line; gives what stands inside of it. */
export function block(walk: Walk, node: hbs.AST.BlockStatement, scope: Scope): readonly Inside[] {
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

/** Handlebars leaves out the branch that is not written: the second mostly, the first in `{{^if}}`. */
const bodyOf = (program: hbs.AST.Program | undefined): readonly hbs.AST.Statement[] => program?.body ?? []

const parametersOf = ({ program, inverse }: hbs.AST.BlockStatement): readonly string[] =>
  (program ?? inverse)?.blockParams ?? []

function branches(
  walk: Walk,
  name: 'if' | 'unless',
  subject: hbs.AST.Expression,
  scope: Scope,
): readonly [Scope, Scope] {
  const kind = argument(walk, subject, scope)
  if (kind !== null && !fits(kind, 'any')) {
    const message = `${kindName(kind)}不能直接作条件`
    report(walk, subject, [message, '金额用 (nonzero …)，文字和数字用 (eq …)'])
  }
  const { holds, fails } = outcomeOf(walk, subject, scope)
  const [first, second] = name === 'if' ? [holds, fails] : [fails, holds]
  return [knowing(scope, first), knowing(scope, second)]
}

type Entry = {
  readonly subject: hbs.AST.Expression
  readonly names: readonly string[]
  readonly scope: Scope
}

/** The scope inside of #each or #with; null if what it goes into was reported. */
function inside(walk: Walk, name: 'each' | 'with', { subject, names, scope }: Entry): Scope | null {
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
