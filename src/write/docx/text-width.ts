/**
 * How wide text runs, roughly, in ems: Chinese type is square, Latin type (Times New Roman) about half as wide.
 * Word measures for itself; this only decides which rows may break over pages and which figures need smaller type.
 */
export function emsOf(text: string): number {
  let ems = 0
  for (const character of text) ems += emOf(character)
  return ems
}

function emOf(character: string): number {
  if (character > '\u2000') return 1
  if (character === '%') return 0.834
  if (",.:;'|! ".includes(character)) return 0.278
  if ('()-'.includes(character)) return 0.334
  return character >= 'A' && character <= 'Z' ? 0.72 : 0.5
}

/** The space that Word adds between Chinese and Latin type, a quarter of an em a place. */
export const gapsIn = (text: string): number =>
  0.25 * (text.match(/(?<=[\dA-Za-z%])(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])(?=[\dA-Za-z])/gu)?.length ?? 0)
