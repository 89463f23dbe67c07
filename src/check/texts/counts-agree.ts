import { groupBy } from '../../model/group-by.ts'
import type { Finding } from '../finding.ts'
import { enteredOf, fieldOf, fileOf, isOfProject, isOfSeveralYears, keysOf } from '../publication/fields.ts'
import { type EnteredLine, placeWithin } from '../publication/lines.ts'
import { type Match, sidesOf } from '../publication/matches.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'
import { type Count, countsIn } from './counts.ts'

/**
 * One thing has one count: not “范围涵盖126个社区” here and “范围涵盖135个社区” there. Only counts in the same words are compared;
 * a field with several counts names parts, and is skipped.
 */
export const countsAgree: PrintedRule = {
  slug: 'counts-agree',
  subject: 'printed',
  severity: 'warning',
  title: '同一事物的数量前后一致',
  source: '项目表各栏之间、项目表与表11',
  about:
    '同一项目的概述、实施方案、任务依据、目标和指标，以及表11，用同样的话说同一个数量（“涵盖126个社区”），数却不同。年度、期次、“其中”“每”等限定不同的不比，“约”“近”的不比。',
  judge: find,
}

type Mention = Count & { readonly line: EnteredLine }

function find({ facts, lines }: Printed): readonly Finding[] {
  const mentions = enteredOf(lines)
    .filter((line) => isRunningText(line) && !isOfSeveralYears(line, facts))
    .flatMap((line) => countsIn(line, facts.inputs.year).map((count): Mention => ({ ...count, line })))
    .filter(({ isRough, isBound }) => !isRough && !isBound)
  return groupBy(mentions, thingOf).flatMap(([thing, found]) =>
    thing === null
      ? []
      : comparable(found)
          .filter((ones) => new Set(ones.map(({ digits }) => digits)).size > 1)
          .map((ones) => findingOf(ones, mentions)),
  )
}

/** Running text; values of earlier years, targets and names of classes have rules of their own. */
const isRunningText = (line: EnteredLine): boolean =>
  !/\bpast\b|target$|indicators\.(?:class|kind|standard)|phone$|address$/.test(keysOf(line))

/** The words that name what is counted; null if they are too few. */
function thingOf({ measure, left, right, scope }: Mention): string | null {
  const isTelling = right.length >= 2 ? left.length >= 2 || right.length >= 4 : left.length >= 4
  return isTelling ? [measure, left, right, scope].join(' ') : null
}

/** Of one project; the department's own texts go with the project where only one speaks of the thing. */
function comparable(found: readonly Mention[]): readonly (readonly Mention[])[] {
  const single = groupBy(found, ({ line }) => fieldOf(line)).flatMap(([, inField]) =>
    new Set(inField.map(({ digits }) => digits)).size === 1 ? inField : [],
  )
  const projects = new Set(single.filter(({ line }) => isOfProject(line)).map(({ line }) => fileOf(line)))
  return projects.size === 1
    ? [single]
    : groupBy(single, ({ line }) => (isOfProject(line) ? fileOf(line) : '')).map(([, ones]) => ones)
}

/** Points at the count that fewer places give, and lists every place that gives a count of the same thing. */
function findingOf(ones: readonly Mention[], all: readonly Mention[]): Finding {
  const values = new Set(ones.map(({ digits }) => digits))
  const files = new Set(ones.map(({ line }) => fileOf(line)))
  const { measure, left = '', right = '' } = ones[0] ?? {}
  const alike = all.filter(
    (other) =>
      other.measure === measure &&
      other.right === right &&
      right.length >= 2 &&
      values.has(other.digits) &&
      (files.has(fileOf(other.line)) || !isOfProject(other.line)),
  )
  const findings = [...new Set([...ones, ...alike])].map(
    ({ line, fragment, digits }): Match => ({ line, fragment, says: `${digits}${measure}` }),
  )
  const sides = sidesOf(findings)
  const [rarest] =
    groupBy(findings, ({ says }) => says).toSorted(([, a], [, b]) => a.length - b.length)[0]?.[1] ?? []
  const at = rarest && placeWithin(rarest.line, rarest.fragment)
  return {
    message: `“${[left, right].filter((words) => words !== '').join('…')}”的数量前后不同：${sides.map(({ figure }) => figure).join('、')}`,
    at,
    sides,
    hint: '是同一件事的，改成一致；不是的，写明各指什么（年度、范围）',
  }
}
