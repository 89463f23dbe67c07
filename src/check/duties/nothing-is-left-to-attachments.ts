import type { PrintedRule } from '../rule.ts'
import { done } from './duty.ts'

const pointsAway = /(?:详见|参见|另见|见)(?:本|文后|文末|以下|后附)?(?:的)?附件|附件另(?:附|发)|另行下载/

/** The publication contains what it publishes: a reference to an attachment that is not there discloses nothing. */
export const nothingIsLeftToAttachments: PrintedRule = {
  duty: true,
  slug: 'nothing-is-left-to-attachments',
  subject: 'printed',
  severity: 'warning',
  title: '内容都在正文里，不以附件代替',
  source: '财预〔2016〕143号；公开检查（可读性）',
  about: '正文和表里不能用“详见附件”代替内容：附件不是这一文本的一部分。',
  judge({ passages }) {
    const found = passages.filter(({ text }) => pointsAway.test(text))
    if (found.length === 0) return done('全文没有“详见附件”')
    return [
      ...found.map(({ text, where }) => ({
        message: `${where}以附件代替：“${(pointsAway.exec(text) ?? [])[0]}”`,
        hint: '把附件的内容写进正文或表里',
      })),
    ]
  },
}
