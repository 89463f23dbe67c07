import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { showText } from '../../src/diagnostic/show.ts'
import { plain, treeAt } from '../../src/model/yaml-tree.ts'
import { parseYaml } from '../../src/read/parse-yaml.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** What the clerk is shown, without the count at the end. */
const shown = (content: string | Uint8Array) => {
  const bytes = typeof content === 'string' ? bytesOf(content) : content
  const { value, diagnostics } = parseYaml('a.yaml', bytes)
  expect(value).toBeNull()
  return showText(diagnostics, { colour: false }).split('\n').slice(0, -3).join('\n')
}

const scalarsOf = (text: string) => {
  const { value, diagnostics } = parseYaml('a.yaml', bytesOf(text))
  expect(diagnostics).toEqual([])
  return JSON.parse(JSON.stringify(value === null ? null : plain(value)), (_, each) => each?.scalar ?? each)
}

describe('what is read', () => {
  it.each([
    [
      'digits as they were typed',
      'a: 1757.50\nb: 0201\nc: 1757.5100000000001',
      { a: '1757.50', b: '0201', c: '1757.5100000000001' },
    ],
    ['words as they were typed', 'a: true\nb: "null"\nc: No', { a: 'true', b: 'null', c: 'No' }],
    ['block text', 'a: |\n  一\n  二\nb: >-\n  三\n  四', { a: '一\n二\n', b: '三 四' }],
    ['line ends of Windows', 'a: |\r\n  一\r\n  二\r\nb: 1\r\n', { a: '一\n二\n', b: '1' }],
    ['a byte order mark', '\ufeffa: 1', { a: '1' }],
    ['a document start', '---\na: [1, 2]\n', { a: ['1', '2'] }],
    ['blanks as left out', 'a:\nb: ~\nc: null\nd: ""', { d: '' }],
    ['keys that objects have by birth', 'constructor: 1\ntoString: 2', { constructor: '1', toString: '2' }],
  ])('%s', (_, text, expected) => {
    expect(scalarsOf(text)).toEqual(expected)
  })

  it('knows the place of every value, in characters', () => {
    const { value } = parseYaml('a.yaml', bytesOf('\ufeffu:\r\n  𠮷姓: 说明  # 注\r\n'))
    const place = { file: 'a.yaml', line: 2, excerpt: '  𠮷姓: 说明  # 注' }
    expect(value && treeAt(value, ['u', '𠮷姓'])).toEqual({
      kind: 'scalar',
      scalar: '说明',
      place: { ...place, column: 7, length: 2 },
    })
  })
})

