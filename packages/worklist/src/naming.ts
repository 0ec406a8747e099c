// Places for people in a reason's sentence: who is meant is kept, what they are called is filled in where it is shown.

/**
 * A place for somebody: their name and what follows it, or what is said where no name is known.
 *
 * @example placeFor('stk_1', 'The champion', ', the champion,') // '{stk_1|, the champion,|The champion}'
 */
export function placeFor(id: string, nameless: string, afterName: string): string {
  return `{${id}|${afterName}|${nameless}}`
}

const PLACE = /\{([^{}|]+)\|([^{}|]*)\|([^{}|]*)\}/g

/**
 * A sentence with its places filled. Without names it holds no personal data.
 *
 * @example withNames('{stk_1|, the champion,|The champion} left.', () => undefined) // 'The champion left.'
 */
export function withNames(words: string, nameOf: (id: string) => string | undefined): string {
  return words.replaceAll(PLACE, (_, id: string, afterName: string, nameless: string) => {
    const name = nameOf(id)
    return name === undefined ? nameless : `${name}${afterName}`
  })
}
