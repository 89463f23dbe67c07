/**
 * Words that no finished publication contains, whoever wrote them: one row is one rule. The texts of the templates
 * are subject to all rows, a unit's own words in cells to those that can only be a fault.
 */
import type { Finding } from '../finding.ts'
import { type Line, lineOf } from '../publication/lines.ts'
import { byFile, inOne, type Match, matchesOf } from '../publication/matches.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'

/** One row: a rule without its `judge`, which follows from the pattern. */
type PatternRow = Omit<PrintedRule, 'subject' | 'judge'> & {
  readonly pattern: RegExp
  readonly message: string
  readonly hint: string
  /** The texts that it looks at. */
  readonly in: (printed: Printed) => readonly Line[]
  /** What becomes one finding: each text, the texts of a file, or all texts. A habit is one, a slip is mended in its file. */
  readonly fold: 'none' | 'file' | 'publication'
}

/** Every text as it is printed. */
const everything = ({ passages }: Printed): readonly Line[] => passages.map(lineOf)
/** Headings and paragraphs as they are printed; figures in cells may be blank or negative. */
const prose = (printed: Printed) => everything(printed).filter(({ kind }) => kind === 'prose')
/** Every text once, where it is mended. */
const lines = (printed: Printed) => printed.lines
/** What the unit entered. */
const entered = (printed: Printed) => printed.lines.filter(({ kind }) => kind === 'entered')
/** What the unit entered, but for people's names, which may be spaced (李　明). */
const withoutNames = (printed: Printed) =>
  printed.lines.filter(
    ({ entered: own }) => own !== null && !/(?:responsible|contact\.name)$/.test(own.path.join('.')),
  )
/** Sheets and goals are written while the budget is made; the statement is written for the printed. */
const writtenBefore = (printed: Printed) =>
  printed.lines.filter(
    ({ entered: own }) => own !== null && /\/projects\/|performance\.yaml$/.test(own.place.file),
  )

const measure = '(?:万元|亿元|元|%|％|个百分点)'

const noTemplateInstructions = [
  // （根据表5科目名称具体解释，注：6-14为所有单位共用科目）
  '[（(][^（()）]*(?:具体解释|据实填|如实填|按实际填|填写说明|填报说明|根据[^（()）]*(?:填写|填列|填报|解释|修改))[^（()）]*[）)]',
  '[^，。；（）()]{0,8}所有单位共用[^，。；（）()]{0,4}',
  '请(?:填写|输入|选择|补充|修改|删除|在此)[^，。；]{0,8}',
  '(?:如无|没有)[^，。；]{0,10}(?:删除|删去|不填)',
  '(?:此|该)(?:处|段|行|栏)(?:填写|删除)',
  '(?<![A-Za-z\\d])[XxＸｘ]{2,}(?![A-Za-z\\d])',
  '[×╳○〇]{2,}|某某',
  '[_＿﹍]{2,}',
  '【\\s*】|【[^【】]*(?:待|填|请|注)[^【】]*】',
  '\\{\\{|\\}\\}|\\$\\{|<%|%>',
  '(?<![有亟期等])待(?:定(?![期向点位制额价标性])|补充|填|核实|确认)',
  'TODO|FIXME|TBD',
  '[?？]{2,}',
]

const noResidueOfConversion = [
  '</?[a-zA-Z][a-zA-Z\\d]*\\s*/?>',
  '&(?:nbsp|lt|gt|amp|quot|#\\d+);',
  '\\$?\\\\(?:geq|leq|times|%|n|t)\\b',
  '(?<=[\\u4e00-\\u9fff])_(?=[\\d\\u4e00-\\u9fff])',
  '\\*\\*|```',
  // The mark for an unreadable character. What cannot be seen is refused when the file is read.
  '\\ufffd',
]

const mobile = '(?<![\\dA-Za-z])1[3-9]\\d[-\\s]?\\d{4}[-\\s]?\\d{4}(?!\\d|\\.\\d|万?元)'
const identity =
  '(?<!\\d)[1-9]\\d{5}(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?!\\d)'
