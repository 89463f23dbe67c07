import type { Finding } from '../finding.ts'
import { enteredOf, keysOf } from '../publication/fields.ts'
import { byFile, type Match, matchesOf } from '../publication/matches.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'

/**
 * Bodies that were abolished or merged (`data/catalog/bodies.yaml`): a task that still counts on one was written before.
 * Titles of documents keep the names of their time.
 */
export const bodiesStillExist: PrintedRule = {
  slug: 'bodies-still-exist',
  subject: 'printed',
  severity: 'warning',
  title: '没有已经撤销、合并的机构',
  source: '《深化党和国家机构改革方案》（2018年）',
  about:
    '职能、任务、目标里写着2018年机构改革后不再设置的机构（“法制工作机构”“监察部门”“工商局”“国税局”）。立项依据和书名号里的文件名称不算。机构列在 data/catalog/bodies.yaml，本地另有撤并的加一行。',
  judge: find,
}

function find({ facts, lines }: Printed): readonly Finding[] {
  const dated = enteredOf(lines)
    .filter((line) => !/^basis$|tasks\.(?:basis|standard)$/.test(keysOf(line)))
    .filter(({ text }) => !/《[^》]*(?:局|委|部门|机构)/.test(text))
  const found = facts.inputs.catalog.bodies.flatMap(({ was, now }) =>
    matchesOf(dated, was).map((match): Match => ({ ...match, says: `${match.fragment}（现为${now}）` })),
  )
  return byFile(found, {
    message: '机构已经撤销或合并',
    hint: '按现在的机构改写',
  })
}
