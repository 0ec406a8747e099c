// How they see us, as an account's health shows it.
import { keyQuestion } from '@rung/judgement/requests'
import type { Day } from '@rung/kernel'
import type { SubjectSignals } from '@rung/signals'
import type { HealthWords } from '../actions/show-health.ts'
import type { HealthAnswer } from './schema/health.ts'

const LEVELS = [1, 2, 3, 4, 5] as const

export function presentLadder(account: SubjectSignals<'account'>, asOf: Day): HealthAnswer['ladder'] {
  const atLeast = LEVELS.map(level => account.value(`ladder_p${level}`)).filter(p => p !== null)
  const known = atLeast.length === LEVELS.length
  const { evidence, ageDays } = account.reading('ladder_expected')
  return {
    level: account.value('ladder_level'),
    expected: account.value('ladder_expected'),
    distribution: known ? atLeast.map((p, index) => p - (atLeast[index + 1] ?? 0)) : null,
    atLeast: known ? atLeast : null,
    hostility: account.value('hostility'),
    hostile: account.value('ladder_hostile'),
    singleThreaded: account.value('single_threaded'),
    singleThreadedShare: account.value('single_threaded_share'),
    noEconomicBuyer: account.value('no_economic_buyer'),
    championGone: account.value('champion_gone'),
    championLeftOn: account.value('champion_left_on'),
    pin: pinOf(account, asOf),
    evidence: [...evidence],
    ageDays,
  }
}

/** An account last told of on an earlier day may hold a pin that has run out since. */
function pinOf(account: SubjectSignals<'account'>, asOf: Day): HealthAnswer['ladder']['pin'] {
  const [level, until, by] = [
    account.value('ladder_pin_level'),
    account.value('ladder_pin_until'),
    account.value('ladder_pin_by'),
  ]
  if (level === null || until === null || by === null || until <= asOf) return null
  return { level, until, by }
}

export function presentNextLevel(
  account: SubjectSignals<'account'>,
  words: HealthWords,
): HealthAnswer['nextLevel'] {
  const level = account.value('ladder_next_level')
  if (level === null) return null
  const stakeholderId = account.value('ladder_next_stakeholder')
  return {
    level,
    question: keyQuestion(account.value('ladder_next_ask_level') ?? level),
    stakeholderId,
    stakeholderName: stakeholderId === null ? null : (words.stakeholderNames.get(stakeholderId) ?? null),
  }
}
