/** Lists a folder once. `data` may hold 20,000 units, and each build looks its unit up in it. */
import type { World } from '../../../world/world.ts'

/** A world in which the names in `folder` stay those of the first listing. */
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
