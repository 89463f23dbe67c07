/** How far the work has come: a bar that is drawn over on a terminal, a line now and then elsewhere. */

export type Counts = {
  readonly total: number
  readonly done: number
  readonly failed: number
  readonly unchanged: number
}

export type Screen = {
  readonly print: (text: string) => void
  /** Milliseconds. */
  readonly now: () => number
  /** Columns of the terminal; null where words go to a file or another program. */
  readonly columns: number | null
}

const width = 24
/** Milliseconds between two drawings. */
const redraw = 100
/** Elsewhere: about so many lines, and not more often than every so many milliseconds. */
const lines = 20
const lineEvery = 1000

/** `total` are the units to be built; `unchanged` ones are told and not waited for. */
export function progress(screen: Screen, { total, unchanged }: Pick<Counts, 'total' | 'unchanged'>) {
  const began = screen.now()
  let last = Number.NEGATIVE_INFINITY
  let lastDone = 0

  function show(counts: Counts, isLast: boolean): void {
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

  const textOf = ({ done, failed }: Counts, now: number): string => {
    const came = done + failed
    const left = came === 0 ? null : ((now - began) / came) * (total - came)
    return [
      `${came}/${total}　完成 ${done}`,
      failed > 0 ? `　失败 ${failed}` : '',
      unchanged > 0 ? `　未变 ${unchanged}` : '',
      left === null || came === total ? '' : `　约剩 ${durationOf(left / 1000)}`,
    ].join('')
  }

  const barOf = (counts: Counts): string => {
    const text = textOf(counts, screen.now())
    const filled = Math.floor(((counts.done + counts.failed) / Math.max(1, total)) * width)
    const bar = `[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] `
    return (screen.columns ?? 0) < 80 ? text : bar + text
  }

  return {
    tell: (counts: Counts) => show(counts, false),
    /** After it other words may follow. */
    end: (counts: Counts) => show(counts, true),
  }
}

/** `1 小时 5 分`, `3 分 20 秒`, `12 秒`. */
export function durationOf(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole >= 3600) return `${Math.floor(whole / 3600)} 小时 ${Math.floor((whole % 3600) / 60)} 分`
  return whole >= 60 ? `${Math.floor(whole / 60)} 分 ${whole % 60} 秒` : `${whole} 秒`
}
