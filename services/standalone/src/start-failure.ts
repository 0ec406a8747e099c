// What stopped the start, in a sentence that names the variable to change.

type Failure = { readonly code?: unknown; readonly syscall?: unknown; readonly errors?: unknown }

/** SQLSTATEs of a database that was reached and did not let us in, or not far enough. */
const UNWELCOME = new Set(['28000', '28P01', '3D000', '42501', '53300', '57P03'])
const FILE_CALLS = new Set(['mkdir', 'open', 'rename', 'chmod', 'write', 'link'])

/** The sentence for an error of the start. No address or password of a database is repeated. */
export function startFailure(error: unknown): string {
  // A host name of several addresses fails with one error for each, and no words of its own.
  const first = error instanceof AggregateError ? error.errors[0] : error
  if (!(first instanceof Error)) return String(first)
  const { code, syscall } = first as Failure
  if (syscall === 'listen' && code === 'EADDRNOTAVAIL') {
    return `RUNG_HOST: ${first.message}. Name an address of this machine.`
  }
  if (syscall === 'listen') return `RUNG_PORT: ${first.message}. Choose another port, or 0 for any free one.`
  if (syscall === 'connect' || syscall === 'getaddrinfo' || UNWELCOME.has(String(code))) {
    return `DATABASE_URL: ${first.message}. Name a PostgreSQL 15 to 18 that runs, and a role that may create roles; leave it out for the embedded one.`
  }
  if (FILE_CALLS.has(String(syscall)))
    return `RUNG_HOME: ${first.message}. Name a folder that may be written.`
  return first.message
}

/** The sentence for a home that another live Rung holds. */
export function heldHome(folder: string, heldBy: string, address: string | undefined): string {
  const where = address === undefined ? '' : `, at ${address}`
  return `RUNG_HOME: another Rung (${heldBy}${where}) runs on ${folder}. Stop that one first, or name another folder for this one.`
}
