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
    entryPoints: { program: 'src/main.ts', worker: 'src/commands/all/build-worker.ts' },
    outExtension: { '.js': '.cjs' },
    // V8 keeps the compiled code of scripts, and not of modules (src/start.ts).
    format: 'cjs',
    // A script that was compiled before cannot import modules; it may require them.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'programUrl' },
    banner: { js: "const programUrl = require('node:url').pathToFileURL(__filename).href" },
    // Look for files in their own folders.
    external: ['pdfjs-dist', 'piscina'],
  }),
  build({ ...common, entryPoints: { main: 'src/start.ts' }, format: 'esm' }),
])

mkdirSync(folder, { recursive: true })
for (const { path, contents } of built.flatMap(({ outputFiles }) => outputFiles)) {
  // What is as it was keeps its time, and with it the code that V8 has compiled.
  if (existsSync(path) && readFileSync(path).equals(contents)) continue
  // Whole or not at all: the program may just be starting.
  writeFileSync(`${path}.new`, contents)
  renameSync(`${path}.new`, path)
  for (const name of readdirSync(folder)) if (name.startsWith('program.cjs.')) rmSync(join(folder, name), { force: true })
}
