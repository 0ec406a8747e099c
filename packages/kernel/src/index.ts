// The words every room shares: day, period, ratio, money, id, refusal. No clock, no randomness, no input or output.
export { apportion, type Part, type WholePart } from './apportion.ts'
export { addMonths, monthsBetween } from './calendar-months.ts'
export { circleFrom } from './circle-from.ts'
export { addDays, type Day, day, dayOf, daysBetween, endOf, isDay, startOf } from './day.ts'
export { enumerated } from './enumerated.ts'
export { type DatedFact, factsAsOf, inIdOrder, newestOf } from './fact.ts'
export { FADING_DAYS, freshness } from './fading.ts'
export { hashShare } from './hash-share.ts'
export { createIds, type IdSource, type NewId } from './ids.ts'
export { isCalendarDay, isCalendarInstant, isStorableText, LIMITS } from './limits.ts'
export { addMoney, type Money, majorUnits, minorDigits, money } from './money.ts'
export {
  type Move,
  type MovingValue,
  standingStill,
  valueOn,
} from './moving-value.ts'
export {
  contains,
  daysOf,
  isCalendarQuarter,
  lengthInDays,
  type Period,
  quarter,
  quarterFrom,
  quarterOf,
  spokenDay,
  windowEnding,
} from './period.ts'
export { daysAgo, daysAhead, quantity } from './quantity.ts'
export { clamp01, coverageOf, halfLifeWeight, ramp, type Weighted, weightedMean } from './ratio.ts'
export { agedBy, differenceOf, mergeEvidence, newestAge, type Reading, unknownReading } from './reading.ts'
export { isRefusal, Refusal, type RefusalCode, refuse } from './refusal.ts'
export { oneLine, shownText } from './shown-text.ts'
export { dayInZone, instantInZone, isTimeZone } from './time-zone.ts'
export { weekOf } from './week.ts'
export {
  addWorkingDays,
  type DueDay,
  everyWeek,
  isWorkingDay,
  nextWorkingDay,
  type WorkCalendar,
  type WorkingDays,
  workingDayWithin,
} from './working-days.ts'
