// Decides for one user on one surface, keeps the decision, and puts the nudge into words this user may read.
import type { Tx } from '@rung/database'
import type { Keep } from '@rung/http-service'
import { weighAccount } from '@rung/judgement'
import { addDays, type Day, dayOf, isRefusal, type NewId, type Refusal } from '@rung/kernel'
import {
  chooseContent,
  decideNudge,
  type NudgeContext,
  type NudgeDecision,
  type NudgePolicy,
  type NudgeText,
  sayNudge,
} from '@rung/nudges'
import { judging, type SignalIndex } from '@rung/signals'
import { type Play, type PlayContent, type WorklistPolicy, withOwnPlays } from '@rung/worklist'
import type { PlaybookDeps } from '../../deps.ts'
import { nudgeGrounds, nudgeStanding } from '../nudge-grounds.ts'
import { keepDecision, notBefore, sameDecision } from '../storage/keep-nudges.ts'
import { type NudgeRequest, type ReadForNudge, readForNudge } from './read-for-nudge.ts'

export type DecidedNudge = {
  readonly decisionId: string
  readonly day: Day
  readonly decision: NudgeDecision
  /** Null when nothing is shown. */
  readonly text: NudgeText | null
  /** What its play gives to read; null where no play fits, and where nothing is shown. */
  readonly given: GivenPlay | null
  /** The day from which what is kept back may be shown; null when no day is known. */
  readonly notBefore: Day | null
}

/**
 * In a read-committed transaction. One statement reads all that it is decided from; a decision that was kept today already is
 * answered from that. Any other is kept by one that takes the locks and looks whether what was read still holds: two
 * pages that ask at once must not both spend the last of the budget. Where it does not hold it is read and decided again.
 * A nudge looks at no renewal and no day before: neither is judged.
 */
export function decideUserNudge(
  { database, newId }: Pick<PlaybookDeps, 'database' | 'newId'>,
  {
    workspaceId,
    now,
    isKept,
    ...input
  }: NudgeRequest & {
    readonly workspaceId: string
    readonly now: Date
    /** The answer is kept for a retry, with its words: nobody may be erased meanwhile. */
    readonly isKept: boolean
  },
  keep: Keep<DecidedNudge | Refusal>,
): Promise<void> {
  return database.inWorkspace(
    workspaceId,
    async tx => keep(tx, await decide(tx, input, { now, newId, isKept })),
    { readsFirst: true, plansOnce: true },
  )
}

export type GivenPlay = { readonly play: Pick<Play, 'key' | 'version'>; readonly content: PlayContent }

type At = { readonly now: Date; readonly newId: NewId; readonly isKept: boolean }

// The second finds the locks held; only an erasure can have come between the locks of the first and what it read.
const TRIES = 3

async function decide(tx: Tx, input: NudgeRequest, at: At): Promise<DecidedNudge | Refusal> {
  for (let tried = 0; tried < TRIES; tried++) {
    const read = await readForNudge(tx, input, at.now)
    if (isRefusal(read)) return read
    const decided = await decideFrom(tx, input, at, read)
    if (decided !== null) return decided
  }
  throw new Error('what a nudge is decided from changed under its locks')
}

async function decideFrom(
  tx: Tx,
  { user, surface }: NudgeRequest,
  { now, newId, isKept }: At,
  read: ReadForNudge,
): Promise<DecidedNudge | null> {
  const today = dayOf(now)
  const { account, who, seen } = read
  const { accountId } = account
  const policies = read.configs(now)
  const policy = policies.nudges
  const { snapshots } = read
  const weighed = judging(accountId, () => weighAccount({ accountId, asOf: today, snapshots }, policies))
  const remembered = addDays(today, -policy.memoryDays)
  const grounds = nudgeGrounds(weighed, policies, today)
  const decision = decideNudge(
    {
      ...grounds,
      workspaceId: tx.workspaceId,
      // somebody who was erased is known by the name that stands for them, and stays in their arm of a holdout
      userId: user,
      surface,
      today,
      closed: account.closedOn !== null,
      past: read.past.filter(({ shownOn }) => shownOn >= remembered),
    },
    policy,
  )
  const own = read.ownPlays.map(({ play }) => play)
  const given = givenBy(decision, grounds.outcomes, weighed, withOwnPlays(policies.worklist, own))
  const told = toldWords(decision, weighed.signals, read)
  const known = isKept ? null : sameDecision(read.todays, accountId, decision)
  const decisionId =
    known ??
    (await keepDecision(
      tx,
      {
        id: newId('ndg'),
        accountId,
        userId: who.userId,
        surface,
        decidedOn: today,
        decidedAt: now,
        decision,
        policyVersion: policy.version,
        play: given?.play ?? null,
        chance: chanceOf(decision, policy),
      },
      { name: user, since: who.since, wordsRef: told?.reference ?? null, ...seen },
    ))
  if (decisionId === null) return null
  const { nudge } = decision
  const text = nudge && sayNudge(nudge.level, nudge.milestone, told?.text ?? null)
  return { decisionId, day: today, decision, text, given, notBefore: notBefore(decision) }
}

/** Of what a lot decided: something is shown, or its user is held out. */
function chanceOf({ nudge, reason }: NudgeDecision, { holdoutShare }: NudgePolicy): number | null {
  const isByLot = nudge !== null || reason.kind === 'held_out'
  return isByLot && holdoutShare > 0 && holdoutShare < 1 ? holdoutShare : null
}

/** Nothing of these takes anybody's time. */
const SELF_SERVICE: ReadonlySet<PlayContent['kind']> = new Set([
  'article',
  'video',
  'webinar',
  'course',
  'template',
])

/** The workspace's plays at self-service, by what this user lacks. */
function givenBy(
  { nudge }: NudgeDecision,
  outcomes: NudgeContext['outcomes'],
  weighed: Parameters<typeof nudgeStanding>[0],
  { plays }: WorklistPolicy,
): GivenPlay | null {
  const outcome = nudge && outcomes.find(({ outcomeId }) => outcomeId === nudge.outcomeId)
  if (nudge === null || outcome === null || outcome === undefined) return null
  const offers = plays.flatMap(play => {
    const { content, retired, key, version } = play
    if (retired || content === null || !SELF_SERVICE.has(content.kind)) return []
    return [{ ...play, given: { play: { key, version }, content } }]
  })
  return chooseContent(nudge, outcome, nudgeStanding(weighed), offers)?.given ?? null
}

/**
 * Words go to a user whom the directory links to a person who is still at the account: their own, and those nobody in
 * particular said. A key that sits in a page proves nothing about who asks, so nobody else is told any.
 */
function toldWords(
  { nudge }: NudgeDecision,
  signals: SignalIndex,
  { linked, texts }: ReadForNudge,
): { readonly reference: string; readonly text: string } | null {
  const outcome = nudge && signals.subjects('outcome').find(({ id }) => id === nudge.outcomeId)
  const reference = outcome?.value('outcome_statement_ref') ?? null
  const text = reference === null ? undefined : texts.get(reference)
  if (reference === null || text === undefined) return null
  const ownerId = outcome?.value('outcome_stakeholder') ?? null
  const mayRead = linked.some(
    ({ stakeholderId, departedOn }) => departedOn === null && (ownerId === null || ownerId === stakeholderId),
  )
  return mayRead ? { reference, text } : null
}
