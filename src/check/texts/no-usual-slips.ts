/** Characters that input methods and scans mistake for one another; only what cannot be right is listed. */
import { inOne, matchesOf } from '../publication/matches.ts'
import type { PrintedRule } from '../rule.ts'

const slips: readonly (readonly [pattern: RegExp, right: string])[] = [
  [/(?<![股省身月年])份公司/, '分公司'],
  [/截止(?=\d|目前|上年|去年|本)/, '截至'],
  [/拔(?=款|付)/, '拨'],
  [/(?<![不给])予算(?![入作在])/, '预算'],
  [/审记/, '审计'],
  [/绩校/, '绩效'],
  [/采够/, '采购'],
  [/竟(?=标|价|争性)/, '竞'],
  [/帐(?=户|目|务|号|款|簿|面)/, '账'],
  [/按装(?![机备配修置载饰])/, '安装'],
  [/布署/, '部署'],
  [/座落/, '坐落'],
  [/防碍/, '妨碍'],
  [/幅射/, '辐射'],
  [/园满/, '圆满'],
  [/等侯|时侯|侯选/, '候'],
  [/(?<![自知])己(?=经|完成|建成|于\d)/, '已'],
  [/(?<![年月期周季始])末(?=达到|完成|使用|安排|纳入)/, '未'],
]

export const noUsualSlips: PrintedRule = {
  slug: 'no-usual-slips',
  subject: 'printed',
  severity: 'warning',
  title: '没有常见的错字',
  source: '公开文本的校对',
  about: '“份公司”（分公司）、“截止2023年”（截至）、“拔款”（拨款）等一定不对的写法。别的错字看不出来。',
  judge: ({ lines }) =>
    slips.flatMap(([pattern, right]) =>
      inOne(matchesOf(lines, pattern), {
        message: '常见的错字',
        hint: `应为“${right}”`,
      }),
    ),
}
