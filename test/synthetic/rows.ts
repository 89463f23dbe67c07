/** Whether a finished Word file shows every project and every indicator of the data. */
import { strFromU8, unzipSync } from 'fflate'

/** The texts of the cells of every table row. */
export function rowsOfDocx(bytes: Uint8Array): readonly (readonly string[])[] {
  const main = unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' })['word/document.xml']
  const [, ...rows] = strFromU8(main ?? new Uint8Array()).split('<w:tr>')
  return rows.map((row) =>
    row
      .split('<w:tc>')
      .map((cell) => [...cell.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')),
  )
}

/** What a unit's YAML files of a year name, by path: projects, and indicators with their targets. */
export function namedIn(files: ReadonlyMap<string, string>) {
  const texts = [...files].filter(([path]) => /(?:performance|projects\/\d+)\.yaml$/.test(path))
  return {
    projects: texts.flatMap(([, text]) => /^name: "(.*)"$/m.exec(text)?.[1] ?? []),
    indicators: texts.flatMap(([, text]) =>
      [...text.matchAll(/ name: "([^"]*)", target: "([^"]*)"/g)].map(([, name = '', target = '']) => ({
        name,
        target,
      })),
    ),
  }
}

/** What is named and in no row: a project's name alone, an indicator's name with its target in the same row. */
export function missingFrom(
  rows: readonly (readonly string[])[],
  { projects, indicators }: ReturnType<typeof namedIn>,
): readonly string[] {
  const byCell = new Map<string, (readonly string[])[]>()
  for (const row of rows) {
    for (const cell of row) {
      const known = byCell.get(cell)
      if (known === undefined) byCell.set(cell, [row])
      else known.push(row)
    }
  }
  return [
    ...projects.filter((name) => !byCell.has(name)),
    ...indicators.flatMap(({ name, target }) =>
      byCell.get(name)?.some((row) => row.includes(target)) ? [] : [`${name} ${target}`],
    ),
  ]
}
