// Sources as they are answered.
import type { z } from 'zod'
import type { RefusalTally, SourceTally } from '../../sources/tally.ts'
import type { SourceDoubts } from '../../storage/source-doubts.ts'
import type { UnattachedSummary } from '../../storage/unattached.ts'
import type { answer, doubt, refusal, source } from './sources-answer.ts'

export function presentSource(tally: SourceTally): z.output<typeof source> {
  const { library: name, version, lag: late } = tally
  return {
    kind: tally.kind,
    key: tally.keyId,
    library: name === '' ? null : { name, version: version === '' ? null : version },
    firstSeenAt: tally.firstSeenAt.toISOString(),
    lastSeenAt: tally.lastSeenAt.toISOString(),
    lastEventAt: tally.lastEventAt?.toISOString() ?? null,
    requests: tally.requests,
    accepted: tally.accepted,
    duplicate: tally.duplicates,
    rejected: tally.rejected,
    uncounted: tally.uncounted,
    trimmed: tally.trimmed,
    lag:
      late.calls === 0 || late.lastMs === null
        ? null
        : {
            meanMs: Math.round(late.sumMs / late.calls),
            maxMs: late.maxMs,
            lastMs: late.lastMs,
            lastSentMs: late.lastSentMs,
          },
    refusals: tally.refusals.map(presentRefusal),
  }
}

function presentRefusal({ firstAt, lastAt, examples, ...rest }: RefusalTally): z.output<typeof refusal> {
  return {
    ...rest,
    firstAt: firstAt.toISOString(),
    lastAt: lastAt.toISOString(),
    examples: examples.map(({ at, messageHash, fields }) => ({
      at: at.toISOString(),
      messageHash,
      fields: fields.map(field => ({ ...field })),
    })),
  }
}

export function presentDoubts({ all, events }: SourceDoubts): z.output<typeof doubt>[] {
  if (all !== null) {
    const { since, accounts, fallen } = all
    const words = `${fallen} of ${accounts} accounts fell together from ${since} on: look at the source before the accounts.`
    return [{ event: null, since, accounts, affected: fallen, words }]
  }
  return events.map(({ event, since, accounts, silent }) => ({
    ...{ event, since, accounts, affected: silent },
    words: `${silent} of ${accounts} accounts that usually send "${event}" have not since ${since}.`,
  }))
}

export function presentUnattached(
  found: readonly UnattachedSummary[],
): z.output<typeof answer>['unattached'] {
  const of = (kind: UnattachedSummary['kind']) => {
    const { names = 0, events = 0 } = found.find(each => each.kind === kind) ?? {}
    return { names, events }
  }
  return { groups: of('group'), users: of('user'), clashes: of('clash'), daily: of('daily') }
}
