// The decision table of nudges as text: made by running the rules over situations, so that it says what they do.
import { addDays } from '@rung/kernel'
import { decideNudge } from './decide-nudge.ts'
import { followReaction } from './follow-up.ts'
import { HELP, NUDGE_REACTIONS, type PastNudge, RESULT } from './nudge.ts'
import { contextOf, outcomeOf, pastNudgeOf, TODAY } from './nudge-context.fixture.ts'
import type { NudgeContext, NudgeOutcome } from './nudge-context.ts'
import { NUDGE_REASON_WORDS } from './nudge-reason.ts'
import type { NudgePolicy } from './policy.ts'
import { QUIET_RULES, type QuietRule } from './quiet-rules.ts'

const YESTERDAY = addDays(TODAY, -1)

const outcome = (over: Partial<NudgeOutcome>): NudgeOutcome =>
  outcomeOf({ milestones: [{ key: 'first_report', reachedOn: YESTERDAY }], ...over })

type Situation = {
  readonly name: string
  readonly outcome: NudgeOutcome
  readonly past: readonly PastNudge[]
}

const OPEN = [{ key: 'first_report', reachedOn: null }]

/** Where an account stands with one outcome. */
const SITUATIONS: readonly Situation[] = [
  { name: 'a step is open, nothing known yet', outcome: outcome({ milestones: OPEN }), past: [] },
  {
    name: 'failing: a step open, the outcome missed',
    outcome: outcome({ milestones: OPEN, attained: 0.2 }),
    past: [],
  },
  {
    name: 'hollow: all steps done, the outcome missed',
    outcome: outcome({ attained: 0.2, customer: 0.25 }),
    past: [],
  },
  { name: 'thriving: attained, and they say so', outcome: outcome({ attained: 0.9, customer: 1 }), past: [] },
  { name: 'attained, and they did not say so', outcome: outcome({ attained: 0.9 }), past: [] },
  { name: 'a step was shown and is reached', outcome: outcome({ attained: 0.6 }), past: [pastNudgeOf()] },
]

/** What makes each rule apply. */
const EXAMPLES: Readonly<Record<string, Partial<NudgeContext>>> = {
  account_closed: { closed: true },
  account_paused: { paused: true },
  talk_first: { hostility: 1 },
  promise_broken: { promises: [{ overdue: true, broken: false, dueOn: YESTERDAY }] },
  ticket_escalated: { escalatedTickets: 1 },
  term_ending: { terms: [{ endsOn: TODAY, months: 12 }] },
}

/** Of the user, by which something is kept back. */
const elsewhere = (daysAgo: number) => pastNudgeOf({ outcomeId: 'out_2', shownOn: addDays(TODAY, -daysAgo) })

function decided(situation: Situation, over: Partial<NudgeContext> | undefined, policy: NudgePolicy): string {
  const context = contextOf({ outcomes: [situation.outcome], ...over })
  const past = [...situation.past, ...context.past]
  const { nudge, reason } = decideNudge({ ...context, past }, policy)
  return nudge === null ? `– ${reason.kind}` : `**${reason.kind}**`
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}

const silenced = ({ silences }: QuietRule): string =>
  silences === 'everything' ? 'everything' : 'what pushes or sells; help and how it went are not'

/** By the numbers of a policy, in Markdown. */
export function decisionTable(policy: NudgePolicy): string {
  const head = ['', ...SITUATIONS.map(({ name }) => name)]
  const line = (name: string, over: Partial<NudgeContext> | undefined, numbers = policy) => [
    name,
    ...SITUATIONS.map(situation => decided(situation, over, numbers)),
  ]
  const disputed = (situation: Situation): Situation => ({
    ...situation,
    outcome: { ...situation.outcome, perceptionGap: 1 },
  })
  const quietLines = QUIET_RULES.map(({ name }) =>
    name === 'outcome_disputed'
      ? [`\`${name}\``, ...SITUATIONS.map(each => decided(disputed(each), {}, policy))]
      : line(`\`${name}\``, EXAMPLES[name]),
  )
  const full = Array.from({ length: policy.budget.most }, (_, index) => elsewhere(index + 1))
  const { perDay, most, days } = policy.budget
  return [
    '## When to keep quiet',
    'The first that applies is the reason; what is unknown silences nothing.',
    table(
      ['rule', 'applies when', 'silences'],
      QUIET_RULES.map(rule => [`\`${rule.name}\``, rule.when(policy), silenced(rule)]),
    ),
    '## What is decided',
    'Where an account stands, across; what is the case, down. In bold what is shown; after a dash why nothing is.',
    table(head, [
      line('nothing in the way', {}),
      ...quietLines,
      line('use fell, and nobody explained it', { useFell: true }),
      line(`the budget is used up (${perDay} a day, ${most} in ${days} days)`, { past: full }),
      line('closed yesterday', {
        past: [pastNudgeOf({ reaction: { said: 'dismiss', on: YESTERDAY }, milestone: HELP })],
      }),
      line('asked yesterday how it went', { past: [pastNudgeOf({ milestone: RESULT, shownOn: YESTERDAY })] }),
      line('held out', {}, { ...policy, holdoutShare: 1 }),
    ]),
    '## What an answer brings',
    table(
      ['reaction', 'the outcome rests for this user', 'what happens next'],
      NUDGE_REACTIONS.map(said => {
        const { restDays, does } = followReaction(said, 'do_it_yourself', policy)
        return [`\`${said}\``, restDays === 0 ? '–' : `${restDays} days`, `\`${does}\``]
      }),
    ),
    '## The reasons in words',
    table(
      ['reason', 'in words'],
      Object.entries(NUDGE_REASON_WORDS).map(([kind, words]) => [`\`${kind}\``, words]),
    ),
  ].join('\n\n')
}
