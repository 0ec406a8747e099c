// Who it is, how they stand, and one sentence that sums it up.
import type { Answer } from '@rung/client'
import { CaptureChooser } from '../../capture/capture.tsx'
import { useAnswer } from '../../client/use-answer.ts'
import { Band } from '../../controls/band.tsx'
import { formatChange, formatDay, formatNumber } from '../../controls/format.ts'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { accountFacts } from './account-facts.ts'
import { CoverNote } from './cover-note.tsx'
import { scoreChangeWords } from './moved-days.ts'
import { sumUp } from './sum-up.ts'
import { useAccountFact, useAccountId, useChanges, useRenewalRisk, useSubscriptions } from './use-account.ts'
import { useMayCapture } from './use-may-capture.ts'

type Health = Answer<'get', '/v1/accounts/{id}/health'>

export function AccountHead({ health }: { health: Health }) {
  return (
    <header className="account-head">
      <div>
        <h1>{health.name ?? health.externalId ?? 'Account without a name'}</h1>
        <Facts health={health} />
        <p className="summed-up">
          {sumUp(health).map(({ text, hue }) =>
            hue === undefined ? (
              text
            ) : (
              <b key={text} className={hue}>
                {text}
              </b>
            ),
          )}
        </p>
        <Marks health={health} />
        <Record />
      </div>
      <Score health={health} />
    </header>
  )
}

function Record() {
  const account = useAccountId()
  const { asOf } = useTimeTravel()
  const may = useMayCapture()
  if (asOf !== undefined) {
    return <p className="small muted">You see a day that is over: nothing can be recorded here.</p>
  }
  // its place is kept while it is not known yet whether one may, and who is away
  return (
    <div className="record-place row">
      {may ? <CaptureChooser account={account} /> : null}
      <CoverNote />
    </div>
  )
}

function Facts({ health }: { health: Health }) {
  const { data: account } = useAccountFact()
  const { data: risk } = useRenewalRisk()
  const { data: subscriptions } = useSubscriptions()
  const { data: csm } = useAnswer(
    '/v1/people/{id}',
    { path: { id: account?.csm ?? '' } },
    { enabled: account?.csm !== undefined && account.csm !== null },
  )
  const isKnown = account !== undefined && risk !== undefined && subscriptions !== undefined
  const facts = !isKnown
    ? []
    : accountFacts({
        segment: health.segment,
        csm: account.csm === null ? null : (csm?.name ?? csm?.externalId ?? '…'),
        renewals: risk.renewals,
        contracts: subscriptions.data,
        closedOn: account.closedOn,
        today: health.asOf,
      })
  // an empty line keeps its place while they are on their way
  return <p className="muted small facts">{facts.length === 0 ? ' ' : facts.join(' · ')}</p>
}

function Marks({ health }: { health: Health }) {
  const { onboarding, pause } = health.calendar
  return (
    <>
      {onboarding === null ? null : (
        <p className="small muted">
          In onboarding until {formatDay(onboarding.until)}: little can be known yet.
        </p>
      )}
      {pause === null ? null : (
        <p className="small muted">They agreed with us to pause: judged as it stood before.</p>
      )}
      {health.stuck === null ? null : (
        <p className="small bad">
          The newest facts are not judged yet: judging them failed. An admin can try again.
        </p>
      )}
    </>
  )
}

function Score({ health }: { health: Health }) {
  const { score, band, provisional } = health
  return (
    <div className="score">
      {score === null ? (
        <span className="unknown">unknown</span>
      ) : (
        <b title={`${formatNumber(score, 2)} of 100`}>{formatNumber(score)}</b>
      )}
      <Band band={band} isProvisional={provisional} />
      <ScoreChange />
    </div>
  )
}

const DAYS = 30

function ScoreChange() {
  const { data } = useChanges(DAYS)
  const words = data === undefined ? null : scoreChangeWords(data, DAYS)
  // an empty line keeps its place while it is on its way
  if (data === undefined || words === null) return <p className="tiny"> </p>
  return (
    <p className="tiny" title={`${formatChange(data.totalHundredths / 100, 2)} points`}>
      {words}
    </p>
  )
}
