/**
 * Diagnostics: what a stage reports about its input. They are data; only `main.ts` prints them. A stage never throws
 * for bad input: it returns its value and its diagnostics.
 */

/** The cell of a workbook that a value was taken from: 收支总表!B7, and what stands there. */
export type SourceCell = { readonly at: string; readonly raw: string; readonly book: string }

/** A place in a file. Lines and columns count from 1; columns count characters, not bytes. */
export type Place = {
  /** Path from the project's root, with `/`. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** How many characters the caret marks; 1 if unknown. */
  readonly length: number
  /** The whole line as the user typed it. */
  readonly excerpt: string
  /** Of a value that was taken from a workbook. */
  readonly cell?: SourceCell
}

/**
 * The first line of a file, where a diagnostic is about the whole file; `text` is the file's text, if it is known.
 */
export const fileStart = (file: string, text = ''): Place => ({
  file,
  line: 1,
  column: 1,
  length: 1,
  excerpt: text.split(/\r?\n/, 1)[0] ?? '',
})

/**
 * An error forbids building. Advice may be left alone, and is shown last. A notice asks for nothing: a difference that
 * rounding explains, or a finding that the unit accepted; shown in full with `--verbose` only.
 */
export type Severity = 'error' | 'warning' | 'advice' | 'notice'

/** What somebody decided about a finding: why, where that is written, and the severity that it had before. */
export type Decision = { readonly because: string; readonly at: Place; readonly usual: Severity }

/** A figure as printed and its source, e.g. one of 2 figures that contradict each other. */
export type Side = {
  readonly figure: string
  /** Where the figure comes from. */
  readonly from: string
  /** The word before the figure, 2 characters; by default 填列 or 计算. */
  readonly label?: string
}

/** One finding about the data, the templates or the finished document. */
export type Diagnostic = {
  /** The rule, named in English for the good state, e.g. `total-equals-parts`. */
  readonly slug: string
  readonly severity: Severity
  /** What is wrong, in the clerk's words (Chinese). */
  readonly message: string
  readonly at?: Place
  /** Where it is printed, in the words that people read (表3 合计行), where no file holds what is at fault. */
  readonly where?: string
  /** The template layer that the place is in: `base`, or `example-east/2025`. */
  readonly layer?: string
  /** The figure as entered (填列). */
  readonly stated?: Side
  /** The figure as computed (计算). */
  readonly computed?: Side
  /** What several places say of the same thing (各处), where no side is entered and none computed. */
  readonly sides?: readonly Side[]
  /** Difference, direction and rounding tolerance (相差), the figure first: `9.01 填列偏大（四舍五入允许 0.02）`. */
  readonly difference?: string
  /** The figures of findings with the same cause that were joined with this one. */
  readonly joined?: readonly string[]
  /** How to correct it (提示). */
  readonly hint?: string
  /** Tables and sentences that print the figure (影响). */
  readonly affects?: readonly string[]
  /** The `policy.yaml` that gave it another severity. */
  readonly policy?: Decision
  /** The entry of `accepted.yaml` that accepts it: then it is a notice. */
  readonly accepted?: Decision
  /** The command line that accepts it. */
  readonly accept?: string
}

/** A stage's value and its diagnostics. */
export type Checked<T> = {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
}

/** An error without a place: about the command line, or about files that are missing or in the way. */
export const errorOf = (slug: string, message: string, hint: string): Diagnostic => ({
  slug,
  severity: 'error',
  message,
  hint,
})

/** Whether a diagnostic is an error. */
export const isError = (diagnostic: Diagnostic): boolean => diagnostic.severity === 'error'

/** Whether there is an error, so that the next stage must not run. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.some(isError)

/** The errors, warnings and advice, in their order. */
export const withoutNotices = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity !== 'notice')

/** Whether the unit accepted it. */
export const isAccepted = ({ accepted }: Diagnostic): boolean => accepted !== undefined

/** Diagnostics for records and programs: all but notices about rounding. */
export const toRecord = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter((one) => one.severity !== 'notice' || isAccepted(one))
