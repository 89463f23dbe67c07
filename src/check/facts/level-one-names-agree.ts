import type { Facts } from '../../derive/facts.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { placeOfKey } from './place-of-key.ts'
import { linesOf } from './places.ts'
import { plainText } from './plain-text.ts'

/** 一级项目名称 comes from the district's own list: every sheet spells it the same way. */
export const levelOneNamesAgree: FactsRule = {
  slug: 'level-one-names-agree',
  subject: 'facts',
  severity: 'warning',
  title: '一级项目名称写法一致',
  source: '表12',
  about: '各项目表的 level_one 只差空格、全角半角或末尾“类”“项目”二字的，应写成一样。',
  judge: find,
}

const core = (name: string): string => plainText(name).replace(/(类|项目|类项目)$/, '')

function find({ inputs }: Facts): readonly Finding[] {
  const named = inputs.projects.flatMap(({ file, level_one: name }) =>
    name === undefined ? [] : [{ name, place: placeOfKey(inputs, { file, path: ['level_one'] }) }],
  )
  return [...new Set(named.map(({ name }) => core(name)))].flatMap((key): readonly Finding[] => {
    const alike = named.filter(({ name }) => core(name) === key)
    const spellings = [...new Set(alike.map(({ name }) => name))]
    const other = alike.find(({ name }) => name !== spellings[0])
    if (other === undefined) return []
    return [
      {
        message: `一级项目名称有 ${spellings.length} 种写法：${spellings.map((name) => `“${name}”`).join('、')}`,
        ...(other.place && { at: other.place }),
        hint: `另见 ${linesOf(alike.filter(({ name }) => name === spellings[0]).map(({ place }) => place))}；写成一样`,
        affects: ['表12'],
      },
    ]
  })
}
