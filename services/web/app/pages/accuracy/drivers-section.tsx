// What goes with losing a renewal, by what was learned: associations with their intervals, no causes.
import { isMissing } from '../../client/answers.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { Empty } from '../../controls/empty.tsx'
import { plural } from '../../controls/format.ts'
import { DriverTable } from './driver-table.tsx'
import { KIND_WORDS, type Kind } from './model-words.ts'

/** `of` where terms and months have a model each. */
export function DriversSection({ leadDays, of }: { leadDays: 30 | 90 | 180; of?: Kind }) {
  const query = of === undefined ? { leadDays } : { leadDays, of }
  const drivers = useAnswer('/v1/renewal-drivers', { query })
  if (isMissing(drivers.error)) return null
  return (
    <section className="card">
      <h2>What goes with losing {of === undefined ? 'a renewal' : KIND_WORDS[of]}</h2>
      <AnswerView answer={drivers} lines={8}>
        {({ drivers: found, n, lost, learnedAt }) =>
          found.length === 0 ? (
            <Empty
              title={
                learnedAt === null
                  ? 'Nothing was learned from your renewals yet'
                  : `${plural(n, 'decided renewal')}, ${lost} lost: no sign of losing stands out`
              }
            />
          ) : (
            <>
              <p className="small muted">
                Of {n} renewals, {lost} lost. Odds of losing where it is stronger by one standard deviation:
                above 1 it goes with losses, below 1 with renewals. It says what goes together, not what
                causes what.
              </p>
              <DriverTable drivers={found} />
            </>
          )
        }
      </AnswerView>
    </section>
  )
}
