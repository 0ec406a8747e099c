// A whole answer: what it says first, then its items, as many as fit beside that, and what was left out.
import type { ToolAnswer } from '../tools/tool.ts'
import { below } from './figures.ts'
import { fitted, type Item, type LeftOut, type Room } from './fitted.ts'

/** The items stand under `name` in structured content, and below the head in words. */
export function answerOf<Head extends object, Name extends string, Value>(
  head: Item<Head>,
  name: Name,
  items: readonly Item<Value>[],
  asking: Omit<Room, 'besides'>,
): ToolAnswer<Head & Readonly<Record<Name, Value[]>> & { readonly leftOut: LeftOut }> {
  const { values, words, leftOut } = fitted(items, { ...asking, besides: head })
  const named = { [name]: values } as Record<Name, Value[]>
  return { structured: { ...head.value, ...named, leftOut }, words: below(head.words, words) }
}
