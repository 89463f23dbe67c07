import type { Facts } from '../../derive/facts.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { entriesNamed, namesBehind } from './code-by-name.ts'
import { type CodeUsed, codesUsed } from './codes-used.ts'
import { placeOfKey } from './place-of-key.ts'
import { plainText } from './plain-text.ts'

/** The classification's names are the state's, not the unit's: another one is mostly a slip (事业单位运行 for 事业运行). */
export const codeNameAsInCatalogue: FactsRule = {
  slug: 'code-name-as-in-catalogue',
  subject: 'facts',
  severity: 'warning',
  title: '科目名称与目录相同',
  source: '《政府收支分类科目》；表3、表5-1、表6、第四部分',
  about:
    'unit.yaml 的 names 和 glossary 的 title 里写的科目名称，与科目目录比较；全角半角、空格不算不同，类名少“支出”二字也不算。' +
    '行尾注释写着另一个科目的名称，也提醒。',
  judge: find,
}

function find(facts: Facts): readonly Finding[] {
  const { inputs } = facts
  const { catalog, unit } = inputs
  return codesUsed(inputs).flatMap((used) => {
    const { kind, code, level } = used
    const known = catalog[kind].get(code)?.name
    const own = unit.names?.[code]
    const named =
      own === undefined || known === undefined || isSame(own, known)
        ? []
        : [ownNumber(facts, used, own) ?? findingOf(inputs, ['names', code], { code, level, own, known })]
    const beside = own === undefined && known !== undefined ? commented(used, known, catalog) : []
    return [...named, ...beside, ...(kind === 'functional' && level === '项' ? titled(inputs, code) : [])]
  })
}

/** A 款 that the unit numbers itself: its name is another code's, or none that the catalogue has. All are one finding. */
function ownNumber({ inputs, economic }: Facts, { kind, code }: CodeUsed, own: string): Finding | null {
  const row = kind === 'economic' && code.length === 5 && economic.rows.find((each) => each.code === code)
  if (!row || row.meaning === code) return null
  const known = row.meaning === null ? '目录里没有这个名称' : `目录里是${row.meaning}`
  return {
    message: `经济分类的款用了单位自己的编号：${code}是“${own}”，${known}`,
    at: placeOfKey(inputs, { file: `${inputs.folders.unit}/unit.yaml`, path: ['names', code] }),
    hint: '对照《政府收支分类科目》改用统一的编号；单位的账确实这样编的不必改',
    affects: ['表6'],
    cause: { key: 'own-number', what: `${code} ${own}（${known}）` },
  }
}

/** The comment behind a code is the name of another one: one of the two is a slip. */
function commented({ kind, code, used, at }: CodeUsed, known: string, catalog: Catalog): readonly Finding[] {
  const names = namesBehind(at)
  const [other] = entriesNamed(names, { kind, digits: code.length, written: code }, catalog)
  const written = names.find((name) => other !== undefined && plainText(name) === plainText(other.name))
  if (code !== used || other === undefined || written === undefined || isSame(other.name, known)) return []
  return [
    {
      message: `科目${code}是“${known}”，行尾注释写的是“${written}”`,
      ...(at && { at }),
      hint: `是不是“${other.code} ${other.name}”？代码是对的，就改注释`,
    },
  ]
}

/** 名词解释 calls an item 甲（类）乙（款）丙（项）. */
function titled(inputs: Facts['inputs'], item: string): readonly Finding[] {
  const { unit, catalog } = inputs
  const title = unit.glossary?.[item]?.title ?? ''
  const parts = /^(.+)[（(]类[）)](.+)[（(]款[）)](.+)[（(]项[）)]$/.exec(title.trim()) ?? []
  const levels = [
    [item.slice(0, 3), '类', parts[1]],
    [item.slice(0, 5), '款', parts[2]],
    [item, '项', parts[3]],
  ] as const
  return levels.flatMap(([code, level, own]) => {
    const known = unit.names?.[code] ?? catalog.functional.get(code)?.name
    if (own === undefined || known === undefined || isSame(own, known)) return []
    return [findingOf(inputs, ['glossary', item, 'title'], { code, level, own, known })]
  })
}

const isSame = (own: string, known: string): boolean =>
  [known, known.replace(/支出$/, '')].some((name) => plainText(name) === plainText(own))

type Difference = {
  readonly code: string
  readonly level: string
  readonly own: string
  readonly known: string
}

function findingOf(inputs: Facts['inputs'], path: readonly string[], difference: Difference): Finding {
  const { code, level, own, known } = difference
  const at = placeOfKey(inputs, { file: `${inputs.folders.unit}/unit.yaml`, path })
  return {
    message: `${level}级科目${code}写作“${own}”，科目目录为“${known}”`,
    at,
    hint: '对照《政府收支分类科目》；目录里的名称是对的，就删去单位自己写的',
    affects: path[0] !== 'names' ? ['第四部分'] : code.startsWith('3') ? ['表6'] : ['表3', '表5-1'],
  }
}
