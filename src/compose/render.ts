/** Templates and the view → HTML. Renders only what the lint has passed. */
import Handlebars from 'handlebars'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { TemplateFile } from '../model/templates.ts'
import type { Helper } from './helpers.ts'
import { parseTemplate } from './parse-template.ts'
import { placeIn } from './template-place.ts'

export type Renderer = {
  /** HTML of a template; null and a diagnostic where a value was missing after all. */
  readonly render: (file: TemplateFile, view: object, found: Diagnostic[]) => string | null
}

type Options = { readonly loc?: { readonly start: { readonly line: number; readonly column: number } } }

/** What a helper throws when a value is absent at run time; the place is that of the call. */
class AbsentValue extends Error {
  readonly at: Options['loc']
  constructor(helper: string, at: Options['loc']) {
    super(`“${helper}”得到的值不存在`)
    this.at = at
  }
}

/** An isolated Handlebars with nothing in it but the closed helper list and the given partials. */
export function rendererOf(
  helpers: Readonly<Record<string, Helper>>,
  partials: ReadonlyMap<string, TemplateFile>,
): Renderer {
  const engine = Handlebars.create()
  for (const name of ['lookup', 'log', 'blockHelperMissing', 'helperMissing']) engine.unregisterHelper(name)
  for (const [name, helper] of Object.entries(helpers)) {
    engine.registerHelper(name, (...args: readonly unknown[]) => {
      const { loc } = args.at(-1) as Options
      const values = args.slice(0, -1)
      values.forEach((value, index) => {
        const expected = helper.params[index] ?? helper.rest ?? 'any'
        const mayBeAbsent = expected.endsWith('?') || expected === 'any'
        if (value === undefined || (value === null && !mayBeAbsent)) throw new AbsentValue(name, loc)
      })
      return helper.run(values)
    })
  }
  const knownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]))
  const options = { strict: true, preventIndent: true, knownHelpers, knownHelpersOnly: true }
  const compile = (file: TemplateFile) => engine.compile(parseTemplate(file, []) ?? file.source, options)
  for (const [name, file] of partials) engine.registerPartial(name, compile(file))
  const compiled = new Map<string, HandlebarsTemplateDelegate>()
  return {
    render(file, view, found) {
      const template = compiled.get(file.source) ?? compile(file)
      compiled.set(file.source, template)
      try {
        return template(view)
      } catch (error) {
        found.push(failure(file, error))
        return null
      }
    },
  }
}

function failure(file: TemplateFile, error: unknown): Diagnostic {
  const start = error instanceof AbsentValue ? error.at?.start : undefined
  return {
    slug: 'template-values-exist',
    severity: 'error',
    message: `模板无法套用：${error instanceof Error ? error.message : String(error)}`,
    at: placeIn(file, start?.line ?? 1, start?.column ?? 0),
    hint: '可能没有的值，先用 {{#if …}} 判断',
  }
}
