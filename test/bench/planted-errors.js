/**
 * `npm run bench:checks`, or `npm run bench:checks -- UNIT/YEAR …`: every amount of the examples and of the real unit is
 * changed alone, as a hand slips (two digits swapped, a digit added, a sign, a decimal point moved, the neighbour's
 * amount), and the checks are run. Prints the share that they find, what they miss of the amounts that the data hold
 * twice, and, of the amounts that stand once and are in no sum, those where a slip may pass.
 * Runs what `npm run compile` has put into `.build/`.
 */
import { composeUnit } from '../../.build/modules/build.js'
import { isEquation } from '../../.build/modules/check/rule.js'
import { rules } from '../../.build/modules/check/rules.js'
import { sourcesOf } from '../../.build/modules/explain/formula.js'
import { absolute, minus, money } from '../../.build/modules/number/money.js'
import { realWorld } from '../../.build/modules/world/world.js'

const root = process.cwd()
const asked = process.argv.slice(2)
const every = realWorld
  .list(`${root}/data`)
  .flatMap((unit) => realWorld.list(`${root}/data/${unit}`).map((year) => `${unit}/${year}`))
  .filter((job) => /\/\d{4}$/.test(job))
const jobs = asked.length > 0 ? asked : every

/** @typedef {{ digits: string, place: { file: string, line: number, column: number, length: number, excerpt: string } }} Entered */

const keyOf = ({ file, line, column }) => `${file}:${line}:${column}`

/** Every amount of the year's own files, in the order of the files. @returns {Entered[]} */
function amountsOf({ budget, statement, projects }) {
  const found = []
  const visit = (value) => {
    if (typeof value !== 'object' || value === null) return
    if ('digits' in value && 'place' in value) found.push(value)
    else for (const each of Object.values(value)) visit(each)
  }
  for (const part of [budget, statement, projects]) visit(part)
  return found
}

/** Slips of the hand; those that change nothing are left out. */
function slipsOf(digits, neighbour) {
  const pairs = [...digits].flatMap((_, at) =>
    at > 0 && /\d\d/.test(digits.slice(at - 1, at + 1)) ? [at] : [],
  )
  const differing = pairs.filter((at) => digits[at] !== digits[at - 1])
  const swapped = (at) =>
    at === undefined ? digits : digits.slice(0, at - 1) + digits[at] + digits[at - 1] + digits.slice(at + 1)
  const [whole, decimals = ''] = digits.split('.')
  return Object.entries({
    数字调换: swapped(differing[0]),
    末位调换: swapped(differing.at(-1)),
    多一位数: digits[0] + digits,
    正负号: `-${digits}`,
    小数点移位: `${whole}${(decimals || '0')[0]}.${decimals.slice(1) || '0'}`,
    错行: neighbour ?? digits,
  }).filter(([, changed]) => Number(changed) !== Number(digits))
}

/** The world with one file's amounts changed. @param {Map<string, string>} texts */
const worldWith = (texts) => ({
  ...realWorld,
  read: (path) => {
    const text = texts.get(path)
    return text === undefined ? realWorld.read(path) : new TextEncoder().encode(text)
  },
  replaceAll: () => null,
})

function changedText(place, digits) {
  const path = `${root}/${place.file}`
  const lines = new TextDecoder().decode(realWorld.read(path) ?? new Uint8Array()).split('\n')
  const characters = [...(lines[place.line - 1] ?? '')]
  characters.splice(place.column - 1, place.length, digits)
  lines[place.line - 1] = characters.join('')
  return new Map([[path, lines.join('\n')]])
}

const said = (diagnostics) =>
  new Set(
    diagnostics
      .filter(({ severity }) => severity !== 'notice')
      .map(({ slug, message }) => `${slug} ${message}`),
  )

/**
 * Amounts that stand on one side of an equation only, with the finest slack of such an equation: changing them by more
 * than that must be found.
 */
