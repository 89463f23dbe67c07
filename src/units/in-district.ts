/** Units that belong to a district: those that use its templates. */
import { type Diagnostic, errorOf } from '../diagnostic/diagnostic.ts'
import type { UnitYear } from '../model/inputs.ts'
import { placedAt } from '../model/yaml-tree.ts'
import { layerChain } from '../read/read-layers.ts'
import { readYamlTree } from '../read/read-yaml.ts'
import type { World } from '../world/world.ts'
import { listDistricts, unknownDistrict } from './district-names.ts'
import type { ChosenJobs } from './jobs-of.ts'

/** The jobs whose chain of template layers contains `templates/<district>`. */
export function inDistrict(
  jobs: readonly UnitYear[],
  district: string,
  { world, root }: { readonly world: World; readonly root: string },
): ChosenJobs {
  const known = listDistricts(world, root)
  if (!known.includes(district)) return { jobs: [], diagnostics: [unknownDistrict(district, known)] }
  const diagnostics: Diagnostic[] = []
  const chosen = jobs.filter(({ unit, year }) => {
    const { value: tree } = readYamlTree(world, root, `data/${unit}/unit.yaml`)
    if (tree === null) diagnostics.push(unreadable(unit))
    const template = tree === null ? undefined : placedAt(tree, ['template'])?.text
    return layerChain(world, root, { id: unit, template, year }).includes(district)
  })
  return {
    jobs: chosen,
    diagnostics: chosen.length === 0 ? [...diagnostics, noneIn(district)] : diagnostics,
  }
}

const noneIn = (district: string): Diagnostic =>
  errorOf(
    'district-has-units',
    `没有单位用模板“${district}”`,
    '单位用哪个模板，由它的 unit.yaml 里的 template 指定',
  )

const unreadable = (unit: string): Diagnostic =>
  errorOf(
    'district-of-unit-is-known',
    `data/${unit}/unit.yaml 读不了，不知道这个单位用哪个模板，没有处理`,
    `看错在哪里：npm run check -- --unit ${unit}`,
  )
