// How a call fails: an answer that says no (a problem as in RFC 9457), or no answer.

/** What an answer that says no holds. Between Rung and the caller others may answer: then much of it is missing. */
export type Problem = {
  /** `urn:rung:problem:invalid` */
  readonly type?: string
  readonly title?: string
  readonly status?: number
  readonly detail?: string
  /** The request id. */
  readonly instance?: string
  readonly errors?: readonly FieldError[]
}

/** What is wrong with one field, and what to do about it. */
export type FieldError = {
  /** A dotted path: `items.3.account`. */
  readonly field?: string
  readonly message?: string
  readonly fix?: string
}

/** An answer that says no. The message holds all that the problem says. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly status: number
  readonly problem: Problem

  constructor(request: string, status: number, problem: Problem) {
    const fields = (problem.errors ?? []).map(error =>
      [error.field, error.message, error.fix].filter(part => part !== undefined && part !== '').join(': '),
    )
    super(
      [`${request}: ${status} ${problem.title ?? ''}`, problem.detail, ...fields]
        .filter(Boolean)
        .join('\n  '),
    )
    this.status = status
    this.problem = problem
  }

  /** The kind of problem, `invalid` or `not_found` for instance; undefined where Rung did not answer itself. */
  get code(): string | undefined {
    return /^urn:rung:problem:(\w+)$/.exec(this.problem.type ?? '')?.[1]
  }

  /** Names the request in the server's log. */
  get requestId(): string | undefined {
    return this.problem.instance
  }

  /** Each field that is wrong; empty when no field is to blame. */
  get fields(): readonly FieldError[] {
    return this.problem.errors ?? []
  }
}

/** No answer: the server is out of reach, the connection broke, or the time was up. `cause` is what happened last. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

/** The problem in the body of an answer; of a body that is none, its beginning as `detail`. */
export function readProblem(text: string, requestId: string | null): Problem {
  const instance = requestId === null ? {} : { instance: requestId }
  try {
    const sent: unknown = JSON.parse(text)
    if (typeof sent === 'object' && sent !== null) return { ...instance, ...sent }
  } catch {
    // Not Rung's own: a proxy's page, for instance.
  }
  return { ...instance, ...(text === '' ? {} : { detail: text.slice(0, 500) }) }
}
