// The training that waits or learns, step by step, and of which past days it has no signals.
import type { Answer } from '@rung/client'
import { useQuery } from '@tanstack/react-query'
import { answerOptions } from '../../client/use-answer.ts'
import { formatDay } from '../../controls/format.ts'

type Training = NonNullable<Answer<'get', '/v1/models'>['training']>

// A step takes minutes.
const LOOK_AGAIN_MS = 5_000

export function TrainingSection({ leadDays }: { leadDays: number }) {
  const { data } = useQuery({
    ...answerOptions('/v1/models', {}),
    refetchInterval: ({ state }) => (state.data?.training == null ? false : LOOK_AGAIN_MS),
  })
  const training = data?.training ?? null
  const lead = data?.lastTraining?.leads.find(each => each.leadDays === leadDays)
  const lacking = lead?.withoutSignals ?? null
  const isLacking = lacking !== null && lacking.renewals > 0
  if (training === null && !isLacking) return null
  return (
    <section className="card">
      <h2>Training</h2>
      {training === null ? null : (
        <p role="status">
          <progress max={training.steps} value={training.step} aria-label="Steps of the training" /> Step{' '}
          {training.step} of {training.steps}. {wordsOf(training)}
        </p>
      )}
      {!isLacking || lacking.from === null || lacking.to === null ? null : (
        <p className="small muted">
          Of {lacking.renewals} decided renewals nobody had judged the customer by the day of decision (
          {formatDay(lacking.from)} to {formatDay(lacking.to)}). The next training has those days judged
          first.
        </p>
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
