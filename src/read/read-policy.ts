/** Reads the policies of layers. */
import type { Checked } from '../diagnostic/diagnostic.ts'
import type { Layer } from '../model/layers.ts'
import { type Policy, type PolicyEntry, policySchema } from '../model/policy.ts'
import { keyPlaceOf } from './path-names.ts'
import { validate } from './validate.ts'

/**
 * The nearest layer's entry for each rule; `chain` has the nearest first. Each layer is compared with the schema by
 * itself, so that no entry takes its reason from another layer's. Layers with errors are left out.
 */
export function readPolicy(chain: readonly Pick<Layer, 'trees'>[]): Checked<Policy> {
  const read = chain.toReversed().flatMap(({ trees: { policy: tree } }) => {
    if (tree === undefined) return []
    const { value, diagnostics } = validate(tree, policySchema)
    const entries = Object.entries(value ?? {}).map(([slug, entry]): [string, PolicyEntry] => [
      slug,
      { ...entry, at: keyPlaceOf(tree, [slug]) ?? tree.place },
    ])
    return [{ entries, diagnostics }]
  })
  return {
    value: new Map(read.flatMap(({ entries }) => entries)),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  }
}