describe('what is refused', () => {
  it.each([
    ['nothing', '', 'a.yaml:1:1 错误 文件里没有内容 [file-not-empty]'],
    ['only a comment', '# 空\n', 'a.yaml:1:1 错误 文件里没有内容 [file-not-empty]\n  1 | # 空\n    | ^'],
    [
      'a key twice',
      'a: 1\nb: 2\na: 3\n',
      'a.yaml:3:1 错误 “a”重复，第 1 行已经有了 [keys-unique]\n  3 | a: 3\n    | ^\n  提示   两处只留一处；程序不会替您选，也不会相加',
    ],
    [
      'an alias',
      'a: *重点\n',
      'a.yaml:1:4 错误 “*”在 YAML 里另有含义（引用），这里不能用 [yaml-plain]\n  1 | a: *重点\n    |    ^^^^^\n  提示   如果是文字本身的符号，请把整段文字放进英文引号，如 "…"',
    ],
    [
      'an anchor',
      'a: &x 1\n',
      'a.yaml:1:4 错误 “&”在 YAML 里另有含义（锚点），这里不能用 [yaml-plain]\n  1 | a: &x 1\n    |    ^^\n  提示   如果是文字本身的符号，请把整段文字放进英文引号，如 "…"',
    ],
    [
      'a tag',
      'a: !!str 1\n',
      'a.yaml:1:4 错误 “!”在 YAML 里另有含义（类型标记），这里不能用 [yaml-plain]\n  1 | a: !!str 1\n    |    ^^^^^\n  提示   如果是文字本身的符号，请把整段文字放进英文引号，如 "…"',
    ],
    [
      'a second document',
      'a: 1\n---\nb: 2\n',
      'a.yaml:2:1 错误 “---”把文件分成了两份，一个文件只能有一份内容 [yaml-plain]\n  2 | ---\n    | ^^^\n  提示   删掉这一行“---”，或把后一半另存为文件',
    ],
    [
      'a tab',
      'a:\n\tb: 1\n',
      'a.yaml:2:1 错误 缩进用了制表符（Tab 键） [yaml-well-formed]\n  2 |  b: 1\n    | ^\n  提示   改用空格，每层两个',
    ],
    [
      'a control character',
      'a: 一\u0007\n',
      'a.yaml:1:5 错误 有看不见、印不出的字符（U+0007） [characters-printable]\n  1 | a: 一␇\n    |      ^\n  提示   多半是从网页或 Word 粘贴带来的：删掉它，或重新键入这一行',
    ],
    [
      'line ends of old Macs',
      'a: 1\rb: 2\r',
      'a.yaml:1:5 错误 换行用的是单独的回车符（U+000D），整个文件会被当成一行 [characters-printable]\n  1 | a: 1␍b: 2␍\n    |     ^\n  提示   在编辑器里把换行改为 Windows（CRLF）或 Unix（LF），再保存',
    ],
    [
      'a mark that turns the direction of writing',
      'a: 甲\u202e乙\n',
      'a.yaml:1:5 错误 有看不见、印不出的字符（U+202E） [characters-printable]\n  1 | a: 甲\ufffd乙\n    |      ^\n  提示   多半是从网页或 Word 粘贴带来的：删掉它，或重新键入这一行',
    ],
    [
      'a code that is no character',
      'a: 甲\uffff\n',
      'a.yaml:1:5 错误 有看不见、印不出的字符（U+FFFF） [characters-printable]\n  1 | a: 甲\uffff\n    |      ^\n  提示   多半是从网页或 Word 粘贴带来的：删掉它，或重新键入这一行',
    ],
    [
      'half a character, written as an escape',
      'a: "甲\\ud842"\n',
      'a.yaml:1:4 错误 有看不见、印不出的字符（U+D842） [characters-printable]\n  1 | a: "甲\\ud842"\n    |    ^^^^^^^^^^\n  提示   多半是从网页或 Word 粘贴带来的：删掉它，或重新键入这一行',
    ],
    [
      'a control character, written as an escape, in a key',
      '"a\\0": 1\n',
      'a.yaml:1:1 错误 有看不见、印不出的字符（U+0000） [characters-printable]\n  1 | "a\\0": 1\n    | ^^^^^\n  提示   多半是从网页或 Word 粘贴带来的：删掉它，或重新键入这一行',
    ],
    [
      'a merge key',
      'a: 1\n<<: *x\n',
      'a.yaml:2:5 错误 “*”在 YAML 里另有含义（引用），这里不能用 [yaml-plain]\n  2 | <<: *x\n    |     ^^\n  提示   如果是文字本身的符号，请把整段文字放进英文引号，如 "…"',
    ],
    [
      'a full-width colon',
      'a: 1\nname：某局\nb: 2\n',
      'a.yaml:2:1 错误 键后面用了全角冒号“：” [yaml-well-formed]\n  2 | name：某局\n    | ^^^^^^^^^^\n  提示   改成半角冒号加一个空格，如 name: 值',
    ],
    [
      'no space after a colon',
      'a: 1\nname:某局\nb: 2\n',
      'a.yaml:2:1 错误 冒号后面少一个空格 [yaml-well-formed]\n  2 | name:某局\n    | ^^^^^^^^^\n  提示   写成“键: 值”，冒号后空一格',
    ],
    [
      'full-width indentation',
      'a:\n  b: 1\n　c: 2\n',
      'a.yaml:3:1 错误 缩进用了全角空格 [yaml-well-formed]\n  3 | 　c: 2\n    | ^^^\n  提示   改用半角空格，每层两个',
    ],
    [
      'uneven indentation',
      'a:\n  b: 1\n c: 2\n',
      'a.yaml:3:2 错误 缩进与同一层的其他行不一致 [yaml-well-formed]\n  3 |  c: 2\n    |  ^\n  提示   同一层的键左边对齐，下一层多缩进两个空格',
    ],
    [
      'a key below a value',
      'a: 1\n  b: 2\n',
      'a.yaml:1:4 错误 这个键已经有值，下面又缩进写了别的键 [yaml-well-formed]\n  1 | a: 1\n    |    ^\n  提示   两者留一个：要么写值，要么写下一层',
    ],
    [
      'two colons in a line',
      'a: 说明: 其他\n',
      'a.yaml:1:4 错误 一行里有两个“: ”，分不清哪个是键 [yaml-well-formed]\n  1 | a: 说明: 其他\n    |    ^^\n  提示   如果是文字本身的符号，请把整段文字放进英文引号，如 "…"',
    ],
    [
      'a comparison sign',
      'target: >=99%\n',
      'a.yaml:1:9 错误 文字不能以“>”开头 [yaml-well-formed]\n  1 | target: >=99%\n    |         ^\n  提示   把整段文字放进英文引号，如 ">=99%"，或改用“≥99%”',
    ],
    [
      'a reserved first character',
      'a: @某\n',
      'a.yaml:1:4 错误 文字不能以“@”开头 [yaml-well-formed]\n  1 | a: @某\n    |    ^\n  提示   如果是文字本身的符号，请把整段文字放进英文引号，如 "…"',
    ],
    [
      'an open quote',
      'a: "x\n',
      'a.yaml:1:4 错误 引号没有配对 [yaml-well-formed]\n  1 | a: "x\n    |    ^\n  提示   补上另一半引号；文字里的引号请用中文“”',
    ],
    [
      'text after a quote',
      'a: "x" y\n',
      'a.yaml:1:8 错误 值到前面就结束了，这里多出了内容 [yaml-well-formed]\n  1 | a: "x" y\n    |        ^\n  提示   文字里的引号请用中文“”，或整段改用英文单引号',
    ],
    [
      'an open bracket',
      'a: [1, 2\nb: 1\n',
      'a.yaml:1:4 错误 括号没有配对 [yaml-well-formed]\n  1 | a: [1, 2\n    |    ^\n  提示   “[”要有“]”，“{”要有“}”；文字里的括号请用全角或加引号',
    ],
    [
      'a template mark without quotes',
      'a: {{x}}\n',
      'a.yaml:1:5 错误 “{”或“[”开头的内容被当成了键 [yaml-well-formed]\n  1 | a: {{x}}\n    |     ^\n  提示   如果是文字本身的符号，请把整段文字放进英文引号，如 "…"',
    ],
    [
      'a dash for nothing',
      'a: -\n',
      'a.yaml:1:4 错误 “-”不能与键写在同一行 [yaml-well-formed]\n  1 | a: -\n    |    ^\n  提示   列表另起一行写；没有内容就什么也不写',
    ],
    [
      'a backslash in double quotes',
      'a: "C:\\数"\n',
      'a.yaml:1:7 错误 双引号里的反斜杠“\\”无法识别 [yaml-well-formed]\n  1 | a: "C:\\数"\n    |       ^\n  提示   把双引号改成单引号 \'…\'，反斜杠就是普通字符',
    ],
    [
      'a line without a colon',
      'a: 1\n说明\n',
      'a.yaml:2:1 错误 这一行没有冒号，不是“键: 值”的写法 [yaml-well-formed]\n  2 | 说明\n    | ^^^^\n  提示   长文字要分段时，键后写“|”，各段另起一行，都比键多缩进两个空格',
    ],
    [
      'paragraphs without their mark',
      'a: 一。\n二。\nb: 1\n',
      'a.yaml:2:1 错误 这里不是“键: 值”的写法 [yaml-well-formed]\n  2 | 二。\n    | ^^^^\n  提示   长文字要分段时，键后写“|”，各段另起一行，都比键多缩进两个空格',
    ],
    [
      'no space after a dash, which goes wrong a line later',
      'a:\n  -item: 1\n    b: 2\n',
      'a.yaml:2:3 错误 “-”后面少一个空格 [yaml-well-formed]\n  2 |   -item: 1\n    |   ^^^^^^\n  提示   写成“- 键: 值”',
    ],
    [
      'a key out of line with its item',
      'a:\n  - b: 1\n   c: 2\n',
      'a.yaml:3:4 错误 这一项前面少了“- ” [yaml-well-formed]\n  3 |    c: 2\n    |    ^\n  提示   如果它属于上一项，请与上一项的其他键左边对齐',
    ],
    [
      'a full-width comma in braces',
      'a: { b: 1，c: 2 }\n',
      'a.yaml:1:9 错误 大括号里用了全角逗号“，” [yaml-well-formed]\n  1 | a: { b: 1，c: 2 }\n    |         ^^^^^^^\n  提示   改成半角逗号加一个空格',
    ],
    [
      'no comma in braces',
      'a: { b: 1 c: 2 }\n',
      'a.yaml:1:9 错误 大括号里两项之间少了逗号 [yaml-well-formed]\n  1 | a: { b: 1 c: 2 }\n    |         ^^^^^^',
    ],
    [
      'an empty key',
      ': 1\n',
      'a.yaml:1:1 错误 冒号前面没有可用的键名 [yaml-well-formed]\n  1 | : 1\n    | ^',
    ],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it('GBK, and says how to mend it', () => {
    const gbk = Uint8Array.from([...bytesOf('a: 1\nname: '), 0xb3, 0xc7, 0xc7, 0xf8, 0x0d, 0x0a])
    expect(shown(gbk)).toBe(
      'a.yaml:2:1 错误 文件不是 UTF-8 编码，像是 GBK（记事本的“ANSI”） [file-is-utf8]\n' +
        '  2 | name: 城区\n    | ^\n  提示   用记事本打开，选“另存为”，“编码”选 UTF-8，覆盖原文件',
    )
  })

  it('a Word file under another name', () => {
    expect(shown(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0xff]))).toBe(
      'a.yaml:1:1 错误 不是文本文件，像是 Word、Excel、PDF 或压缩文件 [file-is-utf8]\n  提示   请用记事本等文本编辑器录入；不要只改扩展名',
    )
  })

  it('UTF-16', () => {
    expect(shown(Uint8Array.from([0xff, 0xfe, 0x61, 0x00]))).toContain('像是 UTF-16（记事本的“Unicode”）')
  })

  it('several slips at once, each at its line', () => {
    const { diagnostics } = parseYaml('a.yaml', bytesOf('a: 1\na: 2\nb: &x 1\nc: *x\nb: 3\n'))
    expect(diagnostics.map(({ slug, at }) => [slug, at?.line])).toEqual([
      ['keys-unique', 2],
      ['yaml-plain', 3],
      ['yaml-plain', 4],
      ['keys-unique', 5],
    ])
  })

  it.each([60, 1000, 20_000])('nesting %i deep', (depth) => {
    for (const text of [
      '['.repeat(depth) + ']'.repeat(depth),
      `${'- '.repeat(depth)}a`,
      '{a: '.repeat(depth),
    ]) {
      const { value, diagnostics } = parseYaml('a.yaml', bytesOf(text))
      expect(value).toBeNull()
      expect(diagnostics.length).toBeGreaterThan(0)
      expect(diagnostics.length).toBeLessThan(4)
    }
  })
})

