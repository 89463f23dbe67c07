/** A word typed twice: 违停抓拍子系统子系统. */
import { patternRule } from '../pattern-rule.ts'

/** 一步一步, 逐项逐项 and the like are no slips; a 中心 may follow a 中心. */
const meant = '(?!一|逐|各|层|挨|中心中心)'

export const noDoubledWords = patternRule({
  slug: 'no-doubled-words',
  title: '没有重复的词',
  source: '公开文本的校对',
  about: '“子系统子系统”“的的”：同一个词连写了两遍。',
  pattern: new RegExp(`${meant}([\\u4e00-\\u9fff]{2,8})\\1|的的(?!确)`),
  message: '同一个词连写了两遍',
  hint: '删去一个',
  fold: 'file',
})
