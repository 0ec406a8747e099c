// A play: what a person does about a reason, what it costs, how often it works, what to say, and what happens next.
import type { Works } from './effect.ts'
import type { GapKind, ReasonKind } from './reason.ts'

export const REACTIONS = ['tell_me_more', 'disagree', 'not_important', 'different_view'] as const
/** What the customer answers. */
export type Reaction = (typeof REACTIONS)[number]

export type FollowUp = {
  /** What the CSM does then, one sentence. */
  readonly does: string
  readonly withinDays: number
}

/** Whom a play speaks with: see choose-addressee.ts. `nobody`: it is the CSM's own work. */
export const AIMS = ['subject', 'outcome_stakeholder', 'next_level', 'buyer', 'nobody'] as const
export type Aim = (typeof AIMS)[number]

/** How much of the work is ours, from none to all. */
export const HELP_LEVELS = ['do_it_yourself', 'show_me', 'do_it_with_me', 'done_for_you'] as const
export type HelpLevel = (typeof HELP_LEVELS)[number]

export const CONTENT_KINDS = [
  'article',
  'video',
  'webinar',
  'course',
  'template',
  'call',
  'paid_service',
] as const
export type ContentKind = (typeof CONTENT_KINDS)[number]

/** What the customer is given: in the product by a nudge, or sent by their CSM. */
export type PlayContent = {
  readonly kind: ContentKind
  readonly title: string
  /** What they read, in the second person; plain text. */
  readonly text: string
  /** An https address; null where the text says it all. */
  readonly url: string | null
  /** How long it takes, where somebody measured it, and who; null where nobody did. */
  readonly minutes: { readonly value: number; readonly measuredBy: string } | null
  /** Of a paid service; null for all else. */
  readonly price: { readonly amountMinor: number; readonly currency: string } | null
}

/** A task of the CSM, so many days after the play begins. */
export type PlayStep = { readonly day: number; readonly task: string }

/** For the ear of the person spoken with, in the second person. Slots: see talk-slots.ts. */
export type PlayTalk = {
  /** How to begin: with the customer's own words where they may be said, and without. */
  readonly opening: { readonly withWords: string; readonly without: string }
  /** What to agree on before the talk ends; for the CSM. */
  readonly agree: string
}

export type Play = {
  readonly key: string
  /** 0: as it comes with Rung; 1, 2, 3 ...: the workspace's own. Not in config: it is a name. */
  readonly version: number
  /** Retired ones lead no card and are offered to nobody; cards of before still name them. */
  readonly retired: boolean
  readonly name: string
  /** What it is an answer to. */
  readonly reasons: readonly ReasonKind[]
  /** Of `success_gap`, the gaps it is for; empty: any. */
  readonly gapKinds: readonly GapKind[]
  /** The customer's concerns it is for, by their level on the ladder, 1..5; empty: any. */
  readonly concernLevels: readonly number[]
  /** The level of the ladder it helps to reach; null: none in particular. */
  readonly reachesLevel: number | null
  readonly help: HelpLevel
  readonly content: PlayContent | null
  /** In the order of their days. Not in config: a workspace changes them by a version of its own. */
  readonly steps: readonly PlayStep[]
  /** Of the CSM, with the customer and around it. */
  readonly hours: number
  /** After it is done, its reason stays away this long unless it moves materially. */
  readonly restDays: number
  /** The share of the loss that is prevented when the play works. */
  readonly preventsWhenItWorks: number
  readonly works: Works
  /** Days before a decision by which it must begin to have its full effect. */
  readonly leadDays: number
  /** Days of waiting after which half of its effect is gone, whenever the decision falls. */
  readonly effectHalvesDays: number
  readonly aim: Aim
  readonly talk: PlayTalk
  /** To oneself, never said to anybody. */
  readonly notes: readonly string[]
  readonly reactions: Readonly<Record<Reaction, FollowUp>>
}
