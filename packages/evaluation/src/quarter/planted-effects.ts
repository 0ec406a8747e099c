// What plays really do: which causes to leave each takes away, how often, how much, and how long before the decision.
import type { Play } from '@rung/worklist'
import { drawFor } from '../truth/draw.ts'
import { CAUSES, type Cause, type Causes, causesToLeave, staysWith } from '../truth/latent/customer.ts'
import type { BookAccount } from './book.ts'

/** Of one play in one world. Nothing of it is known to Rung. */
export type PlantedEffect = {
  /** The share of tries in which it works. */
  readonly works: number
  /** The share of each cause that it takes away when it works, in time. */
  readonly takes: Readonly<Partial<Record<Cause, number>>>
  /** Begun so many days before the decision it has its full effect, and less in proportion after that. */
  readonly leadDays: number
  /** Days since a cause began after which half of the effect is gone. */
  readonly halvesDays: number
}

/** What each play is about, 0..1: by what it asks of a CSM, not by what its document promises. */
export const ABOUT: Readonly<Record<string, Readonly<Partial<Record<Cause, number>>>>> = {
  close_the_gap: { outcome: 1 },
  find_what_is_missing: { outcome: 1 },
  see_it_as_they_do: { outcome: 0.8, trust: 0.3 },
  smooth_the_way: { experience: 1 },
  replan_the_pace: { outcome: 0.7 },
  three_questions: { outcome: 0.3 },
  see_it_done: { outcome: 0.3, use: 0.3 },
  take_the_step_for_them: { outcome: 1, use: 0.5 },
  one_real_case: { outcome: 0.3, use: 0.3 },
  say_how_far: { outcome: 0.1 },
  pass_on_the_win: { value: 0.2 },
  the_next_aim: { use: 0.2 },
  restart_the_onboarding: { use: 0.8, outcome: 0.3 },
  ask_why_use_fell: { use: 1, outcome: 0.2 },
  ask_what_comes_next: { use: 0.5 },
  find_the_next_champion: { championGone: 1 },
  hear_them_out: { against: 1, trust: 0.3 },
  own_the_tickets: { trust: 0.7, experience: 0.3 },
  repair_the_promise: { unkept: 1, trust: 0.3 },
  confirm_the_promise: { unkept: 0.3, trust: 0.2 },
  ask_why_quiet: { value: 0.7 },
  ask_what_changed: { value: 0.8, trust: 0.3 },
  widen_the_circle: { value: 0.5, championGone: 0.3 },
  hear_both_sides: { outcome: 0.3, trust: 0.2 },
  prepare_the_renewal: { outcome: 0.2, value: 0.3, trust: 0.2 },
  answer_the_offer: { value: 0.8 },
  share_the_win: { value: 0.4 },
  ask_for_their_verdict: { outcome: 0.1, value: 0.2 },
  // Of oneself, of who has left already and of who pauses nothing here is lost or kept; a follow-up carries on what it follows.
  file_the_verdict: {},
  win_back: {},
  begin_again: {},
  keep_the_follow_up: {},
  // Asked for by whoever leads a company that falls into a chasm: nobody does here.
  confirm_in_their_words: {},
  share_out_the_promise: {},
  say_how_it_is_kept: {},
  say_when_it_comes: {},
  ask_what_they_expect: {},
  ask_which_concern_it_answers: {},
  ask_what_would_meet_it: {},
}

/** Every play of a world has effects of its own, far from what its document promises: lists must live with that. */
export function plantEffects(seed: number, plays: readonly Play[]): ReadonlyMap<string, PlantedEffect> {
  return new Map(
    plays.map(({ key }, number) => {
      const draw = drawFor(seed, number, 'effect')
      const strength = draw.between(0.2, 0.8)
      const takes = Object.entries(ABOUT[key] ?? {}).map(([cause, share]) => [cause, share * strength])
      const works = draw.between(0.2, 0.8)
      const effect = { works, leadDays: draw.whole(10, 80), halvesDays: draw.whole(15, 150) }
      return [key, { ...effect, takes: Object.fromEntries(takes) as PlantedEffect['takes'] }]
    }),
  )
}

/** Log-odds that plays have taken away, by cause. */
export type TakenAway = Readonly<Partial<Record<Cause, number>>>

/** What is taken away once a play that works is begun on a day: a share of what is left of each cause there is, in time. */
export function takeAway(
  { simulation: { customer }, dueOn }: BookAccount,
  { takes, leadDays, halvesDays }: PlantedEffect,
  before: TakenAway,
  t: number,
): TakenAway {
  const causes = causesToLeave(customer, t)
  const inTime = Math.min(1, Math.max(0, dueOn - t) / leadDays)
  const after: Partial<Record<Cause, number>> = { ...before }
  for (const cause of CAUSES) {
    const left = Math.max(0, causes[cause] - (before[cause] ?? 0))
    const fresh = 2 ** (-daysSince(customer, cause, t) / halvesDays)
    after[cause] = (before[cause] ?? 0) + (takes[cause] ?? 0) * inTime * fresh * left
  }
  return after
}

/** P(lost) when the renewal is decided, with what was taken away by then. */
export function reallyLost({ simulation: { customer }, dueOn }: BookAccount, taken: TakenAway): number {
  const causes = causesToLeave(customer, dueOn)
  const left = CAUSES.map(cause => [
    cause,
    // what is not there any more was not taken by anybody
    causes[cause] - Math.min(taken[cause] ?? 0, Math.max(0, causes[cause])),
  ])
  return 1 - staysWith(Object.fromEntries(left) as Causes)
}

type Customer = BookAccount['simulation']['customer']

/** Days since the cause began; 0 of one that names no day. */
function daysSince({ people, use, outcomes }: Customer, cause: Cause, t: number): number {
  const last = (days: readonly number[]): number => Math.max(...days.filter(on => on <= t))
  const began: Readonly<Partial<Record<Cause, () => number>>> = {
    championGone: () => last(people.filter(({ role }) => role === 'champion').map(each => each.leavesOn)),
    against: () =>
      last(people.flatMap(({ sees }) => sees.filter(each => each.against).map(each => each.from))),
    use: () => last(use.changes.map(({ on }) => on)),
    outcome: () => last(outcomes.flatMap(({ gets }) => gets.changes.map(({ on }) => on))),
  }
  const on = began[cause]?.() ?? t
  return Number.isFinite(on) ? t - on : 0
}
