// A worklist as it is answered; words are joined here and nowhere before.
import { presentLeftOut } from '@rung/http-service'
import type { HealthPolicies } from '@rung/judgement'
import { keyQuestion } from '@rung/judgement/requests'
import type { OpenedWorklist, ShownCard } from '../actions/open-worklist.ts'
import { playByKey, talkAbout } from '../talk-about.ts'
import type { WorklistAnswer } from './schema.ts'

type CardAnswer = WorklistAnswer['cards'][number]

export function presentWorklist(opened: OpenedWorklist, policies: HealthPolicies): WorklistAnswer {
  const { csm, day, kept, firstList, portfolio } = opened
  const cards = opened.cards.map(card => ({
    section: card.section,
    answer: presentCard(card, opened, policies),
  }))
  const of = (section: ShownCard['section']) =>
    cards.filter(card => card.section === section).map(card => card.answer)
  return {
    csmId: csm.csmId,
    externalId: csm.externalId,
    date: day,
    timeZone: csm.timeZone,
    kept,
    builtAt: firstList.builtAt,
    currency: portfolio.currency,
    hours: firstList.hours,
    plannedHours: firstList.plannedHours,
    passedOver: firstList.passedOver,
    heldOut: firstList.heldOut,
    cards: of('today'),
    winBacks: of('win_back'),
    policyVersion: firstList.policyVersion,
    stuckAccounts: presentLeftOut(portfolio.leftOut),
  }
}

function presentCard(card: ShownCard, { portfolio }: OpenedWorklist, policies: HealthPolicies): CardAnswer {
  const account = portfolio.accounts.get(card.accountId)
  const play = playByKey(card.play, policies.worklist)
  const { tell_me_more, disagree, not_important, different_view } = play.reactions
  return {
    id: card.id,
    position: card.position,
    accountId: card.accountId,
    externalId: account?.externalId ?? null,
    name: account?.name ?? null,
    segment: account?.segment ?? null,
    status: card.status,
    statusAt: card.statusAt,
    newToday: card.newToday,
    arisenAt: card.arisenAt,
    pool: card.pool,
    reasons: card.reasons.map(reason => ({
      ...reason,
      subjects: [...reason.subjects],
      evidence: [...reason.evidence],
    })),
    play: {
      key: play.key,
      name: play.name,
      hours: play.hours,
      reactions: { tell_me_more, disagree, not_important, different_view },
    },
    hours: card.hours,
    value: card.value,
    renewal: card.renewal,
    talk: talkOf(card, portfolio, policies),
  }
}

function talkOf(
  card: ShownCard,
  { judgements, words }: OpenedWorklist['portfolio'],
  policies: HealthPolicies,
): CardAnswer['talk'] {
  const judgement = judgements.get(card.accountId)
  if (judgement === undefined) return { stakeholderId: null, stakeholderName: null, lines: [] }
  const play = playByKey(card.play, policies.worklist)
  const { addressee, lines } = talkAbout(card, play, judgement.signals, words, keyQuestion)
  return {
    stakeholderId: addressee,
    stakeholderName: addressee === null ? null : (words.names.get(addressee) ?? null),
    lines: [...lines],
  }
}
