import type { Finding } from '../finding.ts'
import type { PrintedRule } from '../rule.ts'
import { doneUnless } from './duty.ts'

const secret = /[绝机秘]密★|密级[:：][绝机秘]密|[绝机秘]密[（(]?\d+年/
const internal = /[（(]内部(?:资料|文件|使用)[）)]|内部资料[，,、]|(?:不得|严禁)外传|注意保存|不予公开/

/** 预算法第十四条 excepts state secrets: nothing that is marked as one, or as internal, goes out. */
export const nothingIsMarkedSecret: PrintedRule = {
  duty: true,
  slug: 'nothing-is-marked-secret',
  subject: 'printed',
  severity: 'error',
  title: '不含国家秘密和内部资料',
  source: '预算法第十四条；政府信息公开条例第十四条',
  about:
    '文本里不能有密级标志和“内部资料”“不得外传”之类的字样。程序只能认出标志，公开前的保密审查仍由单位进行。',
  judge({ passages }) {
    const marks = [
      ['error', secret],
      ['warning', internal],
    ] as const
    const lacks = marks.flatMap(([severity, mark]) =>
      passages.flatMap(({ text, where }): readonly Finding[] => {
        const [found] = mark.exec(text) ?? []
        const hint = '涉密、内部的内容不公开：删去或改写，并报保密审查'
        return found === undefined ? [] : [{ severity, message: `${where}有“${found}”的字样`, hint }]
      }),
    )
    return doneUnless(lacks, '全文没有密级、内部资料的标志；保密审查由单位进行')
  },
}
