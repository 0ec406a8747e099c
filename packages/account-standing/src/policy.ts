// Every number this room judges by, with its unit and its reason. Passed to each judgement, never read from here by one.

export type Priority = 'low' | 'normal' | 'high' | 'urgent'

/** In one word what a ticket, touch or note was about. Given by callers: text is never read for it. */
export const TOPICS = [
  'price',
  'competitor',
  'leaving',
  'outage',
  'bug',
  'how_to',
  'feature',
  'praise',
] as const
export type Topic = (typeof TOPICS)[number]

export type StandingPolicy = {
  readonly version: string
  /** Hours from opening to resolution that count as in time, by the clock, nights and weekends included. */
  readonly resolutionTargetHours: Readonly<Record<Priority, number>>
  /** What resolution is before any ticket, in tickets. */
  readonly resolutionPrior: { readonly inTime: number; readonly late: number }
  /** Credit of a ticket resolved in time that had to be opened again. */
  readonly reopenedCredit: number
  /** Days of tickets that resolution looks back on. */
  readonly resolutionWindowDays: number
  readonly benevolenceExpiresDays: number
  readonly surveyExpiresDays: number
  readonly pulseExpiresDays: number
  /** Days of the recent ticket count, and of the stretch before it that says what is usual. */
  readonly ticketsRecentDays: number
  readonly ticketsUsualDays: number
  /** Fewer days of history than this say nothing about what is usual. */
  readonly ticketsUsualLeastDays: number
  /** Days in which a topic of a ticket, touch or note is counted. */
  readonly topicsDays: number
  /** Days from the beginning of a customer that count as onboarding. */
  readonly onboardingDays: number
  /** Days from the beginning to the first milestone, where the account has no plan of its own. */
  readonly firstValueDays: number
  /** Days of touches that say what gap is usual with a person, and the fewest days of contact that say it. */
  readonly touchUsualDays: number
  readonly touchUsualLeastContacts: number
  /** Days past its due date that an unresolved renewal stays open. */
  readonly overdueKeptDays: number
  /** Days that a resolved renewal stays in view after it was due and resolved. */
  readonly resolvedKeptDays: number
  /** A contract that starts within this many days of another's end follows it, and decides it. */
  readonly successionDays: number
}

export const STANDING_POLICY: StandingPolicy = {
  version: 'accounts-3',
  // A working day, a day, a week, two: a normal ticket of Thursday that is solved on Tuesday was no failure of anybody's.
  resolutionTargetHours: { urgent: 8, high: 24, normal: 168, low: 336 },
  // Three in time to one late, as for promises: one late ticket is no ruin, and one in time no proof.
  resolutionPrior: { inTime: 3, late: 1 },
  // "Reopened counts half": the domain's rule for trust by resolution, as are the 180 days.
  reopenedCredit: 0.5,
  resolutionWindowDays: 180,
  // The answer is asked for once a year.
  benevolenceExpiresDays: 365,
  // NPS and CSAT are asked at least once a year where they are asked at all.
  surveyExpiresDays: 365,
  // A CSM looks at every account at least once a quarter.
  pulseExpiresDays: 90,
  // Not in config: signals are named for it (`tickets_30d`).
  ticketsRecentDays: 30,
  // Half a year smooths out single bad weeks, and is short enough to follow growth.
  ticketsUsualDays: 180,
  ticketsUsualLeastDays: 60,
  // Not in config: signals are named for it (`topic_90d:price`). A quarter: what was said of a rival before it has been answered or not.
  topicsDays: 90,
  // A quarter: what is not running by then has not started.
  onboardingDays: 90,
  // A month to the first value is the usual plan of a B2B onboarding.
  firstValueDays: 30,
  touchUsualDays: 365,
  // Three days of contact are two gaps: one gap alone is chance.
  touchUsualLeastContacts: 3,
  // A quarter: after that nobody is still signing, and somebody forgot to write down how it ended.
  overdueKeptDays: 90,
  // A quarter and a week: at the end of a quarter all that was decided in it is in view.
  resolvedKeptDays: 100,
  // A change of plan written as a new subscription is rarely more than a billing month apart.
  successionDays: 31,
}

/**
 * Days per month of term that a renewal's due date may lie off the boundary it is about: just under half a term, so that
 * it is about one boundary. Not in config: a matter of reading dates, not of judgement.
 */
export const NEAR_DAYS_PER_MONTH = 14

export type OfferPolicy = {
  /** Standard deviations to either side of the interval of a share. */
  readonly shareDeviations: number
}

/** Not in config: what 95 % means. */
export const OFFER_POLICY: OfferPolicy = { shareDeviations: 1.959_964 }
