import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { showText } from '../../src/diagnostic/show.ts'
import { budgetSchema } from '../../src/model/budget.ts'
import { fontsSchema } from '../../src/model/fonts.ts'
import { performanceSchema } from '../../src/model/performance.ts'
import { projectSchema } from '../../src/model/project.ts'
import { statementSchema } from '../../src/model/statement.ts'
import { styleSchema } from '../../src/model/style.ts'
import { unitSchema } from '../../src/model/unit.ts'
import { wordsSchema } from '../../src/model/words.ts'
import { parseYaml } from '../../src/read/parse-yaml.ts'
import { validate } from '../../src/read/validate.ts'

const schemas: Record<string, z.ZodType> = {
  budget: budgetSchema,
  fonts: fontsSchema,
  performance: performanceSchema,
  project: projectSchema,
  statement: statementSchema,
  style: styleSchema,
  unit: unitSchema,
  words: wordsSchema,
}

const keys = [
  ...[
    'amounts_in',
    'income',
    'spending',
    'economic',
    'stated',
    'functional',
    'basic',
    'personnel',
    'general_public',
  ],
  ...[
    'staffing',
    'assets',
    'vehicles',
    'goals',
    'tasks',
    'past',
    'prior',
    'total',
    'name',
    'members',
    'glossary',
  ],
  ...[
    'item',
    'page',
    'text',
    'body',
    'roles',
    'faces',
    'scalar',
    'place',
    'kind',
    '30101',
    '2023',
    'constructor',
    'x',
  ],
]

const leaf = fc.constantFrom('万元', '1757.51', '2010350', '-3', '无', '', 'true', '2024', null, '一: 二')

/** Data that look like ours: right keys at wrong places, right values of the wrong kind. */
const { data } = fc.letrec<{ data: unknown }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.dictionary(fc.constantFrom(...keys), tie('data'), { maxKeys: 8 }),
    fc.array(tie('data'), { maxLength: 3 }),
  ),
}))

describe.each(Object.entries(schemas))('%s, with any data', (_, schema) => {
  it('is read, or explained in Chinese at a place of the file', () => {
    fc.assert(
      fc.property(data, (value) => {
        const { value: tree } = parseYaml('a.yaml', new TextEncoder().encode(JSON.stringify(value, null, 1)))
        if (tree === null) return
        const result = validate(tree, schema)
        expect(result.value === null).toBe(result.diagnostics.length > 0)
        for (const { at, message } of result.diagnostics) {
          expect(at?.line).toBeGreaterThan(0)
          expect(message).toMatch(/\p{Script=Han}/u)
        }
        expect(showText(result.diagnostics, { colour: false })).not.toMatch(
          /expected|received|invalid|undefined|NaN|unrecognized|too small|\[object/i,
        )
      }),
      { numRuns: 300 },
    )
  })
})
