// JSON bodies whatever their Content-Type says: for clients that were written against another server than this one.
import { gunzip } from 'node:zlib'
import type { FastifyRequest } from 'fastify'
import type { App } from './app.ts'

const GZIP_MAGIC = Buffer.from([0x1f, 0x8b])

/**
 * Makes the routes of `scope`, an encapsulated part of an app, read every body as JSON: sent as text/plain (what a
 * browser may post to another site without a preflight), as application/x-www-form-urlencoded (what some HTTP clients
 * call bytes they did not make), or with no Content-Type at all; and unzips a body that is gzip without saying so. Routes
 * that change more than they append must not be among them: a page of another site could post to them.
 */
export function takeAnyContentType(scope: App): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    unzippedIfGzip(body, request).then(
      bytes => {
        const parsed = parsedJson(bytes)
        done(parsed instanceof Error ? parsed : null, parsed instanceof Error ? undefined : parsed)
      },
      (error: Error) => done(error, undefined),
    )
  })
}

/** Counted against the limit of the route, as a body that says it is gzip. */
function unzippedIfGzip(body: Buffer, request: FastifyRequest): Promise<Buffer> {
  if (!body.subarray(0, 2).equals(GZIP_MAGIC)) return Promise.resolve(body)
  const maxOutputLength = request.routeOptions.bodyLimit
  return new Promise((resolve, reject) => {
    gunzip(body, { maxOutputLength }, (error, bytes) => {
      if (error === null) resolve(bytes)
      else
        reject('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? failure('BODY_TOO_LARGE') : error)
    })
  })
}

function parsedJson(bytes: Buffer): unknown {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '')
  if (text.trim() === '') return failure('EMPTY_JSON_BODY')
  try {
    return JSON.parse(text)
  } catch {
    return failure('INVALID_JSON_BODY')
  }
}

/** An error by the code under which the app answers it. */
function failure(code: 'BODY_TOO_LARGE' | 'EMPTY_JSON_BODY' | 'INVALID_JSON_BODY'): Error {
  return Object.assign(new Error(code), { code: `FST_ERR_CTP_${code}` })
}
