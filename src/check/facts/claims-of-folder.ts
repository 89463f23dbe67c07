/** A year's folder as it is now, compared with what was published from it. */

import { derive } from '../../derive/derive.ts'
import { figuresOf, figuresPublished } from '../../derive/figures-of.ts'
import { fundOfLine, spendingColumns, threePublicItems } from '../../model/budget.ts'
import { type Figures, type ItemFigures, undivided } from '../../model/figures.ts'
import { firstPlace } from '../../model/first-place.ts'
import { funds, incomeSources } from '../../model/fund.ts'
import type { Inputs } from '../../model/inputs.ts'
import { keyInWords } from '../../model/key-names.ts'
import type { Published } from '../../model/published.ts'
import { compare, nil, sum } from '../../number/money.ts'
import { type Claim, nameOfSource, nameOfThreePublic } from './claim.ts'

type FolderClaims = { readonly parts: readonly Claim[]; readonly wholes: readonly Claim[] }

/** Figures of the folder: `parts` are lines of its files, `wholes` are computed from them. */
export function claimsOfFolder(inputs: Inputs, published: Published): FolderClaims {
  const now = figuresOf(derive(inputs))
  const then = figuresPublished(published)
  const { budget } = inputs
  const exact = { unit: published.reported_in, isRough: false, at: firstPlace(budget) }
  return {
    parts: [
      ...incomeSources.map((source) => ({
        ...exact,
        label: nameOfSource(source),
        entered: now.income[source],
        published: then.income[source],
        at: firstPlace(budget.income[source]) ?? exact.at,
        publishedAt: published.income[source].yuan.place,
      })),
      ...funds.map((fund) => ({
        ...exact,
        label: `${keyInWords([fund])}上年结转`,
        entered: now.carried[fund],
        published: then.carried[fund],
        at: firstPlace(budget.carried_over?.[fund]) ?? exact.at,
        publishedAt: published.carried_over[fund].yuan.place,
      })),
      ...threePublicItems.map((key) => ({
        ...exact,
        label: nameOfThreePublic(key),
        entered: now.threePublic[key],
        published: then.threePublic[key],
        at: firstPlace(budget.three_public?.[key]) ?? firstPlace(budget.three_public) ?? exact.at,
        publishedAt: published.three_public[key].yuan.place,
      })),
      ...itemClaims(inputs, { now, then, published }),
      ...projectClaims(inputs, { now, then, published }),
    ],
    wholes: [
      {
        ...exact,
        label: nameOfThreePublic('total'),
        entered: now.threePublic.total,
        published: then.threePublic.total,
        at: firstPlace(budget.three_public) ?? exact.at,
        publishedAt: published.three_public.total.yuan.place,
      },
      ...wholes.map(([key, label]) => ({
        ...exact,
        label,
        entered: now[key],
        published: then[key],
        at: firstPlace(budget.stated) ?? exact.at,
        publishedAt: published[key].yuan.place,
      })),
    ],
  }
}

const wholes = [
  ['total', '收支总预算'],
  ['basic', '基本支出'],
  ['project', '项目支出'],
] as const

type Both = { readonly now: Figures; readonly then: Figures; readonly published: Published }

const ownColumns = spendingColumns.filter((column) => column !== 'project' && column !== 'total')

/**
 * One claim for each item and fund: its first column that differs, else its first column. The project sheets have
 * claims of their own.
 */
function itemClaims({ budget }: Inputs, { now, then, published }: Both): readonly Claim[] {
  const keyOf = ({ code, fund }: Pick<ItemFigures, 'code' | 'fund'>) => `${code} ${fund}`
  const [is, was] = [now, then].map(({ items }) => new Map(items.map((item) => [keyOf(item), item])))
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].map((key): Claim => {
    const [own, before] = [is?.get(key), was?.get(key)]
    const item = own ?? before
    const amountOf = (of: ItemFigures | undefined, column: (typeof ownColumns)[number]) =>
      of?.amounts[column] ?? nil
    const column =
      ownColumns.find((each) => compare(amountOf(own, each), amountOf(before, each)) !== 0) ?? 'basic'
    const kept = published.items.find(({ code, fund }) => keyOf({ code: code.text, fund }) === key)
    const line = budget.spending.find(
      (each) => keyOf({ code: each.item.text, fund: fundOfLine(each) ?? undivided }) === key,
    )
    return {
      label: `科目${item?.code ?? ''}的${keyInWords(['spending', column])}`,
      entered: amountOf(own, column),
      published: amountOf(before, column),
      unit: published.reported_in,
      at: line?.item.place ?? firstPlace(budget.spending),
      publishedAt: kept?.code.place ?? published.total.yuan.place,
      isRough: false,
    }
  })
}

/** Projects are matched by name. Amounts are printed in 元. */
function projectClaims({ projects, budget }: Inputs, { now, then, published }: Both): readonly Claim[] {
  const names = [...new Set([...then.projects, ...now.projects].map(({ name }) => name))]
  return names.flatMap((name): readonly Claim[] => {
    const [is, was] = [now, then].map((figures) => figures.projects.filter((each) => each.name === name))
    const kept = published.projects.find((each) => each.name.text === name)
    const base = {
      unit: '元',
      at: projects.find((sheet) => sheet.name.text === name)?.name.place ?? firstPlace(budget),
      publishedAt: kept?.name.place ?? published.project.yuan.place,
      isRough: false,
    } as const
    const total = (of: typeof is) => sum((of ?? []).map((each) => each.budget))
    const whole = { ...base, label: `项目“${name}”的预算`, entered: total(is), published: total(was) }
    if (compare(whole.entered, whole.published) !== 0) return [whole]
    return funds.map((fund) => ({
      ...base,
      label: `项目“${name}”的${keyInWords([fund])}`,
      entered: sum((is ?? []).map(({ sources }) => sources[fund])),
      published: sum((was ?? []).map(({ sources }) => sources[fund])),
    }))
  })
}
