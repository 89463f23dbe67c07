/** Same input, same bytes: with any clock, time zone and language, and after any number of documents. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { composeUnit, type Job } from '../../src/build.ts'
import { formats } from '../../src/write/formats.ts'
import { layoutPdf } from '../../src/write/pdf/write-pdf.ts'
import { digestOf, filesBelow, inFolder, run } from '../compiled.ts'
import { exampleJob, projectWorld, qiaokouJob } from '../project.ts'
import { fontBytes } from './written.ts'

/** From the files to the bytes, nothing kept from before but the fonts. */
async function build(job: Job): Promise<Readonly<Record<string, string>>> {
  const { value } = composeUnit(projectWorld(), job)
  if (value === null) throw new Error(`${job.unit} does not compose`)
  const { document, style, fonts, word } = value
  const layout = layoutPdf(document, style, { fonts, bytes: fontBytes })
  const written = await Promise.all(
    Object.entries(formats).map(
      async ([name, write]) => [name, await write({ document, style, fonts, word, layout })] as const,
    ),
  )
  return Object.fromEntries(written.map(([name, bytes]) => [name, digestOf(bytes)]))
}

afterEach(() => vi.useRealTimers())

const at = (when: string) => vi.useFakeTimers({ now: new Date(when), toFake: ['Date'] })

describe('the bytes', () => {
  it('are those of the first document when it is the fifth, years later', async () => {
    at('2024-02-28T23:59:59Z')
    const first = await build(exampleJob)
    expect(Object.keys(first)).toEqual(['docx', 'pdf', 'xlsx'])
    const others = [await build(qiaokouJob), await build(exampleJob)]
    at('2031-07-01T08:00:01Z')
    others.push(await build(qiaokouJob), await build(exampleJob))
    expect(others[2]).toEqual(others[0])
    expect(others[1]).toEqual(first)
    expect(others[3]).toEqual(first)
    expect(others[0]).not.toEqual(first)
  }, 30_000)

  it('are the same in Shanghai, in Turkish, and in New York, in plain ASCII', () => {
    const files = [
      { TZ: 'Asia/Shanghai', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' },
    ].map((env) =>
      inFolder((out) => {
        expect(run(['--unit', 'qiaokou-bigdata', '--year', '2024', '--out', out], { env })).toMatchObject({
          code: 0,
        })
        return filesBelow(out)
      }),
    )
    expect([...(files[0]?.keys() ?? [])].map((name) => name.split('.').at(-1))).toEqual([
      'json',
      'docx',
      'pdf',
    ])
    expect(files[1]).toEqual(files[0])
  }, 60_000)
})
