/** 三公 with a stated total, and staff by member unit. */
import { describe, expect, it } from 'vitest'
import { amounts, budget, diagnosticsOf, factsOf, statement, toldOf, wan } from './facts-of.ts'

const items = '{ overseas: 7.00, reception: 3.20, vehicle_purchase: 18.00, vehicle_running: 20.00 }'
const threePublic = (block: string) => budget([`three_public: ${items}`, `three_public: ${block}`])

describe('三公', () => {
  it.each([
    [
      items,
      {
        overseas: '7',
        reception: '3.2',
        vehicle_purchase: '18',
        vehicle_running: '20',
        vehicles: '38',
        total: '48.2',
      },
    ],
    ['{ reception: 3.20 }', { reception: '3.2', total: '3.2' }],
    ['{ total: 50.00 }', { total: '50' }],
    ['{ reception: 3.20, vehicle_running: 20.00, total: 23.21 }', { total: '23.21', vehicles: '20' }],
  ])('%s', (block, expected) => {
    const made = threePublic(block)
    expect(amounts(factsOf(made).threePublic)).toMatchObject(expected)
    // What table 6 has of these is another matter.
    expect(toldOf(made).filter((one) => one.includes('total-equals-parts'))).toEqual([])
  })

  it('a stated total is an equation with a place of its own; one that stands alone is none', () => {
    const own = (block: string) =>
      factsOf(threePublic(block)).identities.map(
        ({ label, whole, computed, at, unit }) =>
          `${label} ${wan(whole)} ${wan(computed)} ${at.line}:${at.column}+${at.length} ${unit}`,
      )
    expect(own(items.replace(' }', ', total: 99 }'))).toContain('“三公”经费合计 99 48.2 36:106+2 万元')
    expect(own('{ total: 99 }').filter((one) => one.startsWith('“三公”'))).toEqual([])
    expect(own(items).filter((one) => one.startsWith('“三公”'))).toEqual([])
  })
})

describe('staff', () => {
  it('of all member units', () => {
    expect(factsOf().staffing).toEqual({
      establishment: { total: 58, administrative: 30, institution: 28, civil_service_managed: 13 },
      in_post: { total: 54, administrative: 28, institution: 26, civil_service_managed: 12 },
      veterans: 1,
      retired: 15,
      isCounted: true,
      offEstablishment: 0,
      survivors: 0,
    })
  })

  it.each([
    [
      '901030',
      'statement.yaml:13:13+8 member-known 单位代码“901030”不在 unit.yaml 的 members 中｜是不是“901003”？',
    ],
    [
      '77',
      'statement.yaml:13:13+4 member-known 单位代码“77”不在 unit.yaml 的 members 中｜可用的单位代码：901001、901002、901003',
    ],
  ])('of the unknown unit %s', (code, expected) => {
    const made = statement(['member: "901003"', `member: "${code}"`])
    expect(toldOf(made)).toEqual([expected])
    expect(diagnosticsOf(made).map(({ severity }) => severity)).toEqual(['error'])
  })

  it('without a unit', () => {
    expect(toldOf(statement(['member: "901003"\n    establishment', 'establishment']))).toEqual([])
  })
})
