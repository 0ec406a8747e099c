// What is recorded of promises: each written down, its confirmation, understanding and end as later revisions, or never.
import type { AccountFacts } from '@rung/outcomes/judgement'
import type { PromiseStatus, Understanding } from '@rung/promises'
import { dayAt } from '../calendar.ts'
import { type Draw, drawFor } from '../draw.ts'
import type { LatentCustomer } from '../latent/customer.ts'
import type { LatentPromise } from '../latent/promises.ts'
import { knownAfter, type Revisions, recorded } from './recording.ts'

type State = {
  readonly confirmedOn: number | null
  readonly understanding: Understanding
  readonly status: PromiseStatus
  readonly settledOn: number | null
}
type Change = { readonly knownOn: number; readonly change: Partial<State> }

const UNWRITTEN_CONFIRMATION = 0.12
const UNWRITTEN_UNDERSTANDING = 0.2
const MISREAD_SHARE = 0.08
const UNWRITTEN_END = 0.1
const NOTED_AS_BROKEN = 0.7

export function recordPromises(customer: LatentCustomer): Revisions<AccountFacts>['promises'] {
  const draw = drawFor(customer.seed, customer.number, 'promise facts')
  return customer.promises.flatMap(promise => {
    const { id, madeOn, dueOn, weight } = promise
    const terms = {
      capability: 'a capability',
      concernLevel: null,
      concernWordsRef: null,
      weight,
      madeBy: 'sales',
      dueOn: dueOn === null ? null : dayAt(dueOn),
      ourWordsRef: null,
      customerWordsRef: null,
      segmentPromiseId: null,
      segmentPromiseRevision: null,
    }
    const writtenOn = knownAfter(madeOn, 3, draw)
    let state: State = { confirmedOn: null, understanding: 'unknown', status: 'open', settledOn: null }
    const revision = (knownOn: number, index: number) =>
      recorded(
        { id, accountId: customer.id, on: madeOn, knownOn, revision: index + 1 },
        {
          ...terms,
          confirmedOn: state.confirmedOn === null ? null : dayAt(state.confirmedOn),
          understanding: state.understanding,
          status: state.status,
          settledOn: state.settledOn === null ? null : dayAt(state.settledOn),
        },
      )
    const later = changesOf(promise, writtenOn, draw).map(({ knownOn, change }, index) => {
      state = { ...state, ...change }
      return revision(knownOn, index + 1)
    })
    state = { confirmedOn: null, understanding: 'unknown', status: 'open', settledOn: null }
    return [revision(writtenOn, 0), ...later]
  })
}

/** What somebody wrote down about it later, in the order in which it became known. */
function changesOf(promise: LatentPromise, writtenOn: number, draw: Draw): Change[] {
  const { madeOn, confirmedOn, keptOn, givenUpOn } = promise
  const changes: Change[] = []
  const talkedOn = Number.isFinite(confirmedOn) ? confirmedOn : madeOn + draw.whole(30, 60)
  const confirmationKnown = knownAfter(talkedOn, 4, draw)
  if (Number.isFinite(confirmedOn) && !draw.happens(UNWRITTEN_CONFIRMATION)) {
    changes.push({ knownOn: confirmationKnown, change: { confirmedOn } })
  }
  const understanding = readUnderstanding(promise.understood, draw)
  if (!draw.happens(UNWRITTEN_UNDERSTANDING))
    changes.push({ knownOn: confirmationKnown, change: { understanding } })
  const keptKnown = Number.isFinite(keptOn) ? knownAfter(keptOn, 5, draw) : null
  if (keptKnown === null && draw.happens(NOTED_AS_BROKEN)) {
    const broken = { status: 'broken', settledOn: givenUpOn } as const
    changes.push({ knownOn: knownAfter(givenUpOn, 5, draw), change: broken })
  }
  if (keptKnown !== null && !draw.happens(UNWRITTEN_END)) {
    changes.push({ knownOn: keptKnown, change: { status: 'kept', settledOn: keptOn } })
  }
  return changes
    .map(({ knownOn, change }) => ({ knownOn: Math.max(knownOn, writtenOn), change }))
    .sort((a, b) => a.knownOn - b.knownOn)
}

/** A misreading is kind more often than not. */
function readUnderstanding(real: LatentPromise['understood'], draw: Draw): Understanding {
  if (!draw.happens(MISREAD_SHARE)) return real
  return real === 'aligned' ? 'partial' : draw.happens(0.7) ? 'aligned' : 'partial'
}
