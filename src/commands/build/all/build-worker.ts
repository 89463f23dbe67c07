/** Builds units in a thread of its own: what `piscina` loads (`.build/worker.cjs`). */

import { realDisk, realWorld } from '../../../world/world.ts'
import { type Built, buildOne, type Task } from './build-one.ts'
import { recorder } from './recorder.ts'

const recorders = new Map<string, ReturnType<typeof recorder>>()

export default function work(task: Task): Promise<Built> {
  const kept = recorders.get(task.root) ?? recorder(realWorld, realDisk, task.root)
  recorders.set(task.root, kept)
  return buildOne(task, { world: realWorld, disk: realDisk, recorder: kept, now: () => performance.now() })
}
