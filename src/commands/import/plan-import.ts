/** The files that an import writes. */
import { type Checked, type Diagnostic, errorOf, hasErrors } from '../../diagnostic/diagnostic.ts'
import { alignedProjects } from '../../intake/aligned-projects.ts'
import { cellsYaml } from '../../intake/cells-yaml.ts'
import type { KnownNames } from '../../intake/facts/mended-codes.ts'
import { type MergedValues, mergeValues, type PreferredSide } from '../../intake/merge-values.ts'
import { fileUnits, placesLeft, unitValues } from '../../intake/needed-values.ts'
import { type KnownValue, newFile } from '../../intake/new-files.ts'
import type { BookTaken } from '../../intake/take-book.ts'
import type { Taken } from '../../intake/taken.ts'
import { groupBy } from '../../model/group-by.ts'
import { placedAt } from '../../model/yaml-tree.ts'
import { schemaOfFile } from '../../read/file-schemas.ts'
import { heldValue } from '../../read/held-value.ts'
import { listYears } from '../../read/list-units.ts'
import { parseYaml } from '../../read/parse-yaml.ts'
import { readSourceCells } from '../../read/read-source-cells.ts'
import { knownKeysAt } from '../../read/schema-walk.ts'
import { withValues } from '../../read/set-values.ts'
import { placesToFill } from '../../read/to-fill.ts'
import type { Setting } from '../line/setting.ts'
import { readAsked } from './read-asked.ts'
import { projectNames, treesOf, unitOfFile } from './unit-trees.ts'

/** What is imported. */
export type ImportJob = {
  readonly unit: string
  readonly year: number
  /** The templates of a new unit. */
  readonly district: string | null
  readonly book: { readonly name: string; readonly bytes: Uint8Array; readonly sha256: string }
  readonly names: KnownNames
  readonly taken: BookTaken
  readonly skip: readonly string[]
  readonly take: readonly string[]
  /** By value, and for all others by the empty text. */
  readonly prefer: ReadonlyMap<string, PreferredSide>
}

/** What will be written, by path from the root. */
export type PlannedImport = {
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** Files that were there and are changed. */
  readonly changed: readonly string[]
  /** Where the earlier ones are kept. */
  readonly kept: readonly string[]
  /** Values that people had changed and the workbook had not. */
  readonly keptByHand: number
  /** How many places are left to fill. */
  readonly left: number
}

