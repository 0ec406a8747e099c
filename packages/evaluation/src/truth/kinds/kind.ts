// A kind of truth: when it is truly so, and which answer of Rung says it.
import type { Answers } from '../judge/judge-customer.ts'
import type { Simulation } from '../world.ts'

/** True, or for kinds with more than two values the value itself. */
export type Label = true | number

export type Kind = {
  readonly name: string
  /** Of the domain: 2 success gap, 3 ladder, 4 promises and trust, 5 health, 6 contradictions. */
  readonly section: 2 | 3 | 4 | 5 | 6
  readonly about: 'account' | 'outcome' | 'stakeholder' | 'promise'
  /** What is truly so, in words of the customer's life. */
  readonly truth: string
  /** Which answer counts as saying it. */
  readonly answer: string
  /** Days a truth must have stood before an answer is held to it; the domain itself waits longer for some. */
  readonly settlesDays: number
  /** Every subject that could be it on the day, with what is truly so. */
  readonly truly: (simulation: Simulation, t: number) => ReadonlyMap<string, Label | false>
  /** The subjects Rung says it of. */
  readonly told: (answers: Answers) => ReadonlyMap<string, Label>
  /** Whether anything was written down by then from which anybody could know that it is so; taken to be so where it is not said. */
  readonly isWritten?: (simulation: Simulation, t: number, subject: string) => boolean
  /** Whether what is told is near enough to what is so; the same unless said otherwise. */
  readonly matches?: (truth: Label, told: Label) => boolean
}

/** What changed within four weeks is no one's fault yet: how fast it is told is measured apart. */
export const SETTLES_DAYS = 28

/** So near to a line nobody could say, and nobody is asked: levels keep off the middle by as much. */
const NEAR_LINE = 0.05

/** Whether a distance lies past the line; null so near to it that nobody could say. */
export function past(line: number, distance: number): boolean | null {
  return Math.abs(distance - line) < NEAR_LINE ? null : distance > line
}

const ACCOUNT = 'account'

/** A kind about the account itself. */
export function accountKind(
  kind: Pick<Kind, 'name' | 'section' | 'truth' | 'answer'> & {
    readonly settlesDays?: number
    readonly isWritten?: (simulation: Simulation, t: number) => boolean
    /** Null where the question does not arise. */
    readonly isTrue: (simulation: Simulation, t: number) => boolean | null
    readonly isReported: (answers: Answers) => boolean
  },
): Kind {
  const { isTrue, isReported, ...words } = kind
  return {
    settlesDays: SETTLES_DAYS,
    ...words,
    about: 'account',
    truly: (simulation, t) => {
      const so = isTrue(simulation, t)
      return new Map(so === null ? [] : [[ACCOUNT, so]])
    },
    told: answers => new Map(isReported(answers) ? [[ACCOUNT, true]] : []),
  }
}
