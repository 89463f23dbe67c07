/** Reads the merged `workbook.yaml` of a unit's layers. */
import type { Checked } from '../diagnostic/diagnostic.ts'
import type { Layer } from '../model/layers.ts'
import { type WorkbookLayout, workbookSchema } from '../model/workbook-layout.ts'
import { mergedOf } from './resolve-layers.ts'
import { validate } from './validate.ts'

/** Empty where no layer says anything; null with errors. */
export function readWorkbookLayout(chain: readonly Pick<Layer, 'trees'>[]): Checked<WorkbookLayout | null> {
  const tree = mergedOf('workbook', chain)
  return tree === null ? { value: {}, diagnostics: [] } : validate(tree, workbookSchema)
}
