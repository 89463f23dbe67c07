import type { Passage } from '../../document/passage.ts'
import type { Finding } from '../finding.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'

/** 名词解释 explains terms of the publication: a term that occurs nowhere else was left from the form. */
export const glossaryTermsAreUsed: PrintedRule = {
  slug: 'glossary-terms-are-used',
  subject: 'printed',
  severity: 'warning',
  title: '名词解释只解释用到的名词',
  source: '财预〔2016〕143号（名词解释）；第四部分',
  about:
    '解释了“其他收入”“上年结转”，而情况说明没有提到、表里也没有金额。区的模板一律解释的（glossary.yaml 写 when: "true"），由区里决定去留。合成一条。',
  judge: find,
}

const entry = /^[（(][一二三四五六七八九十]+[）)]、?([^：:（）()]{2,24})[：:](?=.)/

function find({ reading }: Printed): readonly Finding[] {
  const headings = reading.filter(({ kind, text }) => kind === 'heading' && /名词解释/.test(text))
  const glossary = new Set(
    headings.flatMap((one) => (one.kind === 'heading' && one.block.level === 1 ? [one.section] : [])),
  )
  const terms = reading
    .filter(({ section }) => glossary.has(section))
    .flatMap((passage) => entry.exec(proseOf(passage))?.[1] ?? [])
  const others = reading.filter(({ section }) => !glossary.has(section))
  const unused = terms.filter((term) => !others.some((passage) => isUsed(term.replace(/预算$/, ''), passage)))
  return unused.length === 0
    ? []
    : [
        {
          message: `名词解释里有没有用到的名词：${unused.map((term) => `“${term}”`).join('、')}`,
          hint: '在模板的 glossary.yaml 里给这些名词写 when，没有金额时不印；全区统一要求解释的不必改',
          affects: ['第四部分'],
        },
      ]
}

const proseOf = ({ kind, text }: Passage): string => (kind === 'heading' || kind === 'paragraph' ? text : '')

/** Kinds of spending are heads of columns. */
const kinds: readonly string[] = ['基本支出', '项目支出', '人员经费', '公用经费']

/** Said in the running text, the name of a row with an amount, or a kind of spending that a column is of. */
function isUsed(term: string, passage: Passage): boolean {
  if (passage.kind !== 'row') return proseOf(passage).includes(term)
  const at = passage.cells.findIndex(({ text }) => text.includes(term))
  if (passage.isHead) return kinds.includes(term) && at !== -1
  return at !== -1 && /[1-9]/.test(passage.cells[at + 1]?.text ?? '')
}
