/**
 * `npm run synthetic -- --units 100 --out FOLDER [--seed 1] [--large 1,2,4]`: a project of invented units in a new
 * folder; commands run inside it. The same seed gives the same bytes.
 */
import { parseArgs } from 'node:util'
import { readDefinitions } from './definitions.ts'
import { plansOf, writeProject } from './project-root.ts'

const { values } = parseArgs({
  options: {
    units: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    large: { type: 'string', default: '' },
    out: { type: 'string' },
  },
})
if (values.out === undefined) throw new Error('--out FOLDER is missing')
const root = process.cwd()
const large = values.large.split(',').filter((share) => share !== '')
const plans = plansOf({ seed: Number(values.seed), units: Number(values.units), large: large.map(Number) })
writeProject(values.out, plans, { root, definitions: readDefinitions(root) })
console.log(`${plans.length} units in ${values.out}`)
