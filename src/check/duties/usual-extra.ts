/** What no national regulation asks for and most districts publish: owed where the unit's files hold it. */
import type { Facts } from '../../derive/facts.ts'
import type { OutlineText } from '../../document/outline.ts'
import type { PrintedRule } from '../rule.ts'
import { about } from './about.ts'
import { done, notOwed } from './duty.ts'

type Extra = Pick<PrintedRule, 'slug' | 'title' | 'about'> & {
  /** 编制人数: how messages name it. */
  readonly name: string
  readonly matter: RegExp
  /** What the unit's files say of it; null where they say nothing. */
  readonly given: (facts: Facts) => { readonly isPrinted: (passage: OutlineText) => boolean } | null
  /** Why this unit may leave it out. */
  readonly without: string
}

/** A warning where the files hold it and the text does not. */
export const usualExtra = ({ name, matter, given, without, ...described }: Extra): PrintedRule => ({
  ...described,
  duty: true,
  subject: 'printed',
  severity: 'warning',
  source: '各地通行的公开内容',
  judge({ outline, facts }) {
    const held = given(facts)
    const passage = about(outline, matter)
    if (passage !== null && (held === null || held.isPrinted(passage))) return done(passage.where)
    if (held === null) return notOwed(without)
    const hint = `模板里要有${name}一段；数据已经填了`
    return [{ message: `${name}填了，没有印出来`, hint }]
  },
})
