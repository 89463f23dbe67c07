/** Follows a path in a schema: the schemas there, and the keys and kinds of nodes that they accept. */
import { z } from 'zod'
import type { Address } from '../model/data-address.ts'
import { keeping } from '../model/keeping.ts'
import { type LeafRule, leafRule } from '../model/scalar.ts'
import type { Tree, TreePath } from '../model/yaml-tree.ts'

type Schema = z.core.$ZodType

/** The schemas that may apply at `path`, without wrappers; several if the path leads through unions. */
export function schemasAt(schema: Schema, path: TreePath): readonly Schema[] {
  const here = peel(schema)
  const [step, ...rest] = path
  return step === undefined ? [here] : childrenOf(here, step).flatMap((child) => schemasAt(child, rest))
}

const peeled = keeping<Schema>()

/** Removes wrappers that do not change which nodes are accepted: optional, default, transform … */
const peel = (schema: Schema): Schema => peeled([schema], () => withoutWrapper(schema))

function withoutWrapper(schema: Schema): Schema {
  if (schema instanceof z.ZodPipe) return peel(schema.in)
  if (schema instanceof z.ZodLazy) return peel(schema.unwrap())
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly
  ) {
    return peel(schema.def.innerType)
  }
  return schema
}

function childrenOf(schema: Schema, step: PropertyKey): readonly Schema[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => childrenOf(peel(option), step))
  if (schema instanceof z.ZodArray) return [schema.element]
  if (schema instanceof z.ZodRecord) return [schema.valueType]
  if (!(schema instanceof z.ZodObject)) return []
  const child: Schema | undefined = schema.shape[String(step)]
  return child === undefined ? [] : [child]
}

/** A union's members, including those of unions inside it; for any other schema the schema itself. */
const membersOf = (schema: Schema): readonly Schema[] => {
  const inner = peel(schema)
  return inner instanceof z.ZodUnion ? inner.options.flatMap(membersOf) : [inner]
}

/** Keys that the schema knows at `path`; empty if it accepts any key or none. */
export const knownKeysAt = (schema: Schema, path: TreePath): readonly string[] =>
  schemasAt(schema, path)
    .flatMap(membersOf)
    .flatMap((member) => (member instanceof z.ZodObject ? Object.keys(member.shape) : []))

/** Keys without which the schema accepts no map at `path`. */
export const requiredKeysAt = (schema: Schema, path: TreePath): readonly string[] =>
  schemasAt(schema, path)
    .flatMap(membersOf)
    .flatMap((member) => (member instanceof z.ZodObject ? Object.entries(member.shape) : []))
    .flatMap(([key, value]) => (value._zod.optin === undefined ? [key] : []))

/** How many items a list at `path` must have; 0 if it may be empty. */
export const fewestItemsAt = (schema: Schema, path: TreePath): number =>
  Math.max(
    0,
    ...schemasAt(schema, path)
      .flatMap(membersOf)
      .flatMap((member) => (member instanceof z.ZodArray ? (member.def.checks ?? []) : []))
      .map(({ _zod: { def } }) =>
        'minimum' in def ? Number(def.minimum) : 'length' in def ? Number(def.length) : 0,
      ),
  )

/** The rule of a scalar at `path`; null if the schema accepts none there. */
export const leafRuleAt = (schema: Schema, path: TreePath): LeafRule | null =>
  schemasAt(schema, path)
    .flatMap(membersOf)
    .map((member) => (member instanceof z.ZodCustom ? leafRule(member.def.params) : null))
    .find((rule) => rule !== null) ?? null

/** As `leafRuleAt`, at an address: a schema knows no lines of a list apart. */
export const leafRuleOf = (schema: Schema, at: Address): LeafRule | null =>
  leafRuleAt(
    schema,
    at.map((step) => (typeof step === 'object' ? 0 : step)),
  )

/** Whether the schema accepts any key at `path`: codes, years, names. */
export const takesAnyKeyAt = (schema: Schema, path: TreePath): boolean =>
  schemasAt(schema, path)
    .flatMap(membersOf)
    .some((member) => member instanceof z.ZodRecord)

/** Whether the schema accepts a node of this kind at `path`. */
export const takes = (schema: Schema, path: TreePath, kind: Tree['kind']): boolean =>
  schemasAt(schema, path)
    .flatMap(membersOf)
    .some((member) => {
      if (member instanceof z.ZodObject || member instanceof z.ZodRecord) return kind === 'map'
      return member instanceof z.ZodArray ? kind === 'list' : kind === 'scalar'
    })
