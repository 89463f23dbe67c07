/** A word typed twice: 违停抓拍子系统子系统. */
import { patternRule } from './pattern-rule.ts'

/** 一步一步, 逐项逐项 and the like are no slips. */
const meant = '(?!一|逐|各|层|挨)'
/** Two characters often meet their like (窗口服务服务对象): only where nothing follows that they could belong to. */
const short = '([\\u4e00-\\u9fff]{2})\\2(?=[，。；：、）的]|$)'

export const noDoubledWords = patternRule({
  slug: 'no-doubled-words',
  title: '没有重复的词',
  source: '公开文本的校对',
  about: '“子系统子系统”“的的”：同一个词连写了两遍。',
  pattern: new RegExp(`${meant}(?:([\\u4e00-\\u9fff]{3,8})\\1|${short})|的的(?!确)`),
  message: '同一个词连写了两遍',
  hint: '删去一个',
  fold: 'file',
})
