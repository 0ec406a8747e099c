// A cell that holds several values: `["12", "1"]` out of `12;1`, or the numbers 12 and 1.
import type { CellFormat } from './cell-format.ts'
import { convert } from './convert-value.ts'
import { mapValue } from './map-value.ts'
import type { Scalar, ValueObject } from './value-spec.ts'

/**
 * The parts of a cell `as: list`, without empty ones, each as `items`. A cell that `map` names as a whole is replaced before it
 * is parted (`winter: "12;1;2"`), else each part is. Throws Unreadable.
 */
export function listFrom(text: string, spec: ValueObject, cells: CellFormat): readonly Scalar[] {
  const { map } = spec
  if (map !== undefined && Object.hasOwn(map, text)) {
    return partsOf(String(map[text] ?? ''), spec).map(part => itemFrom(part, spec, cells))
  }
  return partsOf(text, spec).flatMap(part => {
    const meant = map === undefined ? part : mapValue(map, part, spec.default)
    return meant === null ? [] : [itemFrom(meant, spec, cells)]
  })
}

const partsOf = (text: string, { separator }: ValueObject): readonly string[] =>
  text
    .split(separator ?? /[;|]/)
    .map(part => part.trim())
    .filter(part => part !== '')

function itemFrom(part: string | number | boolean, { items }: ValueObject, cells: CellFormat): Scalar {
  if (items === undefined) return part
  return convert(part, { as: items }, cells, () => '') as Scalar
}
