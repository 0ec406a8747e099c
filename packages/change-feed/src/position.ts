// How far a reader has come: an opaque text that resumes there, with nothing missed and nothing twice.
import { parseSnapshot } from './snapshot.ts'

/** All that `seen` saw, and of what `until` saw beyond it everything up to number `seq`. */
export type Position = {
  readonly seen: string
  /** The same as `seen` when nothing is left of it. */
  readonly until: string
  readonly seq: number
  /** When it was read, by the service's clock. */
  readonly at: Date
}

/** After all that a snapshot saw. */
export function positionAfter(snapshot: string, at: Date): Position {
  return { seen: snapshot, until: snapshot, seq: 0, at }
}

export function formatPosition({ seen, until, seq, at }: Position): string {
  const parts = seen === until ? [seen, at.getTime()] : [seen, at.getTime(), until, seq]
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** Undefined for a text that is none. */
export function parsePosition(text: string): Position | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (!Array.isArray(parts) || (parts.length !== 2 && parts.length !== 4)) return undefined
    const [seen, at, until = seen, seq = 0]: unknown[] = parts
    if (!isSnapshot(seen) || !isSnapshot(until) || !isCount(at) || !isCount(seq)) return undefined
    const date = new Date(at)
    return Number.isNaN(date.getTime()) ? undefined : { seen, until, seq, at: date }
  } catch {
    return undefined
  }
}

const isSnapshot = (part: unknown): part is string =>
  typeof part === 'string' && parseSnapshot(part) !== undefined
const isCount = (part: unknown): part is number =>
  typeof part === 'number' && Number.isSafeInteger(part) && part >= 0
