/** One folder is listed once: `data` may hold twenty thousand units, and each unit is looked for in it. */
import type { World } from '../../../world/world.ts'

/** A world in which the folder stays as it was when it was first listed. */
export function listingOnce(world: World, folder: string): World {
  let names: readonly string[] | null = null
  return {
    ...world,
    list(path) {
      if (path !== folder) return world.list(path)
      names ??= world.list(path)
      return names
    },
  }
}
