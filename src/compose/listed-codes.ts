/** Checks the codes that the outline lists: they exist, and the classes cover all spending, or table 1 would not add up. */
import type { Facts } from '../derive/facts.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { suggestion } from '../diagnostic/nearest.ts'
import type { Catalog, CatalogEntry } from '../model/catalog.ts'
import { fiscalFunds, fundOf, type IncomeSource, incomeSources } from '../model/fund.ts'
import { keyInWords } from '../model/key-names.ts'
import { type Publication, usedClasses } from '../model/publication.ts'
import type { Placed } from '../model/scalar.ts'
import type { Templates } from '../model/templates.ts'
import { compare, isNil } from '../number/money.ts'

/** Diagnostics for the codes, lines, figures and terms that publication.yaml lists. */
export function wrongCodes(
  { inputs, spending, income }: Facts,
  { publication, glossary }: Templates,
): readonly Diagnostic[] {
  const { economic_lines: lines = [] } = publication
  const classes = publication.classes === usedClasses ? null : publication.classes
  const { functional, economic } = inputs.catalog
  const own = inputs.unit.names ?? {}
  const unknown = (given: readonly Placed[], kind: keyof Catalog, codes: ReadonlyMap<string, CatalogEntry>) =>
    given
      .filter(({ text }) => !codes.has(text) && own[text] === undefined)
      .map((code) => unknownCode(code, kind, [...codes.keys()]))
  return [
    ...unknown(classes ?? [], 'functional', functional),
    ...unknown(lines, 'economic', economic),
    ...(classes === null ? [] : unlistedClasses(spending.all.rows, classes)),
    ...unlistedIncome(income.whole.sources, publication),
    ...wrongParts(income, publication),
    ...(publication.glossary ?? []).flatMap((term) => unknownTerm(term, Object.keys(glossary))),
    ...wrongFigures(publication.figures ?? {}, {
      functional: [...functional.keys()],
      economic: [...economic.keys()],
    }),
  ]
}

const kindsOfFigure = [
  'functional',
  'spending',
  'economic',
  'procurement',
  'three_public',
  'income',
  'member',
] as const

/** Named figures of no kind or of several, of codes that the catalogue does not have, or that share in an unknown one. */
function wrongFigures(
  figures: NonNullable<Publication['figures']>,
  known: Readonly<Record<'functional' | 'economic', readonly string[]>>,
): readonly Diagnostic[] {
  const slug = 'figures-are-known'
  return Object.entries(figures).flatMap(([name, figure]): readonly Diagnostic[] => {
    const given = kindsOfFigure.filter((kind) => figure[kind] !== undefined)
    const { share_of: of } = figure
    const codes = (['functional', 'economic'] as const).flatMap((kind) => {
      const code = figure[kind]
      return code === undefined || known[kind].includes(code.text)
        ? []
        : [unknownCode(code, kind, known[kind])]
    })
    return [
      ...codes,
      ...(given.length === 1
        ? []
        : [
            {
              slug,
              severity: 'error' as const,
              message: `大纲的 figures 里，“${name}”要写明是哪一种数，这里写了 ${given.length} 种`,
              hint: `写其中的一种：${kindsOfFigure.join('、')}`,
            },
          ]),
      ...(of === undefined || figures[of.text] !== undefined
        ? []
        : [
            {
              slug,
              severity: 'error' as const,
              message: `大纲的 figures 里没有“${of.text}”`,
              at: of.place,
              hint: suggestion(of.text, Object.keys(figures), 'share_of 写 figures 里另一个数的名称'),
            },
          ]),
    ]
  })
}

const unlistedClasses = (rows: Facts['spending']['all']['rows'], classes: readonly Placed[]) =>
  rows
    .filter(({ level, code, amounts }) => level === 'class' && !isNil(amounts.total) && !isIn(classes, code))
    .map(({ code, name }) => notListed(code, name, classes))

