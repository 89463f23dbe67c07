/** Templates and the view → HTML. Expects templates without lint errors. */
import Handlebars from 'handlebars'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { TemplateFile } from '../model/templates.ts'
import { compiledProgram, compiledTemplate } from './compiled-template.ts'
import type { Helper } from './helpers.ts'
import { withOriginMarks } from './origin-marks.ts'
import type { Origins } from './origins.ts'
import { RenderError, type RenderLimit, renderLimitOf, type TemplateLoc } from './render-limit.ts'
import { placeIn } from './template-place.ts'
import type { Trace, TracedFigure } from './trace.ts'

/** Renders the templates of one document. */
export type Renderer = {
  /** The HTML of a template; null and a diagnostic if a value is absent or a limit is exceeded. */
  readonly render: (file: TemplateFile, view: object, found: Diagnostic[]) => string | null
}

/** What Handlebars passes to a helper as its last argument. */
type HelperOptions = { readonly loc?: TemplateLoc }

/** An error with the file that it occurred in, which may be a partial. */
class Failed extends Error {
  readonly file: TemplateFile
  constructor(file: TemplateFile, cause: unknown) {
    super('', { cause })
    this.file = file
  }
}

/** `trace` marks every figure in the HTML with its value; `origins` records which template wrote each block. */
export type TraceOptions = { readonly trace?: Trace | undefined; readonly origins?: Origins | undefined }

/** Options of a renderer. */
export type RenderOptions = TraceOptions & {
  /** Number of projects in the publication; the limits grow with it. Default: 0. */
  readonly projects?: number
}

/**
 * An isolated Handlebars with only the closed list of helpers and the given partials. Everything that it renders counts
 * towards one limit.
 */
export function rendererOf(
  helpers: Readonly<Record<string, Helper>>,
  partials: ReadonlyMap<string, TemplateFile>,
  { trace, origins, projects = 0 }: RenderOptions = {},
): Renderer {
  const engine = Handlebars.create()
  for (const name of ['lookup', 'log', 'blockHelperMissing', 'helperMissing']) engine.unregisterHelper(name)
  const limit = renderLimitOf(projects)
  engine.registerHelper('each', countedEach(engine.helpers.each as EachHelper, limit))
  for (const [name, helper] of Object.entries(helpers)) {
    engine.registerHelper(name, (...args: readonly unknown[]) => {
      const { loc } = args.at(-1) as HelperOptions
      const values = args.slice(0, -1)
      values.forEach((value, index) => {
        const expected = helper.params[index] ?? helper.optional ?? helper.rest ?? 'any'
        if (expected === 'value?') return
        const mayBeAbsent = expected.endsWith('?') || expected === 'any' || expected === 'value'
        if (value === undefined || (value === null && !mayBeAbsent))
          throw new RenderError('template-values-exist', `“${name}”得到的值不存在`, loc)
      })
      const printed = helper.run(values)
      return trace !== undefined && typeof printed === 'string' && printsFigure(helper) && values[0]
        ? trace.mark(values[0] as TracedFigure, printed)
        : printed
    })
  }
  const names = Object.keys(helpers)
  const compile = (file: TemplateFile): HandlebarsTemplateDelegate => {
    let known: HandlebarsTemplateDelegate | undefined
    return (view, given) => {
      try {
        known ??= engine.template(
          origins === undefined
            ? compiledTemplate(file, names)
            : compiledProgram(withOriginMarks(file, origins), names),
        )
        const template = known
        return limit.round(() => template(view, given))
      } catch (error) {
        throw error instanceof Failed ? error : new Failed(file, error)
      }
    }
  }
  for (const [name, file] of partials) engine.registerPartial(name, compile(file))
  const compiled = new Map<TemplateFile, HandlebarsTemplateDelegate>()
  return {
    render(file, view, found) {
      const template = compiled.get(file) ?? compile(file)
      compiled.set(file, template)
      limit.begin()
      try {
        return template(view, noPrototypes)
      } catch (error) {
        if (!(error instanceof Failed)) throw error
        found.push(failure(error))
        return null
      }
    },
  }
}

/** These are the defaults of Handlebars; if they are not given, it logs a warning. */
const noPrototypes = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false }

type EachOptions = HelperOptions & { readonly fn: (...args: readonly unknown[]) => string }
type EachHelper = (this: unknown, list: unknown, options: EachOptions) => string

/** `#each` with every round counted. */
const countedEach = (each: EachHelper, limit: RenderLimit): EachHelper =>
  function (list, options) {
    const fn = (...args: readonly unknown[]) => limit.round(() => options.fn(...args), options.loc)
    return each.call(this, list, { ...options, fn })
  }

/** Whether a helper writes an amount or a percentage. */
const printsFigure = ({ params: [first] }: Helper): boolean =>
  first?.startsWith('amount') === true || first?.startsWith('percent') === true

function failure({ file, cause }: Failed): Diagnostic {
  const {
    message,
    lineNumber,
    column,
    slug = 'template-values-exist',
  } = cause as Partial<RenderError> & Error
  const at = placeIn(file, lineNumber ?? 1, column ?? 0)
  if (slug === 'template-ends') {
    return {
      slug,
      severity: 'error',
      message: `模板没完没了：${message}，到这里为止`,
      at,
      hint: '检查 {{#each}} 里面是不是又套了 {{#each}}，分段模板是不是一再引用',
    }
  }
  return {
    slug,
    severity: 'error',
    message: `模板无法套用：${inChinese(message)}`,
    at,
    hint: '可能没有的值，先用 {{#if …}} 判断',
  }
}

/** Translates the messages of Handlebars and JavaScript about paths; our own are Chinese already. */
function inChinese(message: string): string {
  const strict = /^"(.+)" not defined in (null|undefined)?/.exec(message)
  if (strict !== null) return strict[2] ? `“${strict[1]}”的上一级不存在` : `没有名为“${strict[1]}”的值`
  const native = /^Cannot read properties of (?:null|undefined) \(reading '(.+)'\)$/.exec(message)
  return native === null ? message : `“${native[1]}”的上一级不存在`
}
