// What the list passed over, one by one: who, what would lead, what that is worth, and why it waits.
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../client/use-answer.ts'
import { usePeople } from '../../client/use-people.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { formatHours, plural } from '../../controls/format.ts'
import { withSpokenDays } from './card-sentences.ts'
import { REASON_NAMES } from './card-words.ts'
import { type PassedOver, whyPassedOver, worthPassedOver } from './passed-over-words.ts'

/** More than any list names. */
const ALL = 1000

export function PassedOverList({ csm, date }: { csm: string; date: string }) {
  const answer = useAnswer('/v1/worklists/{csm}/passed-over', {
    path: { csm },
    query: { date, limit: ALL },
  })
  return (
    <AnswerView answer={answer} lines={4} title="Passed over">
      {({ data, total, currency }) => (
        <>
          <ol className="passed-over">
            {data.map(each => (
              <PassedOverLine key={each.accountId} of={each} currency={currency} />
            ))}
          </ol>
          {total > data.length ? (
            <p>
              {plural(total - data.length, 'more account')} of that morning: not named here, or on a card
              since.
            </p>
          ) : null}
        </>
      )}
    </AnswerView>
  )
}

function PassedOverLine({ of: each, currency }: { of: PassedOver; currency: string | null }) {
  const { nameOf } = usePeople()
  const { accountId, externalId, name, reason, play, hours } = each
  return (
    <li>
      <Link to="/accounts/$id" params={{ id: externalId ?? accountId }} search={{} as never}>
        {name ?? externalId ?? 'An account without a name'}
      </Link>
      : {REASON_NAMES[reason.kind].toLowerCase()}. {withSpokenDays(reason.sentence)}
      {reason.about.length === 0 ? null : <div>{withSpokenDays(reason.about.join(' · '))}</div>}
      <div>{whyPassedOver(each, nameOf)}</div>
      <div className="tiny">
        {play.name}, {formatHours(hours)}. {worthPassedOver(each, currency)}.
      </div>
    </li>
  )
}
