/** Reads the merged `numbers.yaml`, and fills every style up from `all`. */
import type { Checked, Diagnostic } from '../diagnostic/diagnostic.ts'
import { nearest } from '../diagnostic/nearest.ts'
import type { Layer } from '../model/layers.ts'
import {
  type AmountStyle,
  fillingStyle,
  type Numbers,
  numbersSchema,
  type PercentStyle,
  type Printing,
  proseStyle,
  tableStyle,
} from '../model/numbers.ts'
import type { Placed } from '../model/scalar.ts'
import { type Tree, treeAt } from '../model/yaml-tree.ts'
import { keyPlaceOf } from './path-names.ts'
import { mergedOf } from './resolve-layers.ts'
import { validate } from './validate.ts'

/** The complete styles by name; null with errors. */
export function readNumbers(tree: Tree): Checked<Numbers | null> {
  const { value, diagnostics } = validate(tree, numbersSchema)
  if (value === null) return { value: null, diagnostics }
  const amounts = filledUp<AmountStyle>(value.amounts)
  const percents = filledUp<PercentStyle>(value.percents)
  const wrong = [
    ...likeNone('amounts', value.amounts),
    ...likeNone('percents', value.percents),
    ...unfilled(tree, 'amounts', amounts, ['unit', 'decimals', 'separators', 'trim', 'zero']),
    ...unfilled(tree, 'percents', percents, ['decimals', 'trim', 'sign']),
    ...zeroInProse(tree, amounts.get(proseStyle)),
  ]
  return { value: wrong.length > 0 ? null : { amounts, percents }, diagnostics: wrong }
}

/** How sentences print figures; null if `numbers.yaml` cannot be read, which `readTemplates` reports. */
export function printingOf(chain: readonly Layer[]): Printing | null {
  const tree = mergedOf('numbers', chain)
  const numbers = tree === null ? null : readNumbers(tree).value
  const [amount, percent] = [numbers?.amounts.get(proseStyle), numbers?.percents.get(proseStyle)]
  if (amount === undefined || percent === undefined) return null
  return { unit: amount.unit, decimals: amount.decimals, percentDecimals: percent.decimals }
}

type Styles<S extends object> = Readonly<
  Record<string, { readonly [K in keyof S]?: S[K] | undefined } & { readonly like?: Placed | undefined }>
>

/** The helpers' 2 default styles always exist. */
const namesOf = (styles: Styles<object>): readonly string[] => [
  ...new Set([...Object.keys(styles), tableStyle, proseStyle]),
]

function filledUp<S extends object>(styles: Styles<S>): ReadonlyMap<string, S> {
  return new Map(namesOf(styles).map((name) => [name, filledStyle(styles, lineage(styles, name))]))
}

/** A style takes the keys that it leaves out from the style that it is like, and in the end from `all`. */
const filledStyle = <S extends object>(styles: Styles<S>, names: readonly string[]): S =>
  Object.assign(
    {},
    ...names.toReversed().map((name) => {
      const { like: _, ...own } = styles[name] ?? {}
      return own
    }),
  )

/** A style, the style that it is like, and so on to `all`; a circle ends it. */
function lineage<S extends object>(styles: Styles<S>, name: string): readonly string[] {
  const names = [name]
  for (let next = styles[name]?.like?.text; next !== undefined; next = styles[next]?.like?.text) {
    if (names.includes(next)) break
    names.push(next)
  }
  return [...names.filter((each) => each !== fillingStyle), fillingStyle]
}

/** Errors about styles that are like a style that does not exist, or like each other in a circle. */
const likeNone = (kind: 'amounts' | 'percents', styles: Styles<object>): readonly Diagnostic[] =>
  Object.entries(styles).flatMap(([name, { like }]): readonly Diagnostic[] => {
    if (like === undefined) return []
    const names = namesOf(styles)
    const round = lineage(styles, like.text).slice(0, -1)
    const isRound = round.includes(name)
    // A circle is reported once.
    if (isRound && names.findIndex((each) => round.includes(each)) < names.indexOf(name)) return []
    if (names.includes(like.text) && !isRound) return []
    const near = nearest(like.text, names)
    return [
      {
        slug: 'number-styles-exist',
        severity: 'error',
        message: isRound
          ? `${kind} 的“${name}”和“${like.text}”的 like 互相引用`
          : `${kind} 中没有“${like.text}”`,
        at: like.place,
        hint:
          isRound || near === null
            ? `可用：${names.filter((each) => each !== name).join('、')}`
            : `是不是“${near}”？`,
      },
    ]
  })

/** The error about keys that `all` lacks: no other style can provide them. */
function unfilled<S extends object>(
  tree: Tree,
  kind: 'amounts' | 'percents',
  styles: ReadonlyMap<string, S>,
  keys: readonly (keyof S & string)[],
): readonly Diagnostic[] {
  const all = styles.get(fillingStyle) ?? {}
  const missing = keys.filter((key) => !(key in all))
  if (missing.length === 0) return []
  return [
    {
      slug: 'keys-complete',
      severity: 'error',
      message: `${kind} 的 ${fillingStyle} 缺少：${missing.join('、')}`,
      at: keyPlaceOf(tree, [kind, fillingStyle]) ?? keyPlaceOf(tree, [kind]) ?? tree.place,
      hint: '其他写法没有写的，都取 all 的',
    },
  ]
}

/**
 * The error about a style for sentences that prints 0 as nothing or a dash, so that a unit would follow no figure.
 */
function zeroInProse(tree: Tree, prose: AmountStyle | undefined): readonly Diagnostic[] {
  if (prose?.zero === undefined || prose.zero === '数字' || prose.zero === '0') return []
  return [
    {
      slug: 'zero-in-prose-is-a-figure',
      severity: 'error',
      message: `文字里的零不能是“${prose.zero}”`,
      at: treeAt(tree, ['amounts', proseStyle, 'zero'])?.place ?? tree.place,
      hint: '表格里的零写在 amounts 的 table 或 all；prose 写 zero: 数字 或 zero: 0',
    },
  ]
}
