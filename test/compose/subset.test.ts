/** What lies outside of the HTML subset, and rows that do not fill their table's columns, are errors with their place. */
import { describe, expect, it } from 'vitest'
import { composeUnit } from '../../src/build.ts'
import { exampleJob, projectWorld } from '../project.ts'
import { htmlOf } from './html-of.ts'
import { told } from './told.ts'

const all =
  '可用：section、h1、h2、h3、h4、p、table、caption、colgroup、col、thead、tbody、tr、th、td、strong、br、contents'

describe('outside of the subset', () => {
  it.each<[string, string, string]>([
    ['an element', '<p>甲</p>\n<div>乙</div>', `t.hbs:2:1+4 模板中不能使用元素 <div>｜${all}`],
    [
      'an element inside of a paragraph',
      '<p>甲<span>乙</span></p>',
      `t.hbs:1:5+5 模板中不能使用元素 <span>｜${all}`,
    ],
    ['an element like one of ours', '<h5>x</h5>', 't.hbs:1:1+3 模板中不能使用元素 <h5>｜是不是 <h1>？'],
    ['a script', '<script>x</script>', `t.hbs:1:1+7 模板中不能使用元素 <script>｜${all}`],
    [
      'an attribute',
      '<p style="color: red">甲</p>',
      't.hbs:1:4+5 <p> 不能有属性 style｜可用：class、data-when',
    ],
    [
      'an attribute where there is none',
      '<p><strong id="x">甲</strong></p>',
      't.hbs:1:12+2 <strong> 不能有属性 id｜这个元素没有属性',
    ],
    ['a handler', '<p onclick="x">甲</p>', 't.hbs:1:4+7 <p> 不能有属性 onclick｜可用：class、data-when'],
    [
      'a paragraph’s class',
      '<p class="nota">甲</p>',
      't.hbs:1:11+4 <p> 没有名为“nota”的样式｜是不是“note”？',
    ],
    [
      'a class unlike any',
      '<p class="red">甲</p>',
      't.hbs:1:11+3 <p> 没有名为“red”的样式｜可用：body、plain、note、table-list、cover-title、cover-unit、cover-date',
    ],
    ['text in no block', '<p>甲</p>\n乙', 't.hbs:2:1+1 文字“乙”不在任何段落之内｜放进 <p>…</p>'],
    [
      'stress in no block',
      '<strong>甲</strong>',
      't.hbs:1:1+7 <strong> 不能放在这里｜这里可以放：h1–h4、p、table、contents',
    ],
    [
      'a paragraph in a paragraph',
      '<p>甲<p>乙</p></p>',
      't.hbs:1:5+2 <p> 不能放在段落之内｜段落之内可以放：文字、strong、br',
    ],
    [
      'a tag that does not end',
      '<p>甲</p>\n<p class="note"',
      't.hbs:2:1+1 从这里开始的标签或注释没有写完，后面的内容都被吞掉了｜补上 > 或 -->，并检查引号',
    ],
    [
      'a quote that does not end',
      '<p>甲</p>\n<p class="note>乙</p>',
      't.hbs:2:1+1 从这里开始的标签或注释没有写完，后面的内容都被吞掉了｜补上 > 或 -->，并检查引号',
    ],
    [
      'a comment that does not end',
      '<p>甲</p>\n<!-- 乙\n<p>丙</p>',
      't.hbs:2:1+1 从这里开始的标签或注释没有写完，后面的内容都被吞掉了｜补上 > 或 -->，并检查引号',
    ],
    [
      'an end that does not end',
      '<p>甲</p>\n<p>乙</p',
      't.hbs:2:5+1 从这里开始的标签或注释没有写完，后面的内容都被吞掉了｜补上 > 或 -->，并检查引号',
    ],
    [
      'a document type',
      '<!DOCTYPE html><p>甲</p>',
      't.hbs:1:1+15 模板中不能使用 <!…> 和 <?…>｜去掉它；注释写成 {{!-- … --}}',
    ],
    [
      'a processing instruction',
      '<p>甲</p><?php echo 1 ?>',
      't.hbs:1:9+14 模板中不能使用 <!…> 和 <?…>｜去掉它；注释写成 {{!-- … --}}',
    ],
    [
      'elements in elements',
      `<p>甲${'<strong>'.repeat(5000)}`,
      't.hbs:1:157+7 元素嵌套过深，最多 20 层｜检查前面的元素有没有结束',
    ],
    [
      'a cell over too many columns',
      '<table><colgroup><col></colgroup><tbody><tr><td colspan="999999999">甲</td></tr></tbody></table>',
      't.hbs:1:58+9 colspan 最大 100｜例：colspan="2"',
    ],
    [
      'a column wider than any',
      '<table><colgroup><col data-width="1e308"></colgroup><tbody><tr><td>甲</td></tr></tbody></table>',
      't.hbs:1:35+5 data-width 最大 1000｜例：<col data-width="12">',
    ],
    ['a tag left open', '<p>甲</p>\n<h2>乙', 't.hbs:2:1+3 元素 <h2> 没有结束｜补上 </h2>'],
    [
      'the second of two tags left open',
      '<p><strong>甲</strong></p>\n<p><strong>乙</p>',
      't.hbs:2:4+7 元素 <strong> 没有结束｜补上 </strong>',
    ],
    [
      'an end without a beginning',
      '<p>甲</p>\n<p>乙</b></p>',
      't.hbs:2:5+3 </b> 没有对应的 <b>｜去掉 </b>，或在前面补上 <b>',
    ],
    [
      'an end too many',
      '<p>甲</p>\n<p>乙</p></p>\n<p>丙</p>',
      't.hbs:2:9+3 </p> 没有对应的 <p>｜去掉 </p>，或在前面补上 <p>',
    ],
    [
      'an end of what holds nothing',
      '<p>甲<br>乙</br></p>',
      't.hbs:1:10+4 </br> 没有对应的 <br>｜写成 <br/>，其中不能放别的',
    ],
    [
      'a sign by a name that XML does not know',
      '<p>甲&amp;nbsp;</p>\n<p>乙&nbsp;丙</p>',
      't.hbs:2:5+6 模板中不能使用 &nbsp;｜直接写出这个字符，或用 &#160; 这样的编号',
    ],
    [
      'such a sign in an attribute',
      '<contents title="目&emsp;录"/>',
      't.hbs:1:19+6 模板中不能使用 &emsp;｜直接写出这个字符，或用 &#160; 这样的编号',
    ],
  ])('%s', (_, source, expected) => {
    expect(htmlOf(source).told).toEqual([expected])
  })

  it('all at once', () => {
    const { told: lines } = htmlOf('<div>甲</div><p id="x">乙</p><p class="nota">丙</p>丁')
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      't.hbs:1:1+4',
      't.hbs:1:16+2',
      't.hbs:1:38+4',
      't.hbs:1:49+1',
    ])
  })
})

