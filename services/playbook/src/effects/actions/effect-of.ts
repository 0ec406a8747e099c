// The effect of what a lot decided, by one kind of result: what cards and nudges share.
import { assessEffect, type EffectAnswer, type SettledDraw, type WorklistPolicy } from '@rung/worklist'
import type { WhatCame } from '../storage/what-came.ts'

export type OutcomeEffect = EffectAnswer & {
  /** Drawn, and its result is not known yet. */
  readonly waiting: number
}

export type ResultOf<D> = (drawn: D) => Pick<SettledDraw, 'result' | 'expected'> | undefined

/** In the order in which results come. */
export function effectOf<D extends Pick<SettledDraw, 'arm' | 'chance'>>(
  drawn: readonly D[],
  resultOf: ResultOf<D>,
  policy: Pick<WorklistPolicy, 'effect'>,
): OutcomeEffect {
  const settled = drawn.flatMap((each): SettledDraw[] => {
    const result = resultOf(each)
    return result === undefined ? [] : [{ arm: each.arm, chance: each.chance, ...result }]
  })
  return { ...assessEffect(settled, policy.effect), waiting: drawn.length - settled.length }
}

const HUNDREDTHS_OF_ALL = 10_000

/** The score on its day, as a share of a hundred points, against that of the draw. */
export const scoreResult: ResultOf<WhatCame> = ({ scoreBefore, scoreAfter }) =>
  scoreBefore === null || scoreAfter === null
    ? undefined
    : { result: scoreAfter / HUNDREDTHS_OF_ALL, expected: scoreBefore / HUNDREDTHS_OF_ALL }

/**
 * Reached or not, against the share of those before it that reached theirs: what was expected before the result came in, so that the
 * interval holds, and near enough to take the scatter out.
 */
export function milestoneResult(): ResultOf<WhatCame> {
  let [reached, known] = [0.5, 1]
  return ({ milestoneReached }) => {
    if (milestoneReached === null) return undefined
    const settled = { result: Number(milestoneReached), expected: reached / known }
    reached += settled.result
    known += 1
    return settled
  }
}

/** The step of five on which the newest verdict stands, as a share, against that of the day. */
export const verdictResult: ResultOf<WhatCame> = ({ verdictBefore, verdictAfter }) =>
  verdictBefore === null || verdictAfter === null
    ? undefined
    : { result: (verdictAfter - 1) / 4, expected: (verdictBefore - 1) / 4 }
