/** Keys of a district's own in a new year: amounts are asked for again, texts are carried, new keys are asked or offered. */
import { expect, it } from 'vitest'
import { projectWorld, textOfFile } from '../project.ts'
import { begun, leftIn } from './filling.ts'

const statementFile = 'data/example-culture/2025/statement.yaml'
const declared = textOfFile('templates/example-east/fields.yaml')

async function carried(fields: string, statement = textOfFile(statementFile), of2026 = '') {
  const files = {
    'templates/example-east/fields.yaml': fields,
    [statementFile]: statement,
    ...(of2026 === '' ? {} : { 'templates/example-east/2026/fields.yaml': of2026 }),
  }
  const made = await begun('example-culture', 2026, files)
  const text = made['data/example-culture/2026/statement.yaml'] ?? ''
  return { made, lines: text.slice(text.indexOf('# 本区要求填的其他内容')).trim().split('\n').slice(1) }
}

it('amounts are filled anew, texts carried, with the labels beside them', async () => {
  const { made, lines } = await carried(declared)
  expect(lines).toEqual([
    'fields:',
    '  digital_spending: 待填  # 信息化建设和运行维护支出；2025年：12.60',
    '  digital_use: 数字资源平台和办公系统的运行维护',
  ])
  const left = leftIn('example-culture', 2026, made).filter(({ message }) => message.includes('digital'))
  expect(left.map(({ message, hint }) => `${message}｜${hint}`)).toEqual([
    '待填：本区自设的键 › digital_spending｜信息化建设和运行维护支出；2025年：12.60',
  ])
})

it('keys of the new year are asked for or offered, keys that it lacks are dropped', async () => {
  const of2026 = `staff: { label: 信息化人员, kind: count, of: year, required: true }
awards: { label: 获奖情况, kind: paragraphs, of: year }
`
  const { lines } = await carried(declared, undefined, of2026)
  expect(lines).toEqual([
    'fields:',
    '  digital_spending: 待填  # 信息化建设和运行维护支出；2025年：12.60',
    '  digital_use: 数字资源平台和办公系统的运行维护',
    '  staff: 待填  # 信息化人员',
    '  #awards: 待填  # 获奖情况',
  ])
  const without = textOfFile(statementFile).replace(/\nfields:[\s\S]*$/, '\n')
  expect((await carried(declared, without, of2026)).lines.slice(0, 2)).toEqual([
    'fields:',
    '  #digital_spending: 待填  # 信息化建设和运行维护支出',
  ])
})

it('are offered in one line where last year had none', async () => {
  const without = textOfFile(statementFile).replace(/\nfields:[\s\S]*$/, '\n')
  const { made } = await carried(declared, without)
  expect(made['data/example-culture/2026/statement.yaml']).toContain(
    '#fields: { digital_spending: 待填, digital_use: 待填 }  # 信息化建设和运行维护支出、信息化支出的主要用途',
  )
  expect(projectWorld(made)).toBeDefined()
})
