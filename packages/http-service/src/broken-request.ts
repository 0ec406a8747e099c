// Bytes that are not HTTP, or arrive too slowly: answered on the bare socket, since no request was ever made of them.
import type { Socket } from 'node:net'
import { PROBLEMS, type ProblemKind, problem } from './problem.ts'

const WHAT: Readonly<Record<string, readonly [ProblemKind, string]>> = {
  HPE_HEADER_OVERFLOW: ['headers_too_large', 'The headers are larger than this server takes.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['too_slow', 'The request did not arrive in time.'],
}

/** Answers what the parser gave up on, and closes. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  if (!socket.writable) {
    socket.destroy(error)
    return
  }
  const [kind, detail] = WHAT[error.code ?? ''] ?? ['invalid', 'This is not an HTTP request.']
  const body = JSON.stringify(problem(kind, detail))
  const { status, title } = PROBLEMS[kind]
  const headers = [
    `HTTP/1.1 ${status} ${title}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ]
  socket.end(`${headers.join('\r\n')}\r\n\r\n${body}`)
}
