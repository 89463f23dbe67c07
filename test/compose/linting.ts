/** The template lint over a template and a few partials of its own, told in short. */
import { helpersOf } from '../../src/compose/helpers.ts'
import { lintTemplate } from '../../src/compose/lint.ts'
import { viewShape } from '../../src/compose/view.ts'
import { wordsOf } from '../../src/compose/words.ts'
import { told } from './told.ts'

const words = wordsOf(new Map([['increase', '增长']]))
const partials = new Map(
  Object.entries({
    name: '<p>{{who.name}}</p>\n<p>{{who.shrt_name}}</p>',
    again: '{{> again}}',
    money: '{{money of.current}}{{base}}',
  }).map(([name, source]) => [name, { path: `${name}.hbs`, source }]),
)
const using = {
  helpers: helpersOf(words),
  words,
  partial: (name: string) => partials.get(name) ?? null,
  partialNames: [...partials.keys()],
}

export const helperNames = Object.keys(using.helpers)

/** What is wrong with a template `t.hbs`; `template-names-exist`, the slug of nearly all, is left out. */
export const lint = (source: string): readonly string[] =>
  lintTemplate({ path: 't.hbs', source }, viewShape, using).map((one) =>
    told(one).replace('template-names-exist ', ''),
  )
