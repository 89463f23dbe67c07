/** Templates and the view → HTML. Renders only what the lint has passed. */
import Handlebars from 'handlebars'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { TemplateFile } from '../model/templates.ts'
import { compiledProgram, compiledTemplate } from './compiled-template.ts'
import type { Helper } from './helpers.ts'
import { markedProgram } from './origin-marks.ts'
import type { Origins } from './origins.ts'
import { type Budget, budgetOf, Exhausted, type Loc } from './render-limit.ts'
import { placeIn } from './template-place.ts'
import type { Trace, TracedFigure } from './trace.ts'

export type Renderer = {
  /** HTML of a template; null and a diagnostic where a value was missing after all. */
  readonly render: (file: TemplateFile, view: object, found: Diagnostic[]) => string | null
}

type Options = { readonly loc?: Loc }

/** What a helper throws when a value is absent at run time; the place is that of the call, as Handlebars tells it. */
class AbsentValue extends Error {
  readonly lineNumber: number | undefined
  readonly column: number | undefined
  constructor(helper: string, at: Options['loc']) {
    super(`“${helper}”得到的值不存在`)
    this.lineNumber = at?.start.line
    this.column = at?.start.column
  }
}

/** What went wrong, and in which file: that of a partial, where it was the partial's. */
class Failed extends Error {
  readonly file: TemplateFile
  constructor(file: TemplateFile, cause: unknown) {
    super('', { cause })
    this.file = file
  }
}

/** What is followed into the HTML: figures, and the templates that wrote it. */
export type TraceOptions = { readonly trace?: Trace | undefined; readonly origins?: Origins | undefined }

export type RenderOptions = TraceOptions & {
  /** How many projects the publication tells of, by which what its templates may write is measured. */
  readonly projects?: number
}

/**
 * An isolated Handlebars with nothing in it but the closed helper list and the given partials. All that it renders comes
 * out of one budget.
 */
export function rendererOf(
  helpers: Readonly<Record<string, Helper>>,
  partials: ReadonlyMap<string, TemplateFile>,
  { trace, origins, projects = 0 }: RenderOptions = {},
): Renderer {
  const engine = Handlebars.create()
  for (const name of ['lookup', 'log', 'blockHelperMissing', 'helperMissing']) engine.unregisterHelper(name)
  const budget = budgetOf(projects)
  engine.registerHelper('each', countedEach(engine.helpers.each as EachHelper, budget))
  for (const [name, helper] of Object.entries(helpers)) {
    engine.registerHelper(name, (...args: readonly unknown[]) => {
      const { loc } = args.at(-1) as Options
      const values = args.slice(0, -1)
      values.forEach((value, index) => {
        const expected = helper.params[index] ?? helper.optional ?? helper.rest ?? 'any'
        const mayBeAbsent = expected.endsWith('?') || expected === 'any'
        if (value === undefined || (value === null && !mayBeAbsent)) throw new AbsentValue(name, loc)
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
            : compiledProgram(markedProgram(file, origins), names),
        )
        const template = known
        return budget.round(() => template(view, given))
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
      budget.begin()
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

/** Said outright, Handlebars keeps to it in silence. */
const noPrototypes = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false }

type EachOptions = Options & { readonly fn: (...args: readonly unknown[]) => string }
type EachHelper = (this: unknown, list: unknown, options: EachOptions) => string

/** `#each`, each round of which is counted. */
const countedEach = (each: EachHelper, budget: Budget): EachHelper =>
  function (list, options) {
    const fn = (...args: readonly unknown[]) => budget.round(() => options.fn(...args), options.loc)
    return each.call(this, list, { ...options, fn })
  }

/** Whether what a helper writes is an amount or a percentage. */
const printsFigure = ({ params: [first] }: Helper): boolean =>
  first?.startsWith('amount') === true || first?.startsWith('percent') === true

function failure({ file, cause }: Failed): Diagnostic {
  const { message, lineNumber, column } = cause as AbsentValue
  if (cause instanceof Exhausted) {
    return {
      slug: 'template-ends',
      severity: 'error',
      message: `模板没完没了：${message}，到这里为止`,
      at: placeIn(file, lineNumber ?? 1, column ?? 0),
      hint: '检查 {{#each}} 里面是不是又套了 {{#each}}，分段模板是不是一再引用',
    }
  }
  return {
    slug: 'template-values-exist',
    severity: 'error',
    message: `模板无法套用：${inChinese(message)}`,
    at: placeIn(file, lineNumber ?? 1, column ?? 0),
    hint: '可能没有的值，先用 {{#if …}} 判断',
  }
}

/** Handlebars' and the language's own messages about paths; ours are Chinese already. */
function inChinese(message: string): string {
  const strict = /^"(.+)" not defined in (null|undefined)?/.exec(message)
  if (strict !== null) return strict[2] ? `“${strict[1]}”的上一级不存在` : `没有名为“${strict[1]}”的值`
  const native = /^Cannot read properties of (?:null|undefined) \(reading '(.+)'\)$/.exec(message)
  return native === null ? message : `“${native[1]}”的上一级不存在`
}
