/** The file that `piscina` loads in each worker thread (`.build/worker.cjs`). */

import { realDisk, realWorld } from '../../../world/world.ts'
import { buildOne, type Task, type TaskResult } from './build-one.ts'
import { recorder } from './recorder.ts'

const recorders = new Map<string, ReturnType<typeof recorder>>()

/** Builds one unit. A thread keeps its recorder, and with it the fonts, from unit to unit. */
export default function work(task: Task): Promise<TaskResult> {
  const kept = recorders.get(task.root) ?? recorder(realWorld, realDisk, task.root)
  recorders.set(task.root, kept)
  return buildOne(task, { world: realWorld, disk: realDisk, recorder: kept, now: () => performance.now() })
}
