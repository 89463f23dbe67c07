/** `numbers.yaml`: the merged file held against its schema, and every style filled up from `all`. */
import type { Checked, Diagnostic } from '../diagnostic/diagnostic.ts'
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
import { type Tree, treeAt } from '../model/tree.ts'
import type { World } from '../world.ts'
import { readLayer } from './layer-files.ts'
import { keyPlaceOf } from './naming.ts'
import { mergedOf } from './resolve-layers.ts'
import { validate } from './validate.ts'

/** The styles by name, or null if one does not fit. */
export function readNumbers(tree: Tree): Checked<Numbers | null> {
  const { value, diagnostics } = validate(tree, numbersSchema)
  if (value === null) return { value: null, diagnostics }
  const amounts = filledUp<AmountStyle>(value.amounts)
  const percents = filledUp<PercentStyle>(value.percents)
  const wrong = [
    ...unfilled(tree, 'amounts', amounts, ['unit', 'decimals', 'separators', 'trim', 'zero']),
    ...unfilled(tree, 'percents', percents, ['decimals', 'trim', 'sign']),
    ...zeroInProse(tree, amounts.get(proseStyle)),
  ]
  return { value: wrong.length > 0 ? null : { amounts, percents }, diagnostics: wrong }
}

/** How the sentences of a chain of layers print figures; null where its numbers cannot be read, which is told elsewhere. */
export function readPrinting(world: World, root: string, names: readonly string[]): Printing | null {
  const tree = mergedOf(
    'numbers',
    names.map((name) => readLayer(world, root, name).value),
  )
  const numbers = tree === null ? null : readNumbers(tree).value
  const [amount, percent] = [numbers?.amounts.get(proseStyle), numbers?.percents.get(proseStyle)]
  if (amount === undefined || percent === undefined) return null
  return { unit: amount.unit, decimals: amount.decimals, percentDecimals: percent.decimals }
}

/** Keys that a style leaves out are those of `all`; the two styles that helpers take unasked are always there. */
function filledUp<S extends object>(
  styles: Readonly<Record<string, { readonly [K in keyof S]?: S[K] | undefined }>>,
): ReadonlyMap<string, S> {
  const all = styles[fillingStyle] ?? {}
  const unnamed = [tableStyle, proseStyle].filter((name) => styles[name] === undefined)
  const named = { ...styles, ...Object.fromEntries(unnamed.map((name) => [name, {}])) }
  return new Map(Object.entries(named).map(([name, style]) => [name, { ...all, ...style } as S]))
}

/** What `all` does not say, nothing says. */
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

/** A sentence without a figure before its unit says nothing. */
function zeroInProse(tree: Tree, prose: AmountStyle | undefined): readonly Diagnostic[] {
  if (prose === undefined || prose.zero === undefined || prose.zero === '数字') return []
  return [
    {
      slug: 'zero-in-prose-is-a-figure',
      severity: 'error',
      message: `文字里的零不能是“${prose.zero}”`,
      at: treeAt(tree, ['amounts', proseStyle, 'zero'])?.place ?? tree.place,
      hint: '表格里的零写在 amounts 的 table 或 all；prose 写 zero: 数字',
    },
  ]
}
