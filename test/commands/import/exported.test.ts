/**
 * The workbook of a publication, imported as a new unit and published again, prints the same tables: for every example
 * and edition, and for invented units.
 */
import { describe, it } from 'vitest'
import { editions, examples } from '../../examples/examples.ts'
import { readDefinitions } from '../../synthetic/definitions.ts'
import { plansOf } from '../../synthetic/project-root.ts'
import { unitFiles } from '../../synthetic/unit-files.ts'
import { expectBack, isGoals } from './exported.ts'

/** What a workbook does not say: goals in a form of their own; which members are 事业单位, and so what 机关 spend. */
const leftOut: Readonly<Record<string, (title: string) => boolean>> = {
  'example-culture/2025': isGoals,
  'example-sports/2025': (title) => /机关运行经费|政府预算经济分类/.test(title),
}

describe.each([...examples, ...editions])('%s', (example) => {
  it('comes back', async () => {
    const [unit = '', year = ''] = example.split('/')
    await expectBack({ unit, year: Number(year) }, { isLeft: leftOut[example] ?? (() => false) })
  })
})

/** Under the districts, whose goals have forms of their own, and under the base. */
const leftOutUnder: Readonly<Record<string, (title: string) => boolean>> = {
  'example-county': isGoals,
  'example-east': isGoals,
  'example-province': (title) => isGoals(title) || /机关运行经费|政府预算经济分类/.test(title),
}

describe('invented units', () => {
  const definitions = readDefinitions(process.cwd())

  it.each(plansOf({ seed: 17, units: 12 }))('$id of $template comes back', async (plan) => {
    const files = [...unitFiles(plan, definitions)].map(([path, text]) => [`data/${path}`, text])
    const isLeft = leftOutUnder[plan.template ?? 'base'] ?? (() => false)
    await expectBack({ unit: plan.id, year: plan.year }, { changes: Object.fromEntries(files), isLeft })
  })
})
