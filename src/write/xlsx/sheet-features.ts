/**
 * Makes sheets of rows usable: links, filters on titles, words to choose from; in print all columns on one page, the heads on every page.
 * `write-excel-file` 4 has no options for these, so its XML is edited. Remove this file when it has them.
 */
import type { Feature, Image } from 'write-excel-file/node'
import {
  appendMarkupInsideElement,
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from 'write-excel-file/utility'
import { escaped } from '../../xml/markup.ts'
import type { SheetChoice, SheetLink, XlsxSheet } from './sheet.ts'

const a4 = 9

/** The feature for all sheets of a workbook, in their order. */
export function sheetFeatures(sheets: readonly XlsxSheet[]): Feature<Image['content']> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex]
            return sheet === undefined ? xml : withFeatures(xml, sheet)
          },
        },
        'xl/styles.xml': {
          transform: (xml) => xml.replaceAll(/(?<=<font>).*?(?=<\/font>)/gs, inSchemaOrder),
        },
        'xl/workbook.xml': { transform: (xml) => withNames(xml, sheets) },
      },
    },
  }
}

function withFeatures(xml: string, sheet: XlsxSheet): string {
  const { filtered = false, orientation, links = [], choices = [], stamp = '' } = sheet
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? []
  return [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    ...(filtered ? [`<autoFilter ref="${filteredIn(sheet)}"/>`] : []),
    ...(choices.length === 0 ? [] : [`<dataValidations>${choices.map(choiceOf).join('')}</dataValidations>`]),
    ...(links.length === 0 ? [] : [`<hyperlinks>${links.map(linkOf).join('')}</hyperlinks>`]),
    `<pageSetup paperSize="${a4}" orientation="${orientation}" fitToHeight="0"/>`,
    `<headerFooter>${stamp === '' ? '' : `<oddHeader>&amp;R${headerText(stamp)}</oddHeader>`}<oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>`,
  ].reduce(
    (made, element) => insertElementMarkupAccordingToOrderOfSiblings(made, element, order, 'worksheet'),
    xml,
  )
}

/** What a font may have, in the order of the schema: the library writes its name first. */
const traits = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family', 'charset', 'scheme']

const inSchemaOrder = (font: string): string =>
  [...font.matchAll(/<(\w+)[^>]*\/>/g)]
    .toSorted(([, a = ''], [, b = '']) => traits.indexOf(a) - traits.indexOf(b))
    .map(([element]) => element)
    .join('')

const linkOf = ({ row, sheet }: SheetLink): string =>
  `<hyperlink ref="${getCellAddress(row, 0)}" location="${escaped(`${quoted(sheet)}!A1`)}"/>`

const choiceOf = ({ row, column, words }: SheetChoice): string =>
  `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${getCellAddress(row, column)}"><formula1>${escaped(`"${words.join(',')}"`)}</formula1></dataValidation>`

/** In a header & begins a code. */
const headerText = (text: string): string => escaped(text.replaceAll('&', '&&'))

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`

/** Excel finds the filter and the repeated rows by these reserved names. */
function withNames(xml: string, sheets: readonly XlsxSheet[]): string {
  const names = sheets.flatMap((sheet, index) => {
    const name = (own: string, range: string, more = '') =>
      `<definedName name="_xlnm.${own}" localSheetId="${index}"${more}>${sanitizeTextContent(quoted(sheet.name))}!${range}</definedName>`
    const fixed = filteredIn(sheet).replaceAll(/[A-Z]+|\d+/g, '$$$&')
    return [
      ...(sheet.filtered ? [name('_FilterDatabase', fixed, ' hidden="1"')] : []),
      ...(sheet.headRows === 0 ? [] : [name('Print_Titles', `$1:$${sheet.headRows}`)]),
    ]
  })
  const element = findElement(xml, 'definedNames')
  return element === undefined ? xml : appendMarkupInsideElement(xml, element, names.join(''))
}

const filteredIn = ({ rows, widths }: XlsxSheet): string =>
  `A1:${getCellAddress(rows.length - 1, widths.length - 1)}`
