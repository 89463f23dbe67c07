/** zod's issues, turned into the few kinds of trouble that a clerk can have with a file. No wording of zod's remains. */
import { z } from 'zod'
import { type LeafRule, leafRule } from '../model/scalar.ts'
import { type Tree, type TreePath, treeAt } from '../model/yaml-tree.ts'
import { knownKeysAt, leafRuleAt, schemasAt, takes } from './schema-walk.ts'

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
  /** Nothing stands after a key of the clerk's own choice, such as a code. */
  | { readonly kind: 'blank'; readonly path: TreePath }
  /** A refinement's own words, a whole Chinese sentence. */
  | { readonly kind: 'said'; readonly path: TreePath; readonly message: string }

const map = '一组“键: 值”'

type Issues = readonly z.core.$ZodIssue[]

/** Where the search stands: the schema and the node that the issues' paths start from. */
type Base = { readonly schema: z.core.$ZodType; readonly tree: Tree; readonly path: TreePath }

export function misfitsOf(issues: Issues, schema: z.core.$ZodType, tree: Tree): readonly Misfit[] {
  const found = new Map<string, Misfit>()
  for (const trouble of collect(issues, { schema, tree, path: [] }))
    found.set(JSON.stringify(trouble), trouble)
  return [...found.values()]
}

function collect(issues: Issues, base: Base): readonly Misfit[] {
  return issues.flatMap((issue) => troublesOfIssue(issue, base))
}

function troublesOfIssue(issue: z.core.$ZodIssue, base: Base): readonly Misfit[] {
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
      return troublesOfUnion(issue, { ...base, path }, node)
    case 'too_small':
      return [{ kind: 'too-few', path, minimum: String(issue.minimum) }]
    case 'invalid_key':
    case 'invalid_element':
      return collect(issue.issues, { ...base, path })
    case 'custom': {
      const rule = leafRule(issue.params)
      if (rule === null) return [{ kind: 'said', path, message: issue.message }]
      return [mismatch(path, node, rule.expected, rule)]
    }
    default:
      return [mismatch(path, node, expectedBy([issue]), null)]
  }
}

/**
 * zod sees in a scalar an object with keys. Where it complains about those keys, the clerk wrote a scalar in place of a
 * map: its path; null if the issue is of another kind.
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

/** Reports the branch that fits the node's kind; of several such, the one with the least to complain of. */
function troublesOfUnion(
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
