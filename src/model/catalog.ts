/** 政府收支分类: what `data/catalog` knows of each code, how well it is attested, and which codes tell one amount. */
import { z } from 'zod'
import { code, day, leaf, text, word } from './scalar.ts'

export type CatalogEntry = {
  readonly code: string
  readonly name: string
  readonly level: 'class' | 'group' | 'item'
  readonly evidence: string
  readonly definition: string | null
  readonly definitionEvidence: string | null
}

/** Bodies whose expenditure the government's own classification keeps apart: 机关 (行政、参公) and 事业单位. */
export type BodyKind = 'agency' | 'institution'

/** Each choice among them is compared: 2ⁿ. */
const mostChoices = 10
const isFew = ({ length }: { readonly length: number }): boolean => length <= mostChoices

/** `pairs.yaml`: items of 功能分类 and groups of 经济分类 that tell the same 人员经费. */
export const pairsSchema = z.strictObject({
  pairs: z.array(
    z.strictObject({
      name: text,
      functional: z.array(code).min(1),
      economic: z.array(code),
      /** Groups that may be part of it, each whole or not at all. */
      may_add: z
        .array(code)
        .refine(isFew, `may_add 最多 ${mostChoices} 个科目：每一种加法都要比较`)
        .optional(),
      /** What the items are to the groups. */
      relation: word('equal', 'at-most'),
      evidence: word('published', 'recalled'),
    }),
  ),
})
export type Pair = z.output<typeof pairsSchema>['pairs'][number]

/** Words to look for: plain text, or a regular expression as JavaScript reads it. */
const wordPattern = leaf(
  { expected: '文字或正则表达式', accept: isPattern },
  (s) => new RegExp(s.scalar.trim()),
)

function isPattern(written: string): boolean {
  try {
    return new RegExp(written.trim()).source !== '(?:)'
  } catch {
    return false
  }
}

/** `bodies.yaml`: bodies that were abolished or merged, with the document and the day that did it. */
export const bodiesSchema = z.strictObject({
  bodies: z.array(z.strictObject({ was: wordPattern, now: text, source: text, since: day })),
})

/** `slips.yaml`: characters that input methods and scans mistake for one another. */
export const slipsSchema = z.strictObject({
  slips: z.array(z.strictObject({ wrong: wordPattern, correct: text, source: text, since: day })),
})

/** A body that no longer exists: the words that name it, and who does its work now. */
export type AbolishedBody = z.output<typeof bodiesSchema>['bodies'][number]
/** Words that cannot be right, and what they should be. */
export type Slip = z.output<typeof slipsSchema>['slips'][number]

/** Everything in `data/catalog`. */
export type Catalog = {
  /** 功能分类, by code. */
  readonly functional: ReadonlyMap<string, CatalogEntry>
  /** 部门预算支出经济分类, by code. */
  readonly economic: ReadonlyMap<string, CatalogEntry>
  /** 政府预算支出经济分类, by code. */
  readonly government: ReadonlyMap<string, CatalogEntry>
  /** 款 of 部门预算支出经济分类 → 款 of 政府预算支出经济分类 (财预〔2017〕98号); null where there is none. */
  readonly toGovernment: ReadonlyMap<string, Readonly<Record<BodyKind, string | null>>>
  readonly pairs: readonly Pair[]
  readonly bodies: readonly AbolishedBody[]
  readonly slips: readonly Slip[]
}
