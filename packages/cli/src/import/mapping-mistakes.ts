// Mistakes of a mapping, each by its line in the file, with what to write instead.
import { type Document, isMap, isScalar, type LineCounter, type Node } from 'yaml'
import type { z } from 'zod'

export type Path = readonly PropertyKey[]
/** A mistake at a place of the mapping. */
export type Mistake = { readonly path: Path; readonly message: string }

/** The line of a place, counted from 1: of its word, else of the nearest place around it that is written down. */
export function lineOf(document: Document, counter: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const offset = offsetOf(document, path.slice(0, length))
    if (offset !== undefined) return counter.linePos(offset).line
  }
  return 1
}

function offsetOf(document: Document, path: Path): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  const last = path.at(-1)
  if (isMap(parent)) {
    const pair = parent.items.find(item => isScalar(item.key) && String(item.key.value) === String(last))
    return pair && isScalar(pair.key) ? pair.key.range?.[0] : undefined
  }
  return (document.getIn(path, true) as Node | undefined)?.range?.[0]
}

/** What zod found, in a mapping's words: of the forms that a place may have, the one that was meant. */
export function mistakesOf(
  issues: readonly z.core.$ZodIssue[],
  words: readonly string[],
  around: Path = [],
): Mistake[] {
  return issues.flatMap(issue => {
    const path = [...around, ...issue.path]
    if (issue.code === 'invalid_union') {
      const meant = issue.errors
        .filter(branch => !branch.some(one => one.path.length === 0 && one.code === 'invalid_type'))
        .toSorted((a, b) => a.length - b.length)[0]
      return meant
        ? mistakesOf(meant, words, path)
        : [{ path, message: 'a text (which names a column), or an object such as { column: name }' }]
    }
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(key => {
        const meant = nearest(key, words)
        const fix = meant === undefined || meant === key ? '' : `: did you mean "${meant}"?`
        return { path: [...path, key], message: `there is no word "${key}" here${fix}` }
      })
    }
    return [{ path, message: issue.message }]
  })
}

/** The word that was probably meant, of those there are; undefined when none is near. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of words) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

// Letters put in, left out or put for another, and two neighbours in the wrong order.
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const put = (rows[i - 1]?.[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = swapped ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : put
      row.push(Math.min(put, swap, (rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? 0
}
