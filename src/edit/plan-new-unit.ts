/** Plans the files of a new unit: what its district's edition prints is to be filled in, the rest is offered. Writes nothing. */
import { type Asked, isAsked } from '../model/asked.ts'
import { demandOfKey } from '../model/printed-names.ts'
import type { TreePath } from '../model/yaml-tree.ts'
import type { MoneyUnit } from '../number/money.ts'
import { type FileSchema, schemaLine, schemaOfFile } from '../read/file-schemas.ts'
import { parseYaml } from '../read/parse-yaml.ts'
import { placesToFill } from '../read/to-fill.ts'
import { linesOfFile } from './key-lines.ts'

/** A unit to begin. */
export type UnitToBegin = {
  readonly unit: string
  readonly year: number
  /** The folder of its templates. */
  readonly district: string
  /** The unit of the amounts in its budget, as its tables print them, and in its statement, as its sentences do. */
  readonly amountsIn: { readonly budget: MoneyUnit; readonly statement: MoneyUnit }
  /** Its full name; null if the clerk fills it in. */
  readonly name: string | null
}

/** The files of a new unit. */
export type NewUnitPlan = {
  /** Text by path from the root. */
  readonly files: ReadonlyMap<string, string>
  /** How many places are to be filled in. */
  readonly left: number
}

/** Kinds of files that a unit has only where its edition prints them, and the name of the view. */
const onlyWherePrinted: Readonly<Record<string, string>> = { performance: 'performance', project: 'projects' }

/** The files of a new unit, with the keys that `asked` prints. */
export function planNewUnit(begun: UnitToBegin, asked: Asked): NewUnitPlan {
  const { unit, year } = begun
  const folder = `data/${unit}/${year}`
  const paths = [
    `data/${unit}/unit.yaml`,
    `${folder}/budget.yaml`,
    `${folder}/statement.yaml`,
    `${folder}/performance.yaml`,
    `${folder}/projects/01-project.yaml`,
  ]
  const files = paths.flatMap((path): readonly [string, string][] => {
    const kind = schemaOfFile(path)
    const name = kind === null ? undefined : onlyWherePrinted[kind.name]
    return kind === null || (name !== undefined && !isAsked(asked, name))
      ? []
      : [[path, textOf(path, kind, begun, asked)]]
  })
  return {
    files: new Map(files),
    left: files.reduce((count, [path, text]) => count + countToFill(path, text), 0),
  }
}

function textOf(path: string, kind: FileSchema, begun: UnitToBegin, asked: Asked): string {
  const filling = {
    kind: kind.name,
    schema: kind.schema,
    isNeeded: (at: TreePath) => demandOfKey(asked, kind.name, at) !== null,
    valueAt: (at: TreePath) => knownValue(kind.name, at, begun),
    chosenAt: (at: TreePath) => chosenKeys(at, begun.year),
  }
  return [schemaLine(path), ...headOf(kind, begun), '', ...linesOfFile(filling)]
    .join('\n')
    .trim()
    .replaceAll(/\n{3,}/g, '\n\n')
    .concat('\n')
}

const headOf = ({ about }: FileSchema, { year, name, unit }: UnitToBegin): readonly string[] => [
  `# ${name ?? unit}${year}年部门预算：${about}。`,
  '# “待填”的逐处填写，本单位没有的整行删去；“#”开头的备用行，有才去掉“#”再填。每个键的说明和例子见 docs/data.md。',
]

/** What the command knows. A name in double quotes is YAML whatever it contains. */
function knownValue(kind: string, path: TreePath, { district, name, amountsIn }: UnitToBegin): string | null {
  const address = [kind, ...path].join('.')
  if (address.endsWith('.amounts_in')) {
    return kind === 'budget' || kind === 'statement' ? amountsIn[kind] : '元'
  }
  if (address === 'unit.template') return district
  return address === 'unit.name' && name !== null ? JSON.stringify(name) : null
}

/** Keys that clerks choose, other than codes of items. */
const usualKeys: Readonly<Record<string, string>> = {
  economic: '30101',
  functional: '201',
  members: '100001',
  general_public_members: '100001',
  parts: '燃料费',
  by_kind: '其他',
  figures: '名称',
}

/** Examples of codes and years; the clerk replaces them. */
function chosenKeys(path: TreePath, year: number): readonly string[] {
  const key = String(path.findLast((step) => typeof step === 'string') ?? '')
  if (key === 'past' || key === 'earlier') return [String(year - 2), String(year - 1)]
  return [usualKeys[key] ?? '2010301']
}

function countToFill(path: string, text: string): number {
  const { value } = parseYaml(path, new TextEncoder().encode(text))
  return value === null ? 0 : placesToFill(value).length
}
