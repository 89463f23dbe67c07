/** Values, calls of helpers and conditions in a template, and which values a condition proves present. */
import { suggestion } from '../../diagnostic/nearest.ts'
import type { Helper, Logic, ParamKind, StyleKind } from '../helpers.ts'
import { fits, kindName } from './kinds.ts'
import {
  kindOfValue,
  type Literal,
  literalValue,
  plainValue,
  resolve,
  type TemplateScope,
  type Value,
} from './scope.ts'
import { refuseHash, report, reportOnce, type Walk, type Wrong } from './walk.ts'

type Call = Pick<hbs.AST.MustacheStatement, 'path' | 'params'> & { readonly hash?: hbs.AST.Hash }

/** Whether a node is a name such as `a.b`. */
export const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression'
const isCall = (node: hbs.AST.Node): node is hbs.AST.SubExpression => node.type === 'SubExpression'

const nameOf = ({ path }: Call): string => ('original' in path ? String(path.original) : '')

const helperOf = (walk: Walk, node: Call): Helper | undefined =>
  isPath(node.path) && Object.hasOwn(walk.helpers, nameOf(node)) ? walk.helpers[nameOf(node)] : undefined

/** The value of the path or helper call in `{{…}}` or `(…)`; null if an error was reported. */
export function expression(walk: Walk, node: Call, scope: TemplateScope): Value | null {
  const { path, params, hash } = node
  const name = nameOf(node)
  if (!isPath(path)) {
    report(walk, path, [`“${name}”不是名称`, '文字和数字直接写在模板里，不用花括号'])
    return null
  }
  const helper = helperOf(walk, node)
  if (helper !== undefined) return call(walk, helper, node, scope)
  if (params.length === 0 && !hash?.pairs.length) return resolve(walk, path, scope)
  const known = Object.keys(walk.helpers)
  report(walk, path, [`没有名为“${name}”的函数`, suggestion(name, known, `可用的函数：${known.join('、')}`)])
  return null
}

function call(walk: Walk, helper: Helper, node: Call, scope: TemplateScope): Value | null {
  const { path, params, hash } = node
  const name = nameOf(node)
  const hint = `例：${helper.example[0]}`
  refuseHash(walk, name, hash, hint)
  const returned = helper.returns === 'argument' ? null : plainValue(helper.returns)
  if (!isEnough(helper, params.length)) {
    const wanted = `${helper.params.length}${helper.optional === undefined ? '' : ` 或 ${helper.params.length + 1}`}`
    report(walk, path, [`“${name}”要有 ${wanted} 个参数，这里有 ${params.length} 个`, hint])
    return returned
  }
  const values = params.map((param, index) => {
    const expected = helper.params[index] ?? helper.optional ?? helper.rest ?? 'any'
    if (expected === 'value?' && isLeftOut(walk, param, scope)) return null
    const value = argument(walk, param, scope)
    if (value === null) return null
    const kind = kindOfValue(value)
    if (!fits(kind, expected)) {
      const message = `“${name}”的第 ${index + 1} 个参数应为${kindName(expected)}，这里是${kindName(kind)}`
      report(walk, param, [message, hint])
    } else if (value.literal !== undefined) checkLiteral(walk, expected, value.literal)
    return value
  })
  return returned ?? values.find((value) => value !== null) ?? null
}

const isEnough = ({ params, optional, rest }: Helper, given: number): boolean =>
  given >= params.length && (rest !== undefined || given <= params.length + (optional === undefined ? 0 : 1))

/** Whether an argument is a parameter that this call of the partial does not have. */
const isLeftOut = (walk: Walk, param: hbs.AST.Expression, scope: TemplateScope): boolean =>
  isPath(param) && param.parts.length === 1 && resolve({ ...walk, found: [] }, param, scope) === null

/** Reports a word or style that does not exist where it is written, which may be a call of the partial. */
function checkLiteral(walk: Walk, expected: ParamKind, { node, file }: Literal): void {
  const wrong =
    expected === 'literal'
      ? wrongWord(walk, node.value)
      : expected === 'amount-style' || expected === 'percent-style'
        ? wrongStyle(walk, expected, node.value)
        : null
  if (wrong !== null) reportOnce({ ...walk, file }, node, wrong)
}

function wrongStyle(walk: Walk, kind: StyleKind, name: string): Wrong | null {
  const group = kind === 'amount-style' ? 'amounts' : 'percents'
  const styles = walk.numbers[group]
  if (styles.has(name)) return null
  const known = [...styles.keys()]
  const otherwise = `可用：${known.join('、')}；新的写法请在 numbers.yaml 中加上`
  return [`numbers.yaml 的 ${group} 中没有“${name}”`, suggestion(name, known, otherwise)]
}

const wrongWord = ({ words }: Walk, key: string): Wrong | null =>
  words.has(key) ? null : [`words.yaml 中没有“${key}”`, suggestion(key, words.keys, '请在 words.yaml 中加上')]

/** The value of an argument; null if an error was reported. */
export function argument(walk: Walk, param: hbs.AST.Expression, scope: TemplateScope): Value | null {
  if (isCall(param)) return expression(walk, param, scope)
  if (isPath(param)) return resolve(walk, param, scope)
  if (param.type === 'NumberLiteral') return plainValue('count')
  if (param.type === 'BooleanLiteral') return plainValue('flag')
  if (param.type !== 'StringLiteral') return plainValue('text')
  return literalValue({ node: param as hbs.AST.StringLiteral, file: walk.file })
}

/** Addresses of the values that are present if a condition holds, and if it fails. */
export type ConditionOutcome = { readonly holds: readonly string[]; readonly fails: readonly string[] }

const nothing: ConditionOutcome = { holds: [], fails: [] }

/** The values that a condition proves present. Reports nothing. */
export function outcomeOf(walk: Walk, condition: hbs.AST.Expression, scope: TemplateScope): ConditionOutcome {
  if (isPath(condition)) {
    const value = resolve({ ...walk, found: [], printing: null }, condition, scope)
    return value === null ? nothing : { holds: [value.address], fails: [] }
  }
  if (!isCall(condition)) return nothing
  const logic = helperOf(walk, condition)?.logic
  const parts = condition.params.map((param) => outcomeOf(walk, param, scope))
  return logic === undefined ? nothing : together(logic, parts)
}

function together(logic: Logic, parts: readonly ConditionOutcome[]): ConditionOutcome {
  const holds = parts.flatMap((part) => part.holds)
  const fails = parts.flatMap((part) => part.fails)
  switch (logic) {
    case 'has':
    case 'and':
      return { holds, fails: [] }
    case 'or':
      return { holds: [], fails }
    case 'not':
      return { holds: fails, fails: holds }
  }
}
