/** Files that could not be written, in the clerk's words, and names that every system takes. */
import { describe, expect, it } from 'vitest'
import { commandOf } from '../../src/commands/command-of.ts'
import { cannotWrite } from '../../src/commands/line/write-files.ts'
import type { World } from '../../src/world/world.ts'
import { fileName } from '../../src/write/file-name.ts'
import { projectWorld } from '../project.ts'
import { settingOf } from './running.ts'

it.each<[string, string, string]>([
  ['ENOSPC', '磁盘满了', '腾出空间再运行'],
  ['EDQUOT', '磁盘满了', '腾出空间再运行'],
  ['EBUSY', '没有写入的权限，或正被别的程序打开着', '关闭后再运行'],
  ['EACCES', '没有写入的权限，或正被别的程序打开着', '关闭后再运行'],
  ['EPERM', '没有写入的权限，或正被别的程序打开着', '关闭后再运行'],
  ['EROFS', '磁盘是只读的', '换一个可以写入的文件夹'],
  ['READONLY', '文件设了只读', '确要替换，先取消它的只读属性'],
  ['EISDIR', '那里有一个同名的文件夹', '把那个文件夹移走或改名'],
  ['ENOTDIR', '这里应为文件夹', '把它移走或改名，或换一个文件夹'],
  ['ENAMETOOLONG', '路径太长', '换一个路径短的文件夹'],
  ['WRITING', '另一个程序正在写这个文件夹', '等它写完再运行；确实没有别的程序在写，就删除这个文件夹'],
  ['EIO', 'EIO', '关闭后再运行'],
])('%s is told as %s', (reason, why, hint) => {
  expect(cannotWrite({ path: 'out/某局.docx', reason }, '关闭后再运行')).toEqual({
    slug: 'output-can-be-written',
    severity: 'error',
    message: `文件写不进去：out/某局.docx（${why}）；原有的文件没有改动`,
    hint,
  })
})

describe('a command whose files cannot be written', { timeout: 60_000 }, () => {
  it.each<[string, string]>([
    ['build --unit example-bureau --format docx', 'out/example-bureau/2024'],
    ['check --unit example-bureau', 'out/example-bureau/2024'],
    ['publish:year --unit example-bureau', 'data/example-bureau/2024'],
    ['new:year --unit example-bureau --year 2025', 'data/example-bureau/2025'],
    ['compare --unit example-construction --markdown 变化.md', '变化.md'],
  ])('%s', async (line, place) => {
    const command = commandOf(line.split(' '), ['docx', 'pdf'])
    let [asked, err]: [readonly string[], string] = [[], '']
    const world: World = {
      ...projectWorld(),
      replaceAll(files) {
        asked = [...files.keys()]
        return { path: asked[0] ?? '', reason: 'EBUSY' }
      },
    }
    const terminal = {
      print: () => {},
      complain: (text: string) => {
        err += text
      },
      colour: false,
      now: () => 0,
    }
    expect(command.kind === 'run' && (await command.run(settingOf({ world, terminal })))).toBe(1)
    expect(asked[0]).toContain(place)
    expect(err).toContain(
      `文件写不进去：${asked[0]}（没有写入的权限，或正被别的程序打开着）；原有的文件没有改动`,
    )
  })
})

describe('the name of a file', () => {
  it.each([
    ['示例局2025年部门预算', '示例局2025年部门预算'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['a\\b:c*d?e"f<g>h|i\u0000j', 'a_b_c_d_e_f_g_h_i_j'],
    ['.hidden', 'hidden'],
    ['..', '_'],
    ['', '_'],
    [' 甲. ', '甲'],
  ])('of %j is %j', (title, expected) => {
    expect(fileName(title)).toBe(expected)
  })

  it('is cut where a system would refuse it, between characters', () => {
    expect(fileName('长'.repeat(300))).toBe('长'.repeat(66))
    expect(fileName('𠮷'.repeat(300))).toBe('𠮷'.repeat(50))
  })
})
