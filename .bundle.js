/**
 * `npm run compile`: the program in one file (`.build/program.cjs`), what starts it (`.build/main.js`), and the part of it
 * that threads load which build many units (`.build/worker.cjs`). Loading some eight hundred modules one by one takes
 * longer than reading a unit's data.
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
    // V8 keeps the compiled code of scripts, and not of modules (src/start.ts).
    format: 'cjs',
    // A script that was compiled before cannot import modules; it may require them.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'programUrl' },
    banner: { js: "const programUrl = require('node:url').pathToFileURL(__filename).href" },
    // Look for files in their own folders.
    external: ['pdfjs-dist', 'piscina'],
    // pdfkit requires it and we import it: one copy serves both.
    alias: { fontkit: join(import.meta.dirname, 'node_modules/fontkit/dist/main.cjs') },
  }),
  build({ ...common, entryPoints: { main: 'src/start.ts' }, format: 'esm' }),
])

mkdirSync(folder, { recursive: true })
/**
 * Comments are the only place where esbuild leaves other characters than ASCII; an escape there is as good. V8 reads
 * and keeps a text of ASCII at half the cost.
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
  // What is as it was keeps its time, and with it the code that V8 has compiled.
  if (existsSync(path) && readFileSync(path).equals(contents)) continue
  // Whole or not at all: the program may just be starting.
  writeFileSync(`${path}.new`, contents)
  renameSync(`${path}.new`, path)
  for (const name of readdirSync(folder)) if (name.startsWith('program.cjs.')) rmSync(join(folder, name), { force: true })
}
