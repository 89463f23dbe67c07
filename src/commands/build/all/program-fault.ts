/** The error of a unit that the program failed to build, whatever its inputs. */
import { type Diagnostic, errorOf } from '../../../diagnostic/diagnostic.ts'

/** `error` is what the program threw, or what killed the thread. */
export const programFault = (error: unknown): Diagnostic =>
  errorOf(
    'program-works',
    `程序出现故障，这个单位没有生成：${error instanceof Error ? error.message : String(error)}`,
    '其他单位不受影响；请把这条信息报告给维护人员',
  )
