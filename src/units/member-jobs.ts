/** The publications of member units that a command line chooses. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { UnitYear } from '../model/inputs.ts'
import { type Unit, unitSchema } from '../model/unit.ts'
import { readYamlFile } from '../read/read-yaml.ts'
import type { World } from '../world/world.ts'
import type { ChosenJobs } from './jobs-of.ts'

/** The jobs, and the departments whose members must add up to them. */
export type MemberJobs = ChosenJobs & {
  readonly departments: readonly UnitYear[]
  readonly diagnostics: Diagnostic[]
}

/**
 * The jobs of the member units of each job. A code that a unit does not have is left for the reading to report; a
 * `unit.yaml` that cannot be read, too. `all` are those that publish alone, null the units themselves. A member with a folder of its own publishes as that unit.
 */
export function memberJobs(
  { jobs, diagnostics }: ChosenJobs,
  { members: chosen }: { readonly members: 'all' | readonly string[] | null },
  world: World,
): MemberJobs {
  if (chosen === null) return { jobs, departments: [], diagnostics: [...diagnostics] }
  const read = jobs.map((job) => {
    const file = `data/${job.unit}/unit.yaml`
    return { job, members: readYamlFile(world, { root: job.root, file }, unitSchema).value?.members ?? null }
  })
  if (chosen !== 'all') {
    const own = read.flatMap(({ job, members }) =>
      chosen.map((code) => jobOf(job, members?.find((each) => each.code.text === code) ?? null, code)),
    )
    return { jobs: own, departments: [], diagnostics: [...diagnostics] }
  }
  const isDepartment = (members: Unit['members'] | null) => members !== null && members.length > 1
  const own = read.flatMap(({ job, members }) => {
    if (members === null) return [job]
    if (!isDepartment(members)) return []
    return members
      .filter(({ separate }) => separate !== false)
      .map((member) => jobOf(job, member, member.code.text))
  })
  const [only] = read
  return {
    jobs: own,
    departments: read.filter(({ members }) => isDepartment(members)).map(({ job }) => job),
    diagnostics: [
      ...diagnostics,
      ...(own.length === 0 && only !== undefined && read.length === 1 ? [noMembers(only.job)] : []),
    ],
  }
}

const jobOf = (job: UnitYear, member: Unit['members'][number] | null, code: string): UnitYear =>
  member?.unit === undefined ? { ...job, member: code } : { ...job, unit: member.unit.text }

const noMembers = ({ unit }: UnitYear): Diagnostic => ({
  slug: 'member-exists',
  severity: 'error',
  message: `单位“${unit}”没有单独公开的所属单位`,
  at: { file: `data/${unit}/unit.yaml`, line: 1, column: 1, length: 1, excerpt: '' },
  hint: '所属单位写在 unit.yaml 的 members 里；不单列的写了 separate: false。生成部门自己的，不写 --members',
})
