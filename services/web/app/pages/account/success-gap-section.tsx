// What they wanted, in their words, and how near four views say they are.
import type { Answer } from '@rung/client'
import { AskButton, CaptureButton } from '../../capture/capture.tsx'
import { PartBar } from '../../charts/part-bar.tsx'
import { AnswerView } from '../../controls/answer-view.tsx'
import { Empty } from '../../controls/empty.tsx'
import { formatDay, formatPercent } from '../../controls/format.ts'
import { usePersonNames, useStakeholderNames } from './names.ts'
import { type OutcomeView, outcomeViews } from './outcome-views.ts'
import { paceWords, sealedWords } from './pace-words.ts'
import {
  useAccountId,
  useCustomerVerdicts,
  useMeasurements,
  useOutcomeFacts,
  useSuccessGap,
  useVendorVerdicts,
} from './use-account.ts'
import { useMayCapture } from './use-may-capture.ts'

type Health = Answer<'get', '/v1/accounts/{id}/health'>
type Gap = Answer<'get', '/v1/accounts/{id}/success-gap'>
type GapOutcome = Gap['outcomes'][number]

export function SuccessGapSection({ health }: { health: Health }) {
  return (
    <AnswerView answer={useSuccessGap()} lines={8}>
      {gap => {
        const active = gap.outcomes.filter(({ active }) => active)
        const closed = gap.outcomes.filter(({ active }) => !active)
        return (
          <div className="stack">
            <Sealed gap={gap} />
            {active.length === 0 ? <NoOutcome /> : null}
            {active.map(outcome => (
              <OutcomeCard key={outcome.id} outcome={outcome} health={health} />
            ))}
            {closed.length === 0 ? null : <ClosedOutcomes outcomes={closed} />}
          </div>
        )
      }}
    </AnswerView>
  )
}

function NoOutcome() {
  const account = useAccountId()
  const may = useMayCapture()
  return (
    <Empty title="Nobody wrote down what they want">
      <p>
        Until somebody does, nothing can say whether they got it. Ask them what they want to get by us, by
        when, and how both will see that they did.
      </p>
      {may ? (
        <CaptureButton name="outcome" account={account} isQuiet={false}>
          Write down what they want
        </CaptureButton>
      ) : null}
    </Empty>
  )
}

function OutcomeCard({ outcome, health }: { outcome: GapOutcome; health: Health }) {
  const nameOf = useStakeholderNames()
  const judged = health.outcomes.find(({ outcomeId }) => outcomeId === outcome.id)
  const views = useOutcomeViews(outcome, judged?.functional ?? null)
  const about = [
    outcome.stakeholder === null ? '' : nameOf(outcome.stakeholder),
    `importance ${outcome.importance}`,
    outcome.dueOn === null ? 'to be held' : `due ${formatDay(outcome.dueOn)}`,
    outcome.confirmed ? '' : 'not confirmed by them',
  ].filter(Boolean)
  return (
    <article className="card outcome-card">
      <div className="row apart">
        <h3>
          {outcome.statement === null ? 'An outcome whose words were erased' : `“${outcome.statement}”`}
        </h3>
        <span className="small muted">{about.join(' · ')}</span>
      </div>
      <div className="four">
        {views.map(view => (
          <View key={view.title} view={view} />
        ))}
      </div>
      <p className="small">{paceWords({ ...outcome, dueOn: judged?.dueOn ?? outcome.dueOn }, health.asOf)}</p>
      <OutcomeForms outcome={outcome} />
    </article>
  )
}

function OutcomeForms({ outcome }: { outcome: GapOutcome }) {
  const account = useAccountId()
  if (!useMayCapture()) return null
  const { id, stakeholder } = outcome
  const whose = stakeholder === null ? {} : { stakeholder }
  return (
    <div className="forms">
      <CaptureButton name="their-verdict" account={account} given={{ outcome: id, ...whose }}>
        Record what they say
      </CaptureButton>
      <AskButton account={account} outcome={id} stakeholder={stakeholder ?? undefined}>
        Ask them by link
      </AskButton>
      <CaptureButton name="our-verdict" account={account} given={{ outcome: id }}>
        Say what we think
      </CaptureButton>
      <CaptureButton name="measurement" account={account} given={{ outcome: id }}>
        Record a measurement
      </CaptureButton>
    </div>
  )
}

/** What they said waits for our own verdict: said so, with the form beside it. */
function Sealed({ gap }: { gap: Gap }) {
  const account = useAccountId()
  const may = useMayCapture()
  if (gap.sealedVerdicts === 0) return null
  const waiting = gap.outcomes.filter(({ active, vendorVerdictMissing }) => active && vendorVerdictMissing)
  return (
    <div className="note row apart">
      <p>{sealedWords(gap.sealedVerdicts, may)}</p>
      {!may
        ? null
        : waiting.map(({ id, statement }) => (
            <CaptureButton
              key={id}
              name="our-verdict"
              account={account}
              given={{ outcome: id }}
              isQuiet={false}
            >
              {waiting.length === 1 ? 'File yours' : `File yours on “${statement}”`}
            </CaptureButton>
          ))}
    </div>
  )
}

function View({ view: { title, hue, share, words } }: { view: OutcomeView }) {
  return (
    <div>
      <h4>
        {title} {share === null ? <span className="unknown">unknown</span> : <b>{formatPercent(share)}</b>}
      </h4>
      <PartBar share={share} hue={hue} />
      <p className="tiny">{words}</p>
    </div>
  )
}

function useOutcomeViews(outcome: GapOutcome, functional: number | null): OutcomeView[] {
  const facts = useOutcomeFacts().data?.data
  const measurements = useMeasurements().data?.data ?? []
  const said = useCustomerVerdicts().data?.data ?? []
  const weSaid = useVendorVerdicts().data?.data ?? []
  const nameOfTheirs = useStakeholderNames()
  const nameOfOurs = usePersonNames()
  return outcomeViews({
    outcome,
    functional,
    fact: facts?.find(({ id }) => id === outcome.id),
    measurements,
    said,
    weSaid,
    nameOfTheirs,
    nameOfOurs,
  })
}

function ClosedOutcomes({ outcomes }: { outcomes: readonly GapOutcome[] }) {
  return (
    <details className="small">
      <summary>Outcomes that are closed ({outcomes.length})</summary>
      <ul className="stack closed">
        {outcomes.map(({ id, statement, attainedLastKnown }) => (
          <li key={id}>
            “{statement}”
            <span className="muted">
              {attainedLastKnown.value === null
                ? ', never known how far'
                : `, ${formatPercent(attainedLastKnown.value)} when last known`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
