/**
 * Makes sheets of rows usable: filters on their titles; in print all columns on one page, and the titles on every page.
 * `write-excel-file` 4 has no options for these, so its XML is edited. Remove this file when it has them.
 */
import type { Feature, Image } from 'write-excel-file/node'
import {
  appendMarkupInsideElement,
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility'

/** Size of a sheet, whose first row holds the titles. */
export type Extent = { readonly sheet: string; readonly rows: number; readonly columns: number }

const a4 = 9

/** The feature for all sheets of a workbook, in their order. */
export function sheetFeatures(sheets: readonly Extent[]): Feature<Image['content']> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const extent = sheets[sheetIndex]
            return extent === undefined ? xml : asTable(xml, extent)
          },
        },
        'xl/workbook.xml': { transform: (xml) => withNames(xml, sheets) },
      },
    },
  }
}

function asTable(xml: string, extent: Extent): string {
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? []
  return [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<autoFilter ref="${filtered(extent)}"/>`,
    `<pageSetup paperSize="${a4}" orientation="landscape" fitToHeight="0"/>`,
  ].reduce(
    (made, element) => insertElementMarkupAccordingToOrderOfSiblings(made, element, order, 'worksheet'),
    xml,
  )
}

/** Excel finds the filter and the repeated titles by these reserved names. */
function withNames(xml: string, sheets: readonly Extent[]): string {
  const names = sheets.flatMap((extent, index) => {
    const name = (own: string, range: string, more = '') =>
      `<definedName name="_xlnm.${own}" localSheetId="${index}"${more}>'${extent.sheet}'!${range}</definedName>`
    const fixed = filtered(extent).replaceAll(/[A-Z]+|\d+/g, '$$$&')
    return [name('_FilterDatabase', fixed, ' hidden="1"'), name('Print_Titles', '$1:$1')]
  })
  const element = findElement(xml, 'definedNames')
  return element === undefined ? xml : appendMarkupInsideElement(xml, element, names.join(''))
}

const filtered = ({ rows, columns }: Extent): string => `A1:${getCellAddress(rows - 1, columns - 1)}`
