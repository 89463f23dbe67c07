/** The program in a process of its own: exit codes, where words go, and that a failed build changes no file. */
import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, inFolder, mainFile, run } from './compiled.ts'
import { inProject } from './scratch-project.ts'

const names = (files: ReadonlyMap<string, unknown>) => [...files.keys()].map((name) => name.split('/').at(-1))

describe('the program', { timeout: 60_000 }, () => {
  it('explains itself', () => {
    const { code, out, err } = run(['--help'])
    expect(out).toMatch(/^部门预算公开：/)
    expect([code, err]).toEqual([0, ''])
  })

  it('says its version', () => {
    expect(run(['--version'])).toEqual({ code: 0, out: '0.1.0\n', err: '' })
  })

  it('refuses words that it does not know, and writes nothing', () => {
    inFolder((cwd) => {
      expect(run(['biuld', '--fromat', 'pdf'], { cwd })).toEqual({
        code: 2,
        out: '',
        err: '没有命令“biuld”，是不是“build”？\n没有选项“--fromat”，是不是“--format”？\n说明见 --help。\n',
      })
      expect(filesBelow(cwd).size).toBe(0)
    })
  })

  it('says where to run it, where there is no data', () => {
    inFolder((cwd) => {
      const { code, err } = run([], { cwd })
      expect(err).toContain('data 文件夹里没有单位')
      expect(code).toBe(1)
      expect(filesBelow(cwd).size).toBe(0)
    })
  })

  it('writes in another folder; broken data leave the earlier files as they were, byte by byte', () => {
    inProject((cwd) => {
      const words = ['--unit', 'example-bureau', '--year', '2024']
      const first = run(words, { cwd })
      expect(first).toMatchObject({ code: 0, err: '' })
      expect(first.out).toMatch(/^example-bureau 2024　\d+ 页　\d+\.\d 秒\n单位认可 1 处.*\n {2}out\//)
      const before = filesBelow(join(cwd, 'out'))
      expect(names(before)).toEqual([
        'published.json',
        '示例区示例局2024年部门预算.docx',
        '示例区示例局2024年部门预算.pdf',
      ])

      writeFileSync(join(cwd, 'data/example-bureau/2024/statement.yaml'), 'x: [1\n')
      const second = run(words, { cwd, env: { NO_COLOR: '1' } })
      expect(second.code).toBe(1)
      expect(second.out).toContain('有错误，未写出')
      expect(second.err).toContain('data/example-bureau/2024/statement.yaml:1')
      expect(filesBelow(join(cwd, 'out'))).toEqual(before)
    })
  })

  it('only checks where it is asked to', () => {
    inProject((cwd) => {
      const report = 'out/example-bureau/2024/check.html'
      const out = `单位认可 1 处，都有理由（accepted.yaml）；逐处列出：npm run check -- --verbose\n检查了 1 个单位，没有发现问题。\n另有 1 处四舍五入的尾差在允许之内；逐处列出：npm run check -- --verbose\n检查报告：\n  ${report}\n`
      expect(run(['check'], { cwd })).toEqual({ code: 0, out, err: '' })
      expect([...filesBelow(cwd).keys()].filter((name) => name.startsWith('out/'))).toEqual([report])
    })
  })

  it('can be piped: errors on one side, JSON alone on the other', () => {
    inProject((cwd) => {
      writeFileSync(join(cwd, 'data/example-bureau/unit.yaml'), 'name: 甲\n')
      const { code, out, err } = run(['check', '--messages', 'json'], { cwd })
      expect(JSON.parse(out).length).toBeGreaterThan(0)
      expect([code, err]).toEqual([1, ''])
    })
  })

  it('says which place cannot be written, and leaves nothing half written', () => {
    inProject((cwd) => {
      writeFileSync(join(cwd, 'taken'), '')
      const before = filesBelow(cwd)
      const { code, err } = run(['--unit', 'example-bureau', '--format', 'pdf', '--out', 'taken'], { cwd })
      expect(err).toContain('taken（这里应为文件夹）；原有的文件没有改动 [output-can-be-written]')
      expect(code).toBe(1)
      expect(filesBelow(cwd)).toEqual(before)
    })
  })

  it.runIf(existsSync('/dev/full'))('says that its words cannot be written, without a trace', () => {
    inProject((cwd) => {
      const full = openSync('/dev/full', 'w')
      const { code, err } = run(['check'], { cwd, stdout: full })
      closeSync(full)
      expect(err).toBe('输出写不出去（ENOSPC）：磁盘满了，或输出已经关闭。\n')
      expect(code).toBe(1)
    })
  })

  it.skipIf(process.platform === 'win32')('says that its folder is gone', () => {
    inFolder((folder) => {
      const gone = join(folder, 'gone')
      mkdirSync(gone)
      const command = 'rmdir "$PWD" && exec "$0" "$1" check'
      const { status, stderr } = spawnSync('sh', ['-c', command, process.execPath, mainFile], {
        cwd: gone,
        encoding: 'utf8',
      })
      expect(stderr).toBe('当前文件夹已经不在了，或者进不去；请进入项目的根目录再运行。\n')
      expect(status).toBe(1)
    })
  })
})