const table = (rows: string, columns = 2) =>
  htmlOf(
    `<table id="t"><colgroup>${'<col data-width="1"/>'.repeat(columns)}</colgroup>${rows}</table>`,
  ).told.map((line) => line.replace(/^\S+ /, ''))
const body = (...rows: readonly string[]) =>
  `<tbody>${rows.map((cells) => `<tr>${cells}</tr>`).join('')}</tbody>`
const head = (...rows: readonly string[]) =>
  `<thead>${rows.map((cells) => `<tr>${cells}</tr>`).join('')}</thead>`

describe('tables', () => {
  it.each<[string, string]>([
    ['two cells', body('<td>1</td><td>2</td>')],
    ['a wide cell', body('<td colspan="2">1</td>')],
    ['cells that hang down', head('<th rowspan="2">1</th><th>2</th>', '<th>3</th>')],
    [
      'cells that hang down beside a wide one',
      head('<th rowspan="2">1</th><th colspan="1" rowspan="2">2</th>', ''),
    ],
    ['no rows', body()],
  ])('filled by %s', (_, rows) => {
    expect(table(rows)).toEqual([])
  })

  it.each<[string, string, string]>([
    ['too few cells', body('<td>1</td><td>2</td>', '<td>3</td>'), 't表身第 2 行占 1 列，表格有 2 列'],
    ['too many', body('<td>1</td><td>2</td><td>3</td>'), 't表身第 1 行占 3 列，表格有 2 列'],
    ['too wide a cell', head('<th colspan="3">1</th>'), 't表头第 1 行占 3 列，表格有 2 列'],
    [
      'a cell below one that hangs down',
      head('<th rowspan="2">1</th><th>2</th>', '<th>3</th><th>4</th>'),
      't表头第 2 行占 3 列，表格有 2 列',
    ],
    ['an empty row', body(''), 't表身第 1 行占 0 列，表格有 2 列'],
  ])('not filled: %s', (_, rows, message) => {
    expect(table(rows)).toEqual([`${message}｜检查 colspan、rowspan 和 <col> 的个数`])
  })

  it.each<[string, string, string]>([
    [
      'the head',
      head('<th rowspan="2">1</th><th>2</th>') + body('<td>1</td><td>2</td>'),
      't表头有单元格向下伸出表头 1 行｜减小 rowspan，或在表头中补上 <tr>',
    ],
    [
      'the head, by two rows',
      head('<th>1</th><th>2</th>', '<th rowspan="3">3</th><th rowspan="2">4</th>'),
      't表头有单元格向下伸出表头 2 行｜减小 rowspan，或在表头中补上 <tr>',
    ],
    [
      'the body',
      body('<th rowspan="2">1</th><td>2</td>'),
      't表身有单元格向下伸出表身 1 行｜减小 rowspan，或在表身中补上 <tr>',
    ],
  ])('a cell that hangs below %s', (_, rows, expected) => {
    expect(table(rows)).toEqual([expected])
  })

  it.each<[string, string, string]>([
    [
      'no columns',
      '<table id="t"><tbody></tbody></table>',
      't.hbs:1:1+6 t没有写明各列｜用 <colgroup><col data-width="…">…</colgroup> 写明每一列',
    ],
    [
      'a row’s class',
      '<table><colgroup><col/></colgroup><tbody><tr class="totl"><td>1</td></tr></tbody></table>',
      't.hbs:1:53+4 <tr> 没有名为“totl”的类别｜可用：plain、total、class、group、item、subhead',
    ],
    [
      'an alignment',
      '<table><colgroup><col data-align="right"/></colgroup></table>',
      't.hbs:1:35+5 data-align 不能是“right”｜可用：start、center、end',
    ],
    [
      'a merge',
      '<table><colgroup><col data-merge="side"/></colgroup></table>',
      't.hbs:1:35+4 data-merge 不能是“side”｜可用：down',
    ],
    [
      'a merge whose name stands elsewhere too',
      '<table>\n<colgroup>\n<col data-merge="up"/></colgroup></table>',
      't.hbs:3:18+2 data-merge 不能是“up”｜可用：down',
    ],
    [
      'a class in single quotes',
      "<table><colgroup><col/></colgroup><tbody><tr class='t'><td>1</td></tr></tbody></table>",
      't.hbs:1:53+1 <tr> 没有名为“t”的类别｜可用：plain、total、class、group、item、subhead',
    ],
    [
      'a width',
      '<table><colgroup><col data-width="0"/></colgroup></table>',
      't.hbs:1:35+1 data-width 要大于零｜例：<col data-width="12">',
    ],
    [
      'a row outside of the body',
      '<table><colgroup><col/></colgroup><tr><td>1</td></tr></table>',
      't.hbs:1:35+3 表格之内只能放 caption、colgroup、thead、tbody｜行写在 <thead> 或 <tbody> 之内',
    ],
    [
      'text in a row',
      '<table><colgroup><col/></colgroup><tbody><tr>x<td>1</td></tr></tbody></table>',
      't.hbs:1:46+1 表格行里有不在单元格内的文字｜放进 <td>…</td>',
    ],
    [
      'a rowspan in the body',
      '<table><colgroup><col/></colgroup><tbody><tr><td rowspan="2">1</td></tr></tbody></table>',
      't.hbs:1:50+7 <td> 不能有属性 rowspan｜可用：colspan、class、data-align',
    ],
  ])('refused: %s', (_, source, expected) => {
    expect(htmlOf(source).told).toEqual([expected])
  })
})

it('in the pipeline nothing is written, and the template is named', () => {
  const path = 'templates/base/sections/contents.hbs'
  const { value, diagnostics } = composeUnit(
    projectWorld({ [path]: '<contents title="目"/>\n<p class="bold">甲</p>' }),
    exampleJob,
  )
  expect(value).toBeNull()
  expect(diagnostics.map(told)).toEqual([
    expect.stringMatching(/^contents\.hbs:2:11\+4 template-html-subset <p> 没有名为“bold”的样式/),
  ])
  expect(diagnostics[0]?.at).toMatchObject({ file: path, excerpt: '<p class="bold">甲</p>' })
})
