/** Reports as a person opens them: whole at a desk and on a telephone, and fit for everybody to read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inFolder, run } from '../compiled.ts'
import { describeInBrowser, violationsOf, widths } from './browser.ts'

/** The report of an invented unit, as `check` writes it. */
const report = (): string =>
  inFolder((folder) => {
    const { code, err } = run(['check', '--unit', 'example-construction', '--year', '2025', '--out', folder])
    expect(code, err).toBe(0)
    return readFileSync(join(folder, 'example-construction/2025/check.html'), 'utf8')
  })

describeInBrowser('check.html', ({ open }) => {
  it('is a page of its own, with title and headings', async () => {
    const page = await open(report())
    expect(await page.title()).toContain('检查报告')
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
  })

  it.each(Object.entries(widths))('has nothing against WCAG 2.1 AA: %s', async (_, width) => {
    expect(await violationsOf(await open(report(), width))).toEqual([])
  })
})
