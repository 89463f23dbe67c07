/** Threads that work through tasks; each is handed a task when it has finished the one before, so none wait in a queue. */
import type { Piscina } from 'piscina'

export type Work<T, R> = {
  /** The file that a thread loads; its default export does a task. */
  readonly file: string
  readonly threads: number
  /** What a thread's objects may take; one that needs more dies alone, before the machine runs out of memory. */
  readonly heapMegabytes: number
  readonly tasks: Iterable<T>
  /** Told of each task's result, or of what killed its thread; one at a time. */
  readonly done: (task: T, result: { readonly value: R } | { readonly error: unknown }) => void
  /** Asked before each task: true where no more are to be begun. */
  readonly isStopped: () => boolean
}

/** Ends when all tasks are done, or those that had begun when it was stopped. A thread that dies is replaced. */
export async function workThrough<T, R>({
  file,
  threads,
  heapMegabytes,
  tasks,
  done,
  isStopped,
}: Work<T, R>): Promise<void> {
  // Loaded here alone: the building of one unit has no use for it.
  const { Piscina } = await import('piscina')
  const pool: Piscina<T, R> = new Piscina({
    filename: file,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  })
  // A thread that dies between two tasks is nobody's result.
  pool.on('error', () => undefined)
  const left = tasks[Symbol.iterator]()
  const takeOn = async (): Promise<void> => {
    while (!isStopped()) {
      const { value: task, done: isOver } = left.next()
      if (isOver) return
      const result = await pool.run(task).then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      )
      done(task, result)
    }
  }
  try {
    await Promise.all(Array.from({ length: threads }, takeOn))
  } finally {
    await pool.destroy()
  }
}
