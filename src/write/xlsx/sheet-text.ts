/** Texts of cells. */

/** The text as a cell can hold it: a cell holds 32,767 characters. XML allows few control characters. */
export const sheetText = (text: string): string => text.replaceAll(/[^\P{Cc}\n\t]/gu, ' ').slice(0, 32_000)
