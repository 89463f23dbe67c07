/** Issues of zod as the few kinds of errors that a clerk can make in a file, without zod's words. */
import { z } from 'zod'
import { type LeafRule, leafRule } from '../model/scalar.ts'
import { type Tree, type TreePath, treeAt } from '../model/yaml-tree.ts'
import { knownKeysAt, leafRuleAt, schemasAt, takes } from './schema-walk.ts'

/** A part of a file that does not fit its schema. */
export type Misfit =
  | {
      readonly kind: 'unknown-key'
      readonly path: TreePath
      readonly key: string
      readonly known: readonly string[]
    }
  | { readonly kind: 'missing'; readonly path: TreePath; readonly expected: string }
  | {
      readonly kind: 'unfit'
      readonly path: TreePath
      readonly expected: string
      readonly rule: LeafRule | null
    }
  | { readonly kind: 'too-few'; readonly path: TreePath; readonly minimum: string }
  /** A key that the clerk chose, such as a code, has no value. */
  | { readonly kind: 'blank'; readonly path: TreePath }
  /** The message of a refinement, a whole Chinese sentence. */
  | { readonly kind: 'message'; readonly path: TreePath; readonly message: string }

const map = '一组“键: 值”'

type Issues = readonly z.core.$ZodIssue[]

/** The schema and the path at which the issues' paths start. */
type Base = { readonly schema: z.core.$ZodType; readonly tree: Tree; readonly path: TreePath }

/** The misfits behind the issues, each once. */
export function misfitsOf(issues: Issues, schema: z.core.$ZodType, tree: Tree): readonly Misfit[] {
  const found = new Map<string, Misfit>()
  for (const misfit of collect(issues, { schema, tree, path: [] })) found.set(JSON.stringify(misfit), misfit)
  return [...found.values()]
}

function collect(issues: Issues, base: Base): readonly Misfit[] {
  return issues.flatMap((issue) => misfitsOfIssue(issue, base))
}

function misfitsOfIssue(issue: z.core.$ZodIssue, base: Base): readonly Misfit[] {
  const path = [...base.path, ...issue.path]
  const node = treeAt(base.tree, path)
  const intruded = scalarEntered(issue, base.tree, path)
  if (intruded !== null) {
    const rule = leafRuleAt(base.schema, intruded.slice(base.path.length))
    return [{ kind: 'unfit', path: intruded, expected: rule?.expected ?? map, rule }]
  }
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeysAt(base.schema, issue.path)
      return issue.keys.map((key) => ({ kind: 'unknown-key', path, key, known }))
    }
    case 'invalid_union':
      return misfitsOfUnion(issue, { ...base, path }, node)
    case 'too_small':
      return [{ kind: 'too-few', path, minimum: String(issue.minimum) }]
    case 'invalid_key':
    case 'invalid_element':
      return collect(issue.issues, { ...base, path })
    case 'custom': {
      const rule = leafRule(issue.params)
      if (rule === null) return [{ kind: 'message', path, message: issue.message }]
      return [mismatch(path, node, rule.expected, rule)]
    }
    default:
      return [mismatch(path, node, expectedBy([issue]), null)]
  }
}

/**
 * The path of a scalar in place of a map; null if the issue is another one. To zod a scalar is an object, so the
 * issue is about its keys.
 */
function scalarEntered(issue: z.core.$ZodIssue, tree: Tree, path: TreePath): TreePath | null {
  const inside = issue.code === 'unrecognized_keys' ? path.length : path.length - 1
  for (let length = 0; length <= inside; length++) {
    const prefix = path.slice(0, length)
    if (treeAt(tree, prefix)?.kind === 'scalar') return prefix
  }
  return null
}

const mismatch = (path: TreePath, node: Tree | null, expected: string, rule: LeafRule | null): Misfit =>
  (node === null || node.kind === 'blank') && typeof path.at(-1) === 'string'
    ? { kind: 'missing', path, expected }
    : { kind: 'unfit', path, expected, rule }

/** The misfits of the option that accepts the node's kind; of several such, of the one with the fewest issues. */
function misfitsOfUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  base: Base,
  node: Tree | null,
): readonly Misfit[] {
  const options = optionsOf(base.schema, issue)
  const fitting = issue.errors
    .map((issues, index) => ({ issues, schema: options[index] ?? base.schema }))
    .filter(({ schema }) => node !== null && takes(schema, [], node.kind))
    .toSorted((a, b) => a.issues.length - b.issues.length)
  const best = fitting[0]
  if (best !== undefined) return collect(best.issues, { ...base, schema: best.schema })
  return [mismatch(base.path, node, expectedBy(issue.errors.flat()), null)]
}

/** The union's own options, in the order of the issue's errors. */
function optionsOf(schema: z.core.$ZodType, issue: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodType[] {
  for (const found of schemasAt(schema, issue.path)) {
    if (found instanceof z.ZodUnion && found.options.length === issue.errors.length) return found.options
  }
  return []
}

function expectedBy(issues: Issues): string {
  const words = issues
    .filter(({ path }) => path.length === 0 || issues.length === 1)
    .map((issue) => {
      if (issue.code === 'custom') return leafRule(issue.params)?.expected ?? issue.message
      if (issue.code !== 'invalid_type') return '别的内容'
      if (issue.expected === 'array') return '列表（每项以“- ”开头）'
      return issue.expected === 'object' || issue.expected === 'record' ? map : '别的内容'
    })
  return [...new Set(words)].join('，或')
}
