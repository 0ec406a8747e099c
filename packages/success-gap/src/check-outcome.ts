// Refuses a desired outcome that cannot be judged, naming the field and the fix.
import { type Refusal, refuse } from '@rung/kernel'
import type { DesiredOutcome, Measure, Milestone } from './outcome.ts'

/**
 * The first rule a desired outcome breaks, or undefined when it can be judged.
 *
 * Rules: numbers are finite; baseline (or floor) differs from target, else m divides by zero; due after start;
 * importance a whole 1 to 5; milestones named once each with a weight above zero. Errors: a `Refusal` as a value, code
 * `invalid`. Source: the Success Gap asks for the customer's own measure; one that cannot move measures nothing.
 *
 * @example checkOutcome({ measure: { baseline: 5, target: 5, startsOn, dueOn }, importance: 3, milestones: [] })
 *   // Refusal: field measure.target
 */
export function checkOutcome(
  draft: Pick<DesiredOutcome, 'measure' | 'importance' | 'milestones'>,
): Refusal | undefined {
  return checkMeasure(draft.measure) ?? checkImportance(draft.importance) ?? checkMilestones(draft.milestones)
}

function checkMeasure(measure: Measure): Refusal | undefined {
  const from = measure.maintain ? 'floor' : 'baseline'
  const start = measure.maintain ? measure.floor : measure.baseline
  if (!Number.isFinite(start)) {
    return refuse('invalid', `the ${from} is not a number`, { field: `measure.${from}` })
  }
  if (!Number.isFinite(measure.target)) {
    return refuse('invalid', 'the target is not a number', { field: 'measure.target' })
  }
  if (start === measure.target) {
    return refuse('invalid', `the ${from} equals the target (${start}), so nothing can be measured between`, {
      field: 'measure.target',
      fix: `Give the ${from} as it is today, and a target that differs from it.`,
    })
  }
  if (!measure.maintain && measure.dueOn <= measure.startsOn) {
    return refuse('invalid', `the due day ${measure.dueOn} is not after the start ${measure.startsOn}`, {
      field: 'measure.dueOn',
      fix: 'Give a due day after the start.',
    })
  }
  return undefined
}

function checkImportance(importance: number): Refusal | undefined {
  if (Number.isInteger(importance) && importance >= 1 && importance <= 5) return undefined
  return refuse('invalid', `importance ${importance} is not a whole number from 1 to 5`, {
    field: 'importance',
    fix: 'Use 5 for what the customer bought this for, 1 for what is pleasant to have.',
  })
}

function checkMilestones(milestones: readonly Milestone[]): Refusal | undefined {
  const seen = new Set<string>()
  for (const [index, milestone] of milestones.entries()) {
    if (milestone.key === '' || seen.has(milestone.key)) {
      return refuse('invalid', `milestone key "${milestone.key}" is empty or named twice`, {
        field: `milestones.${index}.key`,
        fix: 'Name each milestone once.',
      })
    }
    seen.add(milestone.key)
    if (!Number.isFinite(milestone.weight) || milestone.weight <= 0) {
      return refuse('invalid', `milestone weight ${milestone.weight} is not above zero`, {
        field: `milestones.${index}.weight`,
        fix: 'Give a weight above zero, or leave the milestone out.',
      })
    }
  }
  return undefined
}
