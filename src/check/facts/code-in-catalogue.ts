import type { Facts } from '../../derive/facts.ts'
import { nearest } from '../../diagnostic/nearest.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { entriesNamed, namesBehind } from './code-by-name.ts'
import { type CodeUsed, codesUsed } from './codes-used.ts'

/**
 * Every code has a name. The catalogue recalls most of 《政府收支分类科目》, so an unknown code may be new or mistyped: a
 * warning if the unit names it, an error if nobody does, since its row would print the code in place of a name.
 */
export const codeInCatalogue: FactsRule = {
  slug: 'code-in-catalogue',
  subject: 'facts',
  severity: 'error',
  title: '科目代码在目录里',
  source: '《政府收支分类科目》；表3、表5-1、表6',
  about:
    '用到的项、款、类（功能分类）和款、类（经济分类）都查科目目录 data/catalog，上级科目也查。' +
    '目录里没有的，先按行尾注释或 names 里的名称找代码，再找数字最近的代码。' +
    '目录里没有而 unit.yaml 的 names 写了名称的是警告，请对照《政府收支分类科目》；名称也没有的是错误，表里会没有科目名称。',
  judge: find,
}

const kinds = { functional: '功能分类', economic: '经济分类' } as const

function find({ inputs }: Facts): readonly Finding[] {
  const { catalog, unit } = inputs
  return codesUsed(inputs)
    .filter(({ kind, code }) => !catalog[kind].has(code))
    .map((used) => findingOf(used, unit.names?.[used.code], inputs))
}

function findingOf(used: CodeUsed, own: string | undefined, inputs: Facts['inputs']): Finding {
  const { kind, code, at } = used
  const near = meantCode(used, inputs)
  const meant = near === null ? '' : `是不是“${near} ${inputs.catalog[kind].get(near)?.name ?? ''}”？`
  return {
    severity: own === undefined ? 'error' : 'warning',
    message: `${kinds[kind]}目录中没有科目“${code}”${own === undefined ? '' : `，名称“${own}”是单位自己写的`}`,
    at,
    hint:
      own === undefined
        ? `${meant}如确为新科目，在 unit.yaml 的 names 中写明名称：names: { "${code}": … }`
        : `${meant}对照当年的《政府收支分类科目》核对代码和名称`,
  }
}

/** The code that was probably meant: the one of the name that the clerk wrote beside it, else the nearest digits. */
function meantCode({ kind, code, used, at }: CodeUsed, { catalog, unit }: Facts['inputs']): string | null {
  const names = [...[unit.names?.[used]].flatMap((name) => name ?? []), ...namesBehind(at)]
  const [named] = entriesNamed(names, { kind, digits: used.length, written: used }, catalog)
  if (named !== undefined) return named.code.slice(0, code.length)
  // Beside a name that no code has, the digits say little.
  if (names.length > 0) return null
  return nearest(
    code,
    [...catalog[kind].keys()].filter((known) => known.length === code.length),
  )
}
