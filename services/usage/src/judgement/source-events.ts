// What programs outside are told of sources: which doubts are new, and which are over.
import type { EventOf } from '@rung/change-feed'
import type { Day } from '@rung/kernel'

type Doubts = {
  readonly all: { readonly since: Day } | null
  readonly events: readonly { readonly event: string; readonly since: Day }[]
  readonly silentSince?: Day | null
}
type Said = EventOf<'source.down'>['data']

export function sourceEvents(before: Doubts, after: Doubts): EventOf<'source.down' | 'source.back'>[] {
  const [was, is] = [saidOf(before), saidOf(after)]
  const has = (all: readonly Said[], { what, event }: Said): boolean =>
    all.some(each => each.what === what && each.event === event)
  return [
    ...is
      .filter(said => !has(was, said))
      .map((data): EventOf<'source.down'> => ({ type: 'source.down', accountId: null, data })),
    ...was
      .filter(said => !has(is, said))
      .map(
        ({ what, event }): EventOf<'source.back'> => ({
          type: 'source.back',
          accountId: null,
          data: { what, event },
        }),
      ),
  ]
}

function saidOf({ all, events, silentSince = null }: Doubts): Said[] {
  return [
    ...(silentSince === null ? [] : [{ what: 'silent' as const, event: null, since: silentSince }]),
    ...(all === null ? [] : [{ what: 'all_fell' as const, event: null, since: all.since }]),
    ...events.map(({ event, since }) => ({ what: 'event_silent' as const, event, since })),
  ]
}
