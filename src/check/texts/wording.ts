/** The words by which texts of any district say that a figure moved, why it moved, or that there is none. */

/** 比上年增加…, 同比下降…, 上年12万元，今年减少…. */
export const tellsMovement = (text: string): boolean =>
  /(?:比|较|与|上年|去年).*(?:增加|减少|增长|下降|降低|上升|压减|净增|净减)/s.test(text)

/** 与上年持平, 无增减变化, 两年均未安排. */
export const tellsNoMovement = (text: string): boolean =>
  /持平|一致|[无没不]有?增减|[无没]有?变化|不变|均未安排|均无|(?:增加|减少)0(?:\.0+)?万?元/.test(text)

/** 主要是…, 原因是…, 由于…; 因公出国 gives no reason. */
export const givesReason = (text: string): boolean =>
  /主要[是为系因]|主要由于|原因|由于|因为|系因|是因|因(?![公素此])|根据|按照|落实|贯彻/.test(text)

/** 没有安排, 无…预算, 0万元. */
export const tellsNone = (text: string): boolean =>
  /无(?!法)|没有|未安排|未使用|不涉及|未列|不存在|为零|为空|空表|(?<![\d.,])0(?:\.0+)?(?:万元|元|台|辆|套)/.test(
    text,
  )

/** The sentences of a text. */
export const sentencesOf = (text: string): readonly string[] =>
  text.split(/[；;。\n]/).filter((sentence) => sentence !== '')
