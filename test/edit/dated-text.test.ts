/** Which of last year's texts are marked to be gone over: by what they say, and by their keys. */
import { describe, expect, it } from 'vitest'
import { countsThings } from '../../src/edit/dated-text.ts'
import { edited } from '../compose/composed.ts'
import { begun } from './filling.ts'

describe('a text that counts something', () => {
  it.each([
    '改造老旧小区3个，惠及居民800户',
    '新建改造12公里',
    '整治积水点3处',
    '开展窗口业务培训8期',
    '抽检108批次',
    '约4000卷',
    '整理档案1.2万卷',
    '巡查200余人次',
    '全年在线率达95%以上',
    '同时进行的工程有五个',
    '每个工程抽检两批次',
    '更新车辆一辆，购置设备',
    '维修校舍二十四间',
    '培训一百二十人次',
  ])('%s', (text) => expect(countsThings(text)).toBe(true))
})

describe('a text that counts nothing', () => {
  it.each([
    '一是推进城市更新，二是守牢安全底线',
    '1.续签机房维护合同；2、开展测评',
    '建成示例大道二期工程，全线通车',
    '按照鄂财预发[2020]43号第3条执行',
    '提供24小时监测服务',
    '网站IPV6监测，5G专网，12345热线',
    '推进“一张网”建设，办好“3件实事”',
    '《示例区三年100个小区改造方案》',
    '一人一档、一楼一档，办好一件事',
    '增强四个意识、做到两个维护',
    '第三批试点，第一次普查',
    '三季度至四季度开展施工',
    '按分摊额的三分之一',
  ])('%s', (text) => expect(countsThings(text)).toBe(false))
})

const folder = 'data/example-bureau'
const sheet = 'projects/02-training.yaml'
const other = { sheet, line: 'plan: 举办示例培训班。' }

describe('carried to the new year', () => {
  it.each<[string, { readonly sheet: string; readonly line: string }, string, string]>([
    ['a plan with a quantity', other, 'plan: 举办示例培训班6期。', 'plan: 待填：举办示例培训班6期。'],
    ['a plan without', other, 'plan: 举办示例培训班。', 'plan: 举办示例培训班。'],
    [
      'what is said of the whole project',
      { sheet, line: 'overview: 开展示例培训。' },
      'overview: 五年开展示例培训30期。',
      'overview: 五年开展示例培训30期。',
    ],
    [
      'what is said of it in its year',
      { sheet, line: 'overview: 开展示例培训。' },
      'overview: 本年开展示例培训6期。',
      'overview: 待填：本年开展示例培训6期。',
    ],
    [
      'the tasks of the year',
      { sheet: 'performance.yaml', line: 'annual_tasks: 做好示例工作。' },
      'annual_tasks: 举办示例活动6场。',
      'annual_tasks: 待填：举办示例活动6场。',
    ],
    [
      'the annual goal',
      { sheet: 'performance.yaml', line: '  - name: 示例目标' },
      '  - name: 示例目标\n    annual_name: 举办示例活动6场',
      '    annual_name: 待填：举办示例活动6场',
    ],
    [
      'the goal of several years',
      { sheet: 'performance.yaml', line: '  - name: 示例目标' },
      '  - name: 五年举办示例活动30场',
      '  - name: 五年举办示例活动30场',
    ],
    [
      'how a task is reckoned',
      { sheet, line: '  - { name: 培训班, unit_price: 7.50, quantity: 6 }' },
      '  - { name: 培训班, unit_price: 7.50, quantity: 6, basis: 每季度一期，秋季两个班 }',
      'basis: 待填：每季度一期，秋季两个班 }',
    ],
    [
      'an indicator, with its target',
      { sheet, line: '      - { class: 产出指标, kind: 数量指标, name: 培训期数,' },
      '      - { class: 产出指标, kind: 数量指标, name: 本年培训6期,',
      'name: 本年培训6期, target: 6期, standard: 计划标准, past: { "2024": 6期 } }',
    ],
  ])('%s', async (_, { sheet: file, line }, written, carried) => {
    const made = await begun('example-bureau', 2025, edited(`${folder}/2024/${file}`, [[line, written]]))
    expect(made[`${folder}/2025/${file}`]).toContain(`${carried}`)
  })
})
