// Every statement that services send to PostgreSQL in this process, as sent: for the golden file of them.
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

export type SentStatement = {
  /** Null for one that is sent without a name. */
  readonly name: string | null
  readonly text: string
}

type Query = typeof pg.Client.prototype.query
type Listener = (statement: SentStatement) => void

const listeners = new Set<Listener>()
let isWatching = false

/** Calls `listener` with each statement that a service's login sends, until the function it gives is called. */
export function onStatement(listener: Listener): () => void {
  listeners.add(listener)
  if (!isWatching) watchClients()
  isWatching = true
  return () => void listeners.delete(listener)
}

/** Appends each different statement to a file of this process in `folder`, a JSON line each. */
export function recordStatements(folder: string): void {
  const seen = new Set<string>()
  onStatement(statement => {
    const line = JSON.stringify(statement)
    if (seen.has(line)) return
    seen.add(line)
    appendFileSync(join(folder, `${process.pid}.ndjson`), `${line}\n`)
  })
}

function watchClients(): void {
  const send = pg.Client.prototype.query
  const watched = function (this: pg.Client, ...args: Parameters<Query>) {
    if (this.user?.startsWith('rung_')) {
      for (const statement of partsOf(args[0])) for (const listener of listeners) listener(statement)
    }
    return send.apply(this, args)
  }
  pg.Client.prototype.query = watched as Query
}

/** Statements that were gathered into one, each as it was written. */
function partsOf(sent: unknown): SentStatement[] {
  const { parts = [sent] } = (typeof sent === 'string' ? {} : sent) as { readonly parts?: readonly unknown[] }
  return parts.flatMap(part => sentAs(part) ?? [])
}

/** Undefined for what reads or writes no rows: the edges of transactions, settings, cursors. */
function sentAs(statement: unknown): SentStatement | undefined {
  const { name, text } =
    typeof statement === 'string' ? { name: null, text: statement } : (statement as Partial<SentStatement>)
  if (typeof text !== 'string' || !/^\s*(select|insert|update|delete|with)\b/i.test(text)) return undefined
  return { name: name ?? null, text }
}
