import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandOf } from '../../../src/commands/command-of.ts'

const formats = ['docx', 'pdf']
const read = (line: string) =>
  commandOf(
    line.split(' ').filter((word) => word !== ''),
    formats,
  )
/** The command's name and options, as one. */
const ran = (line: string) => {
  const asked = read(line)
  return asked.kind === 'run' ? { kind: asked.name, ...asked.options } : asked
}

const selection = { units: [], year: null, messages: 'text' } as const
const build = {
  kind: 'build',
  all: false,
  ...selection,
  members: null,
  formats: [],
  out: 'out',
  draft: false,
} as const

const all = {
  kind: 'build',
  all: true,
  year: null,
  messages: 'text',
  formats: [],
  out: 'out',
  district: null,
  jobs: null,
  force: false,
  shard: null,
} as const

const check = {
  kind: 'check',
  ...selection,
  members: null,
  out: 'out',
  verbose: false,
  checklist: false,
} as const
const compare = {
  kind: 'compare',
  units: [],
  messages: 'text',
  from: null,
  to: null,
  markdown: null,
} as const

const style = {
  kind: 'template:style',
  template: null,
  from: null,
  to: null,
  replace: false,
  messages: 'text',
} as const

describe('the command line', () => {
  it.each([
    ['', build],
    ['build', build],
    ['--unit a', { ...build, units: ['a'] }],
    ['build --unit a --unit b,c --unit=a', { ...build, units: ['a', 'b', 'c'] }],
    ['build --year 2024 --out dir/x', { ...build, year: 2024, out: 'dir/x' }],
    ['build --format pdf', { ...build, formats: ['pdf'] }],
    ['build --format pdf,docx', { ...build, formats }],
    ['build --format pdf，docx', { ...build, formats }],
    ['build --format all', { ...build, formats }],
    ['build --all --format all', { ...all, formats }],
    ['build --draft --unit a', { ...build, units: ['a'], draft: true }],
    ['build --messages json', { ...build, messages: 'json' }],
    ['build -- --unit a', { ...build, units: ['a'] }],
    ['build --all', all],
    [
      'build --all --district a --jobs 3 --force --shard 2/5 --format pdf --out o',
      { ...all, district: 'a', jobs: 3, force: true, shard: { index: 2, of: 5 }, formats: ['pdf'], out: 'o' },
    ],
    ['merge a b --out c', { kind: 'merge', folders: ['a', 'b'], out: 'c', messages: 'text' }],
    ['check', check],
    ['check --unit a --year 2023', { ...check, units: ['a'], year: 2023 }],
    ['build --unit a --member 1,2 --member=3', { ...build, units: ['a'], members: ['1', '2', '3'] }],
    ['check --members', { ...check, members: 'all' }],
    ['check --format json', { ...check, messages: 'json' }],
    ['check --verbose --out dir', { ...check, out: 'dir', verbose: true }],
    ['explain 1,389.58 --unit a', { kind: 'explain', ...selection, units: ['a'], asked: '1,389.58' }],
    ['check --checklist --unit a', { ...check, units: ['a'], checklist: true }],
    ['new:year --unit a --year 2025', { kind: 'new:year', ...selection, units: ['a'], year: 2025 }],
    ['todo', { kind: 'todo', ...selection }],
    ['publish:year --unit a', { kind: 'publish:year', ...selection, units: ['a'], replace: false }],
    ['publish:year --replace --year 2024', { kind: 'publish:year', ...selection, year: 2024, replace: true }],
    ['compare', compare],
    [
      'compare --from 2023 --to 2025 --markdown 变化.md',
      { ...compare, from: 2023, to: 2025, markdown: '变化.md' },
    ],
    ['template:style --template a', { ...style, template: 'a' }],
    [
      'template:style --template a --to b,c.docx --replace',
      { ...style, template: 'a', to: 'b,c.docx', replace: true },
    ],
    ['template:style --from templates/a/style.docx', { ...style, from: 'templates/a/style.docx' }],
    ['template:new --district a', { kind: 'template:new', district: 'a', from: null, messages: 'text' }],
    [
      'template:new --district a --from b --messages json',
      { kind: 'template:new', district: 'a', from: 'b', messages: 'json' },
    ],
    [
      'template:explain --unit a --year 2026',
      { kind: 'template:explain', units: ['a'], year: 2026, messages: 'text' },
    ],
    [
      'template:try --district a --base HEAD~1 --verbose',
      {
        kind: 'template:try',
        district: 'a',
        base: 'HEAD~1',
        before: null,
        year: null,
        messages: 'text',
        verbose: true,
      },
    ],
    ['template:lint', { kind: 'template:lint', district: null, year: null, messages: 'text' }],
    [
      'template:lint --district a --year 2026',
      { kind: 'template:lint', district: 'a', year: 2026, messages: 'text' },
    ],
    [
      'template:eject tables/b --district a --year 2026',
      { kind: 'template:eject', file: 'tables/b', district: 'a', year: 2026, messages: 'text' },
    ],
    ['verify a.docx', { kind: 'verify', file: 'a.docx', unit: null, year: null, messages: 'text' }],
    [
      'verify --unit a 送审/b.pdf --year 2024 --messages json',
      { kind: 'verify', file: '送审/b.pdf', unit: 'a', year: 2024, messages: 'json' },
    ],
    ['--version', { kind: 'version' }],
    ['build -v', { kind: 'version' }],
  ])('%j', (line, expected) => {
    expect(ran(line)).toEqual(expected)
  })

  it.each([
    ['biuld', '没有命令“biuld”，是不是“build”？'],
    [
      'print',
      '没有命令“print”；可用的有：build、check、accept、explain、import、new:unit、new:year、todo、publish:year、compare、template:new、template:eject、template:lint、template:explain、template:try、template:style、template:fields、verify、merge、help',
    ],
    [
      'constructor',
      '没有命令“constructor”；可用的有：build、check、accept、explain、import、new:unit、new:year、todo、publish:year、compare、template:new、template:eject、template:lint、template:explain、template:try、template:style、template:fields、verify、merge、help',
    ],
    ['build --unti a', '没有选项“--unti”，是不是“--unit”？'],
    ['build --unti=a', '没有选项“--unti”，是不是“--unit”？'],
    [
      'build --colour',
      '没有选项“--colour”；可用的有：--unit、--year、--member、--from、--to、--messages、--format、--out、--markdown、--template、--district、--jobs、--shard、--base、--before、--name、--rule、--at、--number、--because、--skip、--take、--prefer、--help、--version、--replace、--draft、--verbose、--checklist、--all、--members、--force、--dry-run、--check',
    ],
    [
      'build -u a',
      '没有选项“-u”；可用的有：--unit、--year、--member、--from、--to、--messages、--format、--out、--markdown、--template、--district、--jobs、--shard、--base、--before、--name、--rule、--at、--number、--because、--skip、--take、--prefer、--help、--version、--replace、--draft、--verbose、--checklist、--all、--members、--force、--dry-run、--check',
    ],
    ['build --unit', '选项“--unit”后面缺少值'],
    ['build --unit --year 2024', '选项“--unit”后面缺少值'],
    ['build --out=', '选项“--out”后面缺少值'],
    ['build --year 二〇二四', '“--year”应为四位数字的年份，这里是“二〇二四”'],
    ['build --year 2023 --year 2024', '选项“--year”只能写一次'],
    ['build --format doc', '没有格式“doc”，是不是“docx”？'],
    ['build --format html', '没有格式“html”；可用的有：docx、pdf、all'],
    ['build --messages xml', '没有消息形式“xml”；可用的有：text、json'],
    ['check --format pdf', '没有格式“pdf”；可用的有：text、json'],
    ['check --format all', '没有格式“all”；可用的有：text、json'],
    ['build --jobs 2 --force', '“--jobs”要与 --all 一起写\n“--force”要与 --all 一起写'],
    ['build --all --unit a', '--all 是全部单位，不与 --unit 一起写'],
    ['build --all --draft', '--all 不生成草稿；草稿逐个单位生成：--unit 单位 --draft'],
    ['build --all --jobs 0', '“--jobs”应为 1 至 999 的整数，这里是“0”'],
    ['build --all --shard 0/3', '“--shard”应为 第几份/共几份，如 1/4（从 1 数起），这里是“0/3”'],
    ['build --all --shard 4/3', '“--shard”应为 第几份/共几份，如 1/4（从 1 数起），这里是“4/3”'],
    ['merge', 'merge 要写明合并哪些文件夹，如 npm run merge -- out/1 out/2 out/3 --out out'],
    ['check --draft', 'check 只检查、不写公开文本，不用选项“--draft”'],
    ['explain --unit a', 'explain 要写明要查的数，如 "3,456.24"，或表格里的位置，如 表3:212:项目支出'],
    ['new-year --unit a --year 2025', '没有命令“new-year”，是不是“new:year”？'],
    ['new:year --unit a', 'new:year 要写明“--year”'],
    ['new:year --year 2025', 'new:year 要写明“--unit”'],
    ['todo --from 2024', 'todo 不用选项“--from”；可用的有：--unit、--year、--messages'],
    [
      'build --replace',
      'build 不用选项“--replace”；可用的有：--unit、--year、--member、--members、--messages、--format、--out、--draft、--all、--district、--jobs、--force、--shard',
    ],
    [
      'compare --year 2024',
      'compare 不用选项“--year”；可用的有：--unit、--from、--to、--messages、--markdown',
    ],
    ['template:style', 'template:style 要写明“--template”（写出 style.docx）或“--from”（取进 style.yaml）'],
    [
      'template:style --from a.docx --to b.docx',
      '“--from”（取进 style.yaml）和“--to”（写出 style.docx）只能写一个',
    ],
    ['template:new', 'template:new 要写明“--district”'],
    [
      'template:new hill',
      '多余的词“hill”；选项要写在 -- 之后，如 npm run template:new -- --district hill\ntemplate:new 要写明“--district”',
    ],
    ['template:new --district', '选项“--district”后面缺少值\ntemplate:new 要写明“--district”'],
    ['template:new --district a --district b', '选项“--district”只能写一次'],
    [
      'template:new --district a --year 2026',
      'template:new 不用选项“--year”；可用的有：--district、--from、--messages',
    ],
    [
      'template:eject --district a',
      'template:eject 要写明取出哪个文件，如 npm run template:eject -- tables/spending --district 区',
    ],
    ['template:eject tables/a', 'template:eject 要写明“--district”'],
    ['template:try', 'template:try 要写明“--district”'],
    [
      'template:try --district a --base HEAD --before ../old',
      '“--base”（与 git 里的版本比较）和“--before”（与一个文件夹比较）只能写一个',
    ],
    ['template:explain --year 2026', 'template:explain 要写明“--unit”'],
    ['template:lint --year 26', '“--year”应为四位数字的年份，这里是“26”'],
    ['template:style --from a --from b', '选项“--from”只能写一次'],
    ['compare --from 24', '“--from”应为四位数字的年份，这里是“24”'],
    ['compare --from 2025 --to 2024', '“--from”应早于“--to”，这里是 2025 和 2024'],
    ['compare --markdwon x', '没有选项“--markdwon”，是不是“--markdown”？'],
    [
      'build qiaokou-bigdata',
      '多余的词“qiaokou-bigdata”；选项要写在 -- 之后，如 npm run build:report -- --unit qiaokou-bigdata',
    ],
    ['verify', 'verify 要写明核对哪个文件，如 npm run verify -- 送审/部门预算.docx'],
    ['verify a.docx b.docx', '多余的词“b.docx”；一次核对一个文件，文件名里有空格的要加引号'],
    ['verify a.docx --unit a,b', 'verify 一次核对一个单位，这里是“a、b”'],
    ['verify a.docx --out b', 'verify 不用选项“--out”；可用的有：--unit、--year、--messages'],
    ['verfy a.docx', '没有命令“verfy”，是不是“verify”？'],
  ])('refuses %j', (line, message) => {
    expect(read(line)).toEqual({ kind: 'wrong', message })
  })

  it('tells all that is wrong at once', () => {
    expect(read('biuld --unti a --format doc --year 24')).toEqual({
      kind: 'wrong',
      message: [
        '没有命令“biuld”，是不是“build”？',
        '没有选项“--unti”，是不是“--unit”？',
        '“--year”应为四位数字的年份，这里是“24”',
        '没有格式“doc”，是不是“docx”？',
      ].join('\n'),
    })
  })

  it.each([
    ['--help', '部门预算公开'],
    ['-h', '部门预算公开'],
    ['help', '部门预算公开'],
    ['help build', 'build：'],
    ['build --help', 'build：'],
    ['build --unit a --nonsense -h', 'build：'],
    ['check --help', 'check：'],
    ['help check', 'check：'],
    ['new:year --help', 'new:year：'],
    ['help todo', 'todo：'],
    ['help publish:year', 'publish:year：'],
    ['compare -h', 'compare：'],
    ['help template:new', 'template:new：'],
    ['template:eject --help', 'template:eject：'],
    ['template:lint --help', 'template:lint：'],
    ['template:explain --help', 'template:explain：'],
    ['template:try --help', 'template:try：'],
    ['help template:style', 'template:style：'],
    ['help verify', 'verify：'],
    ['verify a.docx --help', 'verify：'],
    ['nonsense --help', '部门预算公开'],
  ])('helps with %j', (line, beginning) => {
    const command = read(line)
    expect(command.kind === 'help' && command.text.startsWith(beginning)).toBe(true)
  })

  it('names every option and exit code in its help', () => {
    const command = read('--help')
    const text = command.kind === 'help' ? command.text : ''
    for (const word of [
      '--unit',
      '--year',
      '--messages',
      '--format',
      '--out',
      '--help',
      '--version',
      'build',
      'check',
      'explain',
      'new:year',
      'todo',
      'publish:year',
      'compare',
      'verify',
      '70',
    ]) {
      expect(text).toContain(word)
    }
  })

  it('never throws', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'build',
        'check',
        'help',
        '--unit',
        '--year',
        '--format',
        '--out=',
        '--',
        '-h',
        '--messages',
        '2024',
        'toString',
        'new:year',
        'compare',
        'verify',
        '--from',
        '--replace',
      ),
    )
    fc.assert(fc.property(fc.array(word), (words) => typeof commandOf(words, formats).kind === 'string'))
  })
})
