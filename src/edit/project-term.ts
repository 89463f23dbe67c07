/** Projects that continue into a new year. */
import type { ProjectFacts } from '../derive/facts.ts'

/** 常年性、经常性: done every year, whatever term the sheet got when it was last approved. */
const isDoneEveryYear = ({ sheet }: ProjectFacts): boolean => /^(常年|经常)/.test(sheet.frequency ?? '')

/** Whether the term that the sheet gives ends before the year. */
export const termIsOver = ({ sheet }: ProjectFacts, year: number): boolean => (sheet.ends ?? year) < year

/** Whether the project itself ends before the year. */
export const isOver = (project: ProjectFacts, year: number): boolean =>
  termIsOver(project, year) && !isDoneEveryYear(project)
