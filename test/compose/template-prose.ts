/** The words of templates that are printed as they are: no names, no comments, no widths, no codes. */

/** Attributes whose values are printed. */
const printed = ['data-number', 'data-scope', 'data-unit', 'title']

/** What a `.hbs` file prints of its own, parted by `¦`: text, printed attributes and the texts that it hands to helpers. */
export function proseOfTemplate(source: string): string {
  const withoutNames = source
    .replaceAll(/\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![\s\S]*?\}\}/g, '¦')
    .replaceAll(/\{\{[\s\S]*?\}\}/g, (mustache) => `¦${textsIn(mustache).join('¦')}¦`)
  const withoutTags = withoutNames.replaceAll(
    /<[^>]*>/g,
    (tag) =>
      `¦${[...tag.matchAll(/([\w-]+)="([^"]*)"/g)]
        .filter(([, name = '']) => printed.includes(name))
        .map(([, , value]) => value)
        .join('¦')}¦`,
  )
  return withoutTags.replaceAll(/[¦\s]*¦[¦\s]*/g, '¦')
}

const textsIn = (mustache: string): readonly string[] =>
  [...mustache.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, double, single]) => double ?? single ?? '')

/**
 * The texts of a template's `.yaml` file: its values without bare numbers (sizes, codes), and the prose of templates.
 */
export const proseOfLeaves = (leaves: readonly string[]): string =>
  leaves
    .filter((leaf) => !/^[\d.]+$/.test(leaf))
    .map(proseOfTemplate)
    .join('¦')
