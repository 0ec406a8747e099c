// The reasons that the way out of a chasm gives for an account: one a kind, in words that name the chasm, the thing and who to speak with.
import { type Day, enumerated } from '@rung/kernel'
import type { Candidate } from './draft-card.ts'
import { type Hold, isHeld } from './hold.ts'
import { placeFor } from './naming.ts'
import type { WorklistPolicy } from './policy.ts'
import type { Reason } from './reason.ts'
import { WAY_OUT_KINDS, type WayOutKind, type WayOutTask } from './way-out.ts'

/** Whom they are about, and whom to speak with there. */
export type Asked = Pick<Candidate, 'accountId' | 'contact'>

/**
 * One reason for each kind of way out that something of is asked for the account, without what somebody put away.
 *
 * @example a promise, execute, Jane decides there // 'The company falls into the execute chasm: confirm this promise with Jane, in their own words.'
 */
export function wayOutReasons(
  tasks: readonly WayOutTask[],
  asked: Asked,
  holds: readonly Hold[],
  { materialMove }: Pick<WorklistPolicy, 'materialMove'>,
  asOf: Day,
): Reason[] {
  const own = tasks.filter(({ accountId }) => accountId === asked.accountId)
  return WAY_OUT_KINDS.flatMap(kind => {
    const free = own
      .filter(({ way }) => way === kind)
      .filter(task => !isHeld(asked.accountId, reasonOf(kind, [task], asked), holds, materialMove, asOf))
    return free.length === 0 ? [] : [reasonOf(kind, free, asked)]
  })
}

function reasonOf(kind: WayOutKind, tasks: readonly WayOutTask[], { contact }: Asked): Reason {
  const promiseIds = tasks.flatMap(({ promiseId }) => promiseId ?? []).sort()
  const chasms = [...new Set(tasks.map(({ chasm }) => chasm))].sort()
  const whom = contact === null ? 'the customer' : placeFor(contact, 'the customer', '')
  const what = [...new Set(tasks.flatMap(({ about }) => about ?? []))].sort().map(inWords)
  const said = SAYS[kind]({ count: tasks.length, whom, what: enumerated(what) || 'what was promised' })
  return {
    kind,
    subjects: [...promiseIds, ...tasks.map(({ taskId }) => taskId)].sort(),
    size: 1,
    evidence: promiseIds,
    dueOn: null,
    words: `The company falls into the ${enumerated(chasms)} chasm${chasms.length === 1 ? '' : 's'}: ${said}`,
  }
}

type Said = { readonly count: number; readonly whom: string; readonly what: string }

const promises = (count: number): string => (count === 1 ? 'this promise' : `these ${count} promises`)

const SAYS: Readonly<Record<WayOutKind, (said: Said) => string>> = {
  confirm_promises: ({ count, whom }) => `confirm ${promises(count)} with ${whom}, in their own words.`,
  share_out_promises: ({ count, whom }) =>
    `${promises(count)} ${count === 1 ? 'is' : 'are'} late: agree with ${whom} who does what until when.`,
  say_how: ({ what, whom }) => `say how ${what} will be kept, and by whom, and tell ${whom}.`,
  plan_promised: ({ what, whom }) =>
    `tell ${whom} when ${what} can really be there: it was promised for a day for which it is not planned.`,
  ask_expectations: ({ whom }) => `ask ${whom} what they expect now: they said that they are not content.`,
  map_capability: ({ what, whom }) =>
    `ask ${whom} which concern ${what} answers for them: it was promised, and nobody wrote that down.`,
  meet_concern: ({ what, whom }) => `ask ${whom} what would answer ${what}: nothing does yet.`,
}

/** A capability as promises name it, or the tag of a concern. */
const inWords = (name: string): string => `“${name.replaceAll('_', ' ')}”`
