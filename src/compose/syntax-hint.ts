/** Handlebars' syntax errors → hints in words that the template's author knows. */
import { lineAndColumn } from './template-place.ts'

/** Handlebars' message with the place where Handlebars noticed the error. `line` counts from 1, `column` from 0. */
export type SyntaxProblem = { readonly message: string; readonly line: number; readonly column: number }
type Hint = { readonly line: number; readonly column: number; readonly hint: string }

/** The hint and its place: for an open block where it opens, for everything else where Handlebars noticed. */
export function syntaxHint(source: string, { message, line, column }: SyntaxProblem): Hint {
  const crossed = /^(.+?) doesn't match (.+?) - /.exec(message)
  if (crossed !== null) {
    const [, opened, closed] = crossed
    return { line, column, hint: `每个 {{#${opened}}} 要有 {{/${opened}}}，这里遇到的却是 {{/${closed}}}` }
  }
  if (message.startsWith('Invalid path')) return { line, column, hint: 'this 和 ../ 只能写在名称的最前面' }
  const got = /got '(\w+)'$/.exec(message)?.[1] ?? ''
  const open = got === 'EOF' ? openBlock(source) : null
  if (open !== null) return { ...open, hint: `每个 {{#${open.name}}} 要有 {{/${open.name}}}，这里的没有` }
  const expected = [...message.matchAll(/'(\w+)'(?=, )/g)].map(([, name]) => name ?? '')
  return { line, column, hint: hintFor(got, expected, rest(source, line, column)) }
}

/** The source from a place to its end. */
const rest = (source: string, line: number, column: number): string => {
  const lines = source.split('\n').slice(line - 1)
  return lines.join('\n').slice(column)
}

/** `got` and `expected` are Handlebars' names of tokens, `from` is the source from the wrong token on. */
function hintFor(got: string, expected: readonly string[], from: string): string {
  switch (got) {
    case 'OPEN_ENDBLOCK': {
      const name = /^\{\{~?\/\s*([^\s}]*)/.exec(from)?.[1] || '…'
      return `每个 {{/${name}}} 前面要有 {{#${name}}}，这里的没有`
    }
    case 'INVERSE':
    case 'OPEN_INVERSE_CHAIN':
      return expected.includes('OPEN_ENDBLOCK')
        ? '一个 {{#if}} 只能有一个 {{else}}，写在最后；前面的写成 {{else if …}}'
        : '{{else}} 只能写在 {{#if}}、{{#unless}}、{{#each}}、{{#with}} 之内'
    case 'CLOSE':
      return hintAtEnd(expected)
    case 'CLOSE_SEXPR':
      return '右括号多了，每个 ) 前面要有 ('
    case 'CLOSE_UNESCAPED':
      return '{{ 要用 }} 结束，这里多了花括号'
    case 'OPEN_SEXPR':
      return '括号只能写在函数的参数处，例：{{concat "表" (number @index)}}'
    case 'INVALID':
      if (/^["']/.test(from)) return '引号要成对'
      if (/^!/.test(from)) return '每个 {{! 要有 }}'
      return from.startsWith('}')
        ? '{{ 要用 }} 结束，这里少了花括号'
        : '{{ }} 之内有不认识的符号，或者 {{ 没有用 }} 结束'
    case '':
      return '注释 {{!-- 要用 --}} 结束'
    default:
      return '每个 {{ 要有 }}，每个 {{#…}} 要有 {{/…}}'
  }
}

/** The hint for a `}}` that comes too early. */
function hintAtEnd(expected: readonly string[]): string {
  if (expected.includes('CLOSE_SEXPR')) return '右括号少了，每个 ( 要有 )'
  if (expected.includes('CLOSE_BLOCK_PARAMS')) return 'as |…| 的竖线要成对'
  if (expected.includes('CLOSE_UNESCAPED')) return '{{{ 要用 }}} 结束；这里用 {{ }} 就可以'
  if (expected.includes('EQUALS')) return '“参数=值”要写在最后'
  return '}} 之前还要写名称'
}

/** The innermost block that is never closed, or null. */
function openBlock(
  source: string,
): { readonly name: string; readonly line: number; readonly column: number } | null {
  const open: { name: string; at: number }[] = []
  const signs = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![\s\S]*?\}\}|\\\{\{|\{\{~?(#>?|\^|\/)\s*([^\s}~|]*)/g
  for (const { 1: sign, 2: name = '', index, 0: text } of source.matchAll(signs)) {
    if (sign === '/') open.pop()
    else if (sign !== undefined && name !== '') open.push({ name, at: index + text.length - name.length })
  }
  const last = open.at(-1)
  if (last === undefined) return null
  return { name: last.name, ...lineAndColumn(source, last.at) }
}
