// Why a nudge is shown, or none: a closed list. It reaches a customer's page, so no reason holds a verdict, a figure or a contract's day.
import type { Day } from '@rung/kernel'

export type NudgeReason =
  /** Shown: the next milestone of the outcome that matters most to the customer. */
  | { readonly kind: 'next_milestone' }
  /** Shown: they lack an outcome still, whatever they did in the product, or stopped coming: help towards it. */
  | { readonly kind: 'outcome_help' }
  /** Shown: they have what they wanted, and say so: what comes next for them. */
  | { readonly kind: 'what_comes_next' }
  /** Shown: something came of a nudge, and this user did not say yet how it went. */
  | { readonly kind: 'how_did_it_go' }
  /** This user's budget is used up. Not erased: it may be shown from `showOn`, if it is still the next step. */
  | { readonly kind: 'queued'; readonly showOn: Day }
  /** By lot this user is shown none of these nudges, so that what they do to the others can be measured. */
  | { readonly kind: 'held_out' }
  /** What is left to reach is of outcomes this user has sent away; the first comes back on `until`. */
  | { readonly kind: 'resting'; readonly until: Day }
  /** We think of an active outcome better than the customer does: that is for people to talk about. */
  | { readonly kind: 'outcome_disputed' }
  /** A ticket is escalated: they wait for us, so nothing is asked of them. */
  | { readonly kind: 'ticket_escalated' }
  /** They agreed with us to pause. */
  | { readonly kind: 'account_paused' }
  /** People there are set against us: somebody should speak with them first. */
  | { readonly kind: 'talk_first' }
  /** A promise of ours is past its day, or was broken lately: that comes first. */
  | { readonly kind: 'promise_broken' }
  /** A term of a year or more is in its last days. */
  | { readonly kind: 'term_ending' }
  | { readonly kind: 'account_closed' }
  /** No active outcome is known, so there is nothing of theirs to help with. */
  | { readonly kind: 'no_outcome' }
  /** Their active outcomes name no milestone that usage knows. */
  | { readonly kind: 'no_milestone' }
  /** Every milestone of their active outcomes is reached. */
  | { readonly kind: 'all_reached' }

/** `user_not_proven`: whoever asks has proved nothing about the user, so nobody is looked up and nothing decided. */
export type NudgeReasonKind = NudgeReason['kind'] | 'user_not_proven'

/** Each reason in a sentence, for whoever builds the page. */
export const NUDGE_REASON_WORDS: Readonly<Record<NudgeReasonKind, string>> = {
  next_milestone: 'The next step towards the outcome that matters most to the customer.',
  outcome_help: 'Help towards an outcome of the customer’s, where no step in the product is left.',
  what_comes_next: 'What the customer wants to reach next.',
  how_did_it_go: 'How it went, since something came of a nudge: the answer is a verdict of the customer’s.',
  queued: 'This user has been shown enough for now: it waits for its day.',
  held_out: 'This user is held out, so that what nudges do can be measured.',
  resting: 'This user has sent away what is left to reach, for a while.',
  outcome_disputed: 'The customer sees an outcome less well than we do: people should talk first.',
  ticket_escalated: 'A ticket is escalated: the customer waits for us.',
  account_paused: 'An agreed pause runs.',
  talk_first: 'People there should be spoken with before anything is asked of them.',
  promise_broken: 'A promise to the customer is past its day, or was broken lately.',
  term_ending: 'A yearly or longer term is in its last days.',
  account_closed: 'The account is closed.',
  no_outcome: 'No active outcome of the customer is known.',
  no_milestone: 'No active outcome names a milestone that usage knows.',
  all_reached: 'Every milestone of the active outcomes is reached.',
  user_not_proven:
    'Nothing proves who the user is: send a token that your back end signed, or ask from your own server with a key of scope write while tokens are not enforced. The answer is the same whatever the account.',
}
