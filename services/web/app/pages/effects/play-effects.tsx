// What each play did that led cards of which a lot decided.
import { useQueries } from '@tanstack/react-query'
import { answerOptions, useAnswer } from '../../client/use-answer.ts'
import { ErrorNote } from '../../controls/error-note.tsx'
import { plural } from '../../controls/format.ts'
import { Skeleton } from '../../controls/skeleton.tsx'
import { cardSentences, type Effect } from './effect-words.ts'

export function PlayEffects({ plays, resultDays }: { plays: Effect['plays']; resultDays: number }) {
  const names = useAnswer('/v1/plays', {}, { enabled: plays.length > 0 })
  const effects = useQueries({
    queries: plays.map(({ key }) => answerOptions('/v1/plays/{key}/effect', { path: { key } })),
  })
  if (plays.length === 0) {
    return (
      <p>
        No card was drawn yet, so that nothing can be said of a play. Once cards wait by lot, each play is
        here.
      </p>
    )
  }
  const asked = [names, ...effects]
  if (asked.some(({ isPending }) => isPending)) return <Skeleton lines={plays.length} />
  const failed = asked.filter(({ isLoadingError }) => isLoadingError)
  if (failed[0] !== undefined) {
    return <ErrorNote error={failed[0].error} again={() => failed.map(({ refetch }) => refetch())} />
  }
  const nameOf = (key: string): string => names.data?.data.find(play => play.key === key)?.name ?? key
  return (
    <>
      <p className="small muted">
        Of many plays one looks good by chance: read the answer over all of them first.
      </p>
      <ul className="stack">
        {effects.flatMap(({ data }) =>
          data === undefined || data.play === null
            ? []
            : [
                <li key={data.play}>
                  <strong>{nameOf(data.play)}</strong>, {plural(data.drawn, 'card')}{' '}
                  {data.versions.length > 1 ? `of ${plural(data.versions.length, 'version')} ` : ''}drawn
                  {cardSentences(data, resultDays).map(sentence => (
                    <div className="small" key={sentence}>
                      {sentence}
                    </div>
                  ))}
                </li>,
              ],
        )}
      </ul>
    </>
  )
}
