/** What invented departments do. Codes and their names are those of `data/catalog`; the rest is made up. */

export type Topic = {
  readonly name: string
  readonly item: string
  readonly buys: 'goods' | 'services' | 'works'
  /** What it brings forth, and how that is counted. */
  readonly output: readonly [name: string, measure: string]
}

export type Trade = {
  readonly name: string
  /** The field, as sentences name it. */
  readonly field: string
  /** 行政运行 and 一般行政管理事务 of the department's own group. */
  readonly office: string
  readonly management: string
  /** 事业单位 below it, and the item that pays for them. */
  readonly affiliates: { readonly item: string; readonly names: readonly [string, ...string[]] }
  readonly topics: readonly [Topic, ...Topic[]]
  /** What a government fund pays for. */
  readonly fund?: Topic
}

const topic = (name: string, item: string, buys: Topic['buys'], output: Topic['output']): Topic => ({
  name,
  item,
  buys,
  output,
})

export const trades: readonly [Trade, ...Trade[]] = [
  {
    name: '教育局',
    field: '教育',
    office: '2050101',
    management: '2050102',
    affiliates: { item: '2050202', names: ['小学', '实验小学', '中心小学', '外国语小学'] },
    topics: [
      topic('校舍维修改造', '2050202', 'works', ['维修校舍面积', '平方米']),
      topic('教学设备更新', '2050203', 'goods', ['更新教学设备', '套']),
      topic('教师继续教育', '2050204', 'services', ['培训教师', '人次']),
      topic('学校食堂提升改造', '2050201', 'works', ['改造食堂', '个']),
      topic('校园安防系统运行维护', '2050203', 'services', ['维护安防点位', '个']),
      topic('教育质量监测', '2050204', 'services', ['开展质量监测', '次']),
      topic('学生体质健康促进', '2050201', 'services', ['组织体育活动', '场']),
    ],
    fund: topic('校外活动场所建设', '2296004', 'works', ['建设活动场所', '处']),
  },
  {
    name: '文化和旅游局',
    field: '文化和旅游',
    office: '2070101',
    management: '2070102',
    affiliates: { item: '2070104', names: ['图书馆', '少儿图书馆', '流动图书馆'] },
    topics: [
      topic('全民阅读推广', '2070104', 'goods', ['新增藏书', '册']),
      topic('群众文化活动', '2070109', 'services', ['举办文化活动', '场']),
      topic('旅游宣传推广', '2070113', 'services', ['举办旅游推介', '场']),
      topic('文化场馆设备更新', '2070105', 'goods', ['更新场馆设备', '套']),
      topic('文化市场巡查', '2070112', 'services', ['巡查经营场所', '家次']),
      topic('演出剧场修缮', '2070106', 'works', ['修缮剧场面积', '平方米']),
    ],
  },
  {
    name: '民政局',
    field: '民政',
    office: '2080201',
    management: '2080202',
    affiliates: { item: '2080206', names: ['社会组织服务中心', '社会工作指导站'] },
    topics: [
      topic('社区治理服务', '2080208', 'services', ['服务社区', '个']),
      topic('社会组织培育', '2080206', 'services', ['培育社会组织', '家']),
      topic('地名标志更新', '2080207', 'goods', ['更新地名标志', '块']),
      topic('社区用房修缮', '2080208', 'works', ['修缮社区用房', '平方米']),
      topic('行政区域界线管理', '2080207', 'services', ['巡查界线', '次']),
    ],
    fund: topic('养老服务设施改造', '2296002', 'works', ['改造养老服务设施', '处']),
  },
  {
    name: '卫生健康局',
    field: '卫生健康',
    office: '2100101',
    management: '2100102',
    affiliates: { item: '2100401', names: ['疾病预防控制站', '健康促进中心', '卫生检验所'] },
    topics: [
      topic('基本公共卫生服务', '2100408', 'services', ['建立健康档案', '份']),
      topic('重点疾病防治', '2100409', 'services', ['开展筛查', '人次']),
      topic('检验设备更新', '2100401', 'goods', ['更新检验设备', '台']),
      topic('卫生监督检查', '2100402', 'services', ['检查单位', '户次']),
      topic('妇幼健康服务', '2100403', 'services', ['提供妇幼健康服务', '人次']),
      topic('突发公共卫生事件应急准备', '2100410', 'goods', ['储备应急物资', '件']),
    ],
  },
  {
    name: '城市管理局',
    field: '城市管理',
    office: '2120101',
    management: '2120102',
    affiliates: { item: '2120104', names: ['市政设施养护所', '园林绿化所', '环境卫生所'] },
    topics: [
      topic('市容环境整治', '2120104', 'services', ['整治点位', '处']),
      topic('市政道路维修', '2120106', 'works', ['维修道路面积', '平方米']),
      topic('路灯设施更新', '2120107', 'goods', ['更新路灯', '盏']),
      topic('老旧管网改造', '2120106', 'works', ['改造管网', '米']),
      topic('数字城管运行维护', '2120104', 'services', ['处置案件', '件']),
      topic('工程质量抽检', '2120105', 'services', ['抽检工程', '项']),
    ],
    fund: topic('城市公共设施建设', '2121301', 'works', ['新建公共设施', '处']),
  },
  {
    name: '农业农村局',
    field: '农业农村',
    office: '2130101',
    management: '2130102',
    affiliates: { item: '2130104', names: ['农业技术推广站', '畜牧兽医站', '农产品检测站'] },
    topics: [
      topic('病虫害绿色防控', '2130108', 'services', ['防控面积', '亩次']),
      topic('农产品质量抽检', '2130109', 'services', ['抽检样品', '批次']),
      topic('良种示范推广', '2130106', 'goods', ['推广良种', '公斤']),
      topic('农田沟渠整修', '2130153', 'works', ['整修沟渠', '米']),
      topic('农业防灾物资储备', '2130119', 'goods', ['储备物资', '件']),
      topic('合作社规范提升', '2130124', 'services', ['指导合作社', '家']),
    ],
  },
  {
    name: '交通运输局',
    field: '交通运输',
    office: '2140101',
    management: '2140102',
    affiliates: { item: '2140112', names: ['公路养护中心', '运输服务中心'] },
    topics: [
      topic('公路日常养护', '2140106', 'works', ['养护公路', '公里']),
      topic('公路安全设施完善', '2140110', 'goods', ['增设安全设施', '处']),
      topic('道路运输监管', '2140112', 'services', ['检查企业', '家次']),
      topic('交通信息系统运行维护', '2140109', 'services', ['系统巡检', '次']),
      topic('桥梁检测', '2140106', 'services', ['检测桥梁', '座']),
      topic('公路改建', '2140104', 'works', ['改建公路', '公里']),
    ],
  },
  {
    name: '市场监督管理局',
    field: '市场监督管理',
    office: '2013801',
    management: '2013802',
    affiliates: { item: '2013850', names: ['计量检测所', '食品检验所', '特种设备检验站'] },
    topics: [
      topic('食品安全抽检', '2013816', 'services', ['抽检食品', '批次']),
      topic('药品安全检查', '2013812', 'services', ['检查企业', '家次']),
      topic('计量器具检定', '2013810', 'services', ['检定器具', '台件']),
      topic('经营主体服务', '2013804', 'services', ['办理登记', '件']),
      topic('监管信息系统建设', '2013808', 'goods', ['建设功能模块', '个']),
      topic('产品质量监督', '2013815', 'services', ['抽查产品', '批次']),
    ],
  },
  {
    name: '应急管理局',
    field: '应急管理',
    office: '2240101',
    management: '2240102',
    affiliates: { item: '2240150', names: ['应急救援队', '防灾减灾中心'] },
    topics: [
      topic('安全生产检查', '2240106', 'services', ['检查企业', '家次']),
      topic('灾害隐患治理', '2240104', 'works', ['治理隐患点', '处']),
      topic('应急物资储备', '2240108', 'goods', ['储备物资', '件']),
      topic('应急演练', '2240109', 'services', ['组织演练', '场']),
      topic('应急指挥系统运行维护', '2240109', 'services', ['系统巡检', '次']),
    ],
  },
]
