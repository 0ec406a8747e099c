// One POST to a checked address: no redirect is followed, and no more of the answer is read than its status and when to come again.
import { type IncomingHttpHeaders, type RequestOptions, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { isRefusal } from '@rung/kernel'
import { checkTarget, parseTarget, type Reach } from './check-target.ts'
import { OUTGOING_POLICY } from './policy.ts'

export type Posting = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What came of it: a status, or why there is none. */
export type Posted = {
  readonly status: number | null
  readonly error: string | null
  /** Where the answer says not to come again before: `Retry-After`, in seconds. */
  readonly retryAfterSeconds?: number
}

/** Any 2xx. */
export const isTaken = ({ status }: Posted): boolean => status !== null && status >= 200 && status < 300

/** Whoever answers 410 wants nothing more, ever. */
export const isGone = ({ status }: Posted): boolean => status === 410

/** Never throws. Resolves the name, checks what it stands for, and connects to just that. */
export async function post(posting: Posting, reach: Reach): Promise<Posted> {
  const url = parseTarget(posting.url, reach)
  if (isRefusal(url)) return { status: null, error: `the address ${url.message}` }
  const target = await checkTarget(url, reach)
  if (isRefusal(target)) return { status: null, error: `the address ${target.message}` }
  const family = isIP(target.address)
  return send(posting, target.url, {
    ...(reach.cut === undefined ? {} : { signal: reach.cut }),
    // the name stays in the request and in the certificate's check; where it leads was decided above
    lookup: (_name, options, answer) =>
      options.all === true
        ? answer(null, [{ address: target.address, family }])
        : answer(null, target.address, family),
  })
}

function send({ headers, body }: Posting, url: URL, options: RequestOptions): Promise<Posted> {
  const { promise, resolve } = Promise.withResolvers<Posted>()
  const timeout = AbortSignal.timeout(OUTGOING_POLICY.answerWithinMs)
  const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(
    url,
    {
      ...options,
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' },
      // a connection of its own: one that is kept would not be checked again
      agent: false,
      maxHeaderSize: OUTGOING_POLICY.answerHeaderBytes,
      signal: AbortSignal.any([timeout, ...(options.signal === undefined ? [] : [options.signal])]),
    },
    response => {
      const retryAfterSeconds = secondsUntil(response.headers)
      const waits = retryAfterSeconds === undefined ? {} : { retryAfterSeconds }
      resolve({ status: response.statusCode ?? null, error: null, ...waits })
      response.destroy()
    },
  )
  request.on('error', (error: NodeJS.ErrnoException) => resolve({ status: null, error: whyOf(error) }))
  // one that switches to another protocol is cut without an answer and without an error
  request.on('close', () => resolve({ status: null, error: 'what answered does not speak HTTP' }))
  request.end(body)
  return promise
}

/** `Retry-After` (RFC 9110, 10.2.3) in seconds; a date counts from that of the answer, so that no clock but the receiver's is asked. */
function secondsUntil({ 'retry-after': wanted = '', date = '' }: IncomingHttpHeaders): number | undefined {
  if (/^\d{1,6}$/.test(wanted)) return Number(wanted)
  const seconds = (Date.parse(wanted) - Date.parse(date)) / 1000
  return seconds > 0 ? Math.ceil(seconds) : undefined
}

const WORDS: Readonly<Record<string, string>> = {
  ABORT_ERR: `no answer within ${OUTGOING_POLICY.answerWithinMs / 1000} seconds`,
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was cut',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  EPIPE: 'the connection was cut',
  ETIMEDOUT: 'the host does not answer',
  HPE_HEADER_OVERFLOW: 'the head of the answer is too long',
}

/** In our words: those of the network may repeat what was sent. */
function whyOf({ code = '' }: NodeJS.ErrnoException): string {
  if (WORDS[code] !== undefined) return WORDS[code]
  if (/^(CERT|ERR_TLS|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|ERR_SSL|EPROTO)/.test(code))
    return `its certificate is not good (${code})`
  return code.startsWith('HPE_')
    ? 'what answered does not speak HTTP'
    : `the connection failed${code === '' ? '' : ` (${code})`}`
}
