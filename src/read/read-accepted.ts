/** Reads `accepted.yaml` of a year, and the decision that older `unit.yaml` files hold. */
import type { Checked, Diagnostic } from '../diagnostic/diagnostic.ts'
import { type Accepted, type AcceptedEntry, acceptedSchema } from '../model/accepted.ts'
import { pathOf, type UnitYear } from '../model/inputs.ts'
import { type KeySpan, namedInYear, spanOf } from '../model/key-span.ts'
import { placedAt } from '../model/yaml-tree.ts'
import type { World } from '../world/world.ts'
import { parseSource } from './parse-yaml.ts'
import { readSource } from './read-source.ts'
import { readYamlTree } from './read-yaml.ts'
import { hasCommentsAlone } from './source-text.ts'
import { validate } from './validate.ts'

/** The name of the file in a year's folder. */
export const acceptedName = 'accepted.yaml'

/** The path of the file from the root. */
export const acceptedFile = (job: Omit<UnitYear, 'root'>): string => `data/${pathOf(job)}/${acceptedName}`

/** The rule that `policy.contacts` of `unit.yaml` was about. */
const contactsRule = 'contacts-are-meant-to-be-public'

/** The entries; none if there is no file, or if it has errors. */
export function readAccepted(world: World, job: UnitYear): Checked<readonly Accepted[]> {
  const own = readEntries(world, job)
  const older = readOlder(world, job)
  return {
    value: [...own.value, ...older.value],
    diagnostics: [...own.diagnostics, ...older.diagnostics],
  }
}

function readEntries(world: World, job: UnitYear): Checked<readonly Accepted[]> {
  const file = acceptedFile(job)
  if (!world.list(`${job.root}/data/${pathOf(job)}`).includes(acceptedName))
    return { value: [], diagnostics: [] }
  const source = readSource(world, job.root, file)
  if (source.value === null || hasCommentsAlone(source.value.text)) return { ...source, value: [] }
  const { value: tree, diagnostics } = parseSource(source.value)
  if (tree === null) return { value: [], diagnostics }
  const read = validate(tree, acceptedSchema)
  const entries = read.value?.accepted ?? []
  return {
    value: entries.map((entry) => acceptedOf(entry, world, job)),
    diagnostics: [...read.diagnostics, ...entries.flatMap(namesNothing)],
  }
}

const acceptedOf = (
  { rule, at, figures, found, because }: AcceptedEntry,
  world: World,
  job: UnitYear,
): Accepted => ({
  rule,
  at: at ?? null,
  span: at === undefined ? null : spanNamed(at, world, job),
  figures: figures ?? null,
  found: found ?? null,
  because,
})

/** Errors of the file are reported where it is read; a file of another year or a template may be absent. */
function spanNamed(at: string, world: World, job: UnitYear): KeySpan | null {
  const named = namedInYear(at, job)
  if (named === null) return null
  if (named.keys === '' && !named.file.endsWith('.yaml')) return { file: named.file, from: null, to: null }
  const { value: tree } = readYamlTree(world, job.root, named.file)
  return tree && spanOf(tree, named.keys)
}

const namesNothing = ({ rule, figures, found }: AcceptedEntry): readonly Diagnostic[] =>
  (figures === undefined) !== (found === undefined)
    ? []
    : [
        {
          slug: 'accepted-findings-are-named',
          severity: 'error',
          message:
            figures === undefined
              ? '认可的问题要写明报告里的数（figures）；没有数的，写报告里的那句话（found）'
              : 'figures 和 found 只写一个：有数的写 figures，没有数的写 found',
          at: rule.place,
          hint: '不必手写：npm run accept 会照报告写好这一条',
        },
      ]

/** `policy: { contacts: 公开 }` accepts the rule's finding in every year. */
function readOlder(world: World, { root, unit, year }: UnitYear): Checked<readonly Accepted[]> {
  const { value: tree } = readYamlTree(world, root, `data/${unit}/unit.yaml`)
  const contacts = tree && placedAt(tree, ['policy', 'contacts'])
  if (contacts === null || contacts.text !== '公开') return { value: [], diagnostics: [] }
  const { place } = contacts
  return {
    value: [
      {
        rule: { text: contactsRule, place },
        at: null,
        span: null,
        figures: null,
        found: null,
        because: '单位确认公开（unit.yaml 的 policy.contacts）',
      },
    ],
    diagnostics: [
      {
        slug: 'decisions-are-in-accepted-yaml',
        severity: 'notice',
        message: 'policy.contacts 仍然有效，现在改写在每年的 accepted.yaml 里',
        at: place,
        hint: `删去 policy 一行，再运行 npm run accept -- --unit ${unit} --year ${year} --rule ${contactsRule} --because "单位确认公开"`,
      },
    ],
  }
}
