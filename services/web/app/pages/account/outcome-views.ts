// An outcome as four see it: the product, the measure, the customer and us. Each with its words, or what would make it known.
import type { Answer } from '@rung/client'
import { formatDay, formatNumber, formatPercent } from '../../controls/format.ts'
import type { NameOf } from './names.ts'

type GapOutcome = Answer<'get', '/v1/accounts/{id}/success-gap'>['outcomes'][number]
type OutcomeFact = Answer<'get', '/v1/outcomes'>['data'][number]
type Measurement = Answer<'get', '/v1/measurements'>['data'][number]
type CustomerVerdict = Answer<'get', '/v1/customer-verdicts'>['data'][number]
type VendorVerdict = Answer<'get', '/v1/vendor-verdicts'>['data'][number]

export type OutcomeView = {
  readonly title: string
  readonly hue: 'usage' | 'outcome' | 'ink'
  /** 0 to 1; null is unknown. */
  readonly share: number | null
  /** What was said or counted, or what would make it known. */
  readonly words: string
  readonly evidence: readonly string[]
}

export type OutcomeToView = {
  readonly outcome: Pick<GapOutcome, 'measured' | 'customer' | 'vendor'>
  /** Share of its milestones that are reached; null without any. */
  readonly functional: number | null
  readonly fact: Pick<OutcomeFact, 'measure' | 'milestones'> | undefined
  readonly measurements: readonly Pick<Measurement, 'id' | 'value' | 'occurredAt'>[]
  readonly said: readonly Pick<CustomerVerdict, 'id' | 'stakeholder' | 'achieved' | 'occurredAt'>[]
  readonly weSaid: readonly Pick<VendorVerdict, 'id' | 'person' | 'verdict' | 'occurredAt'>[]
  readonly nameOfTheirs: NameOf
  readonly nameOfOurs: NameOf
}

export function outcomeViews(of: OutcomeToView): OutcomeView[] {
  return [productView(of), measuredView(of), customerView(of), ourView(of)]
}

function productView({ functional, fact }: OutcomeToView): OutcomeView {
  const count = fact?.milestones?.length ?? 0
  const words =
    functional === null
      ? 'Known once it names milestones in the product'
      : count < 2
        ? functional === 1
          ? 'Its milestone is reached'
          : 'Its milestone is not reached'
        : functional === 1
          ? `All ${count} milestones`
          : `${formatPercent(functional)} of ${count} milestones`
  return { title: 'Product done', hue: 'usage', share: functional, words, evidence: [] }
}

function measuredView({ outcome: { measured }, fact, measurements }: OutcomeToView): OutcomeView {
  const newest = newestOf(measurements, measured.evidence)
  const known =
    newest === undefined
      ? ''
      : `${measureWords(newest.value, fact?.measure)}, ${formatDay(newest.occurredAt)}`
  return {
    title: 'Measured',
    hue: 'outcome',
    share: measured.value,
    words: measured.value === null ? unknownWords(known, 'once it is measured') : known,
    evidence: measured.evidence,
  }
}

/** `10.4 of 2 days`: where it stands, where they want to be. */
function measureWords(value: number | null, measure: OutcomeFact['measure'] | undefined): string {
  if (value === null) return 'a measurement'
  const of = measure === null || measure === undefined ? '' : ` of ${formatNumber(measure.target, 1)}`
  const unit = measure?.unit ?? ''
  return `${formatNumber(value, 1)}${of}${unit === '' ? '' : ` ${unit}`}`
}

function customerView({ outcome: { customer }, said, nameOfTheirs }: OutcomeToView): OutcomeView {
  const behind = newestFirst(said.filter(({ id }) => customer.evidence.includes(id)))
  const known = behind
    .slice(0, 2)
    .map(
      ({ stakeholder, achieved, occurredAt }) =>
        `${firstName(nameOfTheirs(stakeholder))} ${achieved} of 5, ${formatDay(occurredAt)}`,
    )
    .join('; ')
  return {
    title: 'They say',
    hue: 'outcome',
    share: customer.value,
    words: customer.value === null ? unknownWords(known, 'once they say how near they are') : known,
    evidence: customer.evidence,
  }
}

function ourView({ outcome: { vendor }, weSaid, nameOfOurs }: OutcomeToView): OutcomeView {
  const newest = newestOf(weSaid, vendor.evidence)
  const known =
    newest === undefined
      ? ''
      : `${nameOfOurs(newest.person)} ${newest.verdict} of 5, ${formatDay(newest.occurredAt)}`
  return {
    title: 'We say',
    hue: 'ink',
    share: vendor.value,
    words: vendor.value === null ? unknownWords(known, 'once we say what we think') : known,
    evidence: vendor.evidence,
  }
}

const unknownWords = (lastKnown: string, until: string): string =>
  lastKnown === '' ? `Known ${until}` : `${lastKnown}: too old. Known ${until}`

export const firstName = (name: string): string => name.split(' ')[0] ?? name

type Dated = { readonly id: string; readonly occurredAt: string }

const newestFirst = <T extends Dated>(facts: readonly T[]): T[] =>
  facts.toSorted((a, b) => b.occurredAt.localeCompare(a.occurredAt))

const newestOf = <T extends Dated>(facts: readonly T[], ids: readonly string[]): T | undefined =>
  newestFirst(facts.filter(({ id }) => ids.includes(id)))[0]