describe('a file with very many slips', { timeout: 60_000 }, () => {
  it.each<[string, string, string]>([
    ['lines', 'a: 1\n'.repeat(20_000), 'keys-unique'],
    ['broken lines', 'a: "x" y\n'.repeat(20_000), 'yaml-well-formed'],
    ['unprintable lines', '\u0001\n'.repeat(20_000), 'characters-printable'],
    ['aliases in one line', `a: [${'*x, '.repeat(20_000)}]\n`, 'yaml-plain'],
  ])('of %s has the first of them told', (_, text, slug) => {
    const { diagnostics } = parseYaml('a.yaml', bytesOf(text))
    expect(diagnostics).toHaveLength(201)
    expect(new Set(diagnostics.slice(0, -1).map((one) => one.slug))).toEqual(new Set([slug]))
    expect(diagnostics.at(-1)?.message).toBe('这个文件的错误太多，只列出前 200 处')
    expect(diagnostics.at(-1)?.at?.line).toBeGreaterThan(0)
  })

  it('in one long line is read and shown in no time', () => {
    const began = performance.now()
    const { value } = parseYaml('a.yaml', bytesOf(`a: [${'1, '.repeat(30_000)}]\n`))
    expect(value).not.toBeNull()
    const { diagnostics } = parseYaml('a.yaml', bytesOf(`a: [${'*x, '.repeat(30_000)}]\n`))
    showText(diagnostics, { colour: false })
    // Half a second; to count each place from the line's beginning would take a minute.
    expect(performance.now() - began).toBeLessThan(20_000)
  }, 120_000)
})

describe('any bytes', () => {
  const marks = [
    'a',
    'b: ',
    ': ',
    '- ',
    '\n',
    '\n  ',
    '\t',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '|',
    '>',
    '#',
    '&x',
    '*x',
    '!',
    '%',
    '@',
    '---',
    '？',
    '：',
    '中',
    '\r\n',
    '__proto__: ',
  ]
  const yamlish = fc.array(fc.constantFrom(...marks), { maxLength: 40 }).map((parts) => parts.join(''))
  const judge = (bytes: Uint8Array) => {
    const { value, diagnostics } = parseYaml('a.yaml', bytes)
    expect(value === null).toBe(diagnostics.length > 0)
    expect(showText(diagnostics, { colour: false })).not.toMatch(/undefined|null\b|Unexpected|Missing/)
  }

  it('that look like YAML are read or explained', () => {
    fc.assert(
      fc.property(yamlish, (text) => judge(bytesOf(text))),
      { numRuns: 2000 },
    )
  })

  it('at all are read or explained', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), judge), { numRuns: 1000 })
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => judge(bytesOf(text))),
      { numRuns: 1000 },
    )
  })
})
