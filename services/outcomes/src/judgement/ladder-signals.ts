// What is told of how customers see us: support and doubt of each level, weighed, person by person. Health judges them.
import { LEVELS, type WeighedRelationship } from '@rung/relationship-ladder'
import type { SignalBy } from '@rung/signals'
import type { AccountJudgement } from './judge-account.ts'
import { type OutcomesSignal, signalsOf } from './subject-signals.ts'

type StakeholderSignal = OutcomesSignal<'stakeholder'>

/** What those who judged an outcome are by their own words. */
export function verdictSignals({
  verdicts,
  said,
}: Pick<AccountJudgement, 'verdicts' | 'said'>): SignalBy<'outcomes'>[] {
  const of = ({ stakeholderId }: { readonly stakeholderId: string }) =>
    ({ kind: 'stakeholder', id: stakeholderId }) as const
  return [
    ...verdicts.flatMap(person => signalsOf(of(person), [['verdict_hostility', person.value, person]])),
    ...said.flatMap(person =>
      signalsOf(of(person), [
        ['verdict_share', person.value, person],
        ...(person.words === null
          ? []
          : [
              ['verdict_words_ref', person.words.ref, person] satisfies StakeholderSignal,
              ['verdict_words_of', person.words.outcomeId, person] satisfies StakeholderSignal,
            ]),
      ]),
    ),
  ]
}

/** Levels about which there is nothing are left out: nothing weighs nothing. */
export function ladderSignals({ now, lastKnown }: WeighedRelationship): SignalBy<'outcomes'>[] {
  return [
    ...now.flatMap(person =>
      signalsOf({ kind: 'stakeholder', id: person.stakeholderId }, [
        ['ladder_known', person.known, person],
        ['ladder_thread', person.thread, person],
        ['ladder_known_until', person.knownUntil, person],
        ['ladder_thread_until', person.threadUntil, person],
        ...(person.saidUpTo === 0
          ? []
          : [['ladder_said_level', person.saidUpTo, person] satisfies StakeholderSignal]),
        ...LEVELS.filter(level => person.support[level] > 0).map(
          (level): StakeholderSignal => [`ladder_support_${level}`, person.support[level], person],
        ),
        ...LEVELS.filter(level => person.doubt[level] > 0).map(
          (level): StakeholderSignal => [`ladder_doubt_${level}`, person.doubt[level], person],
        ),
        ['ladder_against', person.against, person],
        ['ladder_in_favour', person.inFavour, person],
      ]),
    ),
    ...lastKnown.flatMap(person =>
      signalsOf({ kind: 'stakeholder', id: person.stakeholderId }, [
        ['ladder_was_known', true, person],
        ['ladder_was_known_until', person.knownUntil, person],
        ['ladder_was_thread', person.thread, person],
        ...(person.saidUpTo === 0
          ? []
          : [['ladder_said_level_last_known', person.saidUpTo, person] satisfies StakeholderSignal]),
        ...LEVELS.filter(level => person.support[level] > 0).map(
          (level): StakeholderSignal => [`ladder_support_${level}_last_known`, person.support[level], person],
        ),
        ...LEVELS.filter(level => person.doubt[level] > 0).map(
          (level): StakeholderSignal => [`ladder_doubt_${level}_last_known`, person.doubt[level], person],
        ),
        ['ladder_against_last_known', person.against, person],
        ['ladder_in_favour_last_known', person.inFavour, person],
      ]),
    ),
  ]
}
