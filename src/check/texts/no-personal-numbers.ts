/** 政府信息公开条例第十五条: what touches personal privacy is not published. Told whatever the unit's policy is. */
import { patternRule } from './pattern-rule.ts'

const mobile = '(?<![\\dA-Za-z])1[3-9]\\d[-\\s]?\\d{4}[-\\s]?\\d{4}(?!\\d|\\.\\d|万?元)'
const identity =
  '(?<!\\d)[1-9]\\d{5}(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?!\\d)'
const bank = '(?<!\\d)6[0-9]{15,18}(?!\\d)'

export const noPersonalNumbers = patternRule({
  slug: 'no-personal-numbers',
  title: '没有手机号码、身份证号码、银行卡号',
  source: '政府信息公开条例第十五条',
  about: '个人的手机号码、身份证号码、银行卡号不公开；联系电话用办公电话。unit.yaml 的 policy 不免除这一条。',
  pattern: new RegExp([mobile, identity, bank].join('|')),
  message: '有手机号码、身份证号码或银行卡号',
  hint: '改用办公电话，或者删去',
  fold: 'file',
})
