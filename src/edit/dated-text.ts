/** Finds texts that may be untrue of a new year: those that name years, amounts or quantities. */

/** The year in the number of a document, which does not change: 某财预【2021】34号, 某财预发[2020]43号. */
const documentNumber = /[【〔[（(](19|20)\d\d[】〕\]）)]/g
const amount = /\d\s*(万?元|亿元|万(?!\S))|\d万[（）()，。；;、]/

/** Whether a text names the year `from`, the year before or the year after. */
export const namesYears = (text: string, from: number): boolean =>
  [...text.replaceAll(documentNumber, '').matchAll(/(?<!\d)(19|20)\d\d(?!\d)/g)].some(
    ([year]) => Math.abs(Number(year) - from) <= 1,
  )

/** Whether a text names an amount of money. */
export const namesAmounts = (text: string): boolean => amount.test(text)

/** Whether a text mentions its own year without naming it. */
export const speaksOfItsYear = (text: string): boolean => /[本今当去上明全]年(?!度?合同)|年内/.test(text)

/** Numbers in titles and slogans count nothing: 《…三年行动方案》, “一张网”. */
const quoted = /《[^》]*》|“[^”]*”|「[^」]*」/g
/** Set phrases that look like counts. */
const phrases = /四个意识|四个自信|两个维护|两个确立|三个代表|二次/g

const measures =
  '个|名|人|户|处|家|座|栋|幢|条|项|件|台|套|辆|份|公里|千米|平方|立方|亩|公顷|吨|盏|棵|株|册|卷|所|间|篇|轮|笔|宗|例|片|批|场|次'
/** Measure words that count only after digits: with Chinese numerals they often make names (二期工程, 三级医院, 一部分). */
const afterDigits =
  '%|％|期|位|部|本|米|层|天|类|种|支|起|组|班|张|块|页|根|口|门|对|段|床|学时|课时|公斤|千克'

const inDigits = new RegExp(
  `(?<![第\\d.A-Za-z])\\d+(\\.\\d+)?\\s*[万亿千百]?[余多]?\\s*(${measures}|${afterDigits})`,
)
/** 一 alone counts only at the end of a phrase: 更新车辆一辆, but not 一件事 or 一人一档. */
const inCharacters = new RegExp(
  `(?<![第其一二三四五六七八九十百千万零两])(([二三四五六七八九十两][一二三四五六七八九十百千万零]*|一[十百千万][一二三四五六七八九十百千万零]*)[余多]?(${measures})|一(${measures})(?=$|[，。；、：）\\s]))`,
)

/** Whether a text counts or measures something: 改造老旧小区3个, 新建改造12公里, 开展检查四次; but not 二期工程. */
export function countsThings(text: string): boolean {
  const plain = text.replaceAll(quoted, '').replaceAll(phrases, '')
  return inDigits.test(plain) || inCharacters.test(plain)
}
