/**
 * How much templates may write. A real publication has some 50 pages, for which its templates go round a few thousand
 * times and write half a million characters; loops within loops could go on for days.
 */

type Amounts = { readonly rounds: number; readonly characters: number }

/**
 * Rounds of `#each` and calls of partials, and characters of HTML, those within one another counted each time. So much
 * for every hundred projects, or part of them: a project sheet writes 40,000 characters where it has many indicators.
 */
const most: Readonly<Record<'section' | 'document', Amounts>> = {
  section: { rounds: 100_000, characters: 8_000_000 },
  document: { rounds: 300_000, characters: 24_000_000 },
}

/** Where a template stood when nothing was left; places as Handlebars tells them. */
export class Exhausted extends Error {
  readonly lineNumber: number | undefined
  readonly column: number | undefined
  constructor(message: string, loc: Loc | undefined) {
    super(message)
    this.lineNumber = loc?.start.line
    this.column = loc?.start.column
  }
}

export type Loc = { readonly start: { readonly line: number; readonly column: number } }

export type Budget = {
  /** Begins with a section, so that the one that is too long is named. */
  readonly begin: () => void
  /** Counts one round and hands on what it wrote. */
  readonly round: (write: () => string, loc?: Loc) => string
}

/** Rounds within rounds. The lint has seen to it that a template is not half as deep. */
const deepest = 100

export function budgetOf(projects: number): Budget {
  const times = Math.max(1, Math.ceil(projects / 100))
  const spent = { section: { rounds: 0, characters: 0 }, document: { rounds: 0, characters: 0 } }
  const spend = (what: keyof Amounts, amount: number, loc: Loc | undefined) => {
    for (const of of ['section', 'document'] as const) {
      spent[of][what] += amount
      const limit = most[of][what] * times
      if (spent[of][what] <= limit) continue
      throw new Exhausted(
        what === 'rounds' ? `循环和引用超过 ${limit} 次` : `写出的文字超过 ${limit} 字`,
        loc,
      )
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
      if (depth > deepest) throw new Exhausted(`一层套一层，超过 ${deepest} 层`, loc)
      const written = write()
      depth -= 1
      spend('characters', written.length, loc)
      return written
    },
  }
}
