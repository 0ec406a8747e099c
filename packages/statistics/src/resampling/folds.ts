// K-fold cross-validation: each part of the rows held out once, the rest to fit on.

export type Fold = { readonly fit: Int32Array; readonly held: Int32Array }

/**
 * `blocks` cuts rows that are in the order of their time into spans of it; `shuffled` deals them out by a fixed hash of their
 * place, so that the same rows give the same folds.
 *
 * Units: places of rows. Errors: folds without a row to hold out or to fit on are left out.
 * Source: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning (2nd ed. 2009), 7.10.
 *
 * @example
 * foldsOf(4, 2, 'blocks').map(fold => [...fold.held]) // => [[0, 1], [2, 3]]
 */
export function foldsOf(rows: number, parts: number, kind: 'blocks' | 'shuffled'): Fold[] {
  const partOf = (row: number) =>
    kind === 'blocks' ? Math.floor((row * parts) / rows) : (Math.imul(row + 1, 0x9e37_79b1) >>> 8) % parts
  const all = Int32Array.from({ length: rows }, (_, row) => row)
  return Array.from({ length: parts }, (_, part) => ({
    fit: all.filter(row => partOf(row) !== part),
    held: all.filter(row => partOf(row) === part),
  })).filter(fold => fold.held.length > 0 && fold.fit.length > 0)
}
