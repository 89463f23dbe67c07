/** `accept`: the findings of a unit that it may accept, and the entry that accepts one. */
import { defineCommand } from '../line/command.ts'
import type { AcceptOptions } from './run-accept.ts'

/** The command `accept`. */
export const accept = defineCommand<AcceptOptions>({
  name: 'accept',
  summary: '查过无误的问题逐处认可，写明理由',
  takes: ['unit', 'year', 'member', 'rule', 'at', 'number', 'because', 'messages'],
  needs: ['unit'],
  wrong: ({ selection, members, text }) => [
    ...(selection.units.length > 1 ? ['accept 一次只认可一个单位的问题'] : []),
    ...((members.members?.length ?? 0) > 1 ? ['accept 一次只认可一个所属单位的问题'] : []),
    ...(text('rule') === null && (text('at') ?? text('number') ?? text('because')) !== null
      ? ['accept 要写明“--rule”：报告里方括号中的代号']
      : []),
    ...(/^[1-9]\d*$/.test(text('number') ?? '1') ? [] : [`“--number”应为序号，这里是“${text('number')}”`]),
  ],
  read: ({ selection, members, text }) => ({
    ...selection,
    ...members,
    rule: text('rule'),
    at: text('at'),
    number: text('number') === null ? null : Number(text('number')),
    because: text('because'),
  }),
  run: async (options, setting) => (await import('./run-accept.ts')).runAccept(options, setting),
  help: `查过无误的问题逐处认可，写明理由。

不写 --because，列出可以认可的问题和序号；写了，把这一处记进 data/单位/年份/accepted.yaml。
认可的问题在各种报告里照列并附理由，不再算错误或警告；错误认可以后，不再妨碍生成。
数（或那句话）变了，会重新报告；认可的那一处不再出现，会提醒删去。整条规则不查，由区里写在模板的 policy.yaml。

用法：
  npm run accept -- --unit 单位 [--year 年份]
  npm run accept -- --unit 单位 --rule 代号 [--at 位置 | --number 序号] --because "理由"

选项：
  --unit 单位      单位文件夹的名称（data 下的文件夹）
  --year 年份      四位数字，如 2024。不写则取最新的一年
  --member 代码    所属单位单独公开的：它的代码；记进 data/单位/年份/members/代码/accepted.yaml
  --rule 代号      规则的代号：报告里方括号中的英文
  --at 位置        哪一处：报告里的 文件:行:列，或文件和键（如 "budget.yaml spending[3].basic"），或印出来的位置
  --number 序号    哪一处：列出来的序号。这条规则只有一处的，--at、--number 都不用写
  --because 理由   为什么无误，印在报告里
  --messages 形式  列出的形式：text 供人阅读（默认），json 供程序读取

示例：
  npm run accept -- --unit example-construction --year 2025
  npm run accept -- --unit example-construction --year 2025 --rule contacts-are-meant-to-be-public --because "单位确认公开"`,
})
