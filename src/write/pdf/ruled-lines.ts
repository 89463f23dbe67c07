/** Borders of a table's boxes, each drawn once: edges on one line are joined into the fewest rules. */
import type { PdfPage } from './page.ts'

/** The edges of a cell, in points. */
export type Box = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

type Widths = { readonly rule: number; readonly outerRule: number }

/** `edges` are the table's column edges on the page: the first and the last are its outer border. */
export function setRules(
  page: PdfPage,
  boxes: readonly Box[],
  widths: Widths,
  edges: readonly number[],
): void {
  if (boxes.length === 0) return
  const [left = 0, right = 0] = [edges[0], edges.at(-1)]
  const top = Math.min(...boxes.map((box) => box.top))
  const bottom = Math.max(...boxes.map((box) => box.bottom))
  const across = collect(
    boxes.flatMap((box) => [box.top, box.bottom].map((at) => [at, box.left, box.right] as const)),
  )
  const down = collect(
    boxes.flatMap((box) => [box.left, box.right].map((at) => [at, box.top, box.bottom] as const)),
  )
  const isOuter = (value: number, ends: readonly number[]) => ends.some((end) => Math.abs(end - value) < 0.01)
  for (const [at, from, to] of across) {
    const width = isOuter(at, [top, bottom]) ? widths.outerRule : widths.rule
    page.rules.push({ x1: from, y1: at, x2: to, y2: at, width, dotted: false })
  }
  for (const [at, from, to] of down) {
    const width = isOuter(at, [left, right]) ? widths.outerRule : widths.rule
    const overlap = width / 2
    page.rules.push({ x1: at, y1: from - overlap, x2: at, y2: to + overlap, width, dotted: false })
  }
}

type RuleStretch = readonly [at: number, from: number, to: number]

/** Joins stretches on the same line that touch or overlap. */
function collect(stretches: readonly RuleStretch[]): readonly RuleStretch[] {
  const lines = new Map<string, RuleStretch[]>()
  for (const stretch of stretches) {
    const key = stretch[0].toFixed(2)
    const line = lines.get(key)
    if (line) line.push(stretch)
    else lines.set(key, [stretch])
  }
  return [...lines.values()].flatMap((line) => {
    const joined: [number, number, number][] = []
    for (const [at, from, to] of line.toSorted((a, b) => a[1] - b[1])) {
      const last = joined.at(-1)
      if (last !== undefined && from <= last[2] + 0.01) last[2] = Math.max(last[2], to)
      else joined.push([at, from, to])
    }
    return joined
  })
}
