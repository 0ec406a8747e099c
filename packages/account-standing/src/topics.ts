// What tickets, touches and notes were about: the topics callers give, and how often each came up lately.
import { contains, type Day, dayOf, windowEnding } from '@rung/kernel'
import type { AccountFacts } from './account-facts.ts'
import { newest } from './newest.ts'
import { type StandingPolicy, TOPICS, type Topic } from './policy.ts'

export type TopicCount = {
  readonly topic: Topic
  readonly value: number
  /** Ids of the tickets, touches and notes, in order. */
  readonly evidence: readonly string[]
  readonly newestOn: Day
}

type About = { readonly id: string; readonly on: Day; readonly topic: Topic | null }

/**
 * How many tickets, touches and notes of the window carry each topic, in the order of `TOPICS`. A topic that none carries is
 * left out: callers need not give topics, so that there is none to be read from its absence.
 *
 * @example a ticket about `price` 10 days ago and a touch about `price` 120 days ago: price 1
 */
export function countTopics(facts: AccountFacts, policy: StandingPolicy, asOf: Day): TopicCount[] {
  const window = windowEnding(asOf, policy.topicsDays)
  const inWindow = aboutSomething(facts).filter(({ on }) => contains(window, on))
  return TOPICS.flatMap(topic => {
    const found = inWindow.filter(each => each.topic === topic)
    const last = newest(found, each => each)
    if (last === undefined) return []
    return [{ topic, value: found.length, evidence: found.map(({ id }) => id).toSorted(), newestOn: last.on }]
  })
}

function aboutSomething({ tickets, touches, notes }: AccountFacts): About[] {
  return [
    ...tickets.map(({ ticketId, openedAt, topic }) => ({ id: ticketId, on: dayOf(openedAt), topic })),
    ...touches.map(({ touchId, on, topic }) => ({ id: touchId, on, topic })),
    ...notes.map(({ noteId, on, topic }) => ({ id: noteId, on, topic })),
  ]
}
