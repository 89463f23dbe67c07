/** What a template tells its user, and what it leaves to be filled, is not for the public. */
import { patternRule } from './pattern-rule.ts'

const patterns = [
  // （根据表5科目名称具体解释，注：6-14为所有单位共用科目）
  '[（(][^（()）]*(?:具体解释|据实填|如实填|按实际填|填写说明|填报说明|根据[^（()）]*(?:填写|填列|填报|解释|修改))[^（()）]*[）)]',
  '[^，。；（）()]{0,8}所有单位共用[^，。；（）()]{0,4}',
  '请(?:填写|输入|选择|补充|修改|删除|在此)[^，。；]{0,8}',
  '(?:如无|没有)[^，。；]{0,10}(?:删除|删去|不填)',
  '(?:此|该)(?:处|段|行|栏)(?:填写|删除)',
  '(?<![A-Za-z\\d])[XxＸｘ]{2,}(?![A-Za-z\\d])',
  '[×╳○〇]{2,}|某某',
  '[_＿﹍]{2,}',
  '【\\s*】|【[^【】]*(?:待|填|请|注)[^【】]*】',
  '\\{\\{|\\}\\}|\\$\\{|<%|%>',
  '(?<![有亟期等])待(?:定(?![期向点位制额价标性])|补充|填|核实|确认)',
  'TODO|FIXME|TBD',
  '[?？]{2,}',
]

export const noTemplateInstructions = patternRule({
  slug: 'no-template-instructions',
  title: '没有模板的填写提示和占位符',
  source: '公开文本的校对',
  about:
    '“（根据表5科目名称具体解释）”“请填写”“XX”“××”“____”“【】”“待定”“TODO”之类是留给填表人的，不能印出来。数据和模板里的都找。',
  pattern: new RegExp(patterns.join('|')),
  message: '模板的填写提示或占位符留在文本里',
  hint: '填上实际内容，或者删去',
  fold: 'file',
})
