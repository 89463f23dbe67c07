/** Writes a command's files, and says in the clerk's words why they could not be written. */
import { resolve } from 'node:path'
import { type Diagnostic, errorOf } from '../../diagnostic/diagnostic.ts'
import type { WriteFailure } from '../../world/world.ts'
import type { Setting } from './setting.ts'

/** Writes all files or none, by path from the root. Returns the error; null if they are written. */
export function writeFiles(
  files: ReadonlyMap<string, string | Uint8Array>,
  hint: string,
  { world, root }: Pick<Setting, 'world' | 'root'>,
): Diagnostic | null {
  const encoder = new TextEncoder()
  const failure = world.replaceAll(
    new Map(
      [...files].map(([path, content]) => [
        resolve(root, path),
        typeof content === 'string' ? encoder.encode(content) : content,
      ]),
    ),
  )
  return failure && cannotWrite(failure, hint)
}

/** Hint of the commands that write publications, for a failure whose cause the system does not give. */
export const writeHint = '文件是否在 Word 或 WPS 里打开着？关闭后再运行；也可以用 --out 写到别的文件夹'

/** An error for a file that could not be written. `hint` is the command's own advice, used where the cause suggests none. */
export function cannotWrite({ path, reason }: WriteFailure, hint: string): Diagnostic {
  const [why, remedy] = whyNot.get(reason) ?? [reason, null]
  return errorOf(
    'output-can-be-written',
    `文件写不进去：${path}（${why}）；原有的文件没有改动`,
    remedy ?? hint,
  )
}

type Why = readonly [why: string, remedy: string | null]
const inUse: Why = ['没有写入的权限，或正被别的程序打开着', null]
const full: Why = ['磁盘满了', '腾出空间再运行']
const noFolder: Why = ['这里应为文件夹', '把它移走或改名，或换一个文件夹']

/** The system's error code → its meaning here, and the remedy. */
const whyNot: ReadonlyMap<string, Why> = new Map<string, Why>([
  ['EACCES', inUse],
  ['EPERM', inUse],
  ['EBUSY', inUse],
  ['ENOSPC', full],
  ['EDQUOT', full],
  ['EROFS', ['磁盘是只读的', '换一个可以写入的文件夹']],
  ['READONLY', ['文件设了只读', '确要替换，先取消它的只读属性']],
  ['EISDIR', ['那里有一个同名的文件夹', '把那个文件夹移走或改名']],
  ['ENOTDIR', noFolder],
  ['EEXIST', noFolder],
  ['ELOOP', ['路径中有一个链接，绕了一圈又指回自己', '删掉链接，或换一个文件夹']],
  ['ENOENT', ['文件夹建不起来，或中途被删掉了', '检查上一级文件夹，或换一个文件夹']],
  ['ENAMETOOLONG', ['路径太长', '换一个路径短的文件夹']],
  ['WRITING', ['另一个程序正在写这个文件夹', '等它写完再运行；确实没有别的程序在写，就删除这个文件夹']],
])
