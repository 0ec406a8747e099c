/**
 * Names one after the other, as a sentence lists them; empty of none.
 *
 * @example enumerated(['Mon', 'Tue', 'Fri']) // 'Mon, Tue and Fri'
 */
export function enumerated(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}
