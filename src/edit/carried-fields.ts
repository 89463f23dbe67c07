/** `fields:` of last year's `statement.yaml` → the new year's: the keys that the new year's templates declare. */
import type { Facts } from '../derive/facts.ts'
import type { OwnField } from '../model/fields.ts'
import { toFillMark } from '../model/scalar.ts'
import { blank, type NewValue } from '../read/edit-yaml.ts'
import { type Offer, toFillEach } from '../read/key-offers.ts'
import { fieldsOfLayers } from '../read/own-fields.ts'
import { layerChain, readLayers } from '../read/read-layers.ts'
import type { World } from '../world/world.ts'

/** The keys of a year that the unit's templates declare for the year `to`. */
export function yearlyFields(world: World, root: string, { inputs }: Facts, to: number): readonly OwnField[] {
  const { unitId: id, unit } = inputs
  const layers = readLayers(world, root, layerChain(world, root, { id, template: unit.template, year: to }))
  return (fieldsOfLayers(layers.value) ?? []).filter(({ of }) => of === 'year')
}

/** Required keys that last year did not have: places to fill. */
export const fieldsAsked = (
  fields: readonly OwnField[],
  held: Readonly<Record<string, unknown>>,
): Readonly<Record<string, NewValue>> =>
  Object.fromEntries(
    fields
      .filter(({ key, isRequired }) => isRequired && held[key] === undefined)
      .map(({ key }) => [key, blank('')]),
  )

/** The other keys, as lines to uncomment. */
export const fieldsOffered = (fields: readonly OwnField[]): readonly Offer[] =>
  fields
    .filter(({ isRequired }) => !isRequired)
    .map(({ key, label }) => ({ key, value: toFillMark, remark: label }))

/** All keys in one line to uncomment, where last year had none. */
export const fieldsBlock = (fields: readonly OwnField[]): readonly Offer[] =>
  fields.length === 0
    ? []
    : [
        {
          key: 'fields',
          value: toFillEach(fields.map(({ key }) => key)),
          remark: fields.map(({ label }) => label).join('、'),
        },
      ]
