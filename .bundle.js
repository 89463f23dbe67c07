/**
 * `npm run compile`: writes the program as one file (`.build/program.cjs`), the file that starts it (`.build/main.js`), and
 * the file that worker threads of `build --all` load (`.build/worker.cjs`). Loading 800 modules one by one takes longer
 * than reading a unit's data.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const folder = join(import.meta.dirname, '.build')

/** @type {import('esbuild').BuildOptions & { write: false }} */
const common = {
  absWorkingDir: import.meta.dirname,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  outdir: folder,
  write: false,
  logLevel: 'warning',
}

const built = await Promise.all([
  build({
    ...common,
    entryPoints: { program: 'src/main.ts', worker: 'src/commands/build/all/build-worker.ts' },
    outExtension: { '.js': '.cjs' },
    // `start.ts` can keep the compiled code of scripts only. Modules will do when `module.enableCompileCache` replaces it.
    format: 'cjs',
    // A script with kept code can require modules, but not import them. This goes together with `start.ts`, too.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'programUrl' },
    banner: { js: "const programUrl = require('node:url').pathToFileURL(__filename).href" },
    // These look for files in their own folders.
    external: ['pdfjs-dist', 'piscina'],
    // pdfkit requires fontkit and the program imports it: one copy serves both. Remove it when pdfkit imports it as well.
    alias: { fontkit: join(import.meta.dirname, 'node_modules/fontkit/dist/main.cjs') },
  }),
  build({ ...common, entryPoints: { main: 'src/start.ts' }, format: 'esm' }),
])

mkdirSync(folder, { recursive: true })
/**
 * esbuild leaves characters outside ASCII only in comments (of licences), where an escape does no harm. V8 reads and keeps
 * a text in ASCII at half the cost. Remove it when esbuild escapes comments, too.
 * @param {Uint8Array} contents
 */
const inAscii = (contents) =>
  Buffer.from(
    Buffer.from(contents)
      .toString('utf8')
      .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
    'latin1',
  )

for (const { path, contents: written } of built.flatMap(({ outputFiles }) => outputFiles)) {
  const contents = inAscii(written)
  // An unchanged file keeps its mtime, and with it the code that V8 compiled.
  if (existsSync(path) && readFileSync(path).equals(contents)) continue
  // Written under another name, then renamed: the program may just be starting.
  writeFileSync(`${path}.new`, contents)
  renameSync(`${path}.new`, path)
  for (const name of readdirSync(folder)) if (name.startsWith('program.cjs.')) rmSync(join(folder, name), { force: true })
}
