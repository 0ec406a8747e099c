// The training that waits or learns, step by step, of which past days it has no signals, and of which terms nobody told.
import type { Answer } from '@rung/client'
import { useQuery } from '@tanstack/react-query'
import { answerOptions } from '../../client/use-answer.ts'
import { formatDay } from '../../controls/format.ts'
import { KIND_WORDS } from './model-words.ts'

type Training = NonNullable<Answer<'get', '/v1/models'>['training']>

// A step takes minutes.
const LOOK_AGAIN_MS = 5_000

export function TrainingSection({ leadDays }: { leadDays: number }) {
  const { data } = useQuery({
    ...answerOptions('/v1/models', {}),
    refetchInterval: ({ state }) => (state.data?.training == null ? false : LOOK_AGAIN_MS),
  })
  const training = data?.training ?? null
  const ofLead = (data?.lastTraining?.leads ?? []).filter(each => each.leadDays === leadDays)
  const lacking = ofLead.flatMap(({ answersFor, withoutSignals }) =>
    withoutSignals === null || withoutSignals.renewals === 0 ? [] : [{ answersFor, ...withoutSignals }],
  )
  const silent = ofLead.flatMap(({ answersFor, unheard }) =>
    unheard === null || unheard.renewals === 0 ? [] : [{ answersFor, ...unheard }],
  )
  if (training === null && lacking.length === 0 && silent.length === 0) return null
  return (
    <section className="card">
      <h2>Training</h2>
      {training === null ? null : (
        <p role="status">
          <progress max={training.steps} value={training.step} aria-label="Steps of the training" /> Step{' '}
          {training.step} of {training.steps}. {wordsOf(training)}
        </p>
      )}
      {lacking.map(({ answersFor, renewals, from, to }) =>
        from === null || to === null ? null : (
          <p key={answersFor} className="small muted">
            Of {renewals} decided renewals{answersFor === 'all' ? '' : ` of ${KIND_WORDS[answersFor]}`} nobody
            had judged the customer by the day of decision ({formatDay(from)} to {formatDay(to)}). The next
            training has those days judged first.
          </p>
        ),
      )}
      {silent.map(({ answersFor, renewals, from, to }) =>
        from === null || to === null ? null : (
          <p key={`unheard ${answersFor}`} className="small muted">
            {renewals} terms{answersFor === 'all' ? '' : ` of ${KIND_WORDS[answersFor]}`} went on by
            themselves while no contract was heard of ({formatDay(from)} to {formatDay(to)}). Who left then
            would not have been told of: they count neither as kept nor as lost. Are your contracts still
            being sent?
          </p>
        ),
      )}
    </section>
  )
}

/** Days in the reader's own way. */
function wordsOf({ stage, words, backfill }: Training): string {
  if (stage !== 'backfill' || backfill === null) return words
  const { accountDays, accounts, from, to } = backfill
  return `${accountDays} past days of ${accounts} customers, from ${formatDay(from)} to ${formatDay(to)}, are judged as they were then; it learns from them by itself.`
}
