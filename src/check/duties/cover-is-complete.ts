import { tight } from '../../document/text.ts'
import type { Finding } from '../finding.ts'
import type { PrintedRule } from '../rule.ts'
import { doneUnless } from './duty.ts'

const date = /(?:\d{4}|[〇○零一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月/
const dated = /(?:公开|发布)(?:日期|时间)[:：]?(?:\d{4}|[〇○零一二三四五六七八九]{4})年/

/** The cover names the unit and the year, and gives the date of publication: checks begin with the date. */
export const coverIsComplete: PrintedRule = {
  duty: true,
  slug: 'cover-is-complete',
  subject: 'printed',
  severity: 'warning',
  title: '封面有单位名称、预算年度和公开日期',
  source: '财预〔2016〕143号；公开检查（及时性）',
  about:
    '公开日期写在 statement.yaml 的 published，印在封面；封面或正文里有“公开日期：……”的也算。没有日期的警告。',
  judge({ outline, facts }) {
    const { unit, year } = facts.inputs
    const names = [unit.name, unit.short_name].map(tight)
    const chinese = [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')
    const isDated = date.test(outline.cover) || outline.prose.some(({ text }) => dated.test(text))
    const lacks: readonly Finding[] = [
      ...(names.some((name) => outline.cover.includes(name)) ? [] : [lack('单位名称')]),
      ...([String(year), chinese].some((name) => outline.cover.includes(name)) ? [] : [lack('预算年度')]),
      ...(isDated ? [] : [noDate]),
    ]
    return doneUnless(lacks, '封面')
  },
}

const lack = (what: string): Finding => ({
  severity: 'error',
  message: `封面没有${what}`,
  hint: '封面的模板是 sections/cover.hbs，大纲（publication.yaml）里要有这一节',
})

const noDate: Finding = {
  message: '封面没有公开日期',
  hint: '在 statement.yaml 写 published: 公开的日期（年-月-日）；模板的封面里用 publication_date 印出',
}
