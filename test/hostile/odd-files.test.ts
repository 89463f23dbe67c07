/**
 * Whatever is in the place of a file: reported in one line, never opened, waited on or followed out of the project.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listUnits } from '../../src/read/list-units.ts'
import { layerChain, readLayers } from '../../src/read/read-layers.ts'
import { readFonts } from '../../src/read/read-style.ts'
import { readUnit } from '../../src/read/read-unit.ts'
import { realWorld } from '../../src/world/world.ts'
import { inFolder } from '../compiled.ts'
import { sampleFiles } from '../read/sample-unit.ts'
import { worldOf } from '../read/world-of.ts'

const year = 'data/archives/2024'

/** The smallest unit on the disk, in a folder that has another one beside it. */
function onDisk<T>(use: (root: string, outside: string) => T): T {
  return inFolder((folder) => {
    const root = join(folder, 'project')
    for (const [path, content] of Object.entries(sampleFiles(2024))) {
      const file = join(root, path.slice('/root/'.length))
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
    }
    const outside = join(folder, 'outside')
    cpSync(join(root, 'data/archives'), outside, { recursive: true })
    return use(root, outside)
  })
}

const told = (root: string) =>
  readUnit(realWorld, { root, unit: 'archives', year: 2024 }).diagnostics.map(
    ({ at, message, hint }) => `${at ? `${at.file}:${at.line} ` : ''}${message}｜${hint ?? ''}`,
  )

const inPlaceOf = (root: string, file: string): string => {
  const path = join(root, file)
  rmSync(path, { recursive: true })
  return path
}

type Prepare = (root: string, outside: string) => void

