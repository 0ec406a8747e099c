// All entries of a list of the API, page by page.
import type { EvaluationRung } from './evaluation-rung.ts'

/** `path` has a query already. */
export async function* pages<T>(rung: Pick<EvaluationRung, 'client'>, path: string): AsyncGenerator<T> {
  let cursor: string | null = null
  do {
    const at = cursor === null ? path : `${path}&cursor=${encodeURIComponent(cursor)}`
    const page: { data: T[]; nextCursor: string | null } = await rung.client.get(at)
    yield* page.data
    cursor = page.nextCursor
  } while (cursor !== null)
}
