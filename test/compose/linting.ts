/** The template lint over a template and a few partials of its own, in short. */
import { helpersOf } from '../../src/compose/helpers.ts'
import { lintTemplate } from '../../src/compose/lint/lint-template.ts'
import { templateWords } from '../../src/compose/template-words.ts'
import { viewShapeOf } from '../../src/compose/view.ts'
import { baseNumbers } from '../base-numbers.ts'
import { told } from './told.ts'

const words = templateWords(new Map([['increase', '增长']]))
const partials: Readonly<Record<string, string>> = {
  name: '<p>{{who.name}}</p>\n<p>{{who.shrt_name}}</p>',
  again: '{{> again}}',
  money: '{{money of.current}}{{base}}',
}
const helpers = helpersOf(words, baseNumbers)

export const helperNames = Object.keys(helpers)

/** The errors of a template `t.hbs`, without `template-names-exist`, the slug of nearly all. */
export function lint(source: string, more: Readonly<Record<string, string>> = {}): readonly string[] {
  const files = new Map(
    Object.entries({ ...partials, ...more }).map(([name, text]) => [
      name,
      { path: `${name}.hbs`, source: text },
    ]),
  )
  const using = { helpers, words, numbers: baseNumbers, partials: files }
  return lintTemplate({ path: 't.hbs', source }, viewShapeOf({ fields: [], publication: {} }), using).map(
    (one) => told(one).replace('template-names-exist ', ''),
  )
}
