// JSON logs without secrets or personal data: what is written is chosen, the rest is redacted, keys are erased last.
import {
  type DestinationStream,
  type Level,
  type Logger,
  type LoggerOptions,
  pino,
  stdTimeFunctions,
} from 'pino'
import { KEY_ANYWHERE } from './key.ts'

export type LogLevel = Level | 'silent'

const SECRET_NAMES = [
  'authorization',
  'cookie',
  'key',
  'secret',
  'password',
  'body',
  'email',
  'name',
  'words',
]

type LoggedError = {
  readonly type: string
  readonly message: string
  readonly code: unknown
  readonly stack: string
  readonly cause: LoggedError | undefined
}

/**
 * An error as it may be written. A database error repeats the values it choked on (`detail`, `where`, and the
 * parameters a query builder appends to its message), so those are left out; the stack keeps its frames alone.
 */
export function loggedError(error: unknown): LoggedError | string {
  if (!(error instanceof Error)) return 'thrown value that is not an error'
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  const cause = error.cause instanceof Error ? (loggedError(error.cause) as LoggedError) : undefined
  return {
    type: error.name,
    message: error.message.split('\nparams:', 1)[0] ?? '',
    code: 'code' in error ? error.code : undefined,
    stack: frames.join('\n'),
    cause,
  }
}

/** A request as it may be written: by its route's template, since addresses and headers name people and hold keys. */
function loggedRequest(request: { method?: string; routeOptions?: { url?: string } }): object {
  return { method: request.method, route: request.routeOptions?.url }
}

function loggedAnswer(answer: { statusCode?: number }): object {
  return { status: answer.statusCode }
}

function options(level: LogLevel): LoggerOptions {
  return {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: label => ({ level: label }) },
    redact: {
      paths: SECRET_NAMES.flatMap(name => [name, `*.${name}`, `*.*.${name}`]),
      censor: '[redacted]',
    },
    serializers: { err: loggedError, req: loggedRequest, res: loggedAnswer },
    hooks: { streamWrite: line => line.replace(KEY_ANYWHERE, 'rung_[redacted]') },
  }
}

/** The log of a process. Every service takes one; only `main.ts` makes one. */
export function createLog(level: LogLevel, destination?: DestinationStream): Logger {
  return destination ? pino(options(level), destination) : pino(options(level))
}
