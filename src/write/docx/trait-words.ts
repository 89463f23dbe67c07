import type { Trait } from './resolve-style.ts'

/** Traits of styles in the words of Word's own dialogs. */
export const traitWords: Readonly<Record<Trait, string>> = {
  font: '字体',
  latin: '西文字体',
  size: '字号',
  line: '行距',
  align: '对齐',
  indent: '首行缩进',
  inset: '左缩进',
  before: '段前',
  after: '段后',
  hanging: '悬挂缩进',
  right: '右缩进',
  bold: '加粗',
  italic: '倾斜',
  underline: '下划线',
  strike: '删除线',
  emphasis: '着重号',
  colour: '颜色',
  highlight: '突出显示',
  shading: '底纹',
  border: '边框',
  tracking: '字符间距',
  scale: '字符缩放',
  raised: '字符位置',
  pageBreak: '段前分页',
}

const alignWords: Readonly<Record<string, string>> = {
  left: '左对齐',
  center: '居中',
  right: '右对齐',
  both: '两端对齐',
  justify: '两端对齐',
  distribute: '分散对齐',
}

/** A trait as a Word file has it. */
export const traitSaid = (trait: Trait, value: string): string =>
  saidOf(trait, String(Number(value) / (perPoint[trait] ?? 1) || value))

/** Word's units in a point. */
const perPoint: Readonly<Partial<Record<Trait, number>>> = {
  size: 2,
  before: 20,
  after: 20,
  tracking: 20,
  raised: 2,
}

/** A value of `style.yaml`, or of Word's in points, as Word's dialog would say it. */
export function saidOf(trait: Trait, value: string): string {
  switch (trait) {
    case 'size':
    case 'before':
    case 'after':
    case 'tracking':
    case 'raised':
      return `${value} 磅`
    case 'indent':
    case 'inset':
    case 'hanging':
    case 'right':
      return `${value} 字`
    case 'line':
      return lineWords(value)
    case 'align':
      return alignWords[value] ?? value
    case 'scale':
      return `${value}%`
    default:
      return value
  }
}

function lineWords(line: string): string {
  const [rule, value = ''] = line.split(':')
  const number = Number(value)
  switch (rule) {
    case 'exact':
      return `固定值 ${number / 20} 磅`
    case 'atLeast':
      return `最小值 ${number / 20} 磅`
    case 'auto':
      return `${Math.round((number / 240) * 100) / 100} 倍行距`
    default:
      return `固定值 ${line} 磅`
  }
}
