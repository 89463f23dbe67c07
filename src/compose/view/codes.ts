/** The code of a row of the functional classification, whole and in its parts. */
import type { FunctionalRow } from '../../derive/functional-rows.ts'
import { oneOf, text } from '../shape.ts'

/** Level, code and name of a row. */
export const codeFields = {
  role: oneOf('class、group 或 item，即类、款、项', 'class', 'group', 'item'),
  code: text('科目编码'),
  class_code: text('编码中类的三位'),
  group_code: text('编码中款的两位；类的一行为空'),
  item_code: text('编码中项的两位；类、款的一行为空'),
  name: text('科目名称'),
}

/** Level, code and name of a row. */
export const codesView = (role: FunctionalRow<unknown>['level'], code: string, name: string) => ({
  role,
  code,
  class_code: code.slice(0, 3),
  group_code: code.slice(3, 5),
  item_code: code.slice(5),
  name,
})
