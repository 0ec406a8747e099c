// The whole workspace as a file: read as it comes, counted as it is read, and held against what its last line says.
import { ApiProblem } from '@rung/client'
import { rung } from '../../../client/rung.ts'

export type Taken = { readonly bytes: number; readonly rows: number }

const PATH = '/v1/workspace/export'

/** Longer than any export takes; the key is revoked when it is over. */
const KEY_MS = 60 * 60_000

/**
 * By a key of nobody's that is made for this and revoked however it ends: what is sealed is in the file, so no person's session takes
 * it, and the audit says who made the key. `told`: how far it is. Throws where it is refused, and where the file broke off.
 */
export async function takeExport(signal: AbortSignal, told: (taken: Taken) => void): Promise<Blob> {
  const expiresAt = new Date(Date.now() + KEY_MS).toISOString()
  const { id, key } = await rung.post('/v1/keys', {
    body: { scope: 'admin', name: 'Export of the workspace', expiresAt },
  })
  try {
    // the key alone asks: no session goes along
    const headers = { authorization: `Bearer ${key}` }
    const answer = await fetch(PATH, { headers, signal, credentials: 'omit' })
    if (!answer.ok) throw new ApiProblem(`GET ${PATH}`, answer.status, await answer.json())
    if (answer.body === null) throw new Error(BROKEN_OFF)
    return await collectRows(answer.body, told)
  } finally {
    await rung.post('/v1/keys/{id}/revoke', { path: { id } })
  }
}

const BROKEN_OFF = 'The file broke off: its last line, which counts its rows, did not come. Try again.'

/** As many pieces are held before the browser is handed one part, which it may put on disk. */
const PIECES_MOST = 256
const NEW_LINE = 10

/** All of it as one file, once its last line counts as many rows as came. */
export async function collectRows(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  told: (taken: Taken) => void,
): Promise<Blob> {
  let parts: BlobPart[] = []
  let bytes = 0
  let lines = 0
  /** What came after the last line break, or between it and the one before. */
  let tail = new Uint8Array(0)
  const reader = stream.getReader()
  const read = () =>
    reader.read().catch((error: unknown) => {
      // the connection ended in the middle; whoever stopped it knows that they did
      throw error instanceof TypeError ? new Error(BROKEN_OFF) : error
    })
  for (let next = await read(); !next.done; next = await read()) {
    const piece = next.value
    parts.push(piece)
    bytes += piece.length
    for (const byte of piece) if (byte === NEW_LINE) lines += 1
    tail = lastLineOf(tail, piece)
    if (parts.length > PIECES_MOST) parts = [new Blob(parts)]
    // the first line says what was exported, the last one how much
    told({ bytes, rows: Math.max(0, lines - 1) })
  }
  const rows = lines - 2
  if (countedBy(tail) !== rows) throw new Error(BROKEN_OFF)
  told({ bytes, rows })
  return new Blob(parts, { type: 'application/x-ndjson' })
}

/** From the line break before the last one on, as far as it is known. */
function lastLineOf(
  before: Uint8Array<ArrayBuffer>,
  piece: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const ends = piece.at(-1) === NEW_LINE ? piece.length - 1 : piece.length
  const start = piece.subarray(0, ends).lastIndexOf(NEW_LINE)
  if (start >= 0) return piece.slice(start + 1)
  const kept = before.at(-1) === NEW_LINE ? new Uint8Array(0) : before
  const joined = new Uint8Array(kept.length + piece.length)
  joined.set(kept)
  joined.set(piece, kept.length)
  return joined
}

/** Undefined where it is no last line. */
function countedBy(line: Uint8Array<ArrayBuffer>): number | undefined {
  try {
    const { counts } = JSON.parse(new TextDecoder().decode(line)) as { counts?: Record<string, number> }
    return counts === undefined ? undefined : Object.values(counts).reduce((sum, each) => sum + each, 0)
  } catch {
    return undefined
  }
}
