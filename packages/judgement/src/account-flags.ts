// What stands out at an account, by name: warnings that a list can be narrowed by.
import { HOSTILE_FROM } from '@rung/relationship-ladder'
import type { HealthPolicies } from './health-policies.ts'
import type { Judgement } from './judgement.ts'
import { outgrownBy } from './read-outgrown.ts'

/** By name, each with its meaning. */
export const ACCOUNT_FLAGS = {
  champion_gone: 'a champion left and nobody else has that role',
  escalated: 'a ticket is escalated',
  former: 'a former customer: the account is closed, or every contract is over and none is to come',
  hostile: 'hostility is 0.5 or more, by influence',
  no_economic_buyer: 'no economic buyer is known',
  outgrown:
    'they have what they wanted, a customer said so since use fell, and they do less with the product than by habit',
  notice_given: 'notice was given on an open renewal',
  promise_overdue: 'a promise is past its day',
  single_threaded: 'one person alone is known by more than weak evidence',
} as const

export type AccountFlag = keyof typeof ACCOUNT_FLAGS
export const FLAG_NAMES = Object.keys(ACCOUNT_FLAGS) as [AccountFlag, ...AccountFlag[]]

/** Those that hold, by name. What is not known is not raised. */
export function accountFlags(
  judgement: Judgement,
  { health }: Pick<HealthPolicies, 'health'>,
): AccountFlag[] {
  const { signals, renewals } = judgement
  const { account } = signals
  const holds: Readonly<Record<AccountFlag, boolean>> = {
    champion_gone: account.value('champion_gone') === true,
    escalated: (account.value('escalated_tickets') ?? 0) > 0,
    former: isFormer(judgement),
    hostile: (account.value('hostility') ?? 0) >= HOSTILE_FROM,
    no_economic_buyer: account.value('no_economic_buyer') === true,
    outgrown: hasOutgrown(judgement, health.dampers.use_falling),
    notice_given: renewals.some(({ renewal }) => renewal.noticeOn !== null),
    promise_overdue: signals.subjects('promise').some(promise => promise.value('promise_overdue') === true),
    single_threaded: account.value('single_threaded') === true,
  }
  return FLAG_NAMES.filter(name => holds[name])
}

/** No customer any more, whether somebody closed the account or their contracts alone say so: no list of customers holds it. */
export function isFormer({ signals: { account } }: Pick<Judgement, 'signals'>): boolean {
  return account.value('closed') === true || account.value('former') === true
}

function hasOutgrown(
  { asOf, judged, signals: { account } }: Judgement,
  numbers: HealthPolicies['health']['dampers']['use_falling'],
): boolean {
  return outgrownBy(account, judged.components.outcomes.value, numbers, asOf) > 0
}