/** The files of the import; null with errors. */
export function planOf(job: ImportJob, setting: Setting): Checked<PlannedImport | null> {
  const { unit, year } = job
  const unitFile = `data/${unit}/unit.yaml`
  const folder = `data/${unit}/${year}`
  const trees = treesOf(unitFile, folder, setting)
  if (hasErrors(trees.diagnostics)) return { value: null, diagnostics: trees.diagnostics }
  const unitTree = trees.value.get('unit.yaml') ?? null
  const template = unitTree === null ? job.district : (placedAt(unitTree, ['template'])?.text ?? 'base')
  if (template === null)
    return {
      value: null,
      diagnostics: [
        errorOf(
          'unit-exists',
          `data 里没有单位“${unit}”`,
          '新建的单位用 --district 指明 templates 下哪个区的模板',
        ),
      ],
    }
  const years = listYears(setting.world, setting.root, unit)
  // Only what is begun asks for what the edition prints.
  // A year before one that is there is only compared with.
  const isBegun = begunWith.every((file) => trees.value.has(file)) || years.some((other) => other > year)
  const edition = isBegun ? nothingAsked : readAsked({ unit, year, template }, setting)
  const source = readSourceCells(setting.world, setting.root, folder)
  const found: readonly Diagnostic[] = [...edition.diagnostics, ...source.diagnostics]
  if (edition.value === null || hasErrors(found)) return { value: null, diagnostics: found }
  const aligned = alignedProjects(job.taken.taken, projectNames(trees.value)).filter(
    (one) => !isInOtherYear(one, year, years),
  )
  const taken: BookTaken = { ...job.taken, taken: aligned }
  const merged = mergeValues(
    aligned.filter(({ file }) => trees.value.has(file)),
    {
      old: source.value?.taken ?? [],
      heldAt: (file, at) => {
        const tree = trees.value.get(file)
        return tree === undefined ? null : heldValue(tree, at)
      },
      unitOf: (file) => unitOfFile(trees.value.get(file), taken.unit),
      prefer: job.prefer,
    },
  )
  if (hasErrors(merged.found)) return { value: null, diagnostics: merged.found }
  const known: readonly KnownValue[] = [
    ...aligned,
    ...fileUnits(aligned, { budget: taken.unit, statement: edition.value.statementUnit }),
    ...(unitTree === null ? unitValues(taken, template) : []),
  ]
  const begun = [...known, ...placesLeft(edition.value.asked, known)].filter(
    ({ file }) => !trees.value.has(file),
  )
  const names = new Map([
    ...job.names,
    ...aligned.flatMap(({ file, at, value }) =>
      file === 'unit.yaml' && at[0] === 'names' ? [[String(at[1]), value] as const] : [],
    ),
  ])
  const pathOf = (file: string) => (file === 'unit.yaml' ? unitFile : `${folder}/${file}`)
  const about = `${taken.name?.name ?? unit}${year}年部门预算`
  const files = new Map<string, string | Uint8Array>()
  for (const [file, own] of groupBy(begun, ({ file }) => file))
    files.set(pathOf(file), newFile(own, { path: pathOf(file), about, names }))
  const edited = editedFiles(merged, pathOf, names, setting)
  const kept = edited.map(({ file, before }) => {
    const path = `${folder}/source/${file.replace(/\.yaml$/, '')}（导入前）.yaml`
    files.set(path, before)
    return path
  })
  for (const { file, after } of edited) files.set(pathOf(file), after)
  files.set(`${folder}/source/${job.book.name}`, job.book.bytes)
  files.set(
    `${folder}/source/cells.yaml`,
    cellsYaml(aligned, { book: job.book.name, sha256: job.book.sha256, skip: job.skip, take: job.take }),
  )
  return {
    value: {
      files,
      changed: edited.map(({ file }) => pathOf(file)),
      kept,
      keptByHand: merged.keptByHand,
      left: [...files].reduce((count, [path, content]) => count + leftIn(path, content), 0),
    },
    diagnostics: found,
  }
}

/** Figures of earlier years that have a folder of their own. */
const isInOtherYear = ({ file, at }: Taken, year: number, years: readonly number[]): boolean =>
  file === 'budget.yaml' &&
  ((at[0] === 'prior' && years.includes(year - 1)) || (at[0] === 'earlier' && years.includes(Number(at[1]))))

const begunWith = ['unit.yaml', 'budget.yaml', 'statement.yaml'] as const

const nothingAsked: ReturnType<typeof readAsked> = {
  value: { asked: [], statementUnit: '万元' },
  diagnostics: [],
}

type EditedFile = { readonly file: string; readonly before: string; readonly after: string }

/** Files whose text changes. */
function editedFiles(
  { changes }: MergedValues,
  pathOf: (file: string) => string,
  names: KnownNames,
  { world, root }: Setting,
): readonly EditedFile[] {
  return [...groupBy(changes, ({ file }) => file)].flatMap(([file, own]): readonly EditedFile[] => {
    const path = pathOf(file)
    const before = new TextDecoder().decode(world.read(`${root}/${path}`) ?? new Uint8Array())
    const kind = schemaOfFile(path)
    const values = own.map(({ at, value }) => {
      const code = at.flatMap((step) => (typeof step === 'object' ? (step.item ?? []) : []))[0]
      const comment = code === undefined ? undefined : names.get(code)
      return { at, value, ...(comment !== undefined && { comment }) }
    })
    // Lines known by their number keep it while later ones are removed.
    const removed = values.filter(({ value }) => value === null).toReversed()
    const set = values.filter(({ value }) => value !== null)
    const after = withValues(before, [...removed, ...set], (at) =>
      kind === null ? [] : knownKeysAt(kind.schema, at),
    )
    return after === before ? [] : [{ file, before, after }]
  })
}

function leftIn(path: string, content: string | Uint8Array): number {
  if (typeof content !== 'string' || path.includes('/source/')) return 0
  const { value } = parseYaml(path, new TextEncoder().encode(content))
  return value === null ? 0 : placesToFill(value).length
}
