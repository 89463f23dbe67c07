/**
 * Districts print the same things in other orders, names and forms. None of that is missing: only what a layout
 * leaves out is reported.
 */
import { expect, it } from 'vitest'
import { documentOfUnit } from '../../src/build.ts'
import { checklistOf } from '../../src/check/checklist.ts'
import { showText } from '../../src/diagnostic/show.ts'
import type { Changes } from '../compose/composed.ts'
import { projectWorld, textOfFile } from '../project.ts'

const outlineFile = 'templates/base/publication.yaml'
const [before = '', body = ''] = textOfFile(outlineFile).split('outline:\n')
/** The entries of the outline, each as it is written. */
const entries = body.split(/^(?= {2}- )/m)
const idOf = (entry: string): string => /id: ([\w-]+)/.exec(entry)?.[1] ?? ''

const outlined = (keep: readonly string[], renamed: Readonly<Record<string, string>> = {}): Changes => ({
  [outlineFile]: `${before}outline:\n${keep
    .map((id) => entries.find((entry) => idOf(entry) === id) ?? `no ${id}`)
    .map((entry) =>
      entry.replace(
        /title: ([^,}]+)/,
        (whole, title: string) => `title: ${renamed[title.trim()] ?? whole.slice(7)}`,
      ),
    )
    .join('')}`,
})

const ids = entries.map(idOf)
const tables = ids.filter((id) => id.startsWith('table-'))
const explanation = ids.filter((id) => id.startsWith('part-3'))

const headingsAsParagraphs = (file: string): Changes => ({
  [file]: textOfFile(file)
    .replaceAll(/<h[234] class="numbered">/g, '<p>一、')
    .replaceAll(/<(\/?)h[234]>/g, '<$1p>'),
})

const layouts: readonly (readonly [layout: string, changes: Changes, lacking: readonly string[]])[] = [
  ['as it is', {}, []],
  [
    'explanation first, tables last',
    outlined(['cover', 'contents', 'part-1', ...explanation, 'part-4', 'part-2', ...tables]),
    [],
  ],
  [
    'eight tables, 财政拨款 first, other names',
    outlined(
      [
        'cover',
        'contents',
        'part-1',
        'part-2',
        'table-4',
        'table-5-1',
        'table-6',
        'table-7',
        'table-8',
        'table-1',
        'table-2',
        'table-3',
        ...explanation,
        'part-4',
      ],
      {
        财政拨款收支总表: '财政拨款收支总体情况表',
        '一般公共预算支出表（分功能科目）': '一般公共预算支出情况表',
        一般公共预算基本支出表: '一般公共预算基本支出情况表',
        收支总表: '部门收支总体情况表',
        收入总表: '部门收入总体情况表',
        支出总表: '部门支出总体情况表',
      },
    ),
    ['fiscal-tables-are-there error', 'performance-goals-are-shown warning'],
  ],
  [
    'headings of the explanation as paragraphs',
    Object.assign(
      {},
      ...['general-public', 'three-public', 'other', 'overall'].map((name) =>
        headingsAsParagraphs(`templates/base/sections/explanation/${name}.hbs`),
      ),
      headingsAsParagraphs('templates/base/sections/overview.hbs'),
    ),
    [],
  ],
  [
    'table titles above the tables, 表号 in the title',
    Object.assign(
      {},
      ...[
        ['balance', '表一 收支总表'],
        ['income', '表二 收入总表'],
        ['economic', '表六 一般公共预算基本支出表'],
        ['three-public', '表七 “三公”经费支出表'],
      ].map(([name, title]) => ({
        [`templates/base/tables/${name}.hbs`]: textOfFile(`templates/base/tables/${name}.hbs`)
          .replace(/ data-number="[^"]*" data-scope="[^"]*" data-unit="[^"]*"/, '')
          .replace('class="listed compact"', 'class="compact"')
          .replace('class="listed"', '')
          .replace(/^(<table)/m, `<h2>${title}</h2>\n<p>单位：万元</p>\n$1`)
          .replace('<caption>{{table.title}}</caption>\n', ''),
      })),
    ),
    [],
  ],
]

it.each(layouts)('%s', (_, changes, lacking) => {
  const job = { root: process.cwd(), unit: 'example-construction', year: 2024 }
  const { value, diagnostics } = documentOfUnit(projectWorld(changes), job)
  if (value === null) throw new Error(showText(diagnostics, { colour: false }))
  const found = checklistOf(value).flatMap((item) =>
    item.kind === 'missing' ? [[item.slug, ...item.lacks.map(({ severity }) => severity)].join(' ')] : [],
  )
  expect(found).toEqual(lacking)
})
