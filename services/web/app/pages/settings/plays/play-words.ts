// What the parts of a play are called: when it is asked for, whom it is for, what is given.
import type { ContentKind, GapKind, Play, Reason } from './typed-play.ts'

export const PLAY_WHEN: Readonly<Record<Reason, string>> = {
  win_back: 'They gave notice',
  follow_up: 'What was agreed with them is due',
  confirm_promises: 'Out of a chasm: a promise to confirm in their own words',
  share_out_promises: 'Out of a chasm: a late promise, who does what until when',
  say_how: 'Out of a chasm: a promise never kept before, how it will be',
  plan_promised: 'Out of a chasm: a promise that will not be there on its day',
  ask_expectations: 'Out of a chasm: they said that they are not content',
  map_capability: 'Out of a chasm: a promise, and which concern it answers',
  meet_concern: 'Out of a chasm: a concern that nothing meets',
  champion_gone: 'Whoever spoke for us left',
  hostile: 'Somebody of influence is set against us',
  competing_offer: 'They speak of a competitor, of the price, or of leaving',
  use_fell: 'Far fewer of them come than was their habit',
  promise_broken: 'A promise is past its day, or was broken',
  success_gap: 'What they get falls short of what they wanted, or of what we believe',
  ticket_storm: 'Far more tickets than usual, or one escalated',
  contradiction: 'Two views of them disagree',
  rung_drop: 'They trust us less than a month ago',
  outcome_off_pace: 'An outcome will not be there in time at this pace',
  quiet_stakeholder: 'Somebody stopped coming, and nobody asked why',
  onboarding_stalled: 'They are new, and not getting on',
  renewal_window: 'A renewal is near',
  promise_due: 'A promise falls due',
  single_threaded: 'We know one person there',
  pause_ending: 'An agreed pause is about to end',
  outgrown: 'They have what they wanted, and do less with us than they did',
  win_to_share: 'A win to share: say so, and ask what comes next',
  verdict_missing: 'They have not said lately whether they got what they wanted',
  own_verdict_missing: 'Their CSM has filed no verdict lately',
}

export const HELP_WORDS: Readonly<Record<Play['help'], string>> = {
  do_it_yourself: 'Theirs',
  show_me: 'Theirs, shown how',
  do_it_with_me: 'Together',
  done_for_you: 'Ours',
}

export const AIM_WORDS: Readonly<Record<Play['aim'], string>> = {
  subject: 'Whom it is about',
  outcome_stakeholder: 'Whose outcome it is',
  next_level: 'Who can carry the relationship further',
  buyer: 'Who decides to renew',
  nobody: 'Nobody: no talk',
}

export const GAP_WORDS: Readonly<Record<GapKind, string>> = {
  outcome: 'They got under half of what they wanted',
  completion: 'They did all that is asked and lack the outcome',
  perception: 'We see success where they do not',
  experience: 'They got there by a hard way',
}

export const CONTENT_WORDS: Readonly<Record<ContentKind, string>> = {
  article: 'Article',
  video: 'Video',
  webinar: 'Webinar',
  course: 'Course',
  template: 'Template',
  call: 'Call',
  paid_service: 'Paid service',
}

/** Of a play that is read and not yet spoken: what each name in braces stands for. */
const SLOT_WORDS: Readonly<Record<string, string>> = {
  outcome: 'what they wanted',
  concern: 'what concerns them',
  verdict: 'what they said of it',
  since: 'the day it began',
  due_on: 'the day it is due',
  everybody_said: 'what everybody said',
}

/** `You wanted: “[what they wanted]”.` */
export const withSlotsInWords = (words: string): string =>
  words.replace(/\{(\w+)\}/g, (slot, name: string) => (name in SLOT_WORDS ? `[${SLOT_WORDS[name]}]` : slot))