function redundantOf(facts) {
  const equations = rules
    .filter(({ subject }) => subject === 'facts')
    .flatMap(({ judge }) => judge(facts).filter(isEquation))
  const slackOf = new Map()
  for (const { stated, computed, relation } of equations) {
    if (relation !== 'equal') continue
    const [left, right] = [stated, computed].map(({ amount }) => new Set(sourcesOf(amount).map(keyOf)))
    if (left.size === 0 || right.size === 0) continue
    const { slack } = minus(stated.amount, computed.amount)
    for (const [own, other] of [
      [left, right],
      [right, left],
    ]) {
      for (const key of own) {
        if (other.has(key)) continue
        const known = slackOf.get(key)
        if (known === undefined || known.gt(slack)) slackOf.set(key, slack)
      }
    }
  }
  return slackOf
}

for (const job of jobs) {
  const [unit, year] = job.split('/')
  const selected = { root, unit, year: Number(year) }
  const began = performance.now()
  const base = composeUnit(realWorld, selected)
  if (base.value === null) throw new Error(`${job} has errors`)
  const before = said(base.diagnostics)
  const { facts } = base.value
  const amounts = amountsOf(facts.inputs)
  const redundant = redundantOf(facts)
  const tally = { planted: 0, found: 0, redundantPlanted: 0, redundantFound: 0, withinRounding: 0 }
  const missed = []
  const byKind = new Map()
  /** Amount in no equation → the slips of it that nothing finds. */
  const passed = new Map()
  amounts.forEach((amount, index) => {
    const { place, digits } = amount
    const next = amounts[index + 1]
    const isNeighbour = next !== undefined && next.place.file === place.file
    for (const [kind, changed] of slipsOf(digits, isNeighbour ? next.digits : undefined)) {
      const { diagnostics } = composeUnit(worldWith(changedText(place, changed)), selected)
      const isFound = [...said(diagnostics)].some((each) => !before.has(each))
      const counted = byKind.get(kind) ?? { planted: 0, found: 0 }
      byKind.set(kind, { planted: counted.planted + 1, found: counted.found + Number(isFound) })
      tally.planted += 1
      tally.found += Number(isFound)
      const slack = redundant.get(keyOf(place))
      if (slack === undefined && !isFound)
        passed.set(amount, [...(passed.get(amount) ?? []), `${changed}（${kind}）`])
      if (slack === undefined) continue
      const unitOf = place.file.includes('/projects/') ? '元' : facts.reportedIn
      const moved = absolute(minus(money(changed, unitOf), money(digits, unitOf))).yuan
      if (!isFound && moved.lte(slack.times(2))) {
        tally.withinRounding += 1
        continue
      }
      tally.redundantPlanted += 1
      tally.redundantFound += Number(isFound)
      if (!isFound) missed.push(`  ${keyOf(place)}  ${digits} → ${changed}（${kind}）`)
    }
  })
  const share = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  console.log(
    `${job}：${amounts.length} 个金额，其中 ${amounts.filter(({ place }) => redundant.has(keyOf(place))).length} 个在勾稽关系里；用时 ${seconds} 秒`,
  )
  console.log(
    `  种下 ${tally.planted} 处错误，查出 ${tally.found} 处（${share(tally.found, tally.planted)}）`,
  )
  for (const [kind, { planted, found }] of byKind)
    console.log(`    ${kind}　${found}/${planted}（${share(found, planted)}）`)
  console.log(
    `  在勾稽关系里的：${tally.redundantFound}/${tally.redundantPlanted}（${share(tally.redundantFound, tally.redundantPlanted)}），另有 ${tally.withinRounding} 处小于四舍五入的余地，任何检查都分不出`,
  )
  if (missed.length > 0) console.log(`  漏查：\n${missed.join('\n')}`)
  console.log(`  只出现一次、不在任何合计里，改动了会查不出的 ${passed.size} 个：`)
  for (const [{ place, digits }, slips] of passed)
    console.log(`    ${keyOf(place)}  ${digits} → ${slips.join('、')}`)
  if (missed.length > 0) process.exitCode = 1
}
