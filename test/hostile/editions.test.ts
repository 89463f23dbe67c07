/** The tools of editions on a damaged disk: reported, and nothing is half written. */
import { chmodSync, cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, inFolder, run } from '../compiled.ts'

type Prepare = (root: string, outside: string) => void

/** A project with templates of its own, of the base and one district, and a folder beside it. */
function onDisk<T>(use: (root: string, outside: string) => T): T {
  return inFolder((folder) => {
    const [root, outside] = [join(folder, 'project'), join(folder, 'outside')]
    for (const name of ['base', 'example-east'])
      cpSync(`templates/${name}`, join(root, 'templates', name), { recursive: true })
    mkdirSync(join(root, 'data'))
    mkdirSync(outside)
    writeFileSync(join(outside, 'a.hbs'), '<p>甲</p>')
    return use(root, outside)
  })
}

const isRoot = process.getuid?.() === 0

describe('a disk that is not as it should be', { timeout: 60_000 }, () => {
  it.skipIf(process.platform === 'win32').each<[words: string, prepare: Prepare, message: string]>([
    [
      'template:new --district a --from example-east',
      (root, outside) => symlinkSync(join(outside, 'a.hbs'), join(root, 'templates/example-east/a.hbs')),
      'templates/example-east/a.hbs:1:1 错误 templates/example-east/a.hbs 是一个链接，指向 templates 文件夹之外，没有读取 [file-can-be-read]',
    ],
    [
      'template:new --district a --from example-east',
      (root, outside) => symlinkSync(outside, join(root, 'templates/example-east/own')),
      'templates/example-east/own:1:1 错误 templates/example-east/own 是一个链接，指向 templates 文件夹之外，没有读取 [file-can-be-read]',
    ],
    [
      'template:new --district a --from example-east',
      (root) => symlinkSync('nowhere', join(root, 'templates/example-east/a.hbs')),
      'templates/example-east/a.hbs:1:1 错误 templates/example-east/a.hbs 是一个链接，它指向的文件不存在 [file-can-be-read]',
    ],
    [
      'template:new --district a',
      (root) => writeFileSync(join(root, 'templates/a'), ''),
      '错误 templates/a 已经有了，没有改动 [template-is-kept]',
    ],
    [
      'template:new --district a',
      (root) => symlinkSync('nowhere', join(root, 'templates/a')),
      '错误 templates/a 已经有了，没有改动 [template-is-kept]',
    ],
    [
      'template:new --district a',
      (root) => {
        rmSync(join(root, 'templates'), { recursive: true })
        writeFileSync(join(root, 'templates'), '')
      },
      'templates:1:1 错误 templates 是一个文件，这里应为文件夹 [file-can-be-read]',
    ],
    [
      'template:eject tables/spending --district example-east',
      (root) => symlinkSync('nowhere', join(root, 'templates/example-east/tables/spending.hbs')),
      '错误 templates/example-east/tables/spending.hbs 已经有了，没有改动 [template-is-kept]',
    ],
    [
      'template:eject sections/cover --district example-east',
      (root) => {
        rmSync(join(root, 'templates/example-east/sections'), { recursive: true })
        writeFileSync(join(root, 'templates/example-east/sections'), '')
      },
      expect.stringMatching(
        /^错误 文件写不进去：\S+（这里应为文件夹）；原有的文件没有改动 \[output-can-be-written\]$/,
      ),
    ],
    [
      'template:lint --district example-east',
      (root, outside) => {
        rmSync(join(root, 'templates/example-east'), { recursive: true })
        symlinkSync(outside, join(root, 'templates/example-east'))
      },
      'templates/example-east:1:1 错误 templates/example-east 是一个链接，指向 templates 文件夹之外，没有读取 [file-can-be-read]',
    ],
    [
      'template:lint',
      (root) => rmSync(join(root, 'templates/base/words.yaml')),
      '错误 缺少文件 templates/base/words.yaml [file-exists]',
    ],
  ])('%s %#', (words, prepare, message) => {
    onDisk((root, outside) => {
      prepare(root, outside)
      const before = filesBelow(root)
      const { code, err } = run(words.split(' '), { cwd: root })
      expect(err.split('\n')).toContainEqual(message)
      expect(code).toBe(1)
      expect(filesBelow(root)).toEqual(before)
    })
  })

  it.skipIf(process.platform === 'win32' || isRoot).each(['000', '555'])(
    'a folder of rights %s',
    (rights) => {
      onDisk((root) => {
        chmodSync(join(root, 'templates'), Number.parseInt(rights, 8))
        const { code, err } = run(['template:new', '--district', 'a'], { cwd: root })
        chmodSync(join(root, 'templates'), 0o755)
        expect([code, /templates/.test(err)]).toEqual([1, true])
        expect(filesBelow(join(root, 'templates')).has('a/words.yaml')).toBe(false)
      })
    },
  )

  it('a folder is made whole, and is there once', () => {
    onDisk((root) => {
      expect(run(['template:new', '--district', 'a'], { cwd: root })).toMatchObject({ code: 0, err: '' })
      const made = filesBelow(join(root, 'templates/a'))
      expect([...made.keys()]).toEqual(
        ['fields', 'numbers', 'policy', 'publication', 'style', 'words', 'workbook'].map(
          (name) => `${name}.yaml`,
        ),
      )
      expect(run(['template:new', '--district', 'a', '--from', 'example-east'], { cwd: root }).code).toBe(1)
      expect(filesBelow(join(root, 'templates/a'))).toEqual(made)
    })
  })
})
