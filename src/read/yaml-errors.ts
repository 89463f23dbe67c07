/** Errors of the yaml package in the clerk's words: what is wrong, and what to type instead. */
import type { YAMLError } from 'yaml'
import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts'
import { capDiagnostics, mostListed } from './cap-diagnostics.ts'
import { lineOf, placeAt, type SourceText } from './source-text.ts'
import { placeOfError } from './yaml-error-place.ts'

/** The hint to quote a text that begins with a symbol of YAML. */
export const quoteHint = '如果是文字本身的符号，请把整段文字放进英文引号，如 "…"'

/** The error that maps and lists are nested too deeply. */
export const nestingDiagnostic = (at: Place): Diagnostic => ({
  slug: 'nesting-shallow',
  severity: 'error',
  message: '层次嵌套过深',
  at,
  hint: '检查缩进和括号：本程序的文件不超过十层',
})

const signHint = '把整段文字放进英文引号，如 ">=99%"，或改用“≥99%”'

const longTextHint = '长文字要分段时，键后写“|”，各段另起一行，都比键多缩进两个空格'

/** The slug is `yaml-well-formed` by default. */
type ErrorWords = { readonly message: string; readonly hint?: string; readonly slug?: string }

/** Message and hint about full-width spaces as indentation. */
export const wideIndentation = { message: '缩进用了全角空格', hint: '改用半角空格，每层两个' }

/** The diagnostics of a file, one a line, since one slip often causes several errors of the parser. */
export function syntaxDiagnostics(source: SourceText, errors: readonly YAMLError[]): readonly Diagnostic[] {
  const tooDeep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
  if (tooDeep !== undefined) {
    return [nestingDiagnostic(placeAt(source, tooDeep.pos[0], tooDeep.pos[1]))]
  }
  const byLine = new Map<number, Diagnostic>()
  // A damaged line may contain any number of errors.
  for (const error of errors.slice(0, 10 * mostListed)) {
    const [from, to] = placeOfError(source, error)
    const at = placeAt(source, from, to)
    if (byLine.has(at.line)) continue
    const dash = dashSlip(source, at)
    if (dash !== null) {
      byLine.set(dash.line, { slug: 'yaml-well-formed', severity: 'error', ...noSpaceAfterDash, at: dash })
      continue
    }
    const explained = lineSlip(at.excerpt) ?? byCode(error, source.text[from] ?? '', at.excerpt)
    const { slug = 'yaml-well-formed', ...words } = explained
    byLine.set(at.line, { slug, severity: 'error', ...words, at })
  }
  return capDiagnostics([...byLine.values()])
}

const noSpaceAfterDash = { message: '“-”后面少一个空格', hint: '写成“- 键: 值”' }

/** The parser reports `-item: 1` only in the next line, so both lines are searched. */
function dashSlip(source: SourceText, { line }: Place): Place | null {
  for (const index of [line - 1, line - 2]) {
    const text = index < 0 ? '' : lineOf(source, index)
    const [found, blanks = ''] = /^(\s*)-[A-Za-z_]\w*:/.exec(text) ?? []
    const start = (source.lineStarts[index] ?? 0) + blanks.length
    if (found !== undefined) return placeAt(source, start, start + found.length - blanks.length)
  }
  return null
}

/** Words by pattern; the first pattern that matches counts. */
type Patterns = readonly (readonly [pattern: RegExp, words: ErrorWords])[]

const wordsFor = (text: string, patterns: Patterns): ErrorWords | null =>
  patterns.find(([pattern]) => pattern.test(text))?.[1] ?? null

