import { groupBy } from '../../model/group-by.ts'
import type { Finding } from '../finding.ts'
import { enteredOf, fieldOf, fileOf } from '../publication/fields.ts'
import type { EnteredLine } from '../publication/lines.ts'
import { inOne, type Match } from '../publication/matches.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'

/** Items of a list are numbered without gaps, and in one way throughout a sheet: 1. 2. 3., or 1、2、3、. */
export const numberingIsEven: PrintedRule = {
  slug: 'numbering-is-even',
  subject: 'printed',
  severity: 'warning',
  title: '编号连续，写法一致',
  source: '公开文本的校对',
  about: '一栏里的“1. 2. 3.”“一是、二是、三是”不缺号、不重号；同一张表里不一处写“1.”、一处写“1、”。',
  judge: find,
}

const figures = '一二三四五六七八九十'
const atLineStart = /^(\d{1,2})([.、．])(?!\d)/
const inText = new RegExp(`(?:^|[。；：，])([${figures}])是`, 'g')

function find({ lines }: Printed): readonly Finding[] {
  const entered = enteredOf(lines)
  const gaps = groupBy(entered, fieldOf).flatMap(([, ofField]) => [
    ...gapsIn(ofField.flatMap(numbered)),
    ...gapsIn(ofField.flatMap(spoken)),
  ])
  return [
    ...gaps.flatMap((finding) =>
      inOne([finding], {
        message: '编号不连续',
        hint: '缺的补上，重的改正',
      }),
    ),
    ...groupBy(entered, fileOf).flatMap(([, ofField]) => formsOf(ofField.flatMap(numbered))),
  ]
}

type Item = {
  readonly line: EnteredLine
  readonly number: number
  readonly mark: string
  readonly form: string
}

function numbered(line: EnteredLine): readonly Item[] {
  const [mark, number, form] = atLineStart.exec(line.text) ?? []
  return mark === undefined || form === undefined ? [] : [{ line, number: Number(number), mark, form }]
}

const spoken = (line: EnteredLine): readonly Item[] =>
  [...line.text.matchAll(inText)].map(([, figure = '']) => ({
    line,
    number: figures.indexOf(figure) + 1,
    mark: `${figure}是`,
    form: '是',
  }))

/** A list may begin anew at 1. */
const gapsIn = (items: readonly Item[]): readonly Match[] =>
  items
    .filter(({ number }, index) => number !== 1 && number !== (items[index - 1]?.number ?? 0) + 1)
    .map(({ line, mark }) => ({ line, fragment: mark }))

function formsOf(items: readonly Item[]): readonly Finding[] {
  const forms = groupBy(items, ({ form }) => form)
  if (forms.length < 2) return []
  return inOne(
    forms.flatMap(([form, ones]) =>
      ones.map(({ line, mark }): Match => ({ line, fragment: mark, says: `1${form}` })),
    ),
    {
      message: '同一张表的编号写法不一',
      hint: '用一种写法',
    },
  )
}
