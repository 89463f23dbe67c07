/** The result of a command that either writes its files or refuses. */
import { type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { type ReportForm, reportDiagnostics } from './report-diagnostics.ts'

/** Where a diagnostic is an error, nothing was written. `said` is the text for people, empty if there is none. */
export type CommandResult = { readonly diagnostics: readonly Diagnostic[]; readonly said: string }

/** The result of a command that wrote nothing. */
export const refused = (...diagnostics: readonly Diagnostic[]): CommandResult => ({ diagnostics, said: '' })

/** Prints a result. Returns 1 if it has errors. */
export function reportResult(
  { diagnostics, said }: CommandResult,
  form: ReportForm,
  { terminal }: Pick<Setting, 'terminal'>,
): ExitCode {
  if (form.messages === 'text') terminal.print(said)
  reportDiagnostics(diagnostics, form, terminal)
  return hasErrors(diagnostics) ? 1 : 0
}
