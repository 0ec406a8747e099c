// The day and the instant of an answer whose route does not say them: those that were asked for, else now.
import { dayOf } from '@rung/kernel'

type Asked = {
  readonly asOf: string | undefined
  readonly knownAt: string | undefined
  readonly now: Date
}

export const dayAsked = ({ asOf, knownAt, now }: Asked): { asOf: string; knownAt: string } => ({
  asOf: asOf ?? dayOf(now),
  knownAt: knownAt ?? now.toISOString(),
})
