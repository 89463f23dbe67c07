/** Processes timed from the outside. */
import { spawnSync } from 'node:child_process'

/**
 * A process that is timed from the outside and says at its end what CPU, in milliseconds, and memory it used, its
 * threads included. `onCore` keeps it on one core (with `taskset`, which only Linux has).
 * @param {string[]} words @param {string} [cwd] @param {{ onCore?: number }} [options]
 * @returns {{ ms: number, cpu: number, megabytes: number }}
 */
export function timeProcess(words, cwd = process.cwd(), { onCore } = {}) {
  const report = `import { isMainThread } from 'node:worker_threads'
    if (isMainThread) process.on('exit', () => process.stderr.write('used ' + JSON.stringify(process.resourceUsage())))`
  const [command = '', ...rest] = [
    ...(onCore === undefined ? [] : ['taskset', '-c', `${onCore}`]),
    process.execPath,
    '--import',
    `data:text/javascript,${encodeURIComponent(report)}`,
    ...words,
  ]
  const start = performance.now()
  const { status, stderr } = spawnSync(command, rest, { cwd })
  const ms = performance.now() - start
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`)
  const used = JSON.parse(/used (\{.*\})/.exec(String(stderr))?.[1] ?? '{}')
  return { ms, cpu: (used.userCPUTime + used.systemCPUTime) / 1000, megabytes: used.maxRSS / 1024 }
}
