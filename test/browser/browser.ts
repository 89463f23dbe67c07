/**
 * Pages in a real browser: Debian's Chromium through playwright-core. `CHROMIUM` names another browser of its kind. Where
 * there is none, the tests are skipped and say so; a skipped test proves nothing.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Result } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'

const executablePath = process.env.CHROMIUM || '/usr/bin/chromium'

/** Nothing but the page: no sandbox where root runs it, none of the browser's own connections. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
]

/** Widths that pages are looked at: a desk, and a telephone. */
export const widths = { desk: 1280, phone: 390 } as const

/** What a test does with a browser. */
export type Pages = {
  /** Opens HTML; a page that asks the network for anything fails. */
  readonly open: (html: string, width?: number) => Promise<Page>
}

/**
 * Adds the project's fonts to the machine's. Without a Chinese font all characters look the same, and axe takes them for
 * icons, whose contrast it does not look at.
 */
const withOwnFonts = (folder: string) => `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${resolve('fonts')}</dir>
  <cachedir>${folder}</cachedir>
</fontconfig>
`

/** A group of tests that need a browser; skipped as a whole where there is none. */
export function describeInBrowser(name: string, tests: (pages: Pages) => void): void {
  const isThere = existsSync(executablePath)
  describe.skipIf(!isThere)(isThere ? name : `${name} (no browser at ${executablePath})`, () => {
    let browser: Browser | null = null
    let folder = ''
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'fonts-'))
      const file = join(folder, 'fonts.conf')
      writeFileSync(file, withOwnFonts(folder))
      browser = await chromium.launch({
        executablePath,
        args,
        env: { ...process.env, FONTCONFIG_FILE: file },
      })
    })
    afterAll(async () => {
      await browser?.close()
      rmSync(folder, { recursive: true })
    })
    tests({
      async open(html, width = widths.desk) {
        if (browser === null) throw new Error('the browser has not been started')
        const page = await browser.newPage({ viewport: { width, height: 900 } })
        const asked: string[] = []
        await page.route('**/*', (route) => {
          asked.push(route.request().url())
          return route.abort()
        })
        await page.setContent(html)
        if (asked.length > 0) throw new Error(`the page asks for ${asked.join(', ')}`)
        return page
      },
    })
  })
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong with a page by WCAG 2.1 A and AA: the rule, how bad it is, and the elements. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource)
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })
    return violations
  })
  return violations.map(
    ({ id, impact, nodes }: Result) =>
      `${impact} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
}
