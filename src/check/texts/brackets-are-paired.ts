import { groupBy } from '../../model/group-by.ts'
import type { Finding } from '../finding.ts'
import { enteredOf, fieldOf } from '../publication/fields.ts'
import type { EnteredLine } from '../publication/lines.ts'
import { inOne } from '../publication/matches.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'

/** Brackets, title marks and quotation marks open and close, in one width. */
export const bracketsArePaired: PrintedRule = {
  slug: 'brackets-are-paired',
  subject: 'printed',
  severity: 'warning',
  title: '括号、书名号、引号成对',
  source: '标点符号用法（GB/T 15834）',
  about: '（）《》【】〔〕“”有开有合，也不一半全角一半半角。“1）”这样的编号不算。',
  judge: find,
}

const closing: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '《': '》',
  '【': '】',
  '〔': '〕',
  '[': ']',
  '“': '”',
}

/** 1） and a) number an item. */
const isListMark = (before: string): boolean => /[\dA-Za-z一二三四五六七八九十]/.test(before)

function find({ lines }: Printed): readonly Finding[] {
  return groupBy(enteredOf(lines), fieldOf).flatMap(([, ofField]) =>
    unpaired(ofField).flatMap(({ line, fragment }) =>
      inOne([{ line, fragment }], {
        message: `“${fragment}”不成对`,
        hint: '补上另一半；开和合用同一种（都用全角）',
      }),
    ),
  )
}

type Mark = { readonly line: EnteredLine; readonly fragment: string }

/** A mark may close on a later line of its field. */
function unpaired(lines: readonly EnteredLine[]): readonly Mark[] {
  const open: Mark[] = []
  const stray: Mark[] = []
  for (const line of lines) {
    let before = ''
    for (const fragment of line.text) {
      if (closing[fragment] !== undefined) open.push({ line, fragment })
      else if (Object.values(closing).includes(fragment)) {
        const last = open.at(-1)
        if (last !== undefined && closing[last.fragment] === fragment) open.pop()
        else if (last !== undefined || !isListMark(before)) stray.push({ line, fragment })
      }
      before = fragment
    }
  }
  // A half-width mark that closes a full-width one leaves 2 unpaired halves; one of them is reported.
  return stray.length > 0 ? stray : open
}
