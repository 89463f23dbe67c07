/**
 * Characters that no publication can print: they vanish, change the direction of writing, or make the file
 * unreadable.
 */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'

/**
 * Control characters, except tabs, line feeds and carriage returns before these; lone surrogates and noncharacters,
 * which XML does not allow; invisible characters from web pages and Word, including marks that change the direction
 * of writing; the replacement character U+FFFD.
 */
const unprintable =
  /[^\P{Cc}\t\n\r]|\r(?!\n)|[\p{Cs}\p{Noncharacter_Code_Point}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd\u{e0000}-\u{e007f}]/gu

/** The unprintable characters in a text, with their indexes. */
export const unprintableIn = (text: string): Iterable<RegExpExecArray> => text.matchAll(unprintable)

/** The message and the hint about an unprintable character. */
export function unprintableWords(character: string): Pick<Diagnostic, 'message' | 'hint'> {
  if (character === '\ufffd') return { message: '文字已损坏（出现“\ufffd”）', hint: '从原稿重新录入这一行' }
  if (character === '\r') {
    return {
      message: '换行用的是单独的回车符（U+000D），整个文件会被当成一行',
      hint: '在编辑器里把换行改为 Windows（CRLF）或 Unix（LF），再保存',
    }
  }
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return {
    message: `有看不见、印不出的字符（U+${code}）`,
    hint: '多半是从网页或 Word 粘贴带来的：删掉它，或重新键入这一行',
  }
}
