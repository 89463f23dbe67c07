/** Measured figures against what they are to be. */

/**
 * `measured` is null where nothing could be measured.
 * @typedef {{ what: string, measured: number | null, unit: string, atMost?: number, atLeast?: number }} Measured
 */

/** @param {number} value */
const shown = (value) => (value < 10 ? value.toFixed(2) : value.toFixed())

/** @param {Measured} row */
const aimOf = ({ atMost, atLeast }) =>
  atMost !== undefined
    ? `at most ${shown(atMost)}`
    : atLeast !== undefined
      ? `at least ${shown(atLeast)}`
      : ''

/** @param {Measured} row */
function verdict({ measured, atMost, atLeast }) {
  if (measured === null) return 'not measured'
  if (atMost === undefined && atLeast === undefined) return ''
  return measured <= (atMost ?? Infinity) && measured >= (atLeast ?? 0) ? 'met' : 'MISSED'
}

/** A row a figure. @param {Measured[]} rows */
export function tellAims(rows) {
  console.table(
    Object.fromEntries(
      rows.map((row) => [
        row.what,
        {
          measured: row.measured === null ? '' : `${shown(row.measured)} ${row.unit}`,
          aim: aimOf(row),
          verdict: verdict(row),
        },
      ]),
    ),
  )
}