describe('in the place of a unit’s file or folder', { timeout: 60_000 }, () => {
  it('nothing is wrong to begin with', () => {
    onDisk((root) => expect(told(root)).toEqual([]))
  })

  it.skipIf(process.platform === 'win32').each<[string, Prepare, string]>([
    [
      'a folder',
      (root) => mkdirSync(inPlaceOf(root, `${year}/budget.yaml`)),
      `${year}/budget.yaml:1 ${year}/budget.yaml 是一个文件夹，这里应为文件｜把文件夹移走或改名，再放入同名的文件`,
    ],
    [
      'a file',
      (root) => writeFileSync(inPlaceOf(root, `${year}/projects`), ''),
      `${year}/projects:1 ${year}/projects 是一个文件，这里应为文件夹｜把文件移走或改名，再建同名的文件夹`,
    ],
    [
      'a pipe, which nobody writes into',
      (root) => execFileSync('mkfifo', [inPlaceOf(root, `${year}/budget.yaml`)]),
      `${year}/budget.yaml:1 ${year}/budget.yaml 不是普通文件（是管道、设备之类），没有读取｜换成普通的文本文件`,
    ],
    [
      'a pipe in the place of what was published',
      (root) => {
        mkdirSync(join(root, 'data/archives/2023'))
        execFileSync('mkfifo', [join(root, 'data/archives/2023/published.json')])
      },
      'data/archives/2023/published.json:1 data/archives/2023/published.json 不是普通文件（是管道、设备之类），没有读取｜published.json 由程序写出，不要手改。从备份恢复；或运行 npm run publish:year -- --unit archives --year 2023 --replace 重新写出',
    ],
    [
      '200 MB',
      (root) => truncateSync(join(root, `${year}/budget.yaml`), 200_000_000),
      `${year}/budget.yaml:1 文件太大：200 MB，最多 1 MB，没有读取｜数据和模板都是短小的文本；是不是放错了文件？`,
    ],
    [
      'a link to a device without an end',
      (root) => symlinkSync('/dev/zero', inPlaceOf(root, `${year}/budget.yaml`)),
      `${year}/budget.yaml:1 ${year}/budget.yaml 是一个链接，指向 data 文件夹之外，没有读取｜把文件本身复制到这里，不用链接`,
    ],
    [
      'a link to a file elsewhere',
      (root, outside) =>
        symlinkSync(join(outside, '2024/budget.yaml'), inPlaceOf(root, `${year}/budget.yaml`)),
      `${year}/budget.yaml:1 ${year}/budget.yaml 是一个链接，指向 data 文件夹之外，没有读取｜把文件本身复制到这里，不用链接`,
    ],
    [
      'a link to a unit elsewhere',
      (root, outside) => symlinkSync(outside, inPlaceOf(root, 'data/archives')),
      'data/archives:1 data/archives 是一个链接，指向 data 文件夹之外，没有读取｜把文件夹本身复制到这里，不用链接',
    ],
    [
      'a link to a year elsewhere',
      (root, outside) => symlinkSync(join(outside, '2024'), inPlaceOf(root, year)),
      `${year}:1 ${year} 是一个链接，指向 data 文件夹之外，没有读取｜把文件夹本身复制到这里，不用链接`,
    ],
    [
      'a link to projects elsewhere',
      (root, outside) => symlinkSync(join(outside, '2024/projects'), inPlaceOf(root, `${year}/projects`)),
      `${year}/projects:1 ${year}/projects 是一个链接，指向 data 文件夹之外，没有读取｜把文件夹本身复制到这里，不用链接`,
    ],
    [
      'a link to itself',
      (root) => symlinkSync('budget.yaml', inPlaceOf(root, `${year}/budget.yaml`)),
      `${year}/budget.yaml:1 ${year}/budget.yaml 是一个链接，绕了一圈又指回自己｜删掉链接，把文件本身放在这里`,
    ],
    [
      'a link to itself, for a unit',
      (root) => symlinkSync('archives', inPlaceOf(root, 'data/archives')),
      'data/archives:1 data/archives 是一个链接，绕了一圈又指回自己｜删掉链接，把文件夹本身放在这里',
    ],
    [
      'a link to nothing',
      (root) => symlinkSync('nowhere', inPlaceOf(root, `${year}/budget.yaml`)),
      `${year}/budget.yaml:1 ${year}/budget.yaml 是一个链接，它指向的文件不存在｜把文件本身放在这里，不用链接`,
    ],
    [
      'a link out of the catalogue',
      (root) => symlinkSync('/etc/hostname', inPlaceOf(root, 'data/catalog/economic.csv')),
      'data/catalog/economic.csv:1 data/catalog/economic.csv 是一个链接，指向 data/catalog 文件夹之外，没有读取｜把文件本身复制到这里，不用链接',
    ],
  ])('%s', (_, prepare, expected) => {
    onDisk((root, outside) => {
      prepare(root, outside)
      expect(told(root)).toEqual([expected])
    })
  })

  it.skipIf(process.platform === 'win32')(
    'links within the data are followed, and a shared catalogue',
    () => {
      onDisk((root, outside) => {
        symlinkSync('archives', join(root, 'data/zoo'))
        cpSync(join(root, 'data/catalog'), join(outside, 'catalog'), { recursive: true })
        symlinkSync(join(outside, 'catalog'), inPlaceOf(root, 'data/catalog'))
        expect(told(root)).toEqual([])
        expect(listUnits(realWorld, root)).toEqual(['archives', 'zoo'])
      })
    },
  )

  it('what the system does not let us read is named with the system’s word', () => {
    const barred = { kind: 'barred', reason: 'EACCES' } as const
    const told = (path: string) =>
      readUnit(worldOf(sampleFiles(2024), { [`/root/${path}`]: barred }), {
        root: '/root',
        unit: 'archives',
        year: 2024,
      }).diagnostics.map(({ message, hint }) => `${message}｜${hint}`)
    expect(told(`${year}/budget.yaml`)).toEqual([
      `${year}/budget.yaml 读不了（EACCES）｜检查这个文件的读取权限，或它所在的磁盘`,
    ])
    expect(told('data/archives')).toEqual([
      'data/archives 读不了（EACCES）｜检查这个文件夹的读取权限，或它所在的磁盘',
    ])
  })
})

