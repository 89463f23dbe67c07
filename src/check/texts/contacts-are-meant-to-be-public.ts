import type { Inputs } from '../../model/inputs.ts'
import type { Finding } from '../finding.ts'
import { enteredOf, keysOf } from '../publication/fields.ts'
import { placeWithin } from '../publication/lines.ts'
import { sidesOf } from '../publication/matches.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'

/**
 * Forms ask for the name and telephone of the person responsible. The unit decides whether they are published, and
 * accepts this finding; until then it warns (政府信息公开条例第十五条).
 */
export const contactsAreMeantToBePublic: PrintedRule = {
  slug: 'contacts-are-meant-to-be-public',
  subject: 'printed',
  severity: 'warning',
  title: '负责人姓名和电话的公开经单位确认',
  source: '政府信息公开条例第十五条；表11、表12',
  about:
    '表11的填报人、表12的项目负责人带着电话印出来。单位确认照公开的，用 npm run accept 认可；印出的人变了，再确认一次。',
  judge: find,
}

const isName = /^(?:responsible|contact\.name)$/

function find({ facts: { inputs }, lines }: Printed): readonly Finding[] {
  const people = enteredOf(lines).filter((line) => isName.test(keysOf(line)))
  const [first] = people
  if (first === undefined) return []
  const sides = sidesOf(people.map((line) => ({ line, fragment: line.text })))
  const at = placeWithin(first, first.text)
  return [
    {
      message: '公开文本印出姓名和电话，单位没有确认',
      at,
      sides,
      hint: `确认公开的：npm run accept -- --unit ${inputs.unitId} --year ${inputs.year}${memberOption(inputs)} --rule contacts-are-meant-to-be-public --because "单位确认公开"；不公开的，姓名改写科室，如“办公室”`,
    },
  ]
}

const memberOption = ({ department, unit }: Inputs): string =>
  department === null ? '' : ` --member ${unit.members[0]?.code.text ?? ''}`
