/** What the conversion of one section's HTML shares: where the HTML comes from, ids, numbers, and how it reports. */
import { type Diagnostic, isError } from '../diagnostic/diagnostic.ts'
import type { Block } from '../document/tree.ts'
import type { HeadingNumbering } from './heading-numbers.ts'
import type { HtmlElement } from './parse-html.ts'
import { placeOfTarget, type Rendered, type TemplateTarget } from './template-place.ts'

/** The context of the section that is being converted. */
export type SectionContext = {
  readonly rendered: Rendered
  readonly found: Diagnostic[]
  /** A new id in this section: `part-3-heading-4`. */
  readonly nextId: (kind: string) => string
  /** Ids used so far in the whole document; bookmarks and links refer to them. */
  readonly ids: Set<string>
  readonly numbering: HeadingNumbering
  /** Paragraphs that are printed only where the finished document needs them. */
  readonly notes: Set<Block>
  /** Receives every block with the element that it comes from; absent if nobody asks for origins. */
  readonly wrote?: ((block: Block, element: HtmlElement) => void) | undefined
}

/** Errors reported at most: a loop can repeat one slip 100,000 times. */
const maxProblems = 200

/** Reports HTML outside the subset, at `target` in the template. */
export function reportProblem(
  context: SectionContext,
  message: string,
  target: TemplateTarget,
  hint: string,
): void {
  if (context.found.filter(isError).length >= maxProblems) return
  context.found.push({
    slug: 'template-html-subset',
    severity: 'error',
    message,
    at: placeOfTarget(context.rendered, target),
    hint,
  })
}

type Choice<C extends string> = {
  readonly attribute: string
  readonly choices: readonly C[]
  /** What the attribute names, for the message; default: the attribute itself. */
  readonly kind?: '样式' | '类别'
  /** Default: a list of `choices`. */
  readonly hint?: string
}

/** The value of an attribute that allows only `choices`; undefined if it is absent or was reported. */
export function choiceOf<C extends string>(
  element: HtmlElement,
  { attribute, choices, kind, hint = `可用：${choices.join('、')}` }: Choice<C>,
  context: SectionContext,
): C | undefined {
  const value = element.attributes[attribute]
  const chosen = choices.find((choice) => choice === value)
  if (value !== undefined && chosen === undefined) {
    const message =
      kind === undefined ? `${attribute} 不能是“${value}”` : `<${element.name}> 没有名为“${value}”的${kind}`
    reportProblem(context, message, { attribute, value, of: element }, hint)
  }
  return chosen
}

/** Uses an id for a section, or for a heading or table; reports one that another of the same group has. */
export function claimId(element: HtmlElement, id: string, context: SectionContext): string {
  const key = element.name === 'section' ? `section ${id}` : id
  if (context.ids.has(key)) {
    const target = element.attributes.id === undefined ? element : { attribute: 'id', value: id, of: element }
    reportProblem(
      context,
      `编号“${id}”重复`,
      target,
      '每一张表、每一个标题的 id 各不相同；循环里的用 {{concat …}} 加上序号',
    )
  }
  context.ids.add(key)
  return id
}
