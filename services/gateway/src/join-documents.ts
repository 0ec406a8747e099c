// The OpenAPI documents of several services as one.
import type { Service } from './ask-services.ts'

type Document = Service['document']

/** Paths, schemas and tags of all. What two have under one name, such as the shape of a problem, is the same in both. */
export function joinDocuments(documents: readonly Document[]): Document {
  const all = <T>(part: (document: Document) => Record<string, T> | undefined): Record<string, T> =>
    Object.fromEntries(
      documents
        .flatMap(document => Object.entries(part(document) ?? {}))
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    )
  const [first] = documents
  if (first === undefined) throw new RangeError('no document to join')
  return {
    ...first,
    info: { ...(first.info as object), title: 'Rung' },
    paths: all(document => document.paths),
    components: { ...first.components, schemas: all(document => document.components.schemas) },
    tags: Object.values(
      all(document => Object.fromEntries((document.tags ?? []).map(tag => [tag.name, tag]))),
    ),
  }
}
