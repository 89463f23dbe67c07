/** The harness itself: it opens a page, and what is wrong with it is found. */
import { expect, it } from 'vitest'
import { describeInBrowser, violationsOf } from './browser.ts'

const pageWith = (body: string): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><title>示例</title></head><body><main>${body}</main></body></html>`

describeInBrowser('the browser', ({ open }) => {
  it('finds nothing wrong with a good page', async () => {
    expect(await violationsOf(await open(pageWith('<h1>示例</h1>')))).toEqual([])
  })

  it('finds text that is too pale, and a field without a name', async () => {
    const page = await open(
      pageWith('<p style="color: #ccc; background: #fff">示例文字太浅，看不清</p><input>'),
    )
    expect((await violationsOf(page)).map((found) => found.split(':')[0])).toEqual([
      'serious color-contrast',
      'critical label',
    ])
  })

  it('refuses a page that asks the network for something', async () => {
    await expect(open(pageWith('<img src="http://127.0.0.1:9/x.png" alt="">'))).rejects.toThrow('asks for')
  })
})
