/**
 * Word's automatic numbering. An editor that turns 1、 into a list removes the number from the text, but Word still prints
 * it. So numbers are counted here as Word counts them.
 */
import { chineseNumeral } from '../../../compose/helpers.ts'
import { readLocalXml } from './local-xml.ts'

/** The label of the next paragraph in a list at a level, e.g. 1、; empty if it is unknown. */
export type ListNumbering = (list: string, level: number) => string

type Level = { start: number; format: string; text: string }
type Levels = Map<number, Level>
type List = { abstract: string; readonly starts: Map<number, number> }

/** `xml` is the part `numbering.xml`; null if there is none. */
export function numberingOf(xml: string | null): ListNumbering {
  const { abstracts, lists } = definitionsIn(xml ?? '')
  /** The number of each level by abstract list: lists with one abstract list continue each other's numbers. */
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  return (id, level) => {
    const list = lists.get(id)
    const levels = abstracts.get(list?.abstract ?? '')
    const own = levels?.get(level)
    if (list === undefined || levels === undefined || own === undefined) return ''
    const counted = (counters.get(list.abstract) ?? []).slice(0, level + 1)
    const restart = begun.has(`${id} ${level}`) ? undefined : list.starts.get(level)
    begun.add(`${id} ${level}`)
    for (let above = counted.length; above < level; above++) counted[above] = levels.get(above)?.start ?? 1
    const before = counted[level]
    counted[level] = restart ?? (before === undefined ? own.start : before + 1)
    counters.set(list.abstract, counted)
    return own.text.replaceAll(/%(\d)/g, (_, digit: string) =>
      shown(counted[Number(digit) - 1] ?? 1, levels.get(Number(digit) - 1)?.format ?? ''),
    )
  }
}

function definitionsIn(xml: string) {
  const abstracts = new Map<string, Levels>()
  const lists = new Map<string, List>()
  let levels: Levels = new Map()
  let list: List = { abstract: '', starts: new Map() }
  let level = 0
  const own = () => levels.get(level)
  readLocalXml(xml, {
    open(name, { val = '', ilvl, abstractNumId, numId }, parents) {
      const isIn = (parent: string) => parents.at(-1) === parent
      if (name === 'abstractNum') {
        levels = new Map()
        abstracts.set(abstractNumId ?? '', levels)
      }
      if (name === 'num') {
        list = { abstract: '', starts: new Map() }
        lists.set(numId ?? '', list)
      }
      if (name === 'lvl' || name === 'lvlOverride') level = Number(ilvl)
      // A level within an override is rare; the abstract list's level is used instead.
      if (name === 'lvl' && isIn('abstractNum')) levels.set(level, { start: 1, format: 'decimal', text: '' })
      if (name === 'abstractNumId' && isIn('num')) list.abstract = val
      if (name === 'startOverride') list.starts.set(level, Number(val))
      const now = parents.includes('abstractNum') && isIn('lvl') ? own() : undefined
      if (now === undefined) return
      if (name === 'start') now.start = Number(val)
      if (name === 'numFmt') now.format = val
      if (name === 'lvlText') now.text = val
    },
  })
  return { abstracts, lists }
}

/** A number in the list's format; empty for formats other than these. */
function shown(value: number, format: string): string {
  switch (format) {
    case 'decimal':
    case 'decimalFullWidth':
      return String(value)
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCountingThousand':
      return chineseNumeral(value)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value)
    default:
      return ''
  }
}
