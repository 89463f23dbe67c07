/** Files at a git revision. Nothing here writes, not even git's index. */
import { execFileSync } from 'node:child_process'

/** The files of a folder at a revision, or why they cannot be read. */
export type Committed =
  | {
      readonly kind: 'files'
      /** The commit's short hash. */
      readonly commit: string
      /** Bytes by path from the root, e.g. `templates/base/words.yaml`. */
      readonly files: ReadonlyMap<string, Uint8Array>
    }
  /** `detail` is git's own message; empty if it gave none. */
  | {
      readonly kind: 'no-program' | 'no-repository' | 'no-revision' | 'nothing-there'
      readonly detail: string
    }
  /** A link or a submodule, whose content is not in this repository; `detail` is its path. */
  | { readonly kind: 'link'; readonly detail: string }

/** All files below `folder`, a path from `root`, at `revision`. Runs `git`. */
export function committedFiles(root: string, folder: string, revision: string): Committed {
  const git = (args: readonly string[], input?: string) => run(root, args, input)
  try {
    const inside = git(['rev-parse', '--is-inside-work-tree'])
    if (!inside.ok) return { kind: 'no-repository', detail: inside.text }
    const commit = git(['rev-parse', '--short', '--verify', '--end-of-options', `${revision}^{commit}`])
    if (!commit.ok) return { kind: 'no-revision', detail: commit.text }
    const listed = git(['ls-tree', '-r', '-z', commit.text, '--', `${folder}/`])
    const entries = listed.ok ? entriesOf(listed.out.toString()) : []
    if (entries.length === 0) return { kind: 'nothing-there', detail: listed.ok ? '' : listed.text }
    const link = entries.find(({ isFile }) => !isFile)
    if (link !== undefined) return { kind: 'link', detail: link.path }
    const { out } = git(['cat-file', '--batch'], entries.map(({ object }) => `${object}\n`).join(''))
    return { kind: 'files', commit: commit.text, files: filesIn(out, entries) }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { kind: 'no-program', detail: '' }
    throw error
  }
}

type GitAnswer = { readonly ok: boolean; readonly out: Buffer; readonly text: string }

const mostBytes = 256 * 1024 * 1024

function run(root: string, args: readonly string[], input = ''): GitAnswer {
  try {
    const options = ['--no-optional-locks', '--literal-pathspecs']
    const out = execFileSync('git', [...options, ...args], {
      cwd: root,
      input,
      maxBuffer: mostBytes,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    return { ok: true, out, text: out.length < 1000 ? out.toString().trim() : '' }
  } catch (error) {
    // Git ran and refused. Other errors, e.g. that there is no git, go to the caller.
    if (!(error instanceof Error && 'status' in error && typeof error.status === 'number')) throw error
    const text = 'stderr' in error ? String(error.stderr).trim() : ''
    return { ok: false, out: Buffer.alloc(0), text }
  }
}

type TreeEntry = { readonly path: string; readonly object: string; readonly isFile: boolean }

/** Parses `100644 blob 1f7a…\ttemplates/base/words.yaml\0`, once an entry. */
const entriesOf = (listed: string): readonly TreeEntry[] =>
  listed
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [head = '', path = ''] = line.split('\t')
      const [mode = '', , object = ''] = head.split(' ')
      return { path, object, isFile: mode.startsWith('100') }
    })

/** Parses `<object> blob <size>\n<bytes>\n`, once an entry, in the order of the entries. */
function filesIn(out: Buffer, entries: readonly TreeEntry[]): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  let at = 0
  for (const { path } of entries) {
    const start = out.indexOf('\n', at) + 1
    const size = Number(out.subarray(at, start).toString().trim().split(' ').at(-1))
    files.set(path, new Uint8Array(out.subarray(start, start + size)))
    at = start + size + 1
  }
  return files
}
