/** Reads the member units of a department that have folders of their own in `data/`. */
import { type Checked, type Diagnostic, hasErrors } from '../diagnostic/diagnostic.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Placed } from '../model/scalar.ts'
import type { Unit } from '../model/unit.ts'
import type { JoinedMember } from './join-members.ts'

/** Reads a unit of the same year, with the years before it. */
export type ReadOther = (unit: string) => Checked<Inputs | null>

/** The members with what their own folders say of them, and their inputs of a year. */
export type JoinedUnits = {
  readonly members: Unit['members']
  readonly ofYear: (year: number) => readonly JoinedMember[]
}

/** `within` are the departments that are being read, the unit itself last: none can be its own member. */
export function readJoined(
  unit: Unit,
  within: readonly string[],
  readOther: ReadOther,
): Checked<JoinedUnits | null> {
  const diagnostics: Diagnostic[] = []
  const parts: (JoinedMember & { readonly inputs: Inputs })[] = []
  const members = unit.members.map((member) => {
    if (member.unit === undefined) return member
    if (within.includes(member.unit.text)) {
      diagnostics.push(ownMember(member.unit))
      return member
    }
    const { value: inputs, diagnostics: found } = readOther(member.unit.text)
    diagnostics.push(
      ...(found.map((one) =>
        one.at === undefined ? { ...one, at: member.unit?.place } : one,
      ) as Diagnostic[]),
    )
    if (inputs === null) return member
    const { code, hasCode } = codeOf(inputs.unit, member)
    parts.push({ code, inputs })
    const name = member.hasName === true ? member.name : inputs.unit.name
    return { ...member, name, code, hasCode, kind: member.kind ?? inputs.unit.kind }
  })
  diagnostics.push(...sameCodes(members))
  if (hasErrors(diagnostics)) return { value: null, diagnostics }
  const ofYear = (year: number) =>
    parts.flatMap(({ code, inputs }): readonly JoinedMember[] => {
      const own = inYear(inputs, year)
      return own === null ? [] : [{ code, inputs: own }]
    })
  return { value: { members, ofYear }, diagnostics }
}

/** The code that the department gives; else that of its only budget unit, or its own. */
function codeOf({ members: [only, ...others], code }: Unit, given: Unit['members'][number]) {
  if (given.hasCode) return given
  if (only !== undefined && others.length === 0 && only.hasCode) return only
  return code === undefined ? given : { code, hasCode: true }
}

const inYear = (inputs: Inputs | null, year: number): Inputs | null =>
  inputs === null || inputs.year === year ? inputs : inYear(inputs.prior, year)

const ownMember = ({ text, place }: Placed): Diagnostic => ({
  slug: 'members-are-other-units',
  severity: 'error',
  message: `单位“${text}”不能是它自己的所属单位`,
  at: place,
  hint: 'members 的 unit 写所属单位的文件夹；本级写 name，数字在部门的文件里',
})

function sameCodes(members: Unit['members']): readonly Diagnostic[] {
  const codes = members.map(({ code }) => code.text)
  return members
    .filter(({ code }, index) => codes.indexOf(code.text) !== index)
    .map(({ code, unit, name }) => ({
      slug: 'members-are-other-units',
      severity: 'error',
      message: `两个预算单位用了同一个代码“${code.text}”，后一个是${name}`,
      at: unit?.place ?? code.place,
      hint: '代码取自所属单位的 unit.yaml；不对的，在 members 这一项写 code',
    }))
}
