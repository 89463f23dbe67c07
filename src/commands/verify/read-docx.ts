/** A DOCX saved by any program → its text, paragraph by paragraph and cell by cell. */
import type { Checked, Diagnostic } from '../../diagnostic/diagnostic.ts'
import { numberingOf } from './docx/list-numbering.ts'
import { readLocalXml } from './docx/local-xml.ts'
import type { StoryBlock } from './docx/open-blocks.ts'
import { openParts } from './docx/open-parts.ts'
import { storyOf } from './docx/story.ts'
import { type Aside, type FileText, type Segment, unreadable } from './file-text.ts'

/** Never throws. Revisions are read as accepted; they and comments are reported. */
export function readDocx(bytes: Uint8Array): Checked<FileText | null> {
  const { value: parts, diagnostics } = openParts(bytes)
  if (parts === null) return { value: null, diagnostics }
  const body = storyOf(parts.document, numberingOf(parts.numbering))
  if (!body.isWhole)
    return unreadable(
      '文件打不开：Word 文档的正文不完整（XML 损坏）',
      '在 Word 或 WPS 里打开它，另存为 .docx 再核对；打不开的，从备份恢复',
    )
  const others = parts.asides.map(({ where, xml }) => ({ where, ...storyOf(xml, () => '') }))
  const revisions = others.reduce((sum, story) => sum + story.revisions, body.revisions)
  return {
    value: {
      segments: body.blocks.flatMap(segmentsOf),
      asides: others.flatMap(({ where, blocks }) => blocks.flatMap((block) => asidesOf(where, block))),
    },
    diagnostics: [...(revisions > 0 ? [hasRevisions(revisions)] : []), ...commentsIn(parts.comments)],
  }
}

function segmentsOf(block: StoryBlock, number: number): readonly Segment[] {
  if (block.kind === 'paragraph') {
    return [{ text: block.text, page: null, block: { number, kind: 'paragraph', cell: 0, cells: 1 } }]
  }
  const cells = block.cells.length
  return block.cells.map((text, cell) => ({ text, page: null, block: { number, kind: 'row', cell, cells } }))
}

const asidesOf = (where: string, block: StoryBlock): readonly Aside[] =>
  (block.kind === 'paragraph' ? [block.text] : block.cells).map((text) => ({ where, text, page: null }))

const hasRevisions = (count: number): Diagnostic => ({
  slug: 'revisions-are-settled',
  severity: 'warning',
  message: `文件里有 ${count} 处修订没有接受或拒绝，按全部接受核对`,
  hint: '公开以前在“审阅”里接受或拒绝全部修订',
})

function commentsIn(xml: string | null): readonly Diagnostic[] {
  let count = 0
  readLocalXml(xml ?? '', {
    open(name) {
      if (name === 'comment') count += 1
    },
  })
  if (count === 0) return []
  return [
    {
      slug: 'comments-are-removed',
      severity: 'warning',
      message: `文件里有 ${count} 条批注`,
      hint: '公开以前在“审阅”里删除批注',
    },
  ]
}
