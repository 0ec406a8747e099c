// Why now: each reason with what it is about, and the renewal with its risk.

import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useAnswer } from '../../client/use-answer.ts'
import { exactMoney, formatDay, formatDaysFrom, formatMoney } from '../../controls/format.ts'
import { Skeleton } from '../../controls/skeleton.tsx'
import { Unfold } from '../../controls/unfold.tsx'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { riskSentence, withSpokenDays } from './card-sentences.ts'
import { REASON_NAMES } from './card-words.ts'
import type { Card, Reason, Renewal } from './worklist-types.ts'

// few sentences name an account: a first load goes without it
const NamedWords = lazy(async () => ({
  default: (await import('../../controls/named-words.tsx')).NamedWords,
}))

// not in the first load: asked for when somebody wants to know
const Evidence = lazy(() =>
  import('../../controls/evidence.tsx').then(({ Evidence }) => ({ default: Evidence })),
)

/** What they got and whether we know it: in the hue of outcomes. */
const OF_OUTCOMES: readonly Reason['kind'][] = [
  'success_gap',
  'outcome_off_pace',
  'verdict_missing',
  'own_verdict_missing',
  'win_to_share',
]

export function Reasons({ card, account, today }: { card: Card; account: string; today: string }) {
  const reasons = card.reasons.filter(reason => !isSaidByRenewal(reason, card))
  return (
    <section aria-label="Why now">
      <dl className="reasons">
        {reasons.map(reason => (
          <div key={`${reason.kind}${reason.subjects.join()}`}>
            <dt className={hueOf(reason)}>
              {REASON_NAMES[reason.kind]}
              {reason.newToday ? <span className="tiny"> new today</span> : null}
            </dt>
            <dd>
              {withSpokenDays(reason.sentence)}
              <About reason={reason} />
              {reason.evidence.length === 0 ? null : (
                <Unfold title="How we know">
                  <Suspense fallback={<Skeleton lines={2} />}>
                    <Evidence ids={reason.evidence} account={account} />
                  </Suspense>
                </Unfold>
              )}
              {reason.kind === 'own_verdict_missing' ? (
                <div className="evidence-line">
                  <Link
                    to="/accounts/$id"
                    params={{ id: account }}
                    search={{ section: 'success-gap' } as never}
                  >
                    File your verdict
                  </Link>
                  . What they said may be sealed until you do.
                </div>
              ) : null}
            </dd>
          </div>
        ))}
        {card.renewal === null ? null : <RenewalLine account={account} of={card.renewal} today={today} />}
      </dl>
    </section>
  )
}

/** The line of the renewal says when it is due, and more. */
const isSaidByRenewal = ({ kind }: Reason, { renewal }: Card): boolean =>
  kind === 'renewal_window' && renewal !== null

const hueOf = ({ kind }: Reason): string | undefined =>
  kind === 'use_fell' ? 'usage' : OF_OUTCOMES.includes(kind) ? 'outcome' : undefined

function About({ reason }: { reason: Reason }) {
  return reason.about.map(line => (
    <div className="evidence-line" key={line}>
      {withSpokenDays(line)}
    </div>
  ))
}

function RenewalLine({
  account,
  of: { renewalId, dueOn },
  today,
}: {
  account: string
  of: NonNullable<Card['renewal']>
  today: string
}) {
  const { data, isPending } = useAnswer('/v1/accounts/{id}/renewal-risk', {
    path: { id: account },
    query: useTimeTravel(),
  })
  const renewal = data?.renewals.find(one => one.renewalId === renewalId)
  return (
    <div>
      <dt>Renewal {formatDaysFrom(dueOn, today)}</dt>
      <dd className="renewal-risk">
        {isPending ? (
          <Skeleton lines={3} label="Loading the risk" />
        ) : renewal === undefined ? (
          `Due ${formatDay(dueOn)}.`
        ) : (
          <>
            <Sum renewal={renewal} /> due {formatDay(dueOn)}. {riskSentence(renewal)}
            {renewal.drivers.map(driver => (
              <div className="evidence-line" key={driver.feature}>
                <span className={driver.effect === 'raises' ? 'bad' : 'good'}>
                  {driver.effect === 'raises' ? 'Raises it:' : 'Lowers it:'}
                </span>{' '}
                {driver.words.includes('acc_') ? (
                  <Suspense fallback={null}>
                    <NamedWords words={driver.words} />
                  </Suspense>
                ) : (
                  driver.words
                )}
              </div>
            ))}
          </>
        )}
      </dd>
    </div>
  )
}

function Sum({ renewal: { arrMinor, currency } }: { renewal: Renewal }) {
  if (arrMinor === null || currency === null) return <>A sum nobody recorded,</>
  return <span title={exactMoney(arrMinor, currency)}>{formatMoney(arrMinor, currency)}</span>
}
