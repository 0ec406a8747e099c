// How statements leave on a connection: those of one turn of the event loop in one write.
import type { Writable } from 'node:stream'
import type pg from 'pg'
import type { Send } from './gather.ts'

export function sendingOn(client: pg.PoolClient): Send {
  return statement => {
    sendTogether(client)
    return client.query(statement)
  }
}

/**
 * Statements that are issued in one turn of the event loop leave in one write to the socket, `begin` with them. A write each
 * was more than half of a small answer's time in Node.
 */
export function sendTogether(client: pg.PoolClient): void {
  // The driver corks each statement for itself on the same stream, which counts how often it was corked.
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection
  stream.cork()
  process.nextTick(() => stream.uncork())
}
