/** A worker that does whatever its task says. */
const work = async ({ what, at }) => {
  if (what === 'throw') throw new Error(`no ${at}`)
  if (what === 'exit') process.exit(3)
  if (what === 'memory') for (const held = []; ; ) held.push(new Array(1e6).fill(at))
  // Later, so that it falls between two tasks.
  if (what === 'later') setImmediate(() => process.exit(4))
  return at * 2
}
Object.defineProperty(exports, '__esModule', { value: true })
exports.default = work
