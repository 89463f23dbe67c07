/** The words that an edition prints by itself, so that a workbook's need not be taken. */
import { plainText } from './plain-text.ts'

/** `sources`: its templates and the definitions of its terms. What stands between two values counts as one text. */
export function editionWords(sources: readonly string[]): (words: string) => boolean {
  const own = sources.map((source) => plainText(source.replaceAll(/\{\{[^}]*\}\}\}?|<[^>]*>/g, '')).plain)
  return (words) => {
    const { plain } = plainText(words)
    return plain !== '' && own.some((text) => text.includes(plain))
  }
}
