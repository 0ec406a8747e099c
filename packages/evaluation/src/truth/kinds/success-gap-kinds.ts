// Section 2: states, the three gaps, outcomes off their pace.
import type { Answers } from '../judge/judge-customer.ts'
import { truthOf } from '../latent/course.ts'
import { believes } from '../latent/csm.ts'
import { reallyDone, reallyFeels, reallyGets } from '../latent/outcomes.ts'
import type { Simulation } from '../world.ts'
import { accountKind, type Kind, past, SETTLES_DAYS } from './kind.ts'
import { bothVerdictsAreWritten, measureIsWritten, resultIsWritten, verdictIsWritten } from './written.ts'

type State = Answers['health']['state']['state']

/** The line between "is part of their work" and "is not", and between "they have it" and "they do not". */
const HALF = 0.5
/** A gap is there when it is wider than one step of a five-step verdict. */
const GAP = 0.3
/** Later than a tenth of the term is late. */
const ON_PACE = 0.91

const gets = ({ customer }: Simulation, t: number) => reallyGets(customer.outcomes, t)
const uses = ({ customer }: Simulation, t: number) => truthOf(customer.use, t)
/** What Rung itself calls a gap worth a reason. */
const GAP_TOLD = 0.3

function stateKind(name: State, usesIt: boolean, getsIt: boolean, truth: string): Kind {
  return accountKind({
    name,
    section: 2,
    truth,
    answer: `state \`${name}\``,
    isTrue: (simulation, t) =>
      uses(simulation, t) >= HALF === usesIt && gets(simulation, t) >= HALF === getsIt,
    isReported: ({ health }) => health.state.state === name,
    isWritten: resultIsWritten,
  })
}

const offPace: Kind = {
  name: 'outcome_off_pace',
  section: 2,
  about: 'outcome',
  truth:
    'at the pace they really go it comes later than a tenth of its term after the due day, or it is past it',
  answer: '`on_pace` false in the success vector',
  settlesDays: SETTLES_DAYS,
  truly: ({ customer }, t) =>
    new Map(
      customer.outcomes
        .filter(outcome => !outcome.maintain)
        .map(outcome => [outcome.id, truthOf(outcome.gets, t) < ON_PACE]),
    ),
  told: ({ outcomes }) =>
    new Map(
      outcomes.outcomes
        .filter(({ assessment }) => assessment.vector.onPace === false)
        .map(({ row }) => [row.id, true]),
    ),
  isWritten: measureIsWritten,
}

export const successGapKinds: readonly Kind[] = [
  stateKind('thriving', true, true, 'the product is part of their work, and they get what they wanted'),
  stateKind('hollow', true, false, 'the product is part of their work, and they do not get what they wanted'),
  stateKind('quiet_success', false, true, 'they get what they wanted, with hardly any use of the product'),
  stateKind('failing', false, false, 'neither is so'),
  accountKind({
    name: 'completion_gap',
    section: 2,
    truth: 'they did more of the steps in the product than they got of the outcome, by over 0.3',
    answer: 'completion gap of 0.3 or more',
    isTrue: (simulation, t) => past(GAP, reallyDone(simulation.customer.outcomes, t) - gets(simulation, t)),
    isReported: ({ health }) => (health.gap.completionGap.value ?? 0) >= GAP_TOLD,
    isWritten: resultIsWritten,
  }),
  accountKind({
    name: 'perception_gap',
    section: 2,
    truth: 'the CSM believes they have over 0.3 more of it than they have',
    answer: "perception gap of 0.3 or more, on the vendor's verdict",
    isTrue: (simulation, t) => past(GAP, believed(simulation, t) - gets(simulation, t)),
    isReported: ({ health }) =>
      health.gap.perceptionGap.basis !== 'functional' && (health.gap.perceptionGap.value ?? 0) >= GAP_TOLD,
    isWritten: bothVerdictsAreWritten,
  }),
  accountKind({
    name: 'experience_gap',
    section: 2,
    truth: 'the way there feels worse than what they get, by over 0.3',
    answer: 'experience gap of 0.3 or more',
    isTrue: (simulation, t) => past(GAP, gets(simulation, t) - reallyFeels(simulation.customer.outcomes, t)),
    isReported: ({ health }) => (health.gap.experienceGap.value ?? 0) >= GAP_TOLD,
    isWritten: verdictIsWritten,
  }),
  offPace,
]

export function believed(simulation: Simulation, t: number): number {
  return believes(simulation.customer.csm.outcomes, day => gets(simulation, day), t)
}
