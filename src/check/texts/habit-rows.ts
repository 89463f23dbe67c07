/** Habits of typing and residue of forms, which an editor mends before publication. */
import { entered, lines, type PatternRow, withoutNames, writtenBefore } from './pattern-row.ts'

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

/** In the order of `docs/checks.md`. */
export const habitRows: readonly PatternRow[] = [
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
    // 政府信息公开条例第十五条: what touches personal privacy is not published. A unit that publishes its contacts still does not publish these.
    slug: 'no-personal-numbers',
    title: '没有手机号码、身份证号码、银行卡号',
    source: '政府信息公开条例第十五条',
    about:
      '个人的手机号码、身份证号码、银行卡号不公开；联系电话用办公电话。确认了联系人照公开，也不免除这一条。',
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
