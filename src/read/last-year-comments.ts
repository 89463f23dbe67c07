/** Comments beside blanks that give last year's value. */
import { Document, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import { keyInWords } from '../model/key-names.ts'
import type { TreePath } from '../model/yaml-tree.ts'

/** A collection in braces or brackets, on one line. */
export type FlowCollection = { readonly node: YAMLMap | YAMLSeq; readonly path: TreePath }

/** An earlier value: `2024年`, `61.50`. */
export type Was = { readonly label: string; readonly value: string }

/** A place to fill. */
export type Fill = {
  readonly scalar: Scalar
  readonly path: TreePath
  readonly was: readonly Was[]
  /** A remark in the comment; empty for none. */
  readonly remark: string
  /** Collections in braces around it, the outermost first. */
  readonly flows: readonly FlowCollection[]
}

/** Names of the codes in a file. */
export type CodeNames = {
  /** The name of the code at a path; null if there is no code. */
  readonly nameAt: (path: TreePath) => string | null
}

/** A line in braces that would be longer, in characters, is split into one line a key. */
const widest = 130
/** Begins each comment until the text is complete, so that 2 spaces can be put before it. */
const mark = '\u0001'

/**
 * Puts the comments into the document. A comment on values in braces follows the line, which is split if too long.
 */
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

/** The document's text with 2 spaces before each comment. */
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

/** `基本工资；2024年：61.50`; values of several keys in one line are named by their keys. */
function commentOf(fills: readonly Fill[], path: TreePath, { nameAt }: CodeNames): string {
  const [only] = fills
  const isItself = only !== undefined && only.path.length === path.length
  const values = fills.flatMap(({ was, path: at }) =>
    was.map(({ label, value }) => ({ label, text: isItself ? value : `${keyInWords(at)} ${value}` })),
  )
  // In the order of the place with the most labels.
  const labels = fills.toSorted((a, b) => b.was.length - a.was.length).flatMap(({ was }) => was)
  const parts = [
    nameAt(path) ?? '',
    ...new Set(fills.map(({ remark }) => remark)),
    ...[...new Set(labels.map(({ label }) => label))].map((label) => {
      const texts = values.filter((each) => each.label === label).map(({ text }) => text)
      return `${label}：${texts.join('，')}`
    }),
  ]
  return oneLine(parts.filter((part) => part !== '').join('；'))
}

/** The text on one line, since a comment ends with its line. */
export const oneLine = (text: string): string => text.trim().replaceAll(/\s*\n\s*/g, ' ')
