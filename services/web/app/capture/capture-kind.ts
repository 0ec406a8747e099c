// A kind of fact that is recorded where one reads: what its form asks, and how it is sent.
import { rung } from '../client/rung.ts'
import { bodyOf, type Fields, type Values } from './capture-form.ts'

export type Filing = {
  /** Its id or external id. */
  readonly account: string
  readonly today: string
  /** The same for the same values: what was filed and not heard of is filed once. */
  readonly idempotencyKey: string
}

export type CaptureKind = {
  readonly title: string
  readonly fields: Fields
  /** Gives what the API answered. */
  readonly send: (values: Values, filing: Filing) => Promise<unknown>
}

export const kind = (
  title: string,
  fields: Fields,
  path: Parameters<typeof rung.post>[0],
  more: (values: Values, account: string, today: string) => Record<string, unknown> = () => ({}),
): CaptureKind => ({
  title,
  fields,
  send: (values, { account, today, idempotencyKey }) => {
    // the forms are data: what is sent is checked by the API, which names the field that is wrong
    const post = rung.post as (path: string, options: object) => Promise<unknown>
    const body: Record<string, unknown> = { ...bodyOf(fields, values), ...more(values, account, today) }
    // of today is now: the day alone would be its beginning, and tomorrow's where the reader's zone is ahead
    if (body.occurredAt === today) delete body.occurredAt
    return post(path, { body, idempotencyKey })
  },
})

export const ofAccount = (_: Values, account: string) => ({ account })
