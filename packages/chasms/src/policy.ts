// Every number of this room, with its unit and reason. Not in config: the stated rates of false alarms are those of these numbers, held in simulation.
import { type PromisePolicy, promisePolicy } from '@rung/promises'

export type ChasmPolicy = {
  readonly promises: PromisePolicy
  /** Weeks that are looked back on. */
  readonly historyWeeks: number
  /** Weeks that an indicator is the share of. */
  readonly windowWeeks: number
  /** Of an indicator's window: below either, its changes are not watched. */
  readonly leastCoverage: number
  readonly leastThings: number
  /** What a week is held against: fewer weeks or things say nothing of what is usual. */
  readonly leastReferenceWeeks: number
  readonly leastReferenceThings: number
  /** Of what quarters lately tell: a quarter with less is before its source spoke as usual. */
  readonly usualShare: number
  /** Of a quarter, of a kind of event: fewer are what somebody typed in once. */
  readonly leastOfKind: number
  /** By so much more or less at once, of all accounts, what is captured changed and not what happens: of misses told, of hits told. */
  readonly captureFactor: number
  readonly silenceFactor: number
  /** Beyond this chance it is none. */
  readonly stepChance: number
  /** Odds of a miss may rise by this factor before it is a change at all. */
  readonly margin: number
  /** What the bets against chance stake on small p-values. */
  readonly powers: readonly number[]
  /** The same of a quarter against the half years before it: there is one such bet a quarter, and it is staked on what is far out. */
  readonly driftPowers: readonly number[]
  /** The most by which one week multiplies the evidence. */
  readonly mostPerWeek: number
  /** Mean weeks to a false alarm, at least: of one symptom, and of the findings of one chasm. */
  readonly symptomWeeks: number
  readonly findingWeeks: number
  /** Of the weeks in which a change began. */
  readonly confidence: number
  /** Weeks at least halfway back that end a symptom. */
  readonly healedWeeks: number
  /** Standard deviations to either side of the interval of a share. */
  readonly deviations: number
  /** Days after the plan by which a roadmap item counts as late. */
  readonly planGraceDays: number
  /** Days from the first kept promise on until it is known what is usually kept. */
  readonly capabilitiesKnownDays: number
  /** Days of a customer after which what they say is no longer of the beginning. */
  readonly settledInDays: number
  /** Days over which answers of a team are held against each other, and how many there must be. */
  readonly teamDays: number
  readonly leastTeamAnswers: number
  /** Days without a lead after which a source is a new one. */
  readonly newSourceDays: number
  /** From here on an outcome is attained, and trust is given. */
  readonly attainedFrom: number
  /** Accounts at least of a CSM whose book counts. */
  readonly leastBook: number
  /** The most accounts, segments and causes that are named. */
  readonly mostCarriers: number
  /** The most promises or accounts of one action. */
  readonly mostToAct: number
}

export const chasmPolicy: ChasmPolicy = {
  promises: promisePolicy,
  // Three years: two of them say what the season is, and older weeks are of another company.
  historyWeeks: 156,
  // A quarter, as a head of customer success reports.
  windowWeeks: 13,
  leastCoverage: 0.5,
  leastThings: 20,
  // Half a year, and as many things as tell a half from two thirds.
  leastReferenceWeeks: 26,
  leastReferenceThings: 60,
  usualShare: 1 / 3,
  leastOfKind: 3,
  // Three times as many customers with a ticket from one week to the next: a tool that was connected, a mailbox that was added. What worsens worsens by less, or bit by bit.
  captureFactor: 3,
  // Hits that all but stop are a mapping that was lost; a share that falls from 80 % to 20 % is what is looked for.
  silenceFactor: 10,
  stepChance: 0.001,
  // A fifth: what moves less is no symptom, whatever the size of the book makes it certain of.
  margin: 1.2,
  // From few weeks that are far out to many that are somewhat out.
  powers: [0.3, 0.5, 0.7],
  driftPowers: [0.1, 0.3],
  // One bad week (an outage, a holiday) is none: three are needed at least, and four for a finding.
  mostPerWeek: 10,
  // Two years.
  symptomWeeks: 104,
  // Fifteen years of each of three chasms: one false finding of a company in five years.
  findingWeeks: 780,
  confidence: 0.95,
  healedWeeks: 8,
  deviations: 1.959_964,
  planGraceDays: 14,
  capabilitiesKnownDays: 182,
  // Dissatisfaction that rises after some months is what is looked for, not a hard beginning.
  settledInDays: 90,
  teamDays: 91,
  leastTeamAnswers: 3,
  newSourceDays: 365,
  attainedFrom: 0.5,
  leastBook: 5,
  mostCarriers: 10,
  mostToAct: 50,
}
