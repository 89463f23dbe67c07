/** The tables that every publication has, and the titles that districts give them. */

/** A kind of table: what the standard calls it, and whether a title is one of its titles. */
type TitleSign = { readonly name: string; readonly is: (title: string) => boolean }

const matching =
  (wanted: RegExp, unwanted: RegExp = /(?!)/) =>
  (title: string): boolean =>
    wanted.test(title) && !unwanted.test(title)

/** 收支总表 is also called 部门收支预算总表 or 收支总体情况表; 财政拨款收支总表 is another table. */
export const tableKinds = {
  balance: { name: '收支总表', is: matching(/收支.*(?:总|表)/, /财政拨款|基金|国有资本/) },
  income: { name: '收入总表', is: matching(/收入.*表/, /收支|支出|非税|基金|国有资本|财政拨款|征收|专户/) },
  spending: {
    name: '支出总表',
    is: matching(
      /支出.*总|^(?:部门|单位|年|[\d〇○零一二三四五六七八九]{4}|本)*支出(?:预算)?(?:情况)?表$/,
      /收支|财政拨款|一般公共预算|基本|项目|绩效/,
    ),
  },
  fiscal_balance: { name: '财政拨款收支总表', is: matching(/财政拨款收支/) },
  general_public: {
    name: '一般公共预算支出表',
    is: matching(/一般公共预算(?:财政拨款|当年拨款)?支出/, /基本支出|项目支出|三公|会议|培训|机关运行/),
  },
  basic: { name: '一般公共预算基本支出表', is: matching(/基本支出/, /绩效|说明/) },
  three_public: { name: '“三公”经费支出表', is: matching(/三公/) },
  government_fund: { name: '政府性基金预算支出表', is: matching(/政府性基金.*支/) },
  state_capital: { name: '国有资本经营预算支出表', is: matching(/国有资本经营.*支/) },
  projects: { name: '项目支出表', is: matching(/项目支出/, /绩效|一般公共预算项目/) },
} as const satisfies Readonly<Record<string, TitleSign>>

/** The kinds of tables that are recognised by their titles alone. */
export type TitleKind = keyof typeof tableKinds
