/** The files of a unit or a year that does not have them yet, from what a workbook gives. */

import type { Address, AddressStep } from '../model/data-address.ts'
import { keyInWords } from '../model/key-names.ts'
import { noteOf } from '../model/key-notes.ts'
import { toFillMark } from '../model/scalar.ts'
import type { TreePath } from '../model/yaml-tree.ts'
import { type FileSchema, schemaLine, schemaOfFile } from '../read/file-schemas.ts'
import { type NewYamlValue, newYaml } from '../read/new-yaml.ts'
import { knownKeysAt, leafRuleAt } from '../read/schema-walk.ts'
import type { KnownNames } from './facts/mended-codes.ts'
import type { Taken } from './taken.ts'

/** A value that the caller knows, or a place to be filled in. */
export type KnownValue = Pick<Taken, 'file' | 'at' | 'value'>

/** What a new file says of itself, and the names of codes for its comments. */
export type NewFile = { readonly path: string; readonly about: string; readonly names: KnownNames }

/** The text of a new file. Places that are left to fill carry what they ask for. */
export function newFile(values: readonly KnownValue[], { path, about, names }: NewFile): string {
  const kind = schemaOfFile(path)
  return newYaml(
    values.map((one) => ({ at: one.at, value: one.value, ...commentOf(one, names, kind) })),
    {
      head: [
        schemaLine(path),
        `# ${about}：${kind?.about ?? ''}。`,
        '# 取自工作簿，哪个值出自哪一格见 source/cells.yaml；“待填”处由人填写，每个键的意思见 docs/data.md。',
      ],
      orderAt: (at) => (kind === null ? [] : knownKeysAt(kind.schema, at)),
      sectionOf: (key) => sectionOf(key, kind?.name ?? ''),
    },
  )
}

/** A key's name above its lines, with what it is for. */
function sectionOf(key: string, kind: string): string | null {
  if (key === 'amounts_in' || key === 'name') return null
  const about = noteOf(kind, [key]).about
  const name = keyInWords([key])
  return name === key ? null : about === undefined ? name : `${name}：${about}`
}

/** The name of a code behind its line; what is asked for behind a place to be filled in. */
function commentOf(
  { at, value }: KnownValue,
  names: KnownNames,
  kind: string,
): Pick<NewYamlValue, 'comment'> {
  if (value === toFillMark) return { comment: askedFor(at, kind) }
  const code = codeOf(at)
  const name = code === null ? undefined : names.get(code)
  return name === undefined ? {} : { comment: name }
}

/** The code that a line is about: of an item's line, or the key itself. */
function codeOf(at: Address): string | null {
  const line = at.find((step): step is Readonly<Record<string, string>> => typeof step === 'object')
  if (line?.item !== undefined) return line.item
  const last = at.at(-1)
  return typeof last === 'string' && /^\d{3,7}$/.test(last) ? last : null
}

function askedFor(at: Address, kind: FileSchema | null): string {
  const path: TreePath = at.map((step: AddressStep) => (typeof step === 'object' ? 0 : step))
  const about = noteOf(kind?.name ?? '', path).about
  const words = (kind && leafRuleAt(kind.schema, path)?.words) ?? []
  return [
    keyInWords(path),
    ...(about === undefined ? [] : [about]),
    ...(words.length === 0 ? [] : [`选一个：${words.join('、')}`]),
  ].join('，')
}
