import type { Outline, TableEntry } from '../../document/outline.ts'
import type { Finding } from '../finding.ts'
import type { PrintedRule } from '../rule.ts'
import { tellsNone } from '../texts/wording.ts'
import { doneUnless, notOwed } from './duty.ts'
import { amountsIn } from './table-amounts.ts'
import { namesOf } from './table-kinds.ts'

/** 没有数据的表格应当列出空表并说明: a table of zeros alone says why, below it or in the text. */
export const emptyTablesHaveNotes: PrintedRule = {
  duty: true,
  slug: 'empty-tables-have-notes',
  subject: 'printed',
  severity: 'error',
  title: '没有数据的表列出空表并说明',
  source: '基层政务公开标准目录（财政预决算）',
  about:
    '整张表没有一个金额（空白或 0.00）时，表下要有“无……预算”一句，或者情况说明里写明没有安排。接在一起的几张表当一张看。',
  judge({ outline }) {
    const empty = outline.tables.filter((table) => amountsIn(table) === 'empty')
    if (empty.length === 0) return notOwed('各表都有数据')
    const lacks = empty
      .filter((table) => !tellsNone(table.below) && !isToldInText(table, outline))
      .map(
        ({ name, title }): Finding => ({
          message: `${name === title ? '' : name}“${title}”没有数据，也没有说明`,
          hint: '在表的模板下面加一句，如 <p class="note">{{self}}{{year}}年无政府性基金预算。</p>',
        }),
      )
    return doneUnless(lacks, `${namesOf(empty)}，已说明`)
  },
}

const matters =
  /政府性基金|国有资本经营|三公|项目支出|财政专户|政府采购|购买服务|机关运行|会议费|培训费|非税|债务|单位资金/

/** Whether the text says that there is none of what the table shows. */
function isToldInText({ title }: TableEntry, { prose }: Outline): boolean {
  const [matter] = matters.exec(title) ?? []
  return (
    matter !== undefined &&
    prose.some(({ text }) => text.split('。').some((one) => one.includes(matter) && tellsNone(one)))
  )
}
