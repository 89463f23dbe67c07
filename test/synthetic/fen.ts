/** Amounts as whole numbers of 分, so that nothing is rounded unseen. */

export type Fen = bigint

export const yuan = (amount: number): Fen => BigInt(amount) * 100n

export const sumOf = (amounts: readonly Fen[]): Fen => amounts.reduce((all, each) => all + each, 0n)

/** `thousandths` of an amount, down to full hundreds of 元: what 万元 with two decimals can say. */
export const shareOf = (amount: Fen, thousandths: number): Fen => {
  const share = (amount * BigInt(thousandths)) / 1000n
  return share - (share % yuan(100))
}

/** With two decimals, as it is entered. */
export function showFen(amount: Fen, unit: '元' | '万元'): string {
  const hundredths = unit === '元' ? amount : amount / 10_000n
  const digits = String(hundredths).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
