/**
 * How the tests are run. `npm test` runs all projects, `npm run test:quick` all but `long`; `--mode update-goldens`
 * (`npm run update:goldens`) rewrites what the program writes into the repository, instead of comparing it.
 */
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Builds of many units, damaged and arbitrary input, invented units, an acceptance of each rule, validators of whole
 * files. The longest are first.
 */
const long = [
  'test/commands/build/all/interrupted.test.ts',
  'test/commands/build/all/only-changed.test.ts',
  'test/commands/build/all/shards.test.ts',
  'test/hostile/killed.test.ts',
  'test/outputs/outputs.test.ts',
  'test/synthetic/large.test.ts',
  'test/rules/accepted.test.ts',
  'test/write/docx/valid.test.ts',
  'test/commands/build/all/*.test.ts',
  'test/hostile/*.test.ts',
  'test/synthetic/*.test.ts',
  'test/**/any-*.test.ts',
  'test/write/same-bytes.test.ts',
  'test/write/extremes.test.ts',
]

/** The disk is replaced by one that fails: it must be for no other file. */
const isolated = ['test/world/replace-all.test.ts']

/** Files that begin early, so that no core waits for the other at the end. */
const first = [
  ...long.filter((path) => !path.includes('*')),
  'test/rules/publication-rules.test.ts',
  'test/commands/template/template-lint.test.ts',
  'test/commands/build/build.test.ts',
]

/** Files that write goldens, cases, schemas, digests or pages of the docs. */
const golden = [
  'test/{compose,write}/goldens.test.ts',
  'test/compose/manual.test.ts',
  'test/editions/editions.test.ts',
  'test/commands/check/checklist.test.ts',
  'test/read/{data-manual,json-schema}.test.ts',
  'test/rules/{data-rules,publication-rules,text-rules,rules}.test.ts',
  'test/outputs/outputs.test.ts',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const index = first.findIndex((path) => moduleId.endsWith(path))
      return index === -1 ? first.length : index
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}

export default defineConfig(({ mode }) => {
  const isUpdate = mode === 'update-goldens'
  const project = (name: string, include: readonly string[], exclude: readonly string[] = []) => ({
    extends: true as const,
    test: { name, include: [...include], exclude: [...exclude], isolate: name === 'isolated' },
  })
  return {
    test: {
      testTimeout: 60_000,
      hookTimeout: 60_000,
      maxWorkers: '100%',
      pool: 'forks',
      // Measured on the quick tests: more room for young objects saves a tenth of the processor time; Node.js 20 optimises
      // too early (see `src/start.ts`), which is another 15 %. The second goes when Node.js 20 does.
      execArgv: [
        '--max-semi-space-size=64',
        ...(process.versions.v8.startsWith('11.') ? ['--interrupt-budget=1000000'] : []),
      ],
      sequence: { sequencer: LongestFirst },
      env: isUpdate ? { UPDATE_GOLDENS: '1' } : {},
      projects: isUpdate
        ? [project('golden', golden)]
        : [
            project('quick', ['test/**/*.test.ts'], [...long, ...isolated, 'test/browser/**']),
            project('long', long),
            project('isolated', isolated),
          ],
    },
  }
})
