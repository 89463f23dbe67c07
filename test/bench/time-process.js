/** Processes timed from the outside. */
import { spawnSync } from 'node:child_process'

/**
 * A process that is timed from the outside and says at its end what CPU, in milliseconds, and memory it used, its
 * threads included.
 * @param {string[]} words @param {string} [cwd]
 * @returns {{ ms: number, cpu: number, megabytes: number }}
 */
export function timeProcess(words, cwd = process.cwd()) {
  const report = `import { isMainThread } from 'node:worker_threads'
    if (isMainThread) process.on('exit', () => process.stderr.write('used ' + JSON.stringify(process.resourceUsage())))`
  const start = performance.now()
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(report)}`, ...words],
    { cwd },
  )
  const ms = performance.now() - start
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`)
  const used = JSON.parse(/used (\{.*\})/.exec(String(stderr))?.[1] ?? '{}')
  return { ms, cpu: (used.userCPUTime + used.systemCPUTime) / 1000, megabytes: used.maxRSS / 1024 }
}
