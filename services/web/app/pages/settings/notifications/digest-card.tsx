// One's own list of the day: whether it is sent, where, when and with what; and a try.
import { useAnswer } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { DigestForm } from './digest-form.tsx'
import { standingOf } from './digest-words.ts'

export function DigestCard() {
  const settings = useAnswer('/v1/digest-settings', {})
  return (
    <div className="card stack">
      <h3>Your list of the day</h3>
      <p>
        Rung sends it at your hour, to Slack or by mail, on days on which you are there: whom to look after
        and why, what is at stake, how to begin. In Slack make an incoming webhook for your channel or for
        yourself and copy its address. Whoever knows the address can post there, so it is kept sealed and
        never shown again.
      </p>
      <AnswerView answer={settings} lines={8}>
        {chosen => (
          <>
            <p role="status">
              <strong className={chosen.failingSince === null ? undefined : 'bad'}>
                {standingOf(chosen)}
              </strong>
            </p>
            <DigestForm key={chosen.changedAt} chosen={chosen} />
          </>
        )}
      </AnswerView>
    </div>
  )
}
