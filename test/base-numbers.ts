/** How the base template prints figures. */
import type { Numbers, Printing } from '../src/model/numbers.ts'
import { readLayers } from '../src/read/read-layers.ts'
import { readNumbers } from '../src/read/read-numbers.ts'
import { realWorld } from '../src/world/world.ts'

function read(): Numbers {
  const layers = readLayers(realWorld, process.cwd(), ['base']).value
  const numbers = layers && readNumbers(layers.merged.numbers).value
  if (!numbers) throw new Error('the base template is not whole')
  return numbers
}

export const baseNumbers = read()

/** What comparisons are rounded to. */
export const inTenThousands: Printing = { unit: '万元', decimals: 2, percentDecimals: 2 }
