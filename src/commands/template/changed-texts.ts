/** Two documents → the texts that changed from the one to the other. */
import { diffArrays } from 'diff'
import type { PrintedText } from './printed-texts.ts'

/** A text before and after. */
export type ChangedText = {
  readonly kind: PrintedText['kind']
  /** Its place now; its place before, if it is gone. */
  readonly where: string
  /** Null where there was none. */
  readonly before: string | null
  /** Null where there is none any more. */
  readonly after: string | null
}

/** In reading order. Texts between 2 unchanged ones are compared with the texts that were between them before. */
export function changedTexts(
  before: readonly PrintedText[],
  after: readonly PrintedText[],
): readonly ChangedText[] {
  const changes: ChangedText[] = []
  let [gone, come]: [readonly PrintedText[], readonly PrintedText[]] = [[], []]
  const close = () => {
    changes.push(...paired(gone, come))
    ;[gone, come] = [[], []]
  }
  const comparator = (a: PrintedText, b: PrintedText) => a.kind === b.kind && a.text === b.text
  for (const { added, removed, value } of diffArrays([...before], [...after], { comparator })) {
    if (removed) gone = [...gone, ...value]
    else if (added) come = [...come, ...value]
    else close()
  }
  close()
  return changes
}

/** Pairs similar texts of one place first, then any texts of one place, then similar ones; the others were removed or added. */
function paired(gone: readonly PrintedText[], come: readonly PrintedText[]): readonly ChangedText[] {
  const partners = new Map<PrintedText, PrintedText>()
  const taken = new Set<PrintedText>()
  const pair = (fits: (old: PrintedText, now: PrintedText) => boolean) => {
    for (const now of come.filter((each) => !partners.has(each))) {
      const old = gone.find((each) => !taken.has(each) && each.kind === now.kind && fits(each, now))
      if (old === undefined) continue
      partners.set(now, old)
      taken.add(old)
    }
  }
  // A heading names its own place: with other words its place is another one.
  const isSamePlace = (old: PrintedText, now: PrintedText) =>
    old.where === now.where || now.kind === 'heading'
  pair((old, now) => isSamePlace(old, now) && areAlike(old.text, now.text))
  pair(isSamePlace)
  pair((old, now) => areAlike(old.text, now.text))
  // A removed text is listed at its old place: before the text that replaced the next one.
  let passed = 0
  const removedBefore = (upTo: number): readonly ChangedText[] => {
    const own = gone.slice(passed, upTo).filter((old) => !taken.has(old))
    passed = Math.max(passed, upTo)
    return own.map(({ kind, where, text }) => ({ kind, where, before: text, after: null }))
  }
  const changes = come.flatMap((now): readonly ChangedText[] => {
    const old = partners.get(now)
    const change = { kind: now.kind, where: now.where, before: old?.text ?? null, after: now.text }
    return [...(old === undefined ? [] : removedBefore(gone.indexOf(old))), change]
  })
  return [...changes, ...removedBefore(gone.length)]
}

/** Whether the common beginning and end of both are a third of the longer text. */
function areAlike(a: string, b: string): boolean {
  const { before, behind } = inCommon(a, b)
  return (before + behind) * 3 >= Math.max(a.length, b.length)
}

/** How many characters two texts have in common at their beginning, and at their end behind those. */
export function inCommon(a: string, b: string): { readonly before: number; readonly behind: number } {
  const shorter = Math.min(a.length, b.length)
  let before = 0
  while (before < shorter && a[before] === b[before]) before += 1
  let behind = 0
  while (behind < shorter - before && a.at(-1 - behind) === b.at(-1 - behind)) behind += 1
  return { before, behind }
}
