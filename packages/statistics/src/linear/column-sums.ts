// Products of a design matrix by columns, eight columns in one reading of the rows: where a fit spends its time.

/**
 * The columns, and columns of zeros up to a whole number of eights
 *
 * Units: those of the columns. Errors: none. Source: Golub and Van Loan, Matrix Computations (4th ed. 2013), 1.5 (blocking).
 *
 * @example
 * inEights([Float64Array.of(1, 2)], 2).length // => 8
 */
export function inEights(columns: readonly Float64Array[], rows: number): readonly Float64Array[] {
  const short = (8 - (columns.length % 8)) % 8
  return short === 0 ? columns : [...columns, ...new Array<Float64Array>(short).fill(new Float64Array(rows))]
}

/**
 * sums[row] += sum over columns of weight x column[row], for rows `first` up to `last`: X w
 *
 * Units: those of weight x column. Errors: none; weights that are not there are 0. Source: as above.
 *
 * @example
 * const sums = new Float64Array(2)
 * addCombined(sums, inEights([Float64Array.of(1, 2), Float64Array.of(10, 20)], 2), Float64Array.of(3, 1), 0, 2)
 * [...sums] // => [13, 26]
 */
export function addCombined(
  sums: Float64Array,
  eights: readonly Float64Array[],
  weights: Float64Array,
  first: number,
  last: number,
): void {
  for (let at = 0; at < eights.length; at += 8) {
    const [a, b, c, d, e, f, g, h] = eight(eights, at)
    const wa = weights[at] as number
    const wb = weights[at + 1] ?? 0
    const wc = weights[at + 2] ?? 0
    const wd = weights[at + 3] ?? 0
    const we = weights[at + 4] ?? 0
    const wf = weights[at + 5] ?? 0
    const wg = weights[at + 6] ?? 0
    const wh = weights[at + 7] ?? 0
    for (let row = first; row < last; row++) {
      sums[row] =
        (sums[row] as number) +
        wa * (a[row] as number) +
        wb * (b[row] as number) +
        wc * (c[row] as number) +
        wd * (d[row] as number) +
        we * (e[row] as number) +
        wf * (f[row] as number) +
        wg * (g[row] as number) +
        wh * (h[row] as number)
    }
  }
}

/**
 * sums[column] += sum over rows `first` up to `last` of values[row - first] x column[row]: X' v
 *
 * For the first `count` columns and what fills their last eight. Units: those of value x column. Errors: none; sums past the end
 * of `sums` are dropped. Source: as above.
 *
 * @example
 * const sums = new Float64Array(1)
 * addDots(sums, inEights([Float64Array.of(1, 2)], 2), 1, Float64Array.of(5, 7), 0, 2)
 * [...sums] // => [19]
 */
export function addDots(
  sums: Float64Array,
  eights: readonly Float64Array[],
  count: number,
  values: Float64Array,
  first: number,
  last: number,
): void {
  for (let at = 0; at < count; at += 8) {
    const [a, b, c, d, e, f, g, h] = eight(eights, at)
    let sa = 0
    let sb = 0
    let sc = 0
    let sd = 0
    let se = 0
    let sf = 0
    let sg = 0
    let sh = 0
    for (let row = first; row < last; row++) {
      const value = values[row - first] as number
      sa += value * (a[row] as number)
      sb += value * (b[row] as number)
      sc += value * (c[row] as number)
      sd += value * (d[row] as number)
      se += value * (e[row] as number)
      sf += value * (f[row] as number)
      sg += value * (g[row] as number)
      sh += value * (h[row] as number)
    }
    sums[at] = (sums[at] as number) + sa
    sums[at + 1] = (sums[at + 1] as number) + sb
    sums[at + 2] = (sums[at + 2] as number) + sc
    sums[at + 3] = (sums[at + 3] as number) + sd
    sums[at + 4] = (sums[at + 4] as number) + se
    sums[at + 5] = (sums[at + 5] as number) + sf
    sums[at + 6] = (sums[at + 6] as number) + sg
    sums[at + 7] = (sums[at + 7] as number) + sh
  }
}

type C = Float64Array

function eight(eights: readonly C[], at: number): readonly [C, C, C, C, C, C, C, C] {
  return eights.slice(at, at + 8) as unknown as readonly [C, C, C, C, C, C, C, C]
}
