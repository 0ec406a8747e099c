// Short names for what cards are about, what becomes of them, and what customers may answer.
import type { CardStatus, Reaction, Reason } from './worklist-types.ts'

export const REASON_NAMES: Readonly<Record<Reason['kind'], string>> = {
  win_back: 'Gave notice',
  follow_up: 'As agreed',
  confirm_promises: 'To confirm',
  share_out_promises: 'To share out',
  say_how: 'To say how',
  plan_promised: 'To say when',
  ask_expectations: 'To ask',
  map_capability: 'What it is for',
  meet_concern: 'Nothing meets it',
  champion_gone: 'Champion gone',
  hostile: 'Against us',
  competing_offer: 'Another offer',
  use_fell: 'Use fell',
  promise_broken: 'Broken promise',
  success_gap: 'Success gap',
  ticket_storm: 'Many tickets',
  contradiction: 'We disagree',
  rung_drop: 'Trust fell',
  outcome_off_pace: 'Behind plan',
  quiet_stakeholder: 'Gone quiet',
  onboarding_stalled: 'Stuck at the start',
  renewal_window: 'Renewal near',
  promise_due: 'Promise due',
  single_threaded: 'One contact only',
  pause_ending: 'Pause ends',
  outgrown: 'Outgrown',
  win_to_share: 'A win to share',
  verdict_missing: 'No verdict',
  own_verdict_missing: 'Your verdict',
}

export const STATUS_WORDS: Readonly<Record<CardStatus, string>> = {
  open: 'Open',
  started: 'Started',
  done: 'Done',
  no_answer: 'No answer',
  snoozed: 'Snoozed',
  dismissed: 'Dismissed',
  handed_over: 'Handed over',
}

export const REACTION_WORDS: Readonly<Record<Reaction, string>> = {
  tell_me_more: '“Tell me more”',
  disagree: '“I don’t see it so”',
  not_important: '“Not important”',
  different_view: '“We see it differently”',
}
