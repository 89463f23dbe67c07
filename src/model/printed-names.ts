/**
 * Which names of the view print a key of the data. Most have the same path in both, below another start; the others are
 * listed. A key without a name is printed by no edition, or has a default.
 */
import { type Asked, type Asking, demandOf } from './asked.ts'
import { funds } from './fund.ts'
import type { TreePath } from './yaml-tree.ts'

/** Start of a key's address → start of the names in the view. */
const starts: readonly (readonly [data: string, view: string])[] = [
  ['unit', 'unit'],
  ['budget.three_public', 'three_public'],
  ['budget.economic', 'economic'],
  ['statement.reasons', 'comparisons'],
  ['statement.staffing.retired', 'staffing'],
  ['statement.staffing', 'staffing'],
  ['statement.assets', 'assets'],
  ['statement.procurement', 'procurement'],
  ['statement', 'statement'],
  ['performance', 'performance'],
  ['project', 'projects.all'],
]

/** A column of the lists that print 基本支出 line by line. */
const ofLines = (column: string): readonly string[] =>
  ['spending', 'fiscal', ...funds].flatMap((table) =>
    ['rows', 'items', 'running_items', 'members'].map((list) => `${table}.${list}.${column}`),
  )

/** Both lists of indicators of goals. */
const ofIndicators = (goals: string, key: string): readonly string[] =>
  ['long_term_indicators', 'annual_indicators'].map((list) => `${goals}.${list}.${key}`)

/** Keys whose names differ, and keys that a unit need not have although the edition prints a name like theirs. */
const others: Readonly<Record<string, readonly string[]>> = {
  'unit.members.name': ['unit.name'],
  'unit.members.code': ['unit.members.code', 'income.members.code', 'spending.members.code'],
  'unit.address': ['unit.address', 'projects.all.address'],
  // The first source or fund is asked for; what else a unit has, it knows.
  'unit.code': ['unit.code', 'income.code'],
  'budget.income.general_public': ['income.sources', 'income.total'],
  'budget.carried_over': ['income.carried_total'],
  'budget.carried_over.general_public': ['income.carried_total'],
  'budget.carry_forward': ['income.forward_total'],
  'budget.carry_forward.general_public': ['income.forward_total'],
  'budget.spending': ['spending', 'general_public'],
  'budget.spending.item': ['spending.rows', 'general_public.rows'],
  'budget.spending.basic': ['spending.basic', 'general_public.basic'],
  'budget.spending.basic.personnel': ofLines('personnel'),
  'budget.spending.basic.operating': ofLines('operating'),
  'budget.income_items': ['income_items'],
  'budget.economic.*.personnel': [],
  'budget.economic.*.operating': [],
  'budget.three_public_details': [],
  // Only where the sum of the items is rounded.
  'budget.three_public.total': [],
  'budget.prior': ['comparisons'],
  'budget.prior.total': ['comparisons.total'],
  'budget.prior.by_fund': ['comparisons.general_public', 'comparisons.fiscal'],
  'budget.prior.by_fund.general_public': ['comparisons.general_public', 'comparisons.fiscal'],
  'budget.prior.by_fund.government_fund': ['comparisons.fiscal'],
  'budget.prior.by_fund.state_capital': ['comparisons.fiscal'],
  'budget.prior.three_public': ['comparisons.three_public'],
  'budget.prior.three_public.overseas': ['comparisons.overseas'],
  'budget.prior.three_public.reception': ['comparisons.reception'],
  'budget.prior.three_public.vehicle_purchase': ['comparisons.vehicle_purchase'],
  'budget.prior.three_public.vehicle_running': ['comparisons.vehicle_running'],
  'budget.prior.agency_operating': ['comparisons.agency_operating'],
  'budget.earlier': ['performance.history'],
  'budget.earlier.*': ['performance.history'],
  'budget.earlier.*.fiscal': ['performance.history.fiscal'],
  'budget.earlier.*.other': ['performance.history.other'],
  'budget.earlier.*.basic': ['performance.history.basic'],
  'budget.earlier.*.project': ['performance.history.project'],
  'statement.published': ['publication_date'],
  // By default that of the total.
  'statement.reasons.general_public': [],
  // A department of one member needs no code.
  'statement.staffing.member': [],
  'statement.staffing.retired': ['staffing.veterans', 'staffing.retired'],
  'statement.assets.vehicles.general': ['assets.vehicles', 'assets.vehicle_kinds'],
  'statement.assets.purchases.vehicles.general': ['assets.purchases.vehicles'],
  // With a default.
  'statement.assets.as_of': [],
  'statement.performance_goals': ['statement.performance_goals'],
  'statement.procurement.goods': ['procurement'],
  'statement.procurement.services': ['procurement'],
  'statement.procurement.works': ['procurement'],
  'statement.non_tax': ['comparisons.non_tax'],
  'statement.non_tax.prior': ['comparisons.non_tax'],
  'statement.non_tax.reason': ['comparisons.non_tax'],
  // Further remarks, printed where there are any.
  'statement.other': [],
  'performance.contact': ['performance.contact_name', 'performance.contact_phone'],
  // With a default, or of some projects only.
  'project.item': ['projects.groups', 'projects.total'],
  'project.department': [],
  'project.executor': [],
  'project.address': [],
  'project.sheet_title': [],
  'project.carried_over': [],
  'project.sources': [],
  'project.past': [],
  'project.procurement': [],
  'project.tasks.called': [],
  'project.goals.annual': [],
  'performance.goals.annual_name': [],
  'performance.goals.indicators.standard': ofIndicators('performance.goals', 'standard'),
  'project.goals.indicators.standard': ofIndicators('projects.all.goals', 'standard'),
}

/** The names of the view that print a key. */
function printedNames(kind: string, path: TreePath): readonly string[] {
  const address = [kind, ...path.filter((step) => typeof step === 'string')].join('.')
  const listed = others[address]
  if (listed !== undefined) return listed
  const start = starts
    .filter(([data]) => address.startsWith(`${data}.`) || address === data)
    .toSorted(([a], [b]) => b.length - a.length)[0]
  return start === undefined ? [] : [`${start[1]}${address.slice(start[0].length)}`]
}

/** The first place where an edition prints a key of a kind of file (`statement`) in any case; null if it does not. */
export const demandOfKey = (asked: Asked, kind: string, path: TreePath): Asking | null =>
  demandOf(asked, printedNames(kind, path))
