import type { TableEntry } from '../../document/outline.ts'
import { threePublicItems } from '../../model/budget.ts'
import type { ThreePublic } from '../../model/figures.ts'
import { isNil } from '../../number/money.ts'
import type { Finding } from '../finding.ts'
import type { PrintedRule } from '../rule.ts'
import { prints } from '../texts/figures-in-text.ts'
import { sentencesOf } from '../texts/wording.ts'
import { about } from './about.ts'
import { doneUnless } from './duty.ts'
import { namesOf, tablesOf } from './table-kinds.ts'
import { threePublicItemNames } from './three-public-items.ts'

/** 三公经费 is published item by item, 购置 and 运行 of the vehicles apart: what every national check looks at. */
export const threePublicIsSplit: PrintedRule = {
  duty: true,
  slug: 'three-public-is-split',
  subject: 'printed',
  severity: 'error',
  title: '“三公”经费分项公开，公务用车分购置费和运行费',
  source: '财预〔2016〕143号',
  about:
    '“三公”经费表要有因公出国（境）费、公务接待费、公务用车购置费、公务用车运行费各一栏；情况说明里要写出有金额的各项，没有写的警告。',
  judge({ outline, facts }) {
    const tables = tablesOf(outline, 'three_public')
    const passage = about(outline, /三公/)
    return doneUnless(
      [
        ...(tables.length === 0 ? [] : noColumns(tables)),
        ...(passage === null ? [noSection] : unprinted(passage.text, facts.threePublic)),
      ],
      [namesOf(tables), passage?.where ?? ''].filter((part) => part !== '').join('、'),
    )
  },
}

const noSection: Finding = {
  message: '没有“三公”经费的说明',
  hint: '在模板里加上“三公”经费一节，写出各项的预算数和与上年相比的增减、原因',
}

function noColumns(tables: readonly TableEntry[]): readonly Finding[] {
  const cells = tables.flatMap(({ text }) => text.split('\n'))
  return threePublicItems
    .map((item) => threePublicItemNames[item])
    .filter((item) => !cells.some((cell) => item.in.test(cell)))
    .map(({ name }) => ({
      message: `${namesOf(tables)}“三公”经费表没有“${name}”一栏`,
      hint: '表的模板里四项各一栏；公务用车购置费和运行费不能合并',
    }))
}

/** Items with an amount that no clause of the text prints beside their name. */
function unprinted(text: string, amounts: ThreePublic): readonly Finding[] {
  const clauses = sentencesOf(text).flatMap((sentence) => sentence.split(/[，：]/))
  return threePublicItems
    .filter((item) => !isNil(amounts[item]))
    .filter((item) => {
      const { in: named } = threePublicItemNames[item]
      return !clauses.some((clause) => named.test(clause) && prints(clause, amounts[item]))
    })
    .map((item) => ({
      severity: 'warning',
      message: `“三公”经费的说明没有写${threePublicItemNames[item].name}的预算数`,
      hint: '在模板的“三公”经费一节里写出有金额的各项',
    }))
}
