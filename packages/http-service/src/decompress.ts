// Request bodies in gzip. What comes out is counted against the same limit as a plain body, so a bomb fizzles early.
import { createGunzip } from 'node:zlib'
import type { App } from './app.ts'

/** The code of the error for a Content-Encoding other than gzip. */
export const UNSUPPORTED_CODING = 'RUNG_UNSUPPORTED_CODING'

type Unzipping = NodeJS.ReadableStream & { readonly receivedEncodedLength: number; destroy(): unknown }

/**
 * Unzips a body as it arrives. Fastify counts the bytes of the stream it is given against `bodyLimit` and stops
 * reading past it; `receivedEncodedLength` lets it compare Content-Length with what was sent.
 */
export function gunzipped(sent: NodeJS.ReadableStream): Unzipping {
  const unzip = createGunzip()
  let receivedBytes = 0
  sent.on('data', (chunk: Buffer) => {
    receivedBytes += chunk.length
  })
  sent.once('error', error => unzip.destroy(error as Error))
  sent.pipe(unzip)
  return Object.defineProperty(unzip, 'receivedEncodedLength', {
    get: () => receivedBytes,
  }) as unknown as Unzipping
}

/** Makes an app take `Content-Encoding: gzip` and answer 415 to any other coding. */
export function decompressBodies(app: App): void {
  app.addHook('preParsing', async (request, reply, payload) => {
    const coding = (request.headers['content-encoding'] ?? '').trim().toLowerCase()
    if (coding === '' || coding === 'identity') return payload
    if (coding !== 'gzip' && coding !== 'x-gzip') {
      reply.header('accept-encoding', 'gzip')
      throw Object.assign(new Error('unsupported content coding'), { code: UNSUPPORTED_CODING })
    }
    const unzip = gunzipped(payload)
    // Once answered (413, say) nobody reads on, but zlib would: it is told to stop.
    reply.raw.once('close', () => {
      payload.unpipe()
      unzip.destroy()
    })
    return unzip
  })
}
