// How often a play works, as a beta distribution, and what recorded results teach it.

/** In what share of tries a play works: a / (a + b); a + b is how many tries that knowledge is worth. */
export type Beta = { readonly a: number; readonly b: number }

/** By P(lost) of what the account has at stake. */
export type RiskBand = 'low' | 'medium' | 'high'
export const RISK_BANDS: readonly RiskBand[] = ['low', 'medium', 'high']

export type Works = Readonly<Record<RiskBand, Beta>>
/** By key of the play. */
export type Effects = ReadonlyMap<string, Works>

export const RESULTS = ['worked', 'partly', 'did_not_work'] as const
export type Result = (typeof RESULTS)[number]
/** How a play ended: with a result, or tried as often as it may be without an answer. */
export const ENDINGS = [...RESULTS, 'no_answer'] as const
export type Ending = (typeof ENDINGS)[number]

/** How often a play of an account in that band ended that way. */
export type RecordedResult = {
  readonly play: string
  readonly band: RiskBand
  readonly result: Ending
  readonly times: number
}

/** The band of a probability: `low` under the first bound, `high` from the second on. */
export function riskBandOf(probabilityLost: number, [medium, high]: readonly [number, number]): RiskBand {
  return probabilityLost < medium ? 'low' : probabilityLost < high ? 'medium' : 'high'
}

// What one result adds to a and to b. Nobody answered: the play prevented nothing.
const ADDS: Readonly<Record<Ending, Beta>> = {
  worked: { a: 1, b: 0 },
  partly: { a: 0.5, b: 0.5 },
  did_not_work: { a: 0, b: 1 },
  no_answer: { a: 0, b: 1 },
}

/**
 * Posterior = prior + results, for each play and band: a beta prior under yes-or-no results stays a beta distribution.
 *
 * Results of plays that are no longer known are left out; the order of results does not matter.
 */
export function learnEffects(
  priors: readonly { readonly key: string; readonly works: Works }[],
  results: readonly RecordedResult[],
): Effects {
  return new Map(
    priors.map(({ key, works }) => {
      const learned = (band: RiskBand): Beta => {
        const own = results.filter(each => each.play === key && each.band === band)
        return {
          a: works[band].a + own.reduce((sum, { result, times }) => sum + times * ADDS[result].a, 0),
          b: works[band].b + own.reduce((sum, { result, times }) => sum + times * ADDS[result].b, 0),
        }
      }
      return [key, { low: learned('low'), medium: learned('medium'), high: learned('high') }]
    }),
  )
}

/** The mean of a beta distribution. */
export function meanOf({ a, b }: Beta): number {
  return a / (a + b)
}
