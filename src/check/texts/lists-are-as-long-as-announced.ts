import type { Finding } from '../finding.ts'
import type { Line } from '../publication/lines.ts'
import { inOne, type Match } from '../publication/matches.ts'
import type { PrintedRule } from '../rule.ts'
import { inDigits } from './counts.ts'

/** Where a text gives a number and then a list, the list has that many items: not “二级预算单位1个。二级预算单位包括：无”. */
export const listsAreAsLongAsAnnounced: PrintedRule = {
  slug: 'lists-are-as-long-as-announced',
  subject: 'printed',
  severity: 'warning',
  title: '列举的个数与所说的个数一致',
  source: '公开文本的校对',
  about:
    '“二级预算单位1个。二级预算单位包括：无”“三个项目：甲、乙”。带“等”的、包括而未列全的不比；“一是、二是”逐条数。',
  judge: ({ lines }) => lines.flatMap((line) => findingsOf(line)),
}

const number = '(\\d+|[二两三四五六七八九十]+)'
const measure = '(?:个(?!月)|项|家|类|种|条|所|名|大类|方面)'
/** 五个项目：甲、乙、丙 / 三项工作，分别是… / 5个单位，包括… */
const announced = new RegExp(
  `(?<![\\d.第])${number}${measure}(?!以上|多|余|左右)([^，。；：:、（）\\d]{0,12})[，,]?(：|:|分别为|分别是|(?<![立随当])即(?![将可使日刻便])|包括)[：:]?([^。；;：:\\n]+)(?=[。\\n]|$)`,
  'g',
)
const numberBeforeNone = /([1-9]\d*)[个家所][，。；]?[^，。；：]{0,12}包括[：:]?无(?=[。；，]|$)/g
const points = new RegExp(`${number}${measure}([^，。；]{0,12})[：:][^：\\n]*?一是`, 'g')

function findingsOf(line: Line): readonly Finding[] {
  const { text } = line
  const none = [...text.matchAll(numberBeforeNone)].map(([fragment]): Match => ({ line, fragment }))
  const counted = [...text.matchAll(announced)].flatMap(([fragment, said = '', , word = '', list = '']) =>
    isOfLength(list, Number(inDigits(said)), word) ? [] : [{ line, fragment }],
  )
  const pointed = [...text.matchAll(points)].flatMap((match): readonly Match[] => {
    const [fragment, said = ''] = match
    const last = [...text.slice(match.index).matchAll(/(?:^|[。；：，])([一二三四五六七八九十])是/g)].length
    return last === Number(inDigits(said)) ? [] : [{ line, fragment }]
  })
  return [...none, ...counted, ...pointed].flatMap((finding) =>
    inOne([finding], {
      message: '所说的个数与列举的不符',
      hint: '改个数，或者补全列举的各项；没有的写“没有…”，不写个数',
    }),
  )
}

/** 和 and 及 may join 2 items or be part of one, so a list has a least and a greatest length. */
function isOfLength(list: string, said: number, word: string): boolean {
  if (/等|一是|\uFFFC|^\s*(?:\d|[（(]\d|[①-⑩])/.test(list) || !list.includes('、')) return true
  const items = list.replaceAll(/（[^（）]*）|\([^()]*\)|《[^《》]*》|“[^“”]*”/g, '某').split('、')
  const joined = items.flatMap((item) => item.split(/[和及与]|以及|，/)).length
  // 包括 may leave some out.
  return said <= joined && (word === '包括' || said >= items.length)
}
