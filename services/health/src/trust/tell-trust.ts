// What trust rests on, told in a sentence a behaviour: numbers from signals, no word of a customer.
import { TRUST_BEHAVIOURS, type TrustBehaviour, takenFor } from '@rung/health-score'
import type { GroundedReading } from '@rung/judgement'
import { quantity } from '@rung/kernel'
import type { SignalIndex, SubjectSignals } from '@rung/signals'

export type PromiseWeights = {
  readonly open: number
  readonly aligned: number
  /** Understood in part or wrongly. */
  readonly misunderstood: number
  /** Open, and nobody can say yet whether both mean the same. */
  readonly unknown: number
  readonly kept: number
  readonly broken: number
  /** Open, and so long past its day that it counts as broken. */
  readonly pastGrace: number
}

/** The account's promises summed by where they stand; weights, 1 to 5 each. */
export function promiseWeights(signals: SignalIndex): PromiseWeights {
  const promises = signals.subjects('promise')
  const weigh = (applies: (promise: SubjectSignals<'promise'>) => boolean) =>
    promises.filter(applies).reduce((sum, promise) => sum + (promise.value('promise_weight') ?? 0), 0)
  const status = (name: string) => (promise: SubjectSignals<'promise'>) =>
    promise.value('promise_status') === name
  const open = status('open')
  const understood = (...names: string[]) => {
    return (promise: SubjectSignals<'promise'>) =>
      open(promise) && names.includes(promise.value('promise_understanding') ?? 'unknown')
  }
  return {
    open: weigh(open),
    aligned: weigh(understood('aligned')),
    misunderstood: weigh(understood('partial', 'misaligned')),
    unknown: weigh(understood('unknown')),
    kept: weigh(status('kept')),
    broken: weigh(status('broken')),
    pastGrace: weigh(promise => open(promise) && promise.value('promise_counts_as') === 'broken'),
  }
}

/** One sentence a behaviour: what its value is made of, or why there is none. */
export function presentBehaviours(
  trust: Readonly<Record<TrustBehaviour, GroundedReading>>,
  weights: PromiseWeights,
): Record<TrustBehaviour, string> {
  const { aligned, misunderstood, unknown, kept, broken, pastGrace } = weights
  const known = (name: TrustBehaviour) => trust[name].value !== null
  return {
    clarity: known('clarity')
      ? `Of open promises, weight ${aligned} of ${aligned + misunderstood} is understood alike${unknown > 0 ? `; of weight ${unknown} more it is not known` : ''}.`
      : `Unknown: of no open promise has the customer said what they understand; weight ${unknown} is open.`,
    reliability: known('reliability')
      ? `Promises of weight ${kept} were kept, of weight ${broken} broken, and of weight ${pastGrace} are past their grace; the older, the less each weighs.${easedOnly(trust.reliability)}`
      : 'Unknown: no promise was kept or broken, and none is past its grace.',
    resolution: known('resolution')
      ? `From ${facts(trust.resolution, 'ticket')}, beside what is taken for granted before the first.`
      : unknownFor(trust.resolution, 'no ticket in view says anything'),
    benevolence: known('benevolence')
      ? `Their own answer, ${days(trust.benevolence)} old.`
      : unknownFor(trust.benevolence, 'they have not been asked, or not answered'),
  }
}

/** T as a sum that a reader can follow: `(0.75 + 0.8) / 2`, or `(0.75 + 0.2 x 0.8) / 1.2` where one counts for less. */
export function presentTrust(trust: Readonly<Record<TrustBehaviour, GroundedReading>>): string {
  const known = TRUST_BEHAVIOURS.filter(name => trust[name].value !== null)
  if (known.length === 0) return 'Unknown: none of the four behaviours is known.'
  const counts = known.map(name => trust[name].counts ?? 1)
  const terms = known.map((name, at) => {
    const share = counts[at] === 1 ? '' : `${rounded(counts[at] ?? 1)} x `
    return `${share}${name} ${rounded(takenFor(trust[name]) ?? 0)}`
  })
  return `(${terms.join(' + ')}) / ${rounded(counts.reduce((sum, each) => sum + each, 0))}`
}

const rounded = (value: number) => Math.round(value * 1000) / 1000

/** What broke by its date alone of late. */
function easedOnly({ eased }: GroundedReading): string {
  return eased === undefined
    ? ''
    : ` Over 30 days after its grace a promise comes to weigh that in a score: by now ${rounded(eased)}.`
}

function unknownFor({ lastKnown }: GroundedReading, why: string): string {
  return lastKnown === null
    ? `Unknown: ${why}.`
    : `Unknown: what was known has grown too old; it was ${rounded(lastKnown)}.`
}

const facts = ({ evidence }: GroundedReading, noun: string) => quantity(evidence.length, noun)
const days = ({ ageDays }: GroundedReading) => quantity(ageDays ?? 0, 'day')
