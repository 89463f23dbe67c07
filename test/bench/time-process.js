/** Processes timed from the outside. */
import { spawnSync } from 'node:child_process'

/**
 * A process that is timed from the outside and says its peak memory at its end.
 * @param {string[]} words @param {string} [cwd]
 * @returns {{ ms: number, megabytes: number }}
 */
export function timeProcess(words, cwd = process.cwd()) {
  const report = "process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS))"
  const start = performance.now()
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${report}`, ...words],
    { cwd },
  )
  const ms = performance.now() - start
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`)
  return { ms, megabytes: Number(/peak (\d+)/.exec(String(stderr))?.[1]) / 1024 }
}
