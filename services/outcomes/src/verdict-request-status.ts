// What had become of a request for a verdict by an instant.

/** In the order of a request's life. */
export const REQUEST_STATUSES = ['sent', 'opened', 'answered', 'expired', 'revoked'] as const
export type RequestStatus = (typeof REQUEST_STATUSES)[number]

export type RequestInstants = {
  readonly expiresAt: Date
  readonly openedAt: Date | null
  readonly answeredAt: Date | null
  readonly revokedAt: Date | null
}

/**
 * answered, else revoked, else expired: each ends it. Before that opened once its link was, else sent. Each instant counts
 * itself: at `expiresAt` it is expired.
 *
 * @example statusOf({ expiresAt: may, openedAt: april, answeredAt: null, revokedAt: null }, march) // 'sent'
 */
export function statusOf(request: RequestInstants, at: Date): RequestStatus {
  const by = (instant: Date | null): boolean => instant !== null && instant <= at
  if (by(request.answeredAt)) return 'answered'
  if (by(request.revokedAt)) return 'revoked'
  if (by(request.expiresAt)) return 'expired'
  return by(request.openedAt) ? 'opened' : 'sent'
}
