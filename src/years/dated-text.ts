/** Which texts of last year's may not be true of the new year: those that name its years or its amounts. */

/** Numbers of documents keep their year: 硚财预【2021】34号, 鄂财预发[2020]43号. */
const documentNumber = /[【〔[（(](19|20)\d\d[】〕\]）)]/g
const amount = /\d\s*(万?元|亿元|万(?!\S))|\d万[（）()，。；;、]/

/** Whether a text names the year it was written for, the year before or the year after. */
export const namesYears = (text: string, from: number): boolean =>
  [...text.replaceAll(documentNumber, '').matchAll(/(?<!\d)(19|20)\d\d(?!\d)/g)].some(
    ([year]) => Math.abs(Number(year) - from) <= 1,
  )

/** Whether a text names an amount of money. */
export const namesAmounts = (text: string): boolean => amount.test(text)
