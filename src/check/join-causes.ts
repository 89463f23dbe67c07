/** One cause, many figures: a column printed wrongly, or what rounding moves in each column of a row, is one finding. */
import type { Finding } from './finding.ts'

/** How many of the others a hint lists. */
const mostListed = 6

/** The first finding of each cause, the others in its hint. Findings without a cause stay as they are. */
export function joinCauses(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>()
  findings.forEach((finding, index) => {
    const { severity, cause } = finding
    const key = cause === undefined ? `${index}` : `${severity}\n${cause.key}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  })
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [withOthers(first, others)],
  )
}

function withOthers(first: Finding, others: readonly Finding[]): Finding {
  if (others.length === 0) return first
  const also = others.map(({ cause, stated, computed }) =>
    stated && computed ? `${cause?.what} ${stated.figure} 与 ${computed.figure}` : `${cause?.what}`,
  )
  const listed = `${also.slice(0, mostListed).join('；')}${also.length > mostListed ? `等 ${also.length} 处` : ''}`
  const joined = others.flatMap(({ stated, computed }) => [stated?.figure ?? '', computed?.figure ?? ''])
  return {
    ...first,
    joined,
    hint: `${first.hint === undefined ? '' : `${first.hint}。`}同样的还有：${listed}`,
  }
}
