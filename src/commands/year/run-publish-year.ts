/** The run of `publish:year`. */

import { composeUnit, publishedOf } from '../../build.ts'
import {
  editedSince,
  priorYearMatchesLastPublication,
} from '../../check/facts/prior-year-matches-last-publication.ts'
import { diagnosticsOf } from '../../check/run-rules.ts'
import { type Diagnostic, errorOf, hasErrors } from '../../diagnostic/diagnostic.ts'
import { publishedFile, readPublished } from '../../read/read-published.ts'
import { jobsOf } from '../../units/jobs-of.ts'
import type { Selection } from '../line/command.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { writeFiles } from '../line/write-files.ts'
import { reportDiagnostics } from '../report/report-diagnostics.ts'

/** What `publish:year` does. `replace`: it may replace an earlier file. */
export type PublishYearOptions = { readonly replace: boolean } & Selection

/** Writes `published.json` into the data of each chosen unit whose publication is free of errors. */
export function runPublishYear(options: PublishYearOptions, setting: Setting): ExitCode {
  const { world, terminal, root } = setting
  const { jobs, diagnostics: found } = jobsOf(options, setting)
  for (const job of jobs) {
    const { value, diagnostics } = composeUnit(world, job)
    found.push(...diagnostics)
    if (value === null) continue
    const file = publishedFile(job)
    const text = publishedOf(value.facts, value.document.title)
    const earlier = world.read(`${root}/${file}`)
    const same = earlier !== null && new TextDecoder().decode(earlier) === text
    if (earlier !== null && !same && !options.replace) {
      const { value: published } = readPublished(world, root, job)
      found.push(
        differs(file, job),
        ...(published === null
          ? []
          : diagnosticsOf(priorYearMatchesLastPublication, editedSince(value.facts.inputs, published))),
      )
      continue
    }
    const failure = same
      ? null
      : writeFiles(new Map([[file, text]]), '检查 data 文件夹能否写入，再运行', setting)
    if (failure !== null) found.push(failure)
    else if (options.messages === 'text') terminal.print(`${saidOf({ file, same, earlier })}\n`)
  }
  reportDiagnostics(found, options, terminal)
  if (options.messages === 'text' && hasErrors(found)) terminal.complain('有错误的单位没有写出公开数。\n')
  return hasErrors(found) ? 1 : 0
}

const saidOf = ({
  file,
  same,
  earlier,
}: {
  file: string
  same: boolean
  earlier: Uint8Array | null
}): string =>
  same
    ? `${file} 已经是这些数，没有改动。`
    : `${earlier === null ? '写出' : '替换了'} ${file}：公开数已存定，下一年与它比较。`

const differs = (file: string, { unit, year }: { unit: string; year: number }): Diagnostic =>
  errorOf(
    'published-once',
    `${file} 已经有了，与现在的数据不同，没有改动`,
    `公开以后又改了数据？确实重新公开过，才用 npm run publish:year -- --unit ${unit} --year ${year} --replace；否则把数据改回来`,
  )
