/**
 * What other programs import. Nothing here prints, writes or throws for bad input: a function returns its value and the
 * diagnostics, and the caller writes `Built.files`.
 */
export { type Built, build, type Composed, checkUnit, composeUnit, type Job } from './build.ts'
export type { Facts } from './derive/facts.ts'
export { figuresOf } from './derive/figures-of.ts'
export { type Checked, type Diagnostic, hasErrors, type Severity } from './diagnostic/diagnostic.ts'
export type { Document } from './document/tree.ts'
export type { Figures } from './model/figures.ts'
export { fontBytes } from './read/font-bytes.ts'
export { realWorld, type World } from './world/world.ts'
export { formats } from './write/formats.ts'