/** Sources with money that no line of table 1 contains. */
function unlistedIncome(
  sources: Facts['income']['whole']['sources'],
  { income_lines: lines, title }: Publication,
): readonly Diagnostic[] {
  if (lines === undefined) return []
  const isListed = (source: IncomeSource) =>
    lines.includes(source) ||
    (lines.includes('fiscal') && fiscalFunds.some((fund) => fund === source)) ||
    (lines.includes('unit_funds') && fundOf(source) === 'unit_funds')
  return incomeSources
    .filter((source) => !isNil(sources[source]) && !isListed(source))
    .map((source) => ({
      slug: 'income-lines-hold-all-income',
      severity: 'error',
      message: `大纲的 income_lines 没有列出“${keyInWords([source])}”，本单位却有这项收入：收支总表会少一行`,
      at: { ...title.place, line: 1, column: 1, length: 1, excerpt: '' },
      hint: `在 income_lines 里加上 ${source}`,
    }))
}

/** Named parts of income that are more than their line, or that no `income_parts` names. */
function wrongParts(
  { whole, parts, items }: Facts['income'],
  { income_parts: declared = {}, title }: Publication,
): readonly Diagnostic[] {
  const names = Object.values(declared).map(({ name }) => name)
  const given = [...parts, ...items.flatMap(({ amounts }) => amounts.parts)]
  const at = { ...title.place, line: 1, column: 1, length: 1, excerpt: '' }
  return [
    ...[...new Set(given.map(({ name }) => name))]
      // An edition that names no parts prints none.
      .filter((name) => names.length > 0 && !names.includes(name))
      .map(
        (name): Diagnostic => ({
          slug: 'income-parts-are-known',
          severity: 'error',
          message: `budget.yaml 的 of_which 里有“${name}”，大纲的 income_parts 没有列出，不会印出来`,
          at,
          hint: suggestion(name, names, '照模板改名称；模板要印的，在 income_parts 里加上'),
        }),
      ),
    ...Object.values(declared).flatMap(({ of, name }): readonly Diagnostic[] => {
      const part = parts.find((each) => each.name === name)
      return part === undefined || compare(part.amount, whole.sources[of]) <= 0
        ? []
        : [
            {
              slug: 'income-parts-are-known',
              severity: 'error',
              message: `${name}多于${keyInWords(['income', of])}，而它是其中的一部分`,
              at,
              hint: `核对 budget.yaml 的 of_which 和 income 的 ${of}`,
            },
          ]
    }),
  ]
}

const unknownTerm = ({ text, place }: Placed, known: readonly string[]): readonly Diagnostic[] =>
  known.includes(text)
    ? []
    : [
        {
          slug: 'listed-terms-exist',
          severity: 'error',
          message: `大纲的 glossary 列出的“${text}”不在 glossary.yaml 里`,
          at: place,
          hint: suggestion(text, known, '写 glossary.yaml 里名词的键，如 basic'),
        },
      ]

const isIn = (listed: readonly Placed[], code: string): boolean => listed.some(({ text }) => text === code)

const names: Readonly<Partial<Record<keyof Catalog, string>>> = {
  functional: '功能分类',
  economic: '经济分类',
}

function unknownCode({ text, place }: Placed, kind: keyof Catalog, codes: readonly string[]): Diagnostic {
  const known = codes.filter((code) => code.length === text.length)
  return {
    slug: 'listed-codes-exist',
    severity: 'error',
    message: `大纲列出的科目“${text}”不在${names[kind] ?? ''}目录中`,
    at: place,
    hint: suggestion(text, known, '核对 data/catalog 中的科目代码'),
  }
}

function notListed(code: string, name: string, classes: readonly Placed[]): Diagnostic {
  const [first] = classes
  return {
    slug: 'classes-hold-all-spending',
    severity: 'error',
    message: `大纲的 classes 没有列出“${code} ${name}”，本单位却有这一类支出：收支总表会少一行`,
    ...(first && { at: first.place }),
    hint: `在 classes 里加上 "${code}"`,
  }
}
