/**
 * The words of heads and rows by which the columns and rows of known tables are recognised; titles are in `titles.ts`.
 * Texts are compared in the form of `bare`: without white space, brackets and digits half-width.
 */

/** Words of heads. */
export const headWords = {
  /** 类, 款 and 项 in columns of their own. */
  splitCode: ['类', '款', '项'],
  /** Rows are a department and its units. */
  members: /(单位|部门|\(单位\))(编码|代码|编号|名称)/,
  economic: /经济/,
  /** Figures in these columns are no amounts. */
  noAmount: /编码|代码|编号|年度|数量|计量|^[类款项]$/,
  whole: /(合计|总计|小计)$/,
  /** The whole of a group of columns under one head. */
  wholeOfGroup: /^(小计|合计)$/,
  total: /^合计$/,
  /** Amounts of one kind, which add up to a whole. */
  addend: /支出|经费|收入|预算|资金|拨款|费|补助|结转|结余|货物|服务|工程|小计|合计/,
  /** Shares, counts, parts of a part and other years' figures, which do not. */
  noAddend: /其中|占|比例|增减|上年数|执行|\d年/,
  /** A part of the column before it. */
  partOfPart: /^其中/,
  /** Shares, rates, counts and other years' figures: they do not add up over publications. */
  notAdded: /占|比例|比重|[%％]|率|增减|数量|单价|人数|上年|执行|\d年/,
  /** The names of the lines on either side of a 收支总表. */
  balanceLabel: /^(收入|支出)?项目(\(.*\))?$/,
  price: /^单价/,
  quantity: /^(计量数|数量)/,
  taskAmount: /^测算数/,
  rate: { rate: '执行率', budget: '预算数', executed: '执行数' },
} as const

/** Words of rows. */
export const rowWords = {
  total: /^[合总]计:?$/,
  /** Of the tasks of a project sheet. */
  taskTotal: /^(合计|小计)$/,
  /** The sum of the lines of this year in a 收支总表. */
  subtotal: /合计$/,
  /** The sum of everything on its side. */
  grandTotal: /总计$/,
  projectBudget: /^项目?当年预算/,
  projectName: /^项目名称/,
  projectSource: /^项目资金来源/,
  year: /^\d{4}年/,
  basic: '基本支出',
} as const
