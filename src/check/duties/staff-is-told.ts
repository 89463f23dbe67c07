import { usualExtra } from './usual-extra.ts'

/** 编制和实有人数: what the figures per head are measured by. */
export const staffIsTold = usualExtra({
  slug: 'staff-is-told',
  title: '人员编制和实有人数',
  about: '概况里要有编制人数和在职实有人数。',
  name: '人员编制',
  matter: /人员构成|人员情况|编制/,
  given: ({ staffing }) =>
    staffing.isCounted
      ? {
          isPrinted: ({ text }) =>
            [staffing.establishment, staffing.in_post].every(({ total }) => numberIn(text, total)),
        }
      : null,
  without: '没有填人员',
})

const numberIn = (text: string, count: number): boolean => new RegExp(`(?<!\\d)${count}(?!\\d)`).test(text)
