/**
 * Reads a file of the project as text, after a look at its path: it must be an ordinary file, in its folder, not too
 * large.
 */
import { type Checked, type Diagnostic, fileStart } from '../diagnostic/diagnostic.ts'
import { nearest } from '../diagnostic/nearest.ts'
import { keeping } from '../model/keeping.ts'
import type { PathState, World } from '../world/world.ts'
import { decode, type SourceText } from './source-text.ts'

/** In bytes. A year of a large unit takes about 100 KB, the longest template 6 KB. */
const largest = { data: 1_000_000, template: 200_000 } as const

const decoded = keeping<Checked<SourceText | null>>()

/** The text of a file; null with an error. `file` is its path from the root, with `/`. */
export function readSource(world: World, root: string, file: string): Checked<SourceText | null> {
  const path = `${root}/${file}`
  const standing = world.look(path, `${root}/${folderToStayIn(file)}`)
  const limit = file.endsWith('.hbs') ? largest.template : largest.data
  if (standing.kind === 'file' && standing.size > limit) {
    return { value: null, diagnostics: [tooLarge(file, standing.size, limit)] }
  }
  const bytes = standing.kind === 'file' ? world.read(path) : null
  if (bytes !== null) return decoded([bytes, file], () => decode(file, bytes))
  const found = standing.kind === 'file' ? ({ kind: 'barred', reason: '' } as const) : standing
  return { value: null, diagnostics: [obstacle(found, file) ?? missingFile(world, root, file)] }
}

/**
 * The folder that links must stay in. The folders that units share (templates, fonts, the catalogue) may be links to
 * other places as a whole; a unit's folder and single files may not.
 */
export const folderToStayIn = (file: string): string =>
  /^data\/catalog(?=\/|$)/.exec(file)?.[0] ?? file.split('/')[0] ?? ''

/** The error that a path cannot be read; null if it can, or if there is nothing. */
export function obstacle(
  standing: PathState,
  file: string,
  expected: 'file' | 'folder' = 'file',
): Diagnostic | null {
  if (standing.kind === 'nothing' || standing.kind === expected) return null
  const [message, hint] = wordsFor(standing, file, expected)
  return { slug: 'file-can-be-read', severity: 'error', message, at: fileStart(file), hint }
}

/**
 * The error about the first of these folders that cannot be entered: a file, or a link that leads out; null if none.
 */
export function barredFolder(world: World, root: string, folders: readonly string[]): Diagnostic | null {
  for (const folder of folders) {
    const standing = world.look(`${root}/${folder}`, `${root}/${folderToStayIn(folder)}`)
    const found = obstacle(standing, folder, 'folder')
    if (found !== null) return found
  }
  return null
}

function wordsFor(standing: PathState, file: string, expected: 'file' | 'folder'): readonly [string, string] {
  const what = expected === 'file' ? '文件' : '文件夹'
  switch (standing.kind) {
    case 'folder':
      return [`${file} 是一个文件夹，这里应为文件`, '把文件夹移走或改名，再放入同名的文件']
    case 'file':
      return [`${file} 是一个文件，这里应为文件夹`, '把文件移走或改名，再建同名的文件夹']
    case 'device':
      return [`${file} 不是普通文件（是管道、设备之类），没有读取`, '换成普通的文本文件']
    case 'dangling':
      return [`${file} 是一个链接，它指向的${what}不存在`, `把${what}本身放在这里，不用链接`]
    case 'astray':
      return [
        `${file} 是一个链接，指向 ${folderToStayIn(file)} 文件夹之外，没有读取`,
        `把${what}本身复制到这里，不用链接`,
      ]
    case 'barred':
      return standing.reason === 'ELOOP'
        ? [`${file} 是一个链接，绕了一圈又指回自己`, `删掉链接，把${what}本身放在这里`]
        : [
            `${file} 读不了${standing.reason === '' ? '' : `（${standing.reason}）`}`,
            `检查这个${what}的读取权限，或它所在的磁盘`,
          ]
    case 'nothing':
      return [`缺少${what} ${file}`, '']
  }
}

const tooLarge = (file: string, size: number, limit: number): Diagnostic => ({
  slug: 'file-size-is-usual',
  severity: 'error',
  message: `文件太大：${megabytes(size)} MB，最多 ${megabytes(limit)} MB，没有读取`,
  at: fileStart(file),
  hint: '数据和模板都是短小的文本；是不是放错了文件？',
})

const megabytes = (bytes: number): string => String(Math.max(0.1, Math.round(bytes / 100_000) / 10))

/** The error that a file is missing. A file beside it with nearly the same name is the commonest cause. */
export function missingFile(world: World, root: string, file: string): Diagnostic {
  const slash = file.lastIndexOf('/')
  const [folder, name] = [file.slice(0, slash), file.slice(slash + 1)]
  const meant = nearest(name, world.list(`${root}/${folder}`))
  return {
    slug: 'file-exists',
    severity: 'error',
    message: `缺少文件 ${file}`,
    ...(meant !== null && { hint: `${folder} 里有 ${meant}，是不是它？改名即可` }),
  }
}
