// A document in two parts: the figures that move with every day, and the form they stand in, which stays for weeks.

export type Parted = {
  /** The document with `{ figure: n }` in the place of figure n, from 0: it says itself which were taken out. */
  readonly form: unknown
  readonly figures: readonly number[]
}

/**
 * Takes out the numbers that stand under these names. What is unknown (`null`) stays in the form.
 *
 * @example partFigures({ id: 'a', ageDays: 3 }, new Set(['ageDays'])) // { form: { id: 'a', ageDays: { figure: 0 } }, figures: [3] }
 */
export function partFigures(document: unknown, moving: ReadonlySet<string>): Parted {
  const figures: number[] = []
  const formOf = (value: unknown, moves: boolean): unknown => {
    if (typeof value === 'number' && moves) return { figure: figures.push(value) - 1 }
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(each => formOf(each, moves))
    const fields: Record<string, unknown> = {}
    for (const name in value)
      fields[name] = formOf((value as Record<string, unknown>)[name], moving.has(name))
    return fields
  }
  return { form: formOf(document, false), figures }
}

/** The inverse of `partFigures`; `null` figures: none were taken out. Throws where a figure is missing. */
export function joinFigures(form: unknown, figures: readonly number[] | null): unknown {
  if (figures === null || typeof form !== 'object' || form === null) return form
  if (Array.isArray(form)) return form.map(each => joinFigures(each, figures))
  if ('figure' in form) return figureAt(figures, Number(form.figure))
  const fields: Record<string, unknown> = {}
  for (const name in form) fields[name] = joinFigures((form as Record<string, unknown>)[name], figures)
  return fields
}

function figureAt(figures: readonly number[], at: number): number {
  const figure = figures[at]
  if (figure === undefined) throw new RangeError(`figure ${at} of ${figures.length} is missing`)
  return figure
}
