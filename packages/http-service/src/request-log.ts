// One line a request, when it is over: the route's template and no address, since an address may name a person.
import { type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import { knownCaller } from './admitted.ts'

/** The template of the route that answered, for logs and metrics. */
export function routeOf(request: FastifyRequest): string {
  return request.routeOptions.config.scope === undefined
    ? 'unmatched'
    : (request.routeOptions.url ?? 'unmatched')
}

export class RequestLog extends LogController {
  constructor() {
    super({ requestIdLogLabel: 'requestId' })
  }
  override incomingRequest(): void {}
  override routeNotFound(): void {}
  override requestCompleted(
    error: Error | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const caller = knownCaller(request)
    const line = {
      method: request.method,
      route: routeOf(request),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      ...(caller ? { workspaceId: caller.workspaceId, keyId: caller.keyId } : {}),
    }
    if (error) request.log.error({ ...line, err: error }, 'answer broke off')
    else request.log.info(line, 'answered')
  }
}
