// A worklist as it is answered; words are joined here and nowhere before.
import { presentLeftOut } from '@rung/http-service'
import { keyQuestion } from '@rung/judgement/requests'
import { type FollowUp, type Play, personBeside, type Reason, unanswered, withNames } from '@rung/worklist'
import type { z } from 'zod'
import { aboutReason } from './about-reason.ts'
import { calendarOf } from './actions/find-csm.ts'
import { datedFollowUp } from './actions/follow-up-of.ts'
import type { OpenedWorklist, ShownCard } from './actions/open-worklist.ts'
import type { passedOverReason } from './routes/schema/reason.ts'
import type { WorklistAnswer } from './routes/schema/worklist.ts'
import type { CardGrounds } from './storage/cited-facts.ts'
import type { CardWords, ShownAccounts } from './storage/read-shown.ts'
import { addresseeOf, leadOf, talkAbout } from './talk-about.ts'
import { triedBefore } from './tried-before.ts'

type ReasonAnswer = z.output<typeof passedOverReason>
type CardAnswer = WorklistAnswer['cards'][number]

export function presentWorklist(opened: OpenedWorklist): WorklistAnswer {
  const { csm, day, kept, firstList, shown, leftOut } = opened
  const cards = opened.cards.map(card => ({
    section: card.section,
    answer: presentCard(card, opened),
  }))
  const of = (section: ShownCard['section']) =>
    cards.filter(card => card.section === section).map(card => card.answer)
  return {
    csmId: csm.csmId,
    externalId: csm.externalId,
    date: day,
    timeZone: csm.timeZone,
    dayOff: csm.dayOff(day),
    halfDay: csm.halfDay(day),
    kept,
    builtAt: firstList.builtAt,
    currency: shown.currency,
    hours: firstList.hours,
    plannedHours: firstList.plannedHours,
    passedOver: firstList.passedOver,
    putAway: firstList.putAway,
    heldOut: firstList.heldOut,
    cards: of('today'),
    winBacks: of('win_back'),
    policyVersion: firstList.policyVersion,
    stuckAccounts: presentLeftOut(leftOut),
  }
}

function presentCard(card: ShownCard, { csm, day, shown, policy, playOf }: OpenedWorklist): CardAnswer {
  const account = shown.accounts.get(card.accountId)
  const play = playOf(card)
  const { tell_me_more, disagree, not_important, different_view } = play.reactions
  const dated = (followUp: FollowUp) => datedFollowUp(followUp, day, calendarOf(csm, policy))
  return {
    id: card.id,
    position: card.position,
    accountId: card.accountId,
    externalId: account?.externalId ?? null,
    name: account?.name ?? null,
    segment: account?.segment ?? null,
    status: card.status,
    statusAt: card.statusAt,
    tries: card.tries,
    ...unansweredOf(card, play, shown, policy),
    handedBy: card.handedBy,
    handedTo: card.handedTo,
    movedTo: movedTo(card, account?.csmId ?? null, csm.csmId),
    newToday: card.newToday,
    arisenAt: card.arisenAt,
    pool: card.pool,
    reasons: eachLineOnce(
      leadFirst(card, play).map(reason => ({
        ...presentReason(reason, shown.grounds.get(card.accountId), shown.words),
        newToday: reason.newToday,
      })),
    ),
    verdictWords: verdictWordsOf(card, shown),
    play: {
      key: play.key,
      version: play.version,
      name: play.name,
      hours: play.hours,
      help: play.help,
      content: play.content,
      steps: [...play.steps],
      reactions: {
        tell_me_more: dated(tell_me_more),
        disagree: dated(disagree),
        not_important: dated(not_important),
        different_view: dated(different_view),
      },
    },
    triedBefore: triedBefore(shown.grounds.get(card.accountId)?.things ?? [], policy),
    hours: card.hours,
    // a list kept before says nothing of it: then it is not known to be more
    basis: card.basis ?? 'first_guess',
    ownResults: card.ownResults ?? 0,
    value: card.value,
    renewal: card.renewal,
    talk: talkOf(card, play, shown),
  }
}

function unansweredOf(
  card: ShownCard,
  play: Play,
  { grounds, words }: ShownAccounts,
  policy: OpenedWorklist['policy'],
): Pick<CardAnswer, 'askAnotherWay' | 'raise' | 'tryInstead'> {
  const asks = unanswered(card.tries, policy)
  const ofAccount = grounds.get(card.accountId)
  if (!asks.askAnotherWay || ofAccount === undefined) return { ...asks, tryInstead: null }
  const stakeholderId = personBeside(ofAccount.people, addresseeOf(card, play, ofAccount))
  return {
    ...asks,
    tryInstead:
      stakeholderId === null
        ? null
        : { stakeholderId, stakeholderName: words.names.get(stakeholderId) ?? null },
  }
}

/** What two reasons are about is said under the first. */
function eachLineOnce(reasons: CardAnswer['reasons']): CardAnswer['reasons'] {
  const said = new Set<string>()
  return reasons.map(reason => {
    const about = reason.about.filter(line => !said.has(line))
    for (const line of about) said.add(line)
    return { ...reason, about }
  })
}

/** The sentence without and with names, and what it is about. */
export function presentReason(
  reason: Reason,
  grounds: CardGrounds | undefined,
  names: CardWords,
): ReasonAnswer {
  const { kind, words, subjects, size, evidence, since, dueOn } = reason
  const sentence = withNames(words, id => names.names.get(id))
  return {
    kind,
    words: withNames(words, () => undefined),
    sentence,
    subjects: [...subjects],
    about: aboutReason({ ...reason, sentence }, grounds, names),
    size,
    evidence: [...evidence],
    since: since ?? null,
    dueOn,
  }
}

/** Whoever looks after the account by now has its card of today on their own list. */
const movedTo = ({ handedBy }: ShownCard, csmOfAccount: string | null, csmOfList: string): string | null =>
  handedBy === null && csmOfAccount !== csmOfList ? csmOfAccount : null

/** The sentence that is read first is the one the play is for. */
function leadFirst(card: ShownCard, play: Play): ShownCard['reasons'] {
  const kind = leadOf(card, play)?.kind
  return card.reasons.toSorted((a, b) => Number(b.kind === kind) - Number(a.kind === kind))
}

/** Whatever the talk quotes: the CSM may know what everybody said. */
function verdictWordsOf(
  { accountId }: ShownCard,
  { grounds, words }: ShownAccounts,
): CardAnswer['verdictWords'] {
  return (grounds.get(accountId)?.said ?? []).flatMap(({ id: outcomeId, wordsId, ownerId }) => {
    const text = words.texts.get(wordsId ?? '')
    if (text === undefined || ownerId === null) return []
    return [{ stakeholderId: ownerId, stakeholderName: words.names.get(ownerId) ?? null, outcomeId, text }]
  })
}

function talkOf(card: ShownCard, play: Play, { grounds, words }: ShownAccounts): CardAnswer['talk'] {
  const ofAccount = grounds.get(card.accountId)
  if (ofAccount === undefined) return { stakeholderId: null, stakeholderName: null, lines: [], notes: [] }
  const { addressee, lines, notes } = talkAbout(card, play, ofAccount, words, keyQuestion)
  return {
    stakeholderId: addressee,
    stakeholderName: addressee === null ? null : (words.names.get(addressee) ?? null),
    lines: [...lines],
    notes: [...notes],
  }
}
