/** Comments that say, beside each blank, what was there last year. */
import { Document, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import { keyInWords } from '../model/key-names.ts'
import type { TreePath } from '../model/yaml-tree.ts'

export type Collection = YAMLMap | YAMLSeq
export type FlowCollection = { readonly node: Collection; readonly path: TreePath }

/** What stood in the place before: `2024年`, `58.51`. */
export type Was = { readonly label: string; readonly value: string }

/** A place left to fill. */
export type Fill = {
  readonly scalar: Scalar
  readonly path: TreePath
  readonly was: readonly Was[]
  /** Said beside it, or in its stead; none if empty. */
  readonly remark: string
  /** Collections in braces around it, the outermost first. */
  readonly flows: readonly FlowCollection[]
}

export type CodeNames = {
  /** What a code means. */
  readonly nameAt: (path: TreePath) => string | null
}

/** Lines in braces are cut into one key a line beyond this many characters. */
const widest = 130
/** Begins each comment until the file is put together, so that two spaces can go before it. */
const mark = '\u0001'

/** Puts the comments into the document; those in braces after the whole line, which is cut where it grows too long. */
export function writeComments(fills: readonly Fill[], naming: CodeNames): void {
  for (const fill of fills) {
    let flow = outermost(fill)
    while (flow !== undefined && !commentFits(flow, fills, naming)) {
      flow.node.flow = false
      flow.node.comment = null
      flow = outermost(fill)
    }
    if (flow === undefined) fill.scalar.comment = mark + commentOf([fill], fill.path, naming)
  }
}

/** The document's text, with two spaces before each of the comments. */
export const withSpacedComments = (text: string): string => text.replaceAll(` #${mark}`, '  # ')

const outermost = ({ flows }: Fill): FlowCollection | undefined =>
  flows.find(({ node }) => node.flow === true)

function commentFits({ node, path }: FlowCollection, fills: readonly Fill[], naming: CodeNames): boolean {
  const inside = fills.filter((fill) => outermost(fill)?.node === node)
  const comment = commentOf(inside, path, naming)
  node.comment = null
  const line = new Document(node, { schema: 'failsafe' }).toString({ lineWidth: 0 })
  if (line.length + comment.length > widest) return false
  node.comment = mark + comment
  return true
}

/** `基本工资；2024年：58.51`; several in one line by their keys. */
function commentOf(fills: readonly Fill[], path: TreePath, { nameAt }: CodeNames): string {
  const [only] = fills
  const isItself = only !== undefined && only.path.length === path.length
  const values = fills.flatMap(({ was, path: at }) =>
    was.map(({ label, value }) => ({
      label,
      told: isItself ? value : `${keyInWords(at)} ${value}`,
    })),
  )
  // In the order of the place that has most of them.
  const labels = fills.toSorted((a, b) => b.was.length - a.was.length).flatMap(({ was }) => was)
  const parts = [
    nameAt(path) ?? '',
    ...new Set(fills.map(({ remark }) => remark)),
    ...[...new Set(labels.map(({ label }) => label))].map((label) => {
      const told = values.filter((each) => each.label === label).map((each) => each.told)
      return `${label}：${told.join('，')}`
    }),
  ]
  return oneLine(parts.filter((part) => part !== '').join('；'))
}

/** A comment ends with its line. */
export const oneLine = (text: string): string => text.trim().replaceAll(/\s*\n\s*/g, ' ')
