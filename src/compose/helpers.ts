/**
 * The closed list of helpers that templates may call. Each declares its parameters, so that the lint finds a wrong
 * argument before anything is rendered, and has an example, which the author's manual prints.
 */
import { type Numbers, proseStyle, tableStyle } from '../model/numbers.ts'
import { isNil, type Money, type Percent } from '../number/money.ts'
import { shownAmount, shownPercent, styleIn } from './number-styles.ts'
import type { LeafKind } from './shape.ts'
import type { TemplateWords } from './template-words.ts'

/**
 * What a parameter accepts. `?` allows an absent value; `literal` is text in quotes, `list` any list, `texts` a list of
 * texts, `printable` a text or number, `any` every value that can be a condition, `value` every value; `value?` is a
 * name that need not exist: a parameter that the caller of a partial left out.
 */
export type ParamKind =
  | LeafKind
  | 'amount?'
  | 'percent?'
  | 'literal'
  | StyleKind
  | 'list'
  | 'texts'
  | 'printable'
  | 'any'
  | 'value'
  | 'value?'

/** The name of a style of numbers.yaml, in quotes or in a parameter that got it in quotes. */
export type StyleKind = 'amount-style' | 'percent-style'

/** What a condition proves about its arguments: `has` proves them present, the others are the logical operators. */
export type Logic = 'has' | 'not' | 'and' | 'or'

/** A helper: its parameters, its documentation (Chinese, for the manual) and its function. */
export type Helper = {
  readonly params: readonly ParamKind[]
  /** One further parameter, which a call may omit. */
  readonly optional?: StyleKind
  /** Any number of further parameters of this kind. */
  readonly rest?: ParamKind
  /** `argument`: the kind of the argument that it returns. */
  readonly returns: 'text' | 'flag' | 'argument'
  /** Only for conditions: from it the lint knows which values are present inside the block. */
  readonly logic?: Logic
  readonly about: string
  readonly example: readonly [call: string, result: string]
  readonly run: (args: readonly unknown[]) => unknown
}

const isAbsentOrNil = (value: unknown): boolean => value === null || isNil(value as Money)

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 1 → 一, 10 → 十, 21 → 二十一, above 99 digits. `twenty` is the text for 二十 before a digit, e.g. 廿. */
export function chineseNumeral(value: number, twenty = '二十'): string {
  if (value < 1 || value > 99) return String(value)
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const lead = tens === 0 ? '' : tens === 1 ? '十' : tens === 2 && ones > 0 ? twenty : `${digits[tens]}十`
  return `${lead}${digits[ones]}`
}

/** In quotes if it ends in a digit, a decimal point or a per cent sign, of either width. */
const apartFromDigits = (name: string): string => (/[\d.,%０-９．，％]\s*$/.test(name) ? `“${name}”` : name)

