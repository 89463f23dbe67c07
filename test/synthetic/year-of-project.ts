/** What a year makes of an invented project. */
import { type Fen, shareOf, sumOf } from './fen.ts'
import type { UnitPlan } from './plan.ts'
import type { ProjectPlan, TaskPlan } from './project-plan.ts'

export const projectsOf = ({ projects }: UnitPlan, year: number): readonly ProjectPlan[] =>
  projects.filter(({ starts, ends }) => starts <= year && year <= ends)

/** Quantities move a little from year to year. */
export const tasksOf = ({ tasks, random }: ProjectPlan, year: number): readonly TaskPlan[] =>
  tasks.map((task, index) => ({
    ...task,
    quantity: task.quantity + random.of(`quantity ${index} ${year}`).int(0, 4),
  }))

export const budgetOf = (project: ProjectPlan, year: number): Fen =>
  sumOf(tasksOf(project, year).map(({ unitPrice, quantity }) => unitPrice * BigInt(quantity)))

export const executedOf = (project: ProjectPlan, year: number): Fen =>
  shareOf(budgetOf(project, year), project.random.of(`executed ${year}`).int(930, 1000))

/** The part that last year's left-over money pays. */
export const carriedOf = (project: ProjectPlan, year: number): Fen =>
  project.usesCarriedOver && project.starts < year ? shareOf(budgetOf(project, year), 80) : 0n

/** The earlier years that its sheet shows, of the two before the year. */
export const pastYears = ({ starts }: ProjectPlan, year: number): readonly number[] =>
  [year - 2, year - 1].filter((each) => each >= starts)
