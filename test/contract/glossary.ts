// The glossary of the wire as data, and the words of an OpenAPI document that it is held against.

type Entry = { readonly terms: readonly string[]; readonly synonyms: readonly string[] }
export type Glossary = readonly Entry[]

/** The rows of its table. */
export function readGlossary(markdown: string): Glossary {
  return markdown
    .split('\n')
    .filter(line => line.startsWith('| `'))
    .map(line => {
      const [, terms = '', , synonyms = ''] = line.split('|')
      return {
        terms: [...terms.matchAll(/`([^`]+)`/g)].map(([, term]) => term ?? ''),
        synonyms: synonyms.split(',').map(word => word.trim()),
      }
    })
}

/** Every name on the wire, once: parts of paths, parameters, fields, and values that are listed. */
export function wireWords(document: object): string[] {
  const words = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { paths, properties, in: place, name, enum: values, const: constant } = value as Node
    for (const path of Object.keys(paths ?? {}))
      for (const part of path.split('/')) words.add(part.replace(/[{}]/g, ''))
    for (const field of Object.keys(properties ?? {})) words.add(field)
    if (place !== undefined && typeof name === 'string') words.add(name)
    for (const each of [...(Array.isArray(values) ? values : []), constant])
      if (typeof each === 'string') words.add(each)
    for (const each of Object.values(value)) walk(each)
  }
  walk(document)
  words.delete('')
  return [...words].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
}

type Node = {
  readonly paths?: object
  readonly properties?: object
  readonly in?: unknown
  readonly name?: unknown
  readonly enum?: unknown
  readonly const?: unknown
}

/** One sentence a name that has a synonym of a term among its words, or that is one where the synonym stands in quotes. */
export function synonymsIn(words: readonly string[], glossary: Glossary): string[] {
  return words.flatMap(word => {
    const entry = glossary.find(({ synonyms }) => synonyms.some(synonym => isIn(synonym, word)))
    return entry === undefined ? [] : [`${word}: say ${entry.terms.join(' or ')}`]
  })
}

function isIn(synonym: string, word: string): boolean {
  if (synonym.startsWith('"')) return `"${word}"` === synonym
  return ` ${partsOf(word)} `.includes(` ${partsOf(synonym)} `)
}

/** `learntAt`, `learnt_at` and `learnt-at` as `learnt at`. */
function partsOf(word: string): string {
  return word
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[-_.]/g, ' ')
    .toLowerCase()
}
