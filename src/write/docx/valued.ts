import { element, type Markup } from '../../xml/markup.ts'

/** An element whose meaning is one value: `<w:jc w:val="center"/>`. */
export const valued = (name: string, value: string | number): Markup => element(name, { 'w:val': value })
