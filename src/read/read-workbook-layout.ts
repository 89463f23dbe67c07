/** Reads the merged `workbook.yaml` of a unit's layers. */
import type { Checked, Diagnostic, Place } from '../diagnostic/diagnostic.ts'
import { didYouMean, nearest } from '../diagnostic/nearest.ts'
import { addressOf } from '../model/data-address.ts'
import type { Layer } from '../model/layers.ts'
import { itemMark, type SentencePart } from '../model/sentence-pattern.ts'
import { type TextSheet, type WorkbookLayout, workbookSchema } from '../model/workbook-layout.ts'
import { fileSchemas } from './file-schemas.ts'
import { mergedOf } from './resolve-layers.ts'
import { anyKey, keysOf } from './schema-keys.ts'
import { leafRuleAt } from './schema-walk.ts'
import { validate } from './validate.ts'

/** Empty where no layer says anything; null with errors, also where a key is none of its file's. */
export function readWorkbookLayout(chain: readonly Pick<Layer, 'trees'>[]): Checked<WorkbookLayout | null> {
  const tree = mergedOf('workbook', chain)
  if (tree === null) return { value: {}, diagnostics: [] }
  const { value, diagnostics } = validate(tree, workbookSchema)
  const unknown = Object.values(value?.texts ?? {}).flatMap((own) => keysIn(own).flatMap(unknownKey))
  return unknown.length === 0
    ? { value, diagnostics }
    : { value: null, diagnostics: [...diagnostics, ...unknown] }
}

/** A key that the layout names; `isList`: for the items of a list. */
type NamedKey = {
  readonly file: string
  readonly key: string
  readonly isList: boolean
  readonly place: Place
}

function keysIn({
  into = 'statement.yaml',
  introduction,
  numbered,
  headed = {},
  say = [],
}: TextSheet): readonly NamedKey[] {
  const own = (isList: boolean) => (key: { readonly text: string; readonly place: Place }) => ({
    file: into,
    key: key.text,
    isList,
    place: key.place,
  })
  return [
    ...[introduction ?? [], ...Object.values(headed)].flat().map(own(false)),
    ...[numbered ?? []].flat().map(own(true)),
    ...say.flatMap(({ parts, place }) =>
      targetsIn(parts).map(({ file, ...rest }) => ({ file: file ?? into, place, ...rest })),
    ),
  ]
}

const targetsIn = (
  parts: readonly SentencePart[],
): readonly { readonly file: string | null; readonly key: string; readonly isList: boolean }[] =>
  parts.flatMap((part) => {
    if (part.kind === 'optional') return targetsIn(part.parts)
    if ((part.kind !== 'value' && part.kind !== 'meaning') || part.target === null) return []
    return [{ ...part.target, isList: part.kind === 'value' && part.form === '顿号' }]
  })

function unknownKey({ file, key, isList, place }: NamedKey): readonly Diagnostic[] {
  const name = file.startsWith('projects/') ? 'project' : file.replace('.yaml', '')
  const schema = fileSchemas.find((kind) => kind.name === name)?.schema
  if (schema === undefined)
    return [
      {
        slug: 'known-keys',
        severity: 'error',
        message: `没有“${file}”这个文件`,
        at: place,
        hint: '可用：unit.yaml、budget.yaml、statement.yaml',
      },
    ]
  const address = addressOf(key.replaceAll(itemMark, '0'))
  const path = address?.map((step) => (typeof step === 'object' ? 0 : step))
  if (path !== undefined && leafRuleAt(schema, isList ? [...path, 0] : path) !== null) return []
  const known = keysOf(schema)
    .filter((own) => (isList ? own.isList : own.rule !== null))
    .map(({ path: own }) => ownText(own))
  const bareKey = key.replaceAll(/\[[^\]]*\]/g, '[]')
  // A key that has keys below it holds no value itself.
  const meant = known.find((each) => each.startsWith(`${bareKey}.`)) ?? nearest(bareKey, known)
  return [
    {
      slug: 'known-keys',
      severity: 'error',
      message: `${name}.yaml 没有“${key}”这个值${didYouMean(meant)}`,
      at: place,
      hint: '各文件可用的键见 docs/data.md',
    },
  ]
}

/** `prior.items[].executed`, `uses.〈科目〉`. */
const ownText = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (step === 0 ? '[]' : step === anyKey ? `.${itemMark}` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