const bank = '(?<!\\d)6[0-9]{15,18}(?!\\d)'

const han = '[\\u4e00-\\u9fff”》）]'

/** 一步一步, 逐项逐项 and the like are no slips. */
const meant = '(?!一|逐|各|层|挨)'
/** Two characters often meet their like (窗口服务服务对象): only where nothing follows that they could belong to. */
const short = '([\\u4e00-\\u9fff]{2})\\2(?=[，。；：、）的]|$)'

const rows: readonly PatternRow[] = [
  {
    slug: 'values-are-there',
    title: '每个值都算出来了',
    source: '模板',
    about: '印出来的文字里没有 NaN、undefined 之类；有的话是模板或程序的错误。',
    message: '有的值没有算出来',
    hint: '这是模板或程序的错误：有的值没有填上',
    pattern: /NaN|undefined|\bnull\b|Infinity|\[object/,
    severity: 'error',
    in: everything,
    fold: 'none',
  },
  {
    slug: 'figures-are-there',
    title: '计量单位之前有数字',
    source: '模板、数据',
    about: '“增加万元”“占%”是数字没有填上。',
    message: '计量单位之前没有数字',
    hint: '有的数字是空的：核对数据，或在模板里先用 {{#if}} 判断',
    pattern: new RegExp(`(?:增加|减少|增长|下降|降低|上升|支出|收入|预算数?|预算为|占|为|费|合计)${measure}`),
    severity: 'error',
    in: prose,
    fold: 'none',
  },
  {
    slug: 'no-negative-figures',
    title: '文字中没有负数',
    source: '财政部门的通行写法',
    about: '文字用“增加”“减少”加绝对值；表中可以有负数。',
    message: '文字中有负数',
    hint: '文字用“增加”“减少”加绝对值，不印负号（财政部门的通行写法）',
    pattern: new RegExp(`(?<![\\d０-９年月至])[-－−–]\\s?\\d[\\d,.]*${measure}`),
    severity: 'error',
    in: prose,
    fold: 'none',
  },
  {
    slug: 'no-change-of-zero',
    title: '没有“增加0万元”',
    source: '财政部门的通行写法',
    about: '没有增减写“持平”，两年都没有写“未安排”。',
    message: '增减为零',
    hint: '没有增减应写“持平”，两年都没有应写“未安排”',
    pattern: new RegExp(`(?:增加|减少|增长|下降|降低|上升)0(?:\\.0+)?${measure}`),
    severity: 'error',
    in: prose,
    fold: 'none',
  },
  {
    slug: 'reasons-are-there',
    title: '“主要是”“包括”之后有内容',
    source: '财预〔2016〕143号',
    about: '原因、组成不能是空的。',
    message: '“主要是”“包括”等之后没有内容',
    hint: '原因写在 statement.yaml 的 reasons 里；其他的核对数据是否缺项',
    // “包括：” at a paragraph's end announces the next paragraph.
    pattern: /(?:主要是|原因是|主要用于|包括)(?:[：:]?[，。；、]|$)|(?:主要是|原因是)[：:]$/,
    severity: 'error',
    in: prose,
    fold: 'none',
  },
  {
    slug: 'punctuation-does-not-clash',
    title: '标点不重复、不冲突',
    source: '公文校对',
    about: '“，。”“（、”多半是名单缺了一项，或原因末尾带了标点。',
    message: '标点重复或相冲突',
    hint: '原因、用途等文字末尾不要带标点；名称之间缺一项时也会这样',
    pattern: /[，、；：。,;:][，、；：。,;:]|（[，、；。]|[，、；：（“《]）|“”|《》|^[，、；：。）]/,
    severity: 'error',
    in: prose,
    fold: 'none',
  },
  {
    // 明年 in a project sheet was written the year before: when it is published, its year is not clear.
    slug: 'relative-years-are-clear',
    title: '项目表、绩效目标里写明年份，不写“今年”“明年”',
    source: '公开文本的校对',
    about:
      '项目表是上一年编报时写的，里面的“今年”“明年”“去年”到公开时差了一年。“本年”“上年”“当年”是相对预算年度的，不算。',
    pattern: /(?:明年|今年|去年)[^，。；（）\d]{0,12}/,
    in: writtenBefore,
    severity: 'warning',
    message: '“今年”“明年”指哪一年，编报时与公开时不同',
    hint: '写明年份',
    fold: 'file',
  },
  {
    // 2023-2024第二期款: what the two numbers are is left to the reader.
    slug: 'year-ranges-say-year',
    title: '年份区间后面有“年”或“年度”',
    source: '公开文本的校对',
    about: '“2023-2024第二期款”少了“年度”。合同号、文号里的数字不算。',
    pattern: /(?<![\dA-Za-z.\-（(【〔[])20\d\d[-—–~～至]20\d\d(?![\d年.\-）)】〕\]届学])/,
    in: entered,
    severity: 'warning',
    message: '年份区间后面没有“年”或“年度”',
    hint: '补上“年”或“年度”',
    fold: 'file',
  },
  {
    // What a template asks of its user, and what it leaves to be filled, is not for the public.
    slug: 'no-template-instructions',
    title: '没有模板的填写提示和占位符',
    source: '公开文本的校对',
    about:
      '“（根据表5科目名称具体解释）”“请填写”“XX”“××”“____”“【】”“待定”“TODO”之类是留给填表人的，不能印出来。数据和模板里的都找。',
    pattern: new RegExp(noTemplateInstructions.join('|')),
    in: lines,
    severity: 'warning',
    message: '模板的填写提示或占位符留在文本里',
    hint: '填上实际内容，或者删去',
    fold: 'file',
  },
  {
    // What a unit explained to its finance bureau while the budget was made is not part of the budget.
    slug: 'no-budgeting-remarks',
    title: '没有编报预算时的说明',
    source: '公开文本的校对',
    about: '“未核减原因”“已按要求核减”是编报时写给财政部门看的，公开文本里不留。全部位置合成一条。',
    pattern: /(?:20\d\d年)?(?:项目)?(?:未核减原因|未压减原因|已按要求核减|已按要求压减|不予核减|审减原因)/,
    in: entered,
    severity: 'warning',
    message: '编报预算时写给财政部门的说明留在文本里',
    hint: '公开前删去括号里的这些说明',
    fold: 'publication',
  },
  {
    // What programs leave behind when a text is copied out of a page, a scan or a PDF.
    slug: 'no-residue-of-conversion',
    title: '没有复制、识别留下的符号',
    source: '公开文本的校对',
    about: '从网页、扫描件、PDF复制时带来的“<p>”“&nbsp;”“$\\geq$”“提供_16个”。看不见的字符在读入时就报。',
    pattern: new RegExp(noResidueOfConversion.join('|')),
    in: entered,
    severity: 'warning',
    message: '复制、识别留下的符号没有清除',
    hint: '删去这些符号',
    fold: 'file',
  },
  {
    // 政府信息公开条例第十五条: what touches personal privacy is not published. No policy of the unit switches this off.
    slug: 'no-personal-numbers',
    title: '没有手机号码、身份证号码、银行卡号',
    source: '政府信息公开条例第十五条',
    about:
      '个人的手机号码、身份证号码、银行卡号不公开；联系电话用办公电话。unit.yaml 的 policy 不免除这一条。',
    pattern: new RegExp([mobile, identity, bank].join('|')),
    in: lines,
    severity: 'warning',
    message: '有手机号码、身份证号码或银行卡号',
    hint: '改用办公电话，或者删去',
    fold: 'file',
  },
  {
    // Chinese text has full-width punctuation (GB/T 15834); half-width marks slip in with the input method.
    slug: 'punctuation-is-full-width',
    title: '中文用全角标点',
    source: '标点符号用法（GB/T 15834）',
    about: '汉字之后的半角逗号、分号、冒号、句号和汉字旁边的半角括号。数字、字母之间的半角标点不报。',
    pattern: new RegExp(
      `${han}[,;:!?](?!\\d)|${han}\\.(?=[\\u4e00-\\u9fff]|$)|\\([\\u4e00-\\u9fff]|[\\u4e00-\\u9fff]\\)`,
    ),
    in: lines,
    severity: 'warning',
    message: '中文里有半角标点',
    hint: '改成全角：，；：。（）',
    fold: 'file',
  },
  {
    // Chinese is written without spaces; one between two characters was left by a copy or a line break.
    slug: 'no-spaces-between-characters',
    title: '汉字之间没有空格',
    source: '公开文本的校对',
    about: '汉字、中文标点之间的空格多半是复制或换行留下的。负责人和联系人的姓名除外。',
    pattern: /[\u4e00-\u9fff，。；：、）》”][ \t\u00a0\u3000]+(?=[\u4e00-\u9fff（《“])/,
    in: withoutNames,
    severity: 'warning',
    message: '汉字之间有空格',
    hint: '删去空格',
    fold: 'file',
  },
  {
    // Digits and letters are half-width; full-width ones come from an input method and cannot be searched for.
    slug: 'digits-are-half-width',
    title: '数字和字母用半角',
    source: '出版物上数字用法（GB/T 15835）',
    about: '“２０２４年”“ＩＰ地址”是输入法的全角字符，查找、复制时与半角的不是同一个字。',
    pattern: /[０-９Ａ-Ｚａ-ｚ％．]*[０-９Ａ-Ｚａ-ｚ][０-９Ａ-Ｚａ-ｚ％．]*/,
    in: entered,
    severity: 'warning',
    message: '数字或字母是全角的',
    hint: '改成半角',
    fold: 'file',
  },
  {
    // A word typed twice: 违停抓拍子系统子系统.
    slug: 'no-doubled-words',
    title: '没有重复的词',
    source: '公开文本的校对',
    about: '“子系统子系统”“的的”：同一个词连写了两遍。',
    pattern: new RegExp(`${meant}(?:([\\u4e00-\\u9fff]{3,8})\\1|${short})|的的(?!确)`),
    in: lines,
    severity: 'warning',
    message: '同一个词连写了两遍',
    hint: '删去一个',
    fold: 'file',
  },
  {
    // 发文字号 writes its year in 〔〕 (GB/T 9704-2012, 7.2.5); other brackets are typing habits.
    slug: 'document-numbers-have-their-brackets',
    title: '发文字号的年份用六角括号',
    source: '党政机关公文格式（GB/T 9704—2012）7.2.5',
    about: '发文字号写“武政办〔2017〕36号”，不写【2017】、[2017]、（2017）。全部位置合成一条。',
    pattern: /[\u4e00-\u9fff]{2}[【[(（［](?:19|20)\d\d[】\])）］]\s*第?\d+\s*号/,
    in: lines,
    severity: 'warning',
    message: '发文字号的年份没有用六角括号〔〕',
    hint: '改成〔〕，如“〔2017〕36号”',
    fold: 'publication',
  },
]

/** In the order of `docs/checks.md`. */
export const patternRules: readonly PrintedRule[] = rows.map(ruleOf)

function ruleOf({ pattern, message, hint, in: textsOf, fold, ...rule }: PatternRow): PrintedRule {
  const judge = (printed: Printed): readonly Finding[] => {
    const matches = matchesOf(textsOf(printed), pattern)
    switch (fold) {
      case 'none':
        return firstOfEach(matches).flatMap((match) => inOne([match], { message, hint }))
      case 'file':
        return byFile(matches, { message, hint })
      case 'publication':
        return inOne(matches, { message, hint })
      default:
        return fold satisfies never
    }
  }
  return { ...rule, subject: 'printed', judge }
}

const firstOfEach = (matches: readonly Match[]): readonly Match[] =>
  matches.filter(({ line }, index) => matches[index - 1]?.line !== line)
