/** What there is to say of a `style.docx` whenever it is used. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { LookChange } from './changes.ts'
import { type DocxLooks, lookOf } from './shared-look.ts'
import { shownName } from './style-names.ts'

/** Nothing where there is no `style.docx`, or where all is as it should be. Never an error: the DOCX can be written. */
export function judgeLook(looks: DocxLooks): readonly Diagnostic[] {
  const { word } = looks
  if (word === null) return []
  const { changes, missing, numbered } = lookOf(looks)
  const layer = word.file.split('/').slice(1, -1).join('/')
  const found: readonly (Omit<Diagnostic, 'severity'> | false)[] = [
    missing.length > 0 && {
      slug: 'style-docx-has-styles',
      message: `${word.file} 里没有 ${missing.length} 个样式：${missing.map(shownName).join('、')}；DOCX 里它们按 style.yaml 排`,
      hint: `补进去（已有的样式不变）：npm run template:style -- --template ${layer} --replace`,
    },
    numbered.length > 0 && {
      slug: 'style-docx-has-no-numbering',
      message: `${word.file} 的样式带自动编号，没有取：${numbered.map(shownName).join('、')}`,
      hint: '编号由程序写在文字里；在 Word 里把这些样式的“编号”改为“无”',
    },
    word.passedOver.length > 0 && {
      slug: 'style-docx-has-plain-pages',
      message: `${word.file} 的${word.passedOver.join('、')}没有取：页面只取纸张、页边距、页眉页脚的位置和文档网格`,
      hint: '在 Word 的“布局”里去掉，以免误会',
    },
    changes.length > 0 && {
      slug: 'style-yaml-follows-style-docx',
      message: `${word.file} 与 style.yaml 有 ${changes.length} 处不同，DOCX 照前者，PDF 照后者：${listed(changes)}`,
      hint: `让 PDF 跟着变：npm run template:style -- --from ${word.file}`,
    },
  ]
  return found.flatMap((each) => (each === false ? [] : [{ ...each, severity: 'warning' as const }]))
}

const most = 5

const listed = (changes: readonly LookChange[]): string =>
  changes
    .slice(0, most)
    .map(({ where, what, from, to }) => `“${where}”${what} ${to}（style.yaml 为 ${from}）`)
    .join('；') + (changes.length > most ? '……' : '')
