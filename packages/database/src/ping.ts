// Whether the database answers.
import type { Database } from './connect.ts'

/** Rejects when it does not. */
export async function ping(database: Database): Promise<void> {
  await database.query({ text: 'select 1' })
}
