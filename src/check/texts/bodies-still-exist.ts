/**
 * Bodies that the reform of 2018 merged into others (《深化党和国家机构改革方案》): a task that still counts on them was
 * written before. Titles of documents keep the names of their time.
 */
import type { Finding } from '../finding.ts'
import { enteredOf, keysOf } from '../publication/fields.ts'
import { byFile, type Match, matchesOf } from '../publication/matches.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'

export const bodiesStillExist: PrintedRule = {
  slug: 'bodies-still-exist',
  subject: 'printed',
  severity: 'warning',
  title: '没有已经撤销、合并的机构',
  source: '《深化党和国家机构改革方案》（2018年）',
  about:
    '职能、任务、目标里写着2018年机构改革后不再设置的机构（“法制工作机构”“监察部门”“工商局”“国税局”）。立项依据和书名号里的文件名称不算。',
  judge: find,
}

const merged: readonly (readonly [pattern: RegExp, into: string])[] = [
  [/政府法制(?:工作)?(?:机构|办公室|办)/, '司法行政部门'],
  [/(?<![\u4e00-\u9fff])监察(?:部门|局)/, '监察委员会'],
  [/工商(?:行政管理)?局|工商行政管理部门/, '市场监督管理部门'],
  [/质(?:量技术监督|监)局|质量技术监督部门/, '市场监督管理部门'],
  [/食(?:品)?药(?:品)?监(?:督管理)?局/, '市场监督管理部门'],
  [/国土资源局/, '自然资源部门'],
  [/环(?:境保护|保)局/, '生态环境部门'],
  [/安(?:全生产监督管理|监)局/, '应急管理部门'],
  [/卫生(?:和)?计(?:划)?生(?:育)?(?:局|委员会|委)|卫计(?:局|委)/, '卫生健康部门'],
  [/国税局|地税局|地方税务局/, '税务部门'],
]

function find({ lines }: Printed): readonly Finding[] {
  const told = enteredOf(lines)
    .filter((line) => !/^basis$|tasks\.(?:basis|standard)$/.test(keysOf(line)))
    .filter(({ text }) => !/《[^》]*(?:局|委|部门|机构)/.test(text))
  const found = merged.flatMap(([pattern, into]) =>
    matchesOf(told, pattern).map(
      (finding): Match => ({ ...finding, says: `${finding.fragment}（现为${into}）` }),
    ),
  )
  return byFile(found, {
    message: '机构已经撤销或合并',
    hint: '按现在的机构改写',
  })
}
