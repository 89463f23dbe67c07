/**
 * Limits on what templates may write. A real publication has about 50 pages; its templates run a few thousand rounds and
 * write 500,000 characters. Nested loops without a limit could run for days.
 */

type Amounts = { readonly rounds: number; readonly characters: number }

/**
 * Limits per 100 projects or part of them: a project sheet writes 40,000 characters if it has many indicators. A round
 * is one round of `#each` or one call of a partial. The characters are those of the HTML; nested rounds count again.
 */
const limits: Readonly<Record<'section' | 'document', Amounts>> = {
  section: { rounds: 100_000, characters: 8_000_000 },
  document: { rounds: 300_000, characters: 24_000_000 },
}

/** A place in a template, as Handlebars reports it: `line` from 1, `column` from 0. */
export type TemplateLoc = { readonly start: { readonly line: number; readonly column: number } }

/** Why rendering stopped, and where in the template; undefined if Handlebars did not pass a place. */
export class RenderError extends Error {
  readonly slug: 'template-ends' | 'template-values-exist'
  readonly lineNumber: number | undefined
  readonly column: number | undefined
  constructor(slug: RenderError['slug'], message: string, loc: TemplateLoc | undefined) {
    super(message)
    this.slug = slug
    this.lineNumber = loc?.start.line
    this.column = loc?.start.column
  }
}

/** Counts what one document writes. */
export type RenderLimit = {
  /** Starts a new section; an error names the section that exceeds its limit. */
  readonly begin: () => void
  /** Counts one round and returns what it wrote. Throws a RenderError if a limit is exceeded. */
  readonly round: (write: () => string, loc?: TemplateLoc) => string
}

/** Nested rounds at most. The lint allows less than half of this per template. */
const maxDepth = 100

/** Limits for a publication with so many projects. */
export function renderLimitOf(projects: number): RenderLimit {
  const times = Math.max(1, Math.ceil(projects / 100))
  const spent = { section: { rounds: 0, characters: 0 }, document: { rounds: 0, characters: 0 } }
  const stop = (message: string, loc: TemplateLoc | undefined) =>
    new RenderError('template-ends', message, loc)
  const spend = (what: keyof Amounts, amount: number, loc: TemplateLoc | undefined) => {
    for (const of of ['section', 'document'] as const) {
      spent[of][what] += amount
      const limit = limits[of][what] * times
      if (spent[of][what] <= limit) continue
      throw stop(what === 'rounds' ? `循环和引用超过 ${limit} 次` : `写出的文字超过 ${limit} 字`, loc)
    }
  }
  let depth = 0
  return {
    begin() {
      depth = 0
      spent.section = { rounds: 0, characters: 0 }
    },
    round(write, loc) {
      spend('rounds', 1, loc)
      depth += 1
      if (depth > maxDepth) throw stop(`一层套一层，超过 ${maxDepth} 层`, loc)
      const written = write()
      depth -= 1
      spend('characters', written.length, loc)
      return written
    },
  }
}
