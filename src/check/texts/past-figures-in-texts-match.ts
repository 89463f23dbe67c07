import type { PastYear, ProjectFacts } from '../../derive/facts.ts'
import { agree, compare, isUnknown, type Money } from '../../number/money.ts'
import type { Finding } from '../finding.ts'
import { type EnteredLine, placeWithin } from '../publication/lines.ts'
import type { PrintedRule } from '../rule.ts'
import { amountsIn, inYuan } from './text-amounts.ts'

/** The amount that a text gives for an earlier year of the project equals that of the sheet. */
export const pastFiguresInTextsMatch: PrintedRule = {
  slug: 'past-figures-in-texts-match',
  subject: 'printed',
  severity: 'warning',
  title: '文字里往年的预算数、执行数与表一致',
  source: '表12：实施方案等文字与项目前两年预算情况',
  about:
    '“2023年该项目经费使用将超过15万元”，而前两年预算情况里2023年执行数是14.2万元。只比一句话里只有一个年份、一个金额，又说明是预算、执行、使用或支出的；合同、采购的金额不比。',
  judge: ({ facts, linesOfFile }) =>
    facts.projects.flatMap((project) =>
      linesOfFile(project.sheet.file).flatMap((line) => clausesOf(line, project)),
    ),
}

function clausesOf(line: EnteredLine, { past }: ProjectFacts): readonly Finding[] {
  return line.text.split(/[，。；：（）]/).flatMap((clause) => {
    const years = [...clause.matchAll(/(20\d\d)年/g)]
    const [only, ...others] = amountsIn(clause)
    if (years.length !== 1 || only === undefined || others.length > 0) return []
    if (/合同|采购|其中|每|约|近|左右/.test(clause)) return []
    const known = past.find(({ year }) => String(year) === years[0]?.[1])
    const figure = known === undefined ? null : figureMeant(clause, known)
    if (known === undefined || figure === null || isUnknown(figure.amount)) return []
    if (holds(clause, figure.amount, only.amount)) return []
    const at = placeWithin(line, only.fragment)
    return [
      {
        message: `文字里${known.year}年的数与表中${known.year}年的${figure.name}不符：“${clause}”`,
        at,
        stated: { figure: only.fragment, from: line.where },
        computed: { figure: inYuan(figure.amount), from: `${known.year}年${figure.name}` },
        hint: `按表中的${figure.name}改写文字`,
      },
    ]
  })
}

type Figure = { readonly name: '预算数' | '执行数'; readonly amount: Money }

function figureMeant(clause: string, { budget, executed }: PastYear): Figure | null {
  if (/执行|使用|支出|决算/.test(clause)) return executed && { name: '执行数', amount: executed }
  return /预算/.test(clause) ? budget && { name: '预算数', amount: budget } : null
}

function holds(clause: string, actual: Money, said: Money): boolean {
  if (/超过|以上|不少于|不低于|大于/.test(clause)) return compare(actual, said) >= 0
  if (/不足|以下|不到|少于/.test(clause)) return compare(actual, said) <= 0
  return agree(actual, said)
}
