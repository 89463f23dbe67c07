import type { ProjectFacts, TaskFacts } from '../../derive/facts.ts'
import { agree, isNil, isUnknown, scaled } from '../../number/money.ts'
import type { Finding } from '../finding.ts'
import { keysOf } from '../publication/fields.ts'
import { type EnteredLine, placeWithin } from '../publication/lines.ts'
import type { PrintedRule } from '../rule.ts'
import { bare, likeness, stemOf } from './likeness.ts'
import { amountsIn, inYuan, type TextAmount } from './text-amounts.ts'

/**
 * A sheet's text names its tasks' amounts again, and only its tasks are computed with: where a sentence that names a task
 * names another amount, one of the two was changed alone.
 */
export const amountsInTextsMatchTheSheet: PrintedRule = {
  slug: 'amounts-in-texts-match-the-sheet',
  subject: 'printed',
  severity: 'warning',
  title: '文字里的金额与任务明细一致',
  source: '表12：概述、依据、实施方案与项目支出明细测算',
  about:
    '实施方案等文字提到某项任务和金额的（“网站维护服务12.60万元”），与任务明细的测算数比较；数字相同而元、万元写错的也报。单价、标准和名称对不上的句子不比。',
  judge: ({ facts, linesOfFile }) =>
    facts.projects.flatMap((project) =>
      linesOfFile(project.sheet.file)
        .filter((line) => /^(?:overview|basis|plan)$/.test(keysOf(line)))
        .flatMap((line) => [...scaleOf(line, project), ...sentencesOf(line, project)]),
    ),
}

const findingOf = (line: EnteredLine, { fragment }: TextAmount, task: TaskFacts, hint: string): Finding => {
  const at = placeWithin(line, fragment)
  return {
    message: `文字里的金额与任务“${task.name}”的测算数不同`,
    at,
    stated: { figure: fragment, from: line.where },
    computed: { figure: inYuan(task.amount), from: '任务明细的测算数' },
    hint,
  }
}

/** A factor of 10,000: 57.8元 or 578000万元 for a task of 57.8万元. Figures of 1 or 2 digits are skipped. */
function scaleOf(line: EnteredLine, { tasks }: ProjectFacts): readonly Finding[] {
  return amountsIn(line.text)
    .filter(({ digits }) => digits.replace('.', '').replaceAll(/^0+|0+$/g, '').length >= 3)
    .filter(({ amount }) => !tasks.some((task) => agree(amount, task.amount)))
    .flatMap((found) => {
      const other = scaled(found.amount, found.unit === '元' ? '10000' : '0.0001')
      const task = tasks.find(
        ({ amount }) => agree({ ...other, slack: amount.slack }, amount) && !isUnknown(amount),
      )
      return task === undefined
        ? []
        : [findingOf(line, found, task, '数字相同，差一万倍：元与万元写错了一处')]
    })
}

/**
 * Sentences whose words before their first amount are a task's name, and that contain another amount than the task's.
 */
function sentencesOf(line: EnteredLine, { tasks }: ProjectFacts): readonly Finding[] {
  return withoutBrackets(line.text)
    .split(/[；;。]/)
    .flatMap((sentence) => {
      const amounts = amountsIn(sentence)
      const first = amounts.find(({ isPrice }) => !isPrice)
      if (first === undefined) return []
      const label = sentence
        .slice(0, first.index)
        .replace(/^(?:\d+(?:[、．]|\.(?!\d))|[一二三四五六七八九十]是)/, '')
      const task = tasks.find((each) => isNamed(label, each))
      if (task === undefined || isNil(task.amount)) return []
      return amounts.some(({ amount }) => agree(amount, task.amount))
        ? []
        : [findingOf(line, first, task, '两处改成一致：表10、表12和情况说明都按任务明细计算')]
    })
}

function withoutBrackets(text: string): string {
  let [left, before] = [text, '']
  while (left !== before) [left, before] = [left.replaceAll(/（[^（）]*）/g, ''), left]
  return left
}

/** 一期 is not 二期, however long their names are. */
const numeralsIn = (text: string): string => text.match(/[\d一二三四五六七八九十]+/g)?.join(' ') ?? ''

/** Nothing but the name, perhaps with 费 or 约 after it. */
const isNamed = (label: string, { name, called }: TaskFacts): boolean => {
  const words = stemOf(label.replace(/(?:约|共|共计|合计|为|需|预算|金额|[：:，,])+$/, ''))
  return (
    words.length >= 4 &&
    [name, called].some(
      (each) =>
        numeralsIn(each) === numeralsIn(label) &&
        (stemOf(each) === words || (bare(each).length >= 8 && likeness(each, words) >= 0.9)),
    )
  )
}
