// Runs a write again when another writer of the same fact was first: the second look finds what the first one wrote.
import { refuse } from '@rung/kernel'

const UNIQUE_VIOLATION = '23505'
const SERIALIZATION_FAILURE = '40001'
const DEADLOCK = '40P01'
const COLLISIONS: readonly string[] = [UNIQUE_VIOLATION, SERIALIZATION_FAILURE, DEADLOCK]

/** Runs `work`, a whole transaction, up to `attempts` times while it collides with others. */
export async function retryOnCollision<T>(attempts: number, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!isCollision(error)) throw error
      if (attempt === attempts) {
        throw refuse('unavailable', 'others kept writing the same fact at the same time', {
          fix: 'Send the request again.',
        })
      }
    }
  }
}

function isCollision(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  if (typeof code === 'string' && COLLISIONS.includes(code)) return true
  return error.cause !== undefined && isCollision(error.cause)
}
