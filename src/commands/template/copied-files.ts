/** Copies another district's templates with their folders of years; each file says where it came from. */
import type { Checked, Diagnostic } from '../../diagnostic/diagnostic.ts'
import { schemaLine, schemaOfFile } from '../../read/file-schemas.ts'
import { missingFile, obstacle } from '../../read/read-source.ts'
import type { World } from '../../world/world.ts'
import { takenFrom } from './taken-from.ts'

type CopyOrder = { readonly from: string; readonly to: string }

/** Depth of folders; links may form a circle. */
const deepestFolder = 6

/** The files by path from the root; empty, with the errors, if one of them cannot be read. */
export function copiedFiles(
  world: World,
  root: string,
  { from, to }: CopyOrder,
): Checked<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  const diagnostics: Diagnostic[] = []
  const folder = (name: string, depth: number): void => {
    const path = `templates/${from}${name}`
    const found = obstacle(world.look(`${root}/${path}`, `${root}/templates`), path, 'folder')
    if (found !== null || depth > deepestFolder) {
      if (found !== null) diagnostics.push(found)
      return
    }
    for (const each of world.list(`${root}/${path}`).filter((own) => !/^[.~]|~$/.test(own))) {
      if (world.isFolder(`${root}/${path}/${each}`)) folder(`${name}/${each}`, depth + 1)
      else file(`${name}/${each}`)
    }
  }
  const file = (name: string): void => {
    const path = `templates/${from}${name}`
    const there = world.look(`${root}/${path}`, `${root}/templates`)
    const bytes = there.kind === 'file' ? world.read(`${root}/${path}`) : null
    if (bytes === null) diagnostics.push(obstacle(there, path) ?? missingFile(world, root, path))
    else files.set(`templates/${to}${name}`, withOrigin(`templates/${to}${name}`, path, bytes))
  }
  folder('', 0)
  return { value: diagnostics.length > 0 ? new Map() : files, diagnostics }
}

/** Adds the origin as a comment in the first lines, which a template does not print. Other files stay as they are. */
function withOrigin(file: string, from: string, bytes: Uint8Array): Uint8Array {
  if (file.endsWith('.hbs')) return edited(bytes, (text) => hbsWithOrigin(text, from))
  return schemaOfFile(file) === null ? bytes : edited(bytes, (text) => yamlWithOrigin(text, file, from))
}

/** The line of `template:eject` must remain the first, so the origin comes after it. */
function hbsWithOrigin(text: string, from: string): string {
  const taken = takenFrom(text)
  const [before, behind] =
    taken === null ? ['', text] : [text.slice(0, text.length - taken.body.length), taken.body]
  return `${before}{{!-- 复制自 ${from} --}}\n${behind}`
}

function yamlWithOrigin(text: string, file: string, from: string): string {
  const own = text.replace(/^# yaml-language-server:.*\r?\n/, '')
  return `${schemaLine(file)}\n# 复制自 ${from}\n${own}`
}

/** Bytes that are not UTF-8 stay as they are: reading them later reports it. A byte order mark stays in front. */
function edited(bytes: Uint8Array, edit: (text: string) => string): Uint8Array {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
    return new TextEncoder().encode(mark + edit(text.slice(mark.length)))
  } catch {
    return bytes
  }
}
