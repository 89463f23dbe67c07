import { cellText, textOf } from '../../document/text.ts'
import type { Block, Document } from '../../document/tree.ts'
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

const entry = /^[（(][一二三四五六七八九十]+[）)]([^：:（）()]{2,24})[：:](?=.)/

function find({ document }: Printed): readonly Finding[] {
  const isGlossary = (blocks: readonly Block[]) => blocks.some((block) => /名词解释/.test(headingOf(block)))
  const terms = document.sections
    .filter(({ blocks }) => isGlossary(blocks))
    .flatMap(({ blocks }) => blocks.flatMap((block) => entry.exec(proseOf(block))?.[1] ?? []))
  const others = document.sections.filter(({ blocks }) => !isGlossary(blocks))
  const unused = terms.filter((term) => !others.some((section) => isUsed(term, section.blocks)))
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

const headingOf = (block: Block): string =>
  block.type === 'heading' && block.level === 1 ? textOf(block.content) : ''

const proseOf = (block: Block): string =>
  block.type === 'heading' || block.type === 'paragraph' ? textOf(block.content) : ''

/** Whether the running text contains it, or the name of a row with an amount does. */
const isUsed = (term: string, blocks: Document['sections'][number]['blocks']): boolean =>
  blocks.some((block) =>
    block.type === 'table'
      ? block.body.some(({ cells }) => {
          const texts = cells.map(cellText)
          const at = texts.findIndex((text) => text.includes(term))
          return at !== -1 && /[1-9]/.test(texts[at + 1] ?? '')
        })
      : proseOf(block).includes(term),
  )
