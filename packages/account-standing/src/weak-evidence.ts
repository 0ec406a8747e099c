// What customers say elsewhere, as weak evidence of where they stand with us: surveys, tickets, touches and what those were about.
import { type Day, dayOf } from '@rung/kernel'
import type { Evidence } from '@rung/relationship-ladder'
import type { AccountFacts, Note, SurveyAnswer, Ticket, Touch } from './account-facts.ts'
import type { Topic } from './policy.ts'
import { isTwoWay } from './touches.ts'

/** Where it was said. */
export const WEAK_SOURCES = ['csat', 'nps', 'topic', 'touch'] as const
export type WeakSource = (typeof WEAK_SOURCES)[number]

export type WeakPiece = Evidence & { readonly from: WeakSource }

// Promoters begin at 9, detractors end at 6. Not in config: the question says so.
const PROMOTERS_FROM = 9
const DETRACTORS_TO = 6
// Of five steps the two below the middle. Not in config: likewise.
const DISSATISFIED_TO = 2

/**
 * NPS 9-10 level 3 for, 7-8 level 2 for, 0-6 level 2 against; CSAT 1-2 level 1 against; the topics `leaving` and `competitor` level 2
 * against, `praise` level 3 for; a two-way touch level 2 for. All weak; a touch is observed, a note our own, the rest said.
 *
 * Of the touches with one person the newest alone counts as contact: it is a state, and fifty calls are no fifty proofs. One that was
 * about something for or against us counts as that. Who answers for nobody we know answers for the account (`stakeholderId` null).
 * Units: none; pieces in no order. Errors: none. Source: the five relationship levels.
 *
 * @example an NPS answer of 9 by amy: level 3, for, customer_said, of amy
 */
export function weakEvidence(facts: AccountFacts): WeakPiece[] {
  const people = new Set(facts.stakeholders.map(({ stakeholderId }) => stakeholderId))
  const pieces = [
    ...facts.surveys.flatMap(ofSurvey),
    ...facts.tickets.flatMap(ofTicket),
    ...facts.touches.flatMap(ofTopicOfTouch),
    ...facts.notes.flatMap(ofNote),
  ].map(piece => ({ ...piece, stakeholderId: knownPerson(piece.stakeholderId, people) }))
  return [...pieces, ...contacts(facts.touches, people)]
}

function knownPerson(stakeholderId: string | null, people: ReadonlySet<string>): string | null {
  return stakeholderId !== null && people.has(stakeholderId) ? stakeholderId : null
}

type Said = Pick<WeakPiece, 'from' | 'level' | 'polarity'>

function piece(id: string, occurredOn: Day, stakeholderId: string | null, said: Said): WeakPiece {
  return {
    id,
    occurredOn,
    stakeholderId,
    strength: 'weak',
    source: 'customer_said',
    elsewhere: true,
    ...said,
  }
}

function ofSurvey({ surveyId, kind, score, on, stakeholderId }: SurveyAnswer): WeakPiece[] {
  if (kind === 'nps') return [piece(surveyId, on, stakeholderId, { from: 'nps', ...ofNps(score) })]
  return kind === 'csat' ? ofCsat(surveyId, score, on, stakeholderId) : []
}

function ofNps(score: number): Pick<Said, 'level' | 'polarity'> {
  if (score >= PROMOTERS_FROM) return { level: 3, polarity: 1 }
  return { level: 2, polarity: score > DETRACTORS_TO ? 1 : -1 }
}

function ofCsat(id: string, score: number, on: Day, stakeholderId: string | null): WeakPiece[] {
  if (score > DISSATISFIED_TO) return []
  return [piece(id, on, stakeholderId, { from: 'csat', level: 1, polarity: -1 })]
}

function ofTicket({ ticketId, openedAt, resolvedAt, csat, topic, stakeholderId }: Ticket): WeakPiece[] {
  const graded = csat === null || resolvedAt === null ? [] : [{ csat, on: dayOf(resolvedAt) }]
  return [
    ...ofTopic(topic).map(said => piece(ticketId, dayOf(openedAt), stakeholderId, said)),
    ...graded.flatMap(({ csat, on }) => ofCsat(ticketId, csat, on, stakeholderId)),
  ]
}

/** One for each who took part, one for nobody in particular where nobody is named. */
function ofTopicOfTouch({ touchId, on, topic, stakeholderIds }: Touch): WeakPiece[] {
  const who = stakeholderIds.length > 0 ? stakeholderIds : [null]
  return ofTopic(topic).flatMap(said => who.map(stakeholderId => piece(touchId, on, stakeholderId, said)))
}

/** Nobody said it to us: it is what one of ours wrote down. */
function ofNote({ noteId, on, topic, stakeholderId }: Note): WeakPiece[] {
  return ofTopic(topic).map(said => ({
    ...piece(noteId, on, stakeholderId, said),
    source: 'csm_judgement',
  }))
}

function ofTopic(topic: Topic | null): Said[] {
  if (topic === 'praise') return [{ from: 'topic', level: 3, polarity: 1 }]
  if (topic === 'leaving' || topic === 'competitor') return [{ from: 'topic', level: 2, polarity: -1 }]
  return []
}

/** The newest two-way touch with each person, and with nobody we know of. */
function contacts(touches: readonly Touch[], people: ReadonlySet<string>): WeakPiece[] {
  const newest = new Map<string | null, Touch>()
  for (const touch of touches.toSorted(byDayThenId)) {
    if (!isTwoWay(touch) || ofTopic(touch.topic).length > 0) continue
    const who = touch.stakeholderIds.length > 0 ? touch.stakeholderIds : [null]
    for (const stakeholderId of who) newest.set(knownPerson(stakeholderId, people), touch)
  }
  return [...newest].map(([stakeholderId, { touchId, on }]) => ({
    ...piece(touchId, on, stakeholderId, { from: 'touch', level: 2, polarity: 1 }),
    source: 'observed',
  }))
}

function byDayThenId(a: Touch, b: Touch): number {
  return `${a.on} ${a.touchId}` < `${b.on} ${b.touchId}` ? -1 : 1
}
