import { isRunningText } from '../../document/passage.ts'
import type { Finding } from '../finding.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'

/** 国有资产 are those at the end of last year; an older year was probably left from an earlier printed. */
export const assetDateIsLastYearEnd: PrintedRule = {
  slug: 'asset-date-is-last-year-end',
  subject: 'printed',
  severity: 'warning',
  title: '国有资产的截止日期在上年',
  source: '财预〔2016〕143号；第三部分“十”国有资产占有使用情况',
  about: '说到国有资产的文字里“截至…年”是预算年度的上一年。别的文字里的“截至”不看。',
  judge: find,
}

function find({ facts, passages }: Printed): readonly Finding[] {
  const lastYear = facts.inputs.year - 1
  return passages
    .filter((passage) => isRunningText(passage) && /资产/.test(passage.text))
    .flatMap(({ text, where }) =>
      [...text.matchAll(/截[至止]\s*(\d{4})\s*年[^，。]{0,12}/g)]
        .filter(([, year]) => Number(year) !== lastYear)
        .map(
          ([date]): Finding => ({
            message: `${where}，国有资产“${date}”，应为${lastYear}年`,
            hint: `${facts.inputs.year}年的文本写${lastYear}年末的资产；模板里用 {{prior_year}}，不写死年份`,
            affects: ['第三部分“十”国有资产'],
          }),
        ),
    )
}
