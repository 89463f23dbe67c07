import { tight } from '../../document/text.ts'
import type { PrintedRule } from '../rule.ts'
import { done, notOwed } from './duty.ts'

/** Whom a reader may ask. */
export const contactIsGiven: PrintedRule = {
  duty: true,
  slug: 'contact-is-given',
  subject: 'printed',
  severity: 'warning',
  title: '咨询电话',
  source: '各地通行的公开内容',
  about: 'performance.yaml 填报人的电话要印在正文里，表里的不算。',
  judge({ outline, facts }) {
    const { contact } = facts.inputs.performance
    const phone = contact && tight(contact.phone)
    const givesPhone = (line: string) =>
      /电话|联系|咨询/.test(line) && (phone === undefined ? /\d{7,}/.test(line) : line.includes(phone))
    const part = outline.parts.findLast(({ text }) => text.split('\n').some(givesPhone))
    if (part !== undefined) return done(phone === undefined ? part.where : `${part.where}（${phone}）`)
    if (phone === undefined) return notOwed('没有填联系电话')
    const hint = '在模板里印出 咨询电话：{{performance.contact_phone}}'
    return [{ message: '正文没有咨询电话', hint }]
  },
}
