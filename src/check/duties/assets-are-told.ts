import type { PrintedRule } from '../rule.ts'
import { about } from './about.ts'
import { doneUnless } from './duty.ts'

const parts = [
  ['车辆', /车辆|用车|公车/],
  ['单位价值50万元以上的设备', /设备/],
] as const

/** 国有资产占用: vehicles, large equipment, and what is added this year. */
export const assetsAreTold: PrintedRule = {
  duty: true,
  slug: 'assets-are-told',
  subject: 'printed',
  severity: 'error',
  title: '说明国有资产占有使用情况',
  source: '财预〔2016〕143号',
  about: '情况说明里要有国有资产一段，写车辆和大型设备；没有车辆、设备的也写明。',
  judge({ outline }) {
    const passage = about(outline, /国有资产|资产占/)
    const hint = '在模板的“其他重要事项”里加上“国有资产占有使用情况”一段，写资产总额、车辆、大型设备'
    if (passage === null) return [{ message: '没有说明国有资产占有使用情况', hint }]
    // A unit that was set up this year had none at the end of last year.
    const none = /没有[^。]*国有资产/.test(passage.text)
    const lacks = (none ? [] : parts)
      .filter(([, named]) => !named.test(passage.text))
      .map(([name]) => ({ severity: 'warning', message: `国有资产的说明没有写${name}`, hint }) as const)
    return doneUnless(lacks, passage.where)
  },
}
