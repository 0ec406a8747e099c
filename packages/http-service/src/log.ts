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
 * An error as it may be written. A database error repeats the values it choked on (`detail`, `where`, the parameters a
 * query builder appends to its message, and the quoted value of a data exception), so those are left out; the stack
 * keeps its frames alone.
 */
export function loggedError(error: unknown): LoggedError | string {
  if (!(error instanceof Error)) return 'thrown value that is not an error'
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  const cause = error.cause instanceof Error ? (loggedError(error.cause) as LoggedError) : undefined
  return {
    type: error.name,
    message: messageOf(error),
    code: codeOf(error),
    stack: frames.join('\n'),
    cause,
  }
}

const codeOf = (error: Error): unknown => ('code' in error ? error.code : undefined)

function messageOf(error: Error): string {
  const message = error.message.split('\nparams:', 1)[0] ?? ''
  // SQLSTATE class 22, data exception: `invalid input syntax for type date: "..."`
  const code = codeOf(error)
  const quotesValue = typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code)
  return quotesValue ? message.replace(/".*"/s, '"..."') : message
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
