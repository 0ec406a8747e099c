// Does it work: what acting on cards at once did, by play and in all, and what nudges did, each against a lot.
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { usePageTitle } from '../../layout/use-page-title.ts'
import '../../styles/beyond.css'
import { cardSentences, holdoutSentence, lotSentence, nudgeSentences, savedSentence } from './effect-words.ts'
import { PlayEffects } from './play-effects.tsx'

export function EffectsPage() {
  usePageTitle('Does it work')
  return (
    <>
      <p className="small">
        <Link to="/accuracy">How right are we</Link>
      </p>
      <div className="page-head">
        <div>
          <h1>Does it work</h1>
          <p>
            Whether what you do changes what comes, against those whom a lot had wait. Each range holds
            however often one looks; “not yet” is an answer too.
          </p>
        </div>
      </div>
      <div className="stack in-turn">
        <Cards />
        <Nudges />
      </div>
    </>
  )
}

function Cards() {
  const effect = useAnswer('/v1/worklists/effect', {})
  return (
    <>
      <section className="card stack" aria-labelledby="cards-title">
        <h2 id="cards-title">Acting on cards</h2>
        <AnswerView answer={effect} lines={6}>
          {answer => (
            <>
              <p>{lotSentence(answer)}</p>
              <ul className="stack small">
                {cardSentences(answer, answer.delay.resultDays).map(sentence => (
                  <li key={sentence}>{sentence}</li>
                ))}
                <li>{savedSentence(answer)}</li>
              </ul>
              <WhereSet does="lets cards wait" what="worklist.delay" />
            </>
          )}
        </AnswerView>
      </section>
      {effect.isLoadingError ? null : (
        <section className="card stack" aria-labelledby="plays-title">
          <h2 id="plays-title">By play</h2>
          <AnswerView answer={effect} lines={4}>
            {({ plays, delay }) => <PlayEffects plays={plays} resultDays={delay.resultDays} />}
          </AnswerView>
        </section>
      )}
    </>
  )
}

function Nudges() {
  const effect = useAnswer('/v1/nudges/effect', {})
  return (
    <section className="card stack" aria-labelledby="nudges-title">
      <h2 id="nudges-title">Nudges in your product</h2>
      <AnswerView answer={effect} lines={4}>
        {answer => (
          <>
            <p>{holdoutSentence(answer)}</p>
            <ul className="stack small">
              {nudgeSentences(answer).map(sentence => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <WhereSet does="shows a share of users nothing" what="nudges.holdoutShare" />
          </>
        )}
      </AnswerView>
    </section>
  )
}

function WhereSet({ does, what }: { does: string; what: string }) {
  return (
    <p className="muted small">
      An admin {does} under{' '}
      <Link to="/settings/$section" params={{ section: 'judging' }}>
        What accounts are judged by
      </Link>
      , as <code>{what}</code>.
    </p>
  )
}
