// What a text stands for by a mapping's `map`.
import { Unreadable } from './unreadable.ts'
import type { Scalar } from './value-spec.ts'

/** What a text stands for. Throws {@link Unreadable} where nothing says so. */
export function mapValue(
  map: Readonly<Record<string, Scalar>>,
  text: string,
  otherwise: Scalar | undefined,
): Scalar {
  if (Object.hasOwn(map, text)) return map[text] as Scalar
  if (otherwise !== undefined) return otherwise
  throw new Unreadable(
    `"${text}" is none of ${Object.keys(map).join(', ')}: add it to \`map\`, or a \`default\``,
  )
}