describe('in the place of a template', { timeout: 60_000 }, () => {
  const layersOf = (root: string) =>
    readLayers(
      realWorld,
      root,
      layerChain(realWorld, root, { id: 'archives', template: 'hillside', year: 2024 }),
    )
  const layersTold = (root: string) => layersOf(root).diagnostics.map(({ message }) => message)

  const base = {
    'publication.yaml': 'parts: []\n',
    'words.yaml': 'a: b\n',
    'style.yaml': 'a: b\n',
    'glossary.yaml': 'a: b\n',
    'numbers.yaml': 'a: b\n',
    'policy.yaml': 'a: b\n',
    'fields.yaml': 'a: b\n',
    'one.hbs': 'x',
  }
  const withBase = (use: Prepare) =>
    onDisk((root, outside) => {
      for (const [name, text] of Object.entries(base)) writeFileSync(join(root, 'templates/base', name), text)
      use(root, outside)
    })

  it.skipIf(process.platform === 'win32').each<[string, Prepare, readonly string[]]>([
    [
      'a link to a file that is none of ours',
      (root) => symlinkSync('/etc/passwd', inPlaceOf(root, 'templates/base/one.hbs')),
      ['templates/base/one.hbs 是一个链接，指向 templates 文件夹之外，没有读取'],
    ],
    [
      'a link to a layer elsewhere',
      (root, outside) => symlinkSync(outside, inPlaceOf(root, 'templates/hillside')),
      [
        'templates/hillside/2024 是一个链接，指向 templates 文件夹之外，没有读取',
        'templates/hillside 是一个链接，指向 templates 文件夹之外，没有读取',
      ],
    ],
    [
      'a template of 3 MB',
      (root) => writeFileSync(join(root, 'templates/base/one.hbs'), 'x'.repeat(3_000_000)),
      ['文件太大：3 MB，最多 0.2 MB，没有读取'],
    ],
    [
      'folders that lead round in a circle',
      (root) => symlinkSync('.', join(root, 'templates/base/loop')),
      ['这个文件不会被用到：不是模板文件'],
    ],
  ])('%s', (_, prepare, expected) => {
    withBase((root, outside) => {
      prepare(root, outside)
      expect([...new Set(layersTold(root))]).toEqual(expected)
    })
  })

  it.skipIf(process.platform === 'win32')('two circles are no endless search', () => {
    withBase((root) => {
      symlinkSync('.', join(root, 'templates/base/loop'))
      symlinkSync('.', join(root, 'templates/base/pool'))
      expect(layersTold(root).length).toBeLessThan(1000)
    })
  })

  it.each(['../../etc', '..', '.', '/etc', 'base/../hillside', 'hillside/'])(
    'a template called %s is none',
    (name) => {
      onDisk((root) => {
        const file = join(root, 'data/archives/unit.yaml')
        cpSync(file, `${file}.old`)
        writeFileSync(file, readText(file).replace('hillside', name))
        expect(told(root)).toEqual([
          `data/archives/unit.yaml:5 没有模板“${name}”${name === 'hillside/' ? '，是不是“hillside”？' : ''}｜templates 里有：base、hillside`,
        ])
      })
    },
  )
})

const readText = (file: string): string => new TextDecoder().decode(realWorld.read(file) ?? new Uint8Array())

describe('in the place of a font', () => {
  it.skipIf(process.platform === 'win32').each<[string, string, Prepare, string]>([
    [
      'a path out of the folder',
      '../../etc/passwd',
      () => {},
      'fonts 文件夹里没有字体文件“../../etc/passwd”',
    ],
    [
      'a folder',
      'Plain.ttf',
      (root) => mkdirSync(join(root, 'fonts/Plain.ttf')),
      'fonts/Plain.ttf 是一个文件夹，这里应为文件',
    ],
    [
      'a link out of the folder',
      'Plain.ttf',
      (root) => symlinkSync('/etc/passwd', join(root, 'fonts/Plain.ttf')),
      'fonts/Plain.ttf 是一个链接，指向 fonts 文件夹之外，没有读取',
    ],
  ])('%s', (_, file, prepare, expected) => {
    onDisk((root, outside) => {
      mkdirSync(join(root, 'fonts'))
      const roles = ['song', 'title', 'hei', 'kai', 'fangsong'].map(
        (role) => `  ${role}: { pdf: [plain], word: { eastAsia: 宋体, latin: Arial } }`,
      )
      const face = `faces:\n  plain: { file: ${file}, licence: OFL, source: npm }\n`
      writeFileSync(join(root, 'fonts/fonts.yaml'), `${face}roles:\n${roles.join('\n')}\n`)
      prepare(root, outside)
      expect(readFonts(realWorld, root).diagnostics).toMatchObject([
        { message: expected, at: { file: 'fonts/fonts.yaml', line: 2 } },
      ])
    })
  })
})

it('a hundred thousand files in a folder are passed over', { timeout: 60_000 }, () => {
  const files = Object.fromEntries(
    Array.from({ length: 100_000 }, (_, index) => [`/root/${year}/projects/${index}.txt`, 'x']),
  )
  const { diagnostics } = readUnit(
    { ...worldOf(sampleFiles(2024)), list: (path) => listed(path) },
    { root: '/root', unit: 'archives', year: 2024 },
  )
  expect(diagnostics).toEqual([])

  function listed(path: string): readonly string[] {
    const own = worldOf(sampleFiles(2024)).list(path)
    return path.endsWith('/projects')
      ? [...own, ...Object.keys(files).map((file) => file.split('/').at(-1) ?? '')]
      : own
  }
})
