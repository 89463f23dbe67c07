/** `data/catalog`: the codes of 政府收支分类 with their evidence, and the codes of both classifications for one amount. */
import { z } from 'zod'
import { code, day, leaf, text, word } from './scalar.ts'

/** A code of a classification. */
export type CatalogEntry = {
  readonly code: string
  readonly name: string
  /** 类, 款 or 项. */
  readonly level: 'class' | 'group' | 'item'
  /** How the code is known, e.g. `retrieved`. */
  readonly evidence: string
  /** 名词解释 of the item; null if there is none. */
  readonly definition: string | null
  readonly definitionEvidence: string | null
}

/** Bodies whose expenditure 政府预算支出经济分类 separates: 机关 (行政、参公) and 事业单位. */
export type BodyKind = 'agency' | 'institution'

/** Each of the 2ⁿ choices of n groups is compared. */
const mostChoices = 10
const isFew = ({ length }: { readonly length: number }): boolean => length <= mostChoices

/** `pairs.yaml`: items of 功能分类 and groups of 经济分类 that contain the same 人员经费. */
export const pairsSchema = z.strictObject({
  pairs: z.array(
    z.strictObject({
      name: text,
      functional: z.array(code).min(1),
      economic: z.array(code),
      /** Groups that may be part of the amount, each as a whole. */
      may_add: z
        .array(code)
        .refine(isFew, `may_add 最多 ${mostChoices} 个科目：每一种加法都要比较`)
        .optional(),
      /** The items' sum is equal to that of the groups, or at most that. */
      relation: word('equal', 'at-most'),
      evidence: word('published', 'recalled'),
    }),
  ),
})
/** Codes of both classifications that contain one amount. */
export type Pair = z.output<typeof pairsSchema>['pairs'][number]

const wordPattern = leaf({ expected: '文字或正则表达式', accept: isPattern }, (t) => new RegExp(t))

function isPattern(written: string): boolean {
  try {
    return new RegExp(written.trim()).source !== '(?:)'
  } catch {
    return false
  }
}

/**
 * `bodies.yaml`: bodies that were abolished or merged, with the document and its day. `was`: text or regular
 * expression.
 */
export const bodiesSchema = z.strictObject({
  bodies: z.array(z.strictObject({ was: wordPattern, now: text, source: text, since: day })),
})

/** `slips.yaml`: wrong characters of input methods and scans. `wrong`: text or regular expression. */
export const slipsSchema = z.strictObject({
  slips: z.array(z.strictObject({ wrong: wordPattern, correct: text, source: text, since: day })),
})

/** A body that no longer exists: its name, and the body that replaced it. */
export type AbolishedBody = z.output<typeof bodiesSchema>['bodies'][number]
/** Words that are always wrong, and the correct ones. */
export type Slip = z.output<typeof slipsSchema>['slips'][number]

/** Everything in `data/catalog`. */
export type Catalog = {
  /** 功能分类, by code. */
  readonly functional: ReadonlyMap<string, CatalogEntry>
  /** 部门预算支出经济分类, by code. */
  readonly economic: ReadonlyMap<string, CatalogEntry>
  /** 政府预算支出经济分类, by code. */
  readonly government: ReadonlyMap<string, CatalogEntry>
  /** 款 of 部门预算支出经济分类 → 款 of 政府预算支出经济分类 (财预〔2017〕98号); null if there is none. */
  readonly toGovernment: ReadonlyMap<string, Readonly<Record<BodyKind, string | null>>>
  readonly pairs: readonly Pair[]
  readonly bodies: readonly AbolishedBody[]
  readonly slips: readonly Slip[]
}
