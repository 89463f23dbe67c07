/** Years that a text names, and whether it names them for what was done then: a contract, an archive, a law. */

/** A year in a text. */
export type NamedYear = {
  /** As the text has it: 2023年, 2022-2023年. */
  readonly fragment: string
  readonly index: number
  readonly from: number
  /** The same year unless it is a range. */
  readonly to: number
  /** What it dates is past and is cited: 2023年合同, 自2021年起, 《…2017年…》. */
  readonly isCited: boolean
}

const pattern = /(?<!\d)(20\d\d)(?:年?度?[-—–~～至](20\d\d))?年/g

const before =
  /(?:自|从|较|比|与|同|对|至|到|截至|截止|于|参考|参照|依据|根据|按照|其中|上年|已在?|兑现|支付|结清|清理|巩固)$/
const after =
  /^度?(?:底|末)?(?:以来|以后|之后|起|开始|前|之前|以前|已|决算|执行|[^，。；：（）]{0,12}(?:合同|考核|考评|评选|绩效|奖|成果|收尾|剩余|后续|遗留|统计|年报|审核|协议|招标|中标|审计|档案|欠|尾款|质保|结转|竣工|验收|标准|规定|文件|会议|意见|方案|普查|建成|签订|批复|项目|工程|资金|指标))/

/** Every year of a text. */
export const yearsIn = (text: string): readonly NamedYear[] =>
  [...text.matchAll(pattern)].map(({ 0: fragment, 1: from = '', 2: to = from, index }) => {
    const head = text.slice(0, index)
    return {
      fragment,
      index,
      from: Number(from),
      to: Number(to),
      isCited:
        before.test(head) ||
        after.test(text.slice(index + fragment.length)) ||
        head.lastIndexOf('《') > head.lastIndexOf('》'),
    }
  })
