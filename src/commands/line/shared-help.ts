/** Parts of the help that several commands share. */

/** The options that choose units and years. */
export const selectionHelp = `  --unit 单位      单位文件夹的名称（data 下的文件夹）；可重复，或用逗号隔开。
                   不写则处理全部单位
  --year 年份      四位数字，如 2024。不写则取各单位最新的一年
  --messages 形式  检查结果的形式：text 供人阅读（默认），json 供程序读取`

/** The exit codes, the last lines of every help. */
export const exitCodesHelp = (
  [done, notDone]: readonly [done: string, notDone: string] = [
    '完成（可能有警告）',
    '数据或模板有错误，未写出任何文件',
  ],
): string => `退出码：
  0   ${done}
  1   ${notDone}
  2   命令行有误
  70  程序自身的故障，请报告`
