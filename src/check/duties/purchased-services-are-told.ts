import { prints } from '../texts/figures-in-text.ts'
import { usualExtra } from './usual-extra.ts'

/** 政府购买服务 is disclosed beside 政府采购. */
export const purchasedServicesAreTold = usualExtra({
  slug: 'purchased-services-are-told',
  title: '政府购买服务预算',
  about: 'statement.yaml 填了政府购买服务的，情况说明里要写金额；没有的写不写都可以。',
  name: '政府购买服务预算',
  matter: /购买服务/,
  given: ({ purchasedServices: held }) =>
    held === null ? null : { isPrinted: ({ text }) => prints(text, held.amount) },
  without: '没有政府购买服务预算',
})
