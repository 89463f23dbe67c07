/**
 * What a stage has to say about its input. Diagnostics are data: only `main.ts` prints them.
 * A stage never throws for bad input; it returns its value together with what it found.
 */

/** Where something stands. Lines and columns count from 1; columns count characters, not bytes. */
export type Place = {
  /** Path as the user knows it, relative to the project's root. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** How many characters the caret marks; 1 if unknown. */
  readonly length: number
  /** The user's own line, unchanged, for the excerpt. */
  readonly excerpt: string
}

/** A notice is nothing to mend: what was looked at and accepted. It is told where somebody asks for it (`--verbose`). */
export type Severity = 'error' | 'warning' | 'notice'

/** One of the two sides of a disagreement: its figure as printed, and where it comes from. */
export type Side = {
  readonly figure: string
  readonly from: string
  /** The word before it, two characters, where it is not 填列 or 计算. */
  readonly label?: string
}

export type Diagnostic = {
  /** Named for the good state, e.g. `total-equals-parts`. English. */
  readonly slug: string
  readonly severity: Severity
  /** What is wrong, in the clerk's words (Chinese). */
  readonly message: string
  readonly at?: Place
  /** The figure as entered (填列). */
  readonly stated?: Side
  /** The figure as computed (计算). */
  readonly computed?: Side
  /** What is said of one thing in several places (各处), where neither is entered and the other computed. */
  readonly sides?: readonly Side[]
  /** Difference, direction and what rounding would allow (相差): `9.01 填列偏大（四舍五入允许 0.02）`, the figure first. */
  readonly difference?: string
  /** How to mend it (提示). */
  readonly hint?: string
  /** Tables and sentences that print the figure (影响). */
  readonly affects?: readonly string[]
}

/** A stage's value and what it found on the way. */
export type Checked<T> = {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
}

export const isError = (diagnostic: Diagnostic): boolean => diagnostic.severity === 'error'

/** Whether anything forbids going on to the next stage. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.some(isError)

/** What somebody has to look at. */
export const withoutNotices = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity !== 'notice')
