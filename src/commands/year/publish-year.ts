/** `publish:year`: keeps a year's figures as they were published, for the next year to compare with. */
import { defineCommand } from '../line/command.ts'
import { selectionHelp } from '../line/shared-help.ts'
import type { PublishYearOptions } from './run-publish-year.ts'

/** The command `publish:year`. */
export const publishYear = defineCommand<PublishYearOptions>({
  name: 'publish:year',
  summary: '公开以后存定公开数，供下一年比较',
  takes: ['unit', 'year', 'messages', 'replace'],
  read: ({ selection, flags }) => ({ ...selection, replace: flags.has('replace') }),
  run: async (options, setting) => (await import('./run-publish-year.ts')).runPublishYear(options, setting),
  help: `公开以后存定公开数，供下一年比较。

先做全部检查，有错误就不写。写在 data/单位/年份/published.json；下一年的上年数取自它，
上一年的数据以后再改动，也会查出来。已有不同的公开数时不覆盖，除非写 --replace。

用法：
  npm run publish:year -- [选项]

选项：
${selectionHelp}
  --replace        重新公开过，替换已有的公开数

示例：
  npm run publish:year -- --unit example-construction --year 2025`,
})
