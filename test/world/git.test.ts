/** Files are read from a real repository as they were committed, and nothing in it changes. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { committedFiles } from '../../src/world/git.ts'

const bytes = Uint8Array.from([0, 10, 255, 13, 10, 0])
let repository = ''

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', ...args], {
    cwd: repository,
    encoding: 'utf8',
  })

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(repository, path)), { recursive: true })
  writeFileSync(join(repository, path), content)
}

beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'committed-'))
  git('init', '-q')
  write('project/templates/base/words.yaml', '一: 二\n')
  write('project/templates/base/sections/有 空格.hbs', '<p>\r\n</p>')
  write('project/templates/district/style.docx', bytes)
  write('project/templates/district/empty.hbs', '')
  write('project/templates-old/words.yaml', '不要\n')
  write('project/data/unit.yaml', '不要\n')
  git('add', '.')
  git('commit', '-qm', 'one')
  write('project/templates/base/words.yaml', '一: 三\n')
  git('commit', '-qam', 'two')
  write('project/templates/base/words.yaml', '没有提交\n')
  write('project/templates/new.hbs', '没有提交')
})
afterAll(() => rmSync(repository, { recursive: true }))

describe('a folder of a repository', () => {
  it('holds what was committed, byte by byte, below the folder that is asked in', () => {
    const found = committedFiles(`${repository}/project`, 'templates', 'HEAD')
    if (found.kind !== 'files') throw new Error(found.kind)
    const read = [...found.files].map(([path, content]) => [path, Buffer.from(content).toString('latin1')])
    expect(found.commit).toBe(git('rev-parse', '--short', 'HEAD').trim())
    expect(Object.fromEntries(read)).toEqual({
      'templates/base/words.yaml': Buffer.from('一: 三\n').toString('latin1'),
      'templates/base/sections/有 空格.hbs': '<p>\r\n</p>',
      'templates/district/style.docx': Buffer.from(bytes).toString('latin1'),
      'templates/district/empty.hbs': '',
    })
  })

  it('held something else before', () => {
    const found = committedFiles(`${repository}/project`, 'templates', 'HEAD~1')
    const words = found.kind === 'files' ? found.files.get('templates/base/words.yaml') : undefined
    expect(Buffer.from(words ?? []).toString()).toBe('一: 二\n')
  })

  it('stays as it is, and so does the index', () => {
    const index = join(repository, '.git/index')
    const state = () => [readFileSync(index), statSync(index).mtimeMs, git('rev-parse', 'HEAD')]
    const before = state()
    committedFiles(`${repository}/project`, 'templates', 'HEAD')
    expect(state()).toEqual(before)
    expect(readFileSync(join(repository, 'project/templates/new.hbs'), 'utf8')).toBe('没有提交')
  })
})

describe('why there is nothing', () => {
  const kindOf = (root: string, folder: string, revision: string) =>
    committedFiles(root, folder, revision).kind

  it.each(['nonsense', '--output=x', 'HEAD~9', ''])('no revision “%s”', (revision) => {
    expect(kindOf(`${repository}/project`, 'templates', revision)).toBe('no-revision')
  })

  it('no such folder in it', () => {
    expect(kindOf(repository, 'templates', 'HEAD')).toBe('nothing-there')
    expect(kindOf(`${repository}/project`, '*', 'HEAD')).toBe('nothing-there')
  })

  it('a link, which git keeps without what it points at', () => {
    symlinkSync('base', join(repository, 'project/templates/linked'))
    git('add', 'project/templates/linked')
    git('commit', '-qm', 'three')
    expect(committedFiles(`${repository}/project`, 'templates', 'HEAD')).toEqual({
      kind: 'link',
      detail: 'templates/linked',
    })
  })

  it('no repository', () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'))
    expect(kindOf(outside, 'templates', 'HEAD')).toBe('no-repository')
    rmSync(outside, { recursive: true })
  })

  it('no git', () => {
    const { PATH } = process.env
    process.env.PATH = '/nowhere'
    expect(kindOf(repository, 'templates', 'HEAD')).toBe('no-program')
    process.env.PATH = PATH
  })
})
