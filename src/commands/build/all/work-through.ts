/** Works through tasks in threads. A thread gets its next task when it has finished the one before, so no queue forms. */
import type { Piscina } from 'piscina'

/** Tasks `T` with results `R`, and the threads that do them. */
export type ThreadWork<T, R> = {
  /** The file that a thread loads; its default export does one task. */
  readonly file: string
  readonly threads: number
  /** Limit of a thread's heap. A thread that needs more dies alone, before the machine runs out of memory. */
  readonly heapMegabytes: number
  readonly tasks: Iterable<T>
  /** Receives each task's result, or the error that killed its thread, one at a time. */
  readonly done: (task: T, result: { readonly value: R } | { readonly error: unknown }) => void
  /** Called before each task: true if no more may begin. */
  readonly isStopped: () => boolean
}

/** Ends when all tasks are done; after a stop, when those that had begun are done. A thread that dies is replaced. */
export async function workThrough<T, R>({
  file,
  threads,
  heapMegabytes,
  tasks,
  done,
  isStopped,
}: ThreadWork<T, R>): Promise<void> {
  // Imported here, since building one unit does not need it.
  const { Piscina } = await import('piscina')
  const pool: Piscina<T, R> = new Piscina({
    filename: file,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  })
  // A thread that dies between 2 tasks spoils no result.
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