/** Slips in the line itself; the error of the parser does not matter. */
const lineSlip = (line: string): ErrorWords | null =>
  wordsFor(line, [
    [
      /^\s*(-\s+)?["']?[\w-]+["']?\s*：/,
      { message: '键后面用了全角冒号“：”', hint: '改成半角冒号加一个空格，如 name: 值' },
    ],
    [/^[ \t]*[\u3000\u00a0]/, wideIndentation],
    [/^\s*(-\s+)?[A-Za-z_]\w*:[^\s/]/, { message: '冒号后面少一个空格', hint: '写成“键: 值”，冒号后空一格' }],
  ])

function byCode({ code, message }: YAMLError, mark: string, line: string): ErrorWords {
  switch (code) {
    case 'TAB_AS_INDENT':
      return { message: '缩进用了制表符（Tab 键）', hint: '改用空格，每层两个' }
    case 'BAD_INDENT':
      return message.startsWith('Flow') ? brackets : indentation
    case 'MISSING_CHAR':
      return wordsFor(message, missing) ?? { message: '这里少了符号', hint: '检查冒号、引号和括号' }
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return { message: '这里不是“键: 值”的写法', hint: longTextHint }
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return wordsFor(line, nestedKey) ?? secondValue
    case 'UNEXPECTED_TOKEN':
      return unexpected(message, mark)
    case 'BAD_SCALAR_START':
      return { message: `文字不能以“${mark}”开头`, hint: '>|%'.includes(mark) ? signHint : quoteHint }
    case 'BAD_DQ_ESCAPE':
      return {
        message: '双引号里的反斜杠“\\”无法识别',
        hint: "把双引号改成单引号 '…'，反斜杠就是普通字符",
      }
    case 'NON_STRING_KEY':
      return { message: '“{”或“[”开头的内容被当成了键', hint: quoteHint }
    case 'MULTIPLE_DOCS':
      return {
        slug: 'yaml-plain',
        message: '“---”把文件分成了两份，一个文件只能有一份内容',
        hint: '删掉这一行“---”，或把后一半另存为文件',
      }
    case 'BAD_DIRECTIVE':
      return { slug: 'yaml-plain', message: '“%”开头的行在 YAML 里另有含义，这里不能用', hint: quoteHint }
    case 'ALIAS_PROPS':
    case 'BAD_ALIAS':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'BAD_PROP_ORDER':
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
      return { slug: 'yaml-plain', message: '“*”“&”“!”在 YAML 里另有含义，不能用在开头', hint: quoteHint }
    default:
      return { message: '这里不合 YAML 的写法', hint: '检查冒号、引号、括号和缩进' }
  }
}

const indentation: ErrorWords = {
  message: '缩进与同一层的其他行不一致',
  hint: '同一层的键左边对齐，下一层多缩进两个空格',
}

const brackets: ErrorWords = {
  message: '括号没有配对',
  hint: '“[”要有“]”，“{”要有“}”；文字里的括号请用全角或加引号',
}

/** By the parser's message. */
const missing: Patterns = [
  [/closing/, { message: '引号没有配对', hint: '补上另一半引号；文字里的引号请用中文“”' }],
  [/^Flow/, brackets],
  [/^Implicit map keys/, { message: '这一行没有冒号，不是“键: 值”的写法', hint: longTextHint }],
  [/^Missing ,/, { message: '括号里两项之间少了逗号' }],
  [/^Missing space/, { message: '冒号后面少一个空格' }],
  [/^Sequence item/, { message: '这一项前面少了“- ”', hint: '如果它属于上一项，请与上一项的其他键左边对齐' }],
  [/^Comments/, { message: '“#”前面要空一格，否则不是注释', hint: quoteHint }],
  [/^Tags/, { message: '“!”“&”在 YAML 里另有含义，不能用在开头', hint: quoteHint }],
]

/** By the line: a slip in braces, or `a: x: y`. */
const nestedKey: Patterns = [
  [/\{[^}]*，/, { message: '大括号里用了全角逗号“，”', hint: '改成半角逗号加一个空格' }],
  [/\{[^}]*:\s[^,}]*:\s/, { message: '大括号里两项之间少了逗号' }],
  [/:\s.*:(\s|$)/, { message: '一行里有两个“: ”，分不清哪个是键', hint: quoteHint }],
]

/** A key is indented below a key that already has a value. */
const secondValue: ErrorWords = {
  message: '这个键已经有值，下面又缩进写了别的键',
  hint: '两者留一个：要么写值，要么写下一层',
}

function unexpected(message: string, mark: string): ErrorWords {
  if (message.startsWith('Block scalar header')) {
    return { message: `文字不能以“${mark}”开头`, hint: signHint }
  }
  if (message.startsWith('Unexpected block-seq-ind on same line')) {
    return { message: '“-”不能与键写在同一行', hint: '列表另起一行写；没有内容就什么也不写' }
  }
  if (message.startsWith('Unexpected , ') || message.startsWith('Unexpected empty item')) {
    return { message: '多了一个逗号' }
  }
  if (message.endsWith('at node end')) {
    return {
      message: '值到前面就结束了，这里多出了内容',
      hint: '文字里的引号请用中文“”，或整段改用英文单引号',
    }
  }
  return { message: mark.trim() === '' ? '这里多出了内容' : `这里不该有“${mark}”`, hint: quoteHint }
}
