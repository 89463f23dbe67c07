/** Shows progress: on a terminal a bar that is drawn over, elsewhere a line from time to time. */

/** Units: all that have to be built, and what became of them so far. */
export type UnitCounts = {
  readonly total: number
  readonly done: number
  readonly failed: number
  readonly unchanged: number
}

/** Where progress is shown. */
export type Screen = {
  readonly print: (text: string) => void
  /** Milliseconds. */
  readonly now: () => number
  /** Columns of the terminal; null where the output goes to a file or another program. */
  readonly columns: number | null
}

const width = 24
/** Milliseconds between two drawings. */
const redraw = 100
/** Elsewhere: about so many lines in all. */
const lines = 20
/** Milliseconds between 2 lines, at least. */
const lineEvery = 1000

/** `total` units have to be built. The `unchanged` ones are only shown. */
export function progress(screen: Screen, { total, unchanged }: Pick<UnitCounts, 'total' | 'unchanged'>) {
  const began = screen.now()
  let last = Number.NEGATIVE_INFINITY
  let lastDone = 0

  function show(counts: UnitCounts, isLast: boolean): void {
    const now = screen.now()
    const came = counts.done + counts.failed
    if (screen.columns !== null) {
      if (!isLast && now - last < redraw) return
      screen.print(`\r\u001b[K${barOf(counts)}${isLast ? '\n' : ''}`)
    } else {
      const isDue = came - lastDone >= total / lines && now - last >= lineEvery
      if (came === lastDone || (!isDue && !isLast)) return
      screen.print(`${textOf(counts, now)}\n`)
    }
    last = now
    lastDone = came
  }

  const textOf = ({ done, failed }: UnitCounts, now: number): string => {
    const came = done + failed
    const left = came === 0 ? null : ((now - began) / came) * (total - came)
    return [
      `${came}/${total}　完成 ${done}`,
      failed > 0 ? `　失败 ${failed}` : '',
      unchanged > 0 ? `　未变 ${unchanged}` : '',
      left === null || came === total ? '' : `　约剩 ${durationOf(left / 1000)}`,
    ].join('')
  }

  const barOf = (counts: UnitCounts): string => {
    const text = textOf(counts, screen.now())
    const filled = Math.floor(((counts.done + counts.failed) / Math.max(1, total)) * width)
    const bar = `[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] `
    return (screen.columns ?? 0) < 80 ? text : bar + text
  }

  return {
    update: (counts: UnitCounts) => show(counts, false),
    /** Ends the last line, so that other output may follow. */
    end: (counts: UnitCounts) => show(counts, true),
  }
}

/** `1 小时 5 分`, `3 分 20 秒`, `12 秒`. */
export function durationOf(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole >= 3600) return `${Math.floor(whole / 3600)} 小时 ${Math.floor((whole % 3600) / 60)} 分`
  return whole >= 60 ? `${Math.floor(whole / 60)} 分 ${whole % 60} 秒` : `${whole} 秒`
}