/** The helpers by name, with the words and number styles of a set of templates. */
export const helpersOf = (words: TemplateWords, numbers: Numbers): Readonly<Record<string, Helper>> => {
  const inTable = ([value, named]: readonly unknown[]) =>
    shownAmount(value as Money, styleIn(numbers.amounts, named, tableStyle))
  const percent = ([value, named]: readonly unknown[]) =>
    shownPercent(value as Percent, styleIn(numbers.percents, named, proseStyle))
  return {
    money: {
      params: ['amount'],
      optional: 'amount-style',
      returns: 'text',
      about: '表格中的金额，不带单位；写法 table，或引号中的写法',
      example: ['{{money spending.total}}', '1,234.50'],
      run: inTable,
    },
    money_or_blank: {
      params: ['amount?'],
      optional: 'amount-style',
      returns: 'text',
      about: '同 money；没有这个数时为空',
      example: ['{{money_or_blank total_budget "sheet"}}', ''],
      run: (args) => (args[0] === null ? '' : inTable(args)),
    },
    money_text: {
      params: ['amount'],
      optional: 'amount-style',
      returns: 'text',
      about: '文字中的金额，连同单位；写法 prose，或引号中的写法',
      example: ['{{money_text spending.total}}', '1,234.50万元'],
      run: ([value, named]) => {
        const style = styleIn(numbers.amounts, named, proseStyle)
        return `${shownAmount(value as Money, style)}${style.unit}`
      },
    },
    unit_word: {
      params: [],
      optional: 'amount-style',
      returns: 'text',
      about: '金额的单位，用于“单位：万元”；写法 table，或引号中的写法',
      example: ['单位：{{unit_word}}', '单位：万元'],
      run: ([named]) => styleIn(numbers.amounts, named, tableStyle).unit,
    },
    percent: {
      params: ['percent'],
      optional: 'percent-style',
      returns: 'text',
      about: '百分比；写法 prose，或引号中的写法',
      example: ['{{percent comparisons.total.rate}}', '12.30%'],
      run: percent,
    },
    percent_or_blank: {
      params: ['percent?'],
      optional: 'percent-style',
      returns: 'text',
      about: '同 percent；没有这个数时为空',
      example: ['{{percent_or_blank rate "table"}}', ''],
      run: (args) => (args[0] === null ? '' : percent(args)),
    },
    numeral: {
      params: ['count'],
      returns: 'text',
      about: '序号的中文数字；@index 从零起算，0 写作 一',
      example: ['{{numeral @index}}', '一'],
      run: ([value]) =>
        chineseNumeral(
          (value as number) + 1,
          words.has('numeral.twenty') ? words.get('numeral.twenty') : '二十',
        ),
    },
    number: {
      params: ['count'],
      returns: 'text',
      about: '序号的阿拉伯数字；@index 从零起算，0 写作 1',
      example: ['{{number @index}}', '1'],
      run: ([value]) => String((value as number) + 1),
    },
    word: {
      params: ['literal'],
      returns: 'text',
      about: 'words.yaml 中的词语',
      example: ['{{word "change.increase"}}', '增加'],
      run: ([key]) => words.get(key as string),
    },
    before_amount: {
      params: ['text'],
      returns: 'text',
      about: '紧接在金额前面的名称；末尾是数字的加引号，免得和金额连成一个数',
      example: ['{{before_amount name}}{{money_text amount}}', '“雪亮工程2025”200.00万元'],
      run: ([name]) => apartFromDigits(name as string),
    },
    join: {
      params: ['texts', 'text'],
      rest: 'text',
      returns: 'text',
      about: '把一列文字用分隔符连起来；最后两个之间用另一个的，写第三个',
      example: ['{{join economic.operating_groups "、" "和"}}', '办公费、印刷费和差旅费'],
      run: ([list, separator, last = separator]) => {
        const texts = list as readonly string[]
        const before = texts.slice(0, -1).join(separator as string)
        return [before, ...texts.slice(-1)].filter((part) => part !== '').join(last as string)
      },
    },
    concat: {
      params: ['printable'],
      rest: 'printable',
      returns: 'text',
      about: '把几段文字接成一段，用于传给分段模板',
      example: ['{{concat "表 12-" (number @index)}}', '表 12-1'],
      run: (parts) => parts.join(''),
    },
    default: {
      params: ['value?', 'value'],
      returns: 'argument',
      about: '分段模板里可以不传的参数：没有传来，或没有值，就用后面的',
      example: ['{{money_text of.current (default style "prose")}}', '1,234.50万元'],
      run: ([value, fallback]) => value ?? fallback,
    },
    nonzero: {
      params: ['amount?'],
      returns: 'flag',
      logic: 'has',
      about: '金额不为零',
      example: ['{{#if (nonzero income.carried_total)}}…{{/if}}', ''],
      run: ([value]) => !isAbsentOrNil(value),
    },
    several: {
      params: ['list'],
      returns: 'flag',
      about: '不止一个',
      example: ['{{#if (several income.present)}}…{{/if}}', ''],
      run: ([value]) => (value as readonly unknown[]).length > 1,
    },
    eq: {
      params: ['any', 'any'],
      returns: 'flag',
      about: '两个值相等（文字、数字）',
      example: ['{{#if (eq role "class")}}…{{/if}}', ''],
      run: ([a, b]) => a === b,
    },
    not: {
      params: ['any'],
      returns: 'flag',
      logic: 'not',
      about: '否',
      example: ['{{#if (not present)}}…{{/if}}', ''],
      run: ([value]) => !isTrue(value),
    },
    and: {
      params: ['any', 'any'],
      rest: 'any',
      returns: 'flag',
      logic: 'and',
      about: '都成立',
      example: ['{{#if (and a b)}}…{{/if}}', ''],
      run: (values) => values.every(isTrue),
    },
    or: {
      params: ['any', 'any'],
      rest: 'any',
      returns: 'flag',
      logic: 'or',
      about: '有一个成立',
      example: ['{{#if (or a b)}}…{{/if}}', ''],
      run: (values) => values.some(isTrue),
    },
  }
}

const isTrue = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value))
