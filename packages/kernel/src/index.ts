// The words every room shares: day, period, ratio, money, id, refusal. No clock, no randomness, no input or output.
export { apportion, type Part, type WholePart } from './apportion.ts'
export { addDays, type Day, day, dayOf, daysBetween, endOf, isDay, startOf } from './day.ts'
export { createIds, type IdSource, type NewId } from './ids.ts'
export { addMoney, type Money, money } from './money.ts'
export { contains, daysOf, lengthInDays, type Period, quarter, windowEnding } from './period.ts'
export { clamp01, coverageOf, halfLifeWeight, ramp, type Weighted, weightedMean } from './ratio.ts'
export { isRefusal, Refusal, type RefusalCode, refuse } from './refusal.ts'
