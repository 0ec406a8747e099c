// How far two sides usually lie apart, pair by pair: shares of one, with reasons.
import type { PairName } from './pair.ts'

export type ContradictionPolicy = {
  /** Distance 0..1 of both sides up to which it is everyday; the sizes of all pairs are told in this unit. Above 0. */
  readonly everydaySpread: Readonly<Record<PairName, number>>
}

export const defaultContradictionPolicy: ContradictionPolicy = {
  everydaySpread: {
    // One of four steps of a verdict, and more than half of another: each side is rounded to a step, and said in a mood. At 0.3 more
    // than half of what was found was that alone.
    vendor_customer: 0.4,
    // What two people say of what they got, each the mean of two grades: as our verdict and theirs.
    sponsor_users: 0.3,
    // Expected levels are drawn to the prior: with the seven or eight pieces that stand behind a person, some 40 % of a distance is
    // left. Two rungs apart, half of the scale, show as a fifth of it, one rung as a tenth: the line lies between the two.
    champion_buyer: 0.16,
    // Usage and outcome are measured on unlike scales; a third of the scale keeps their everyday spread out.
    usage_outcome: 0.35,
    // A pulse names a band and stands for its middle: from here on the score lies two bands off, or at the far end of the next.
    pulse_health: 0.45,
    // Three or four tickets of a small customer swing by a tenth beside the prior, whatever the service: that much more is everyday.
    survey_tickets: 0.4,
    // A third of a probability is a different decision; a quarter lies within what neither of them can know.
    model_csm: 0.35,
  },
}
