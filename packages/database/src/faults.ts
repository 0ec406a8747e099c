// Whose fault a failure is: the data's, the database's, or two writers' who met. Decides who is refused and who tries again.
import { isRefusal } from '@rung/kernel'

/** SQLSTATE classes of a server that cannot serve now: connection, resources, operator intervention, system. */
const AWAY_CLASSES: readonly string[] = ['08', '53', '57', '58']
/** Of class 57: a statement that ran into its time limit. The server is well; what was asked was too much. */
const QUERY_CANCELED = '57014'
/** Of class 08: a statement and its values that do not fit. The server is well; the statement is wrong. */
const PROTOCOL_VIOLATION = '08P01'
/** SQLSTATE classes of values that cannot be taken: data exceptions, integrity, limits of a row or an index. */
const DATA_CLASSES: readonly string[] = ['22', '23', '54']
/** Refusals that speak of what was sent. */
const REFUSED_DATA: readonly string[] = ['invalid', 'not_found', 'conflict', 'too_large', 'stuck']
const COLLISIONS: readonly string[] = ['23505', '40001', '40P01']
/** What Node says when nobody answers at an address, or stops answering. */
const NETWORK_CODES: readonly string[] = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
]
/** Errors of the driver and its pool carry no code. A test loses a connection and empties a pool to hold these words. */
const DRIVER_WORDS =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end|Query read timeout)/

const SQLSTATE = /^[0-9A-Z]{5}$/

/** The error that began it: query builders and drivers wrap what the server said. */
function chainOf(error: unknown): Error[] {
  const chain: Error[] = []
  for (let at = error; at instanceof Error && !chain.includes(at); at = at.cause) chain.push(at)
  return chain
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}

function sqlStateOf(error: unknown): string | undefined {
  return chainOf(error)
    .map(codeOf)
    .find(code => SQLSTATE.test(code) && !NETWORK_CODES.includes(code))
}

/** True when the database cannot be reached or cannot serve now: no connection, none free, shutting down, out of space. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof AggregateError && error.errors.some(isDatabaseAway)) return true
  const state = sqlStateOf(error)
  if (state === QUERY_CANCELED || state === PROTOCOL_VIOLATION) return false
  if (state !== undefined) return AWAY_CLASSES.includes(state.slice(0, 2))
  return chainOf(error).some(each => NETWORK_CODES.includes(codeOf(each)) || DRIVER_WORDS.test(each.message))
}

/** True when two writers met: run the whole transaction again. */
export function isCollision(error: unknown): boolean {
  return COLLISIONS.includes(sqlStateOf(error) ?? '')
}

/**
 * True when the values at hand are to blame, so that leaving them out helps: a value that PostgreSQL or our arithmetic
 * cannot take. False for the database being away, for collisions, and for what would fail whatever the values are
 * (a missing right or table).
 */
export function isDataFault(error: unknown): boolean {
  if (isDatabaseAway(error) || isCollision(error)) return false
  if (isRefusal(error)) return REFUSED_DATA.includes(error.code)
  const state = sqlStateOf(error)
  if (state !== undefined) return DATA_CLASSES.includes(state.slice(0, 2))
  return chainOf(error).some(
    each => each instanceof RangeError || each instanceof TypeError || each instanceof SyntaxError,
  )
}

const REASON_CHARACTERS = 200
/** Days, instants, numbers and ids of ours: what a reason may repeat. */
const HARMLESS = /^(-?[\d.:TZ+\-e ]{1,40}|[a-z]{2,5}_[0-9a-z]{26}|-?infinity|NaN)$/

/**
 * Why something failed, in one line that may be shown and kept: the kind of error and its message, without what a
 * message quotes of the data, but for days, numbers and ids.
 */
export function reasonOf(error: unknown): string {
  const chain = chainOf(error)
  const said = chain.find(each => SQLSTATE.test(codeOf(each))) ?? chain.at(-1)
  if (said === undefined) return 'something that is not an error was thrown'
  const message = (said.message.split('\n', 1)[0] ?? '').replace(
    /"([^"]*)"|'([^']*)'|`([^`]*)`|“([^”]*)”/g,
    (quoted, ...parts: (string | undefined)[]) =>
      HARMLESS.test(parts.slice(0, 4).find(part => part !== undefined) ?? '') ? quoted : '"..."',
  )
  const state = codeOf(said)
  const kind = SQLSTATE.test(state) ? `PostgreSQL ${state}` : said.name
  return `${kind}: ${message}`.slice(0, REASON_CHARACTERS)
}
