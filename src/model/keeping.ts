/**
 * Keeps computed values as long as the values that they were computed from, which never change. So units that share
 * templates and tables of codes also share the results of reading, parsing and checking them.
 */

type Branch<V> = {
  readonly byObject: WeakMap<object, Branch<V>>
  readonly byText: Map<string, Branch<V>>
  made?: { readonly value: V }
}

/**
 * A function that makes a value once for each row of objects and texts. The value is kept as long as all objects of
 * its row exist.
 */
export function keeping<V>(): (row: readonly (object | string)[], make: () => V) => V {
  const root = newBranch<V>()
  return (row, make) => {
    const branch = row.reduce<Branch<V>>(next, root)
    branch.made ??= { value: make() }
    return branch.made.value
  }
}

const newBranch = <V>(): Branch<V> => ({ byObject: new WeakMap(), byText: new Map() })

function next<V>({ byObject, byText }: Branch<V>, key: object | string): Branch<V> {
  const known = typeof key === 'string' ? byText.get(key) : byObject.get(key)
  if (known !== undefined) return known
  const branch = newBranch<V>()
  if (typeof key === 'string') byText.set(key, branch)
  else byObject.set(key, branch)
  return branch
}
