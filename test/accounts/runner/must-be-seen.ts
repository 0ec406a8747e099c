// What the stories must show together: each a value that some story named and some answer had.
import { damperNamesOf, healthRegistry, PAIR_NAMES } from '@rung/health-score'
import type { Seen } from './hold-against.ts'

type IsSeen = (seen: Seen) => boolean

const at =
  (path: RegExp, is: (value: Seen['value']) => boolean): IsSeen =>
  ({ path: where, value }) =>
    path.test(where) && is(value)
const equal = (wanted: Seen['value']) => (value: Seen['value']) => value === wanted
const number = (is: (value: number) => boolean) => (value: Seen['value']) =>
  typeof value === 'number' && is(value)

function each(
  names: readonly string[],
  what: (name: string) => string,
  isSeen: (name: string) => IsSeen,
): [string, IsSeen][] {
  return names.map(name => [what(name), isSeen(name)])
}

const STATES = ['thriving', 'hollow', 'quiet_success', 'failing', 'unknown']
const BANDS = ['healthy', 'watch', 'at_risk', 'unknown']
const DAMPERS = damperNamesOf(healthRegistry)
const BEHAVIOURS = ['clarity', 'reliability', 'resolution', 'benevolence']
const LEVELS = ['1', '2', '3', '4', '5']

export const MUST_BE_SEEN: Readonly<Record<string, IsSeen>> = Object.fromEntries([
  ...each(
    STATES,
    state => `the state ${state}`,
    state => at(/^health: state\.state$/, equal(state)),
  ),
  ...each(
    BANDS,
    band => `the band ${band}`,
    band => at(/^health: band$/, equal(band)),
  ),
  ...each(
    DAMPERS,
    damper => `the damper ${damper}`,
    damper =>
      at(
        new RegExp(`^health: dampers\\.${damper}$`),
        number(() => true),
      ),
  ),
  ...each(
    DAMPERS,
    damper => `points taken away by ${damper}`,
    damper =>
      at(
        new RegExp(`^health: contributions\\.${damper}$`),
        number(points => points < 0),
      ),
  ),
  ...BEHAVIOURS.flatMap((behaviour): [string, IsSeen][] => {
    const reading = new RegExp(`^health: trust\\.${behaviour}$`)
    return [
      [
        `high ${behaviour}`,
        at(
          reading,
          number(value => value >= 0.75),
        ),
      ],
      [
        `low ${behaviour}`,
        at(
          reading,
          number(value => value < 0.5),
        ),
      ],
      [`unknown ${behaviour}`, at(reading, equal(null))],
    ]
  }),
  ...each(
    LEVELS,
    level => `an account on level ${level} of the ladder`,
    level => at(/^ladder: level$/, equal(Number(level))),
  ),
  ['an account whose level nobody knows', at(/^ladder: level$/, equal(null))],
  ...each(
    ['hostile', 'singleThreaded', 'noEconomicBuyer', 'championGone'],
    flag => `the flag ${flag}`,
    flag => at(new RegExp(`^(health: ladder\\.|ladder: )${flag}$`), equal(true)),
  ),
  ['a quiet stakeholder', at(/^cleo: cards\..*\.reasons\.quiet_stakeholder/, () => true)],
  ['a promise overdue', at(/^promises: .*\.overdue$/, equal(true))],
  ['a hand-off symptom', at(/^promises: .*\.handoffSymptom$/, equal(true))],
  ['an unconfirmed promise', at(/^promises: .*\.confirmed$/, equal(false))],
  ['a missing vendor verdict', at(/\.vendorVerdictMissing$/, equal(true))],
  [
    'a completion gap',
    at(
      /^health: gaps\.completion$/,
      number(gap => gap > 0.25),
    ),
  ],
  ['a perception gap by our verdict', at(/^health: gaps\.perception\.basis$/, equal('vendor'))],
  ['a perception gap by functional use', at(/^health: gaps\.perception\.basis$/, equal('functional'))],
  [
    'an experience gap',
    at(
      /^health: gaps\.experience$/,
      number(gap => gap > 0.25),
    ),
  ],
  ['an outcome off its pace', at(/^cleo: cards\..*\.reasons\.outcome_off_pace/, () => true)],
  [
    'a day on which an outcome is expected',
    at(/^success-gap: .*\.expectedOn$/, value => typeof value === 'string'),
  ],
  ['an outcome to maintain', at(/^success-gap: .*\.dueOn$/, equal(null))],
  ['a verdict that expired', at(/^success-gap: .*\.customer\.reason$/, equal('stale'))],
  ['a known zero of usage', at(/^health: components\.usage$/, equal(0))],
  [
    'usage unknown though it was known before',
    at(
      /^health: components\.usage\.lastKnown$/,
      number(() => true),
    ),
  ],
  [
    'a sealed verdict',
    at(
      /: sealedVerdicts$/,
      number(count => count > 0),
    ),
  ],
  [
    'a pair of verdicts filed blind',
    at(
      /^optimism-bias: team\.n$/,
      number(n => n > 0),
    ),
  ],
  [
    'a seal opened by anger',
    at(
      /^optimism-bias: team\.leftOut\.lowGrade$/,
      number(n => n > 0),
    ),
  ],
  [
    'a seal opened by time',
    at(
      /^optimism-bias: team\.leftOut\.time$/,
      number(n => n > 0),
    ),
  ],
  [
    'a pin beside the ladder',
    at(
      /^ladder: pin\.level$/,
      number(() => true),
    ),
  ],
  ['a pin that has expired', at(/^ladder: pin$/, equal(null))],
  ['a promise that follows one to a segment', at(/^promises: promises\.[^.]+:[^.]+\.status$/, () => true)],
  ['a day as it was known then', at(/asked$/, input => String(input).includes('knownAt='))],
  [
    'a correction',
    at(
      /: revision$/,
      number(revision => revision > 1),
    ),
  ],
  ['a retraction', at(/: retracted$/, equal(true))],
  [
    'a change told by its cause',
    at(
      /^changes: causes\.corrections/,
      number(points => points < 0),
    ),
  ],
  [
    'the day on which usage and outcome parted',
    at(/^states: .*partedOn$/, value => typeof value === 'string'),
  ],
  ['a contradiction acknowledged', at(/^contradictions: .*\.acknowledgedAt$/, value => value !== null)],
  ['an account where nothing is known', at(/^health: coverage$/, equal(0))],
  ...each(
    PAIR_NAMES,
    pair => `the contradiction ${pair}`,
    pair =>
      at(
        new RegExp(`^health: contradictions\\.${pair}`),
        number(size => size > 0),
      ),
  ),
  ...each(
    [
      'renewal_window',
      'win_back',
      'champion_gone',
      'single_threaded',
      'success_gap',
      'promise_broken',
      'promise_due',
      'ticket_storm',
      'win_to_share',
      'verdict_missing',
      'own_verdict_missing',
      'contradiction',
      'rung_drop',
      'onboarding_stalled',
    ],
    kind => `${kind} as a reason`,
    kind => at(new RegExp(`^cleo: .*\\.reasons\\.${kind}`), () => true),
  ),
])
