// Signals to the probability that a renewal is lost, with reasons that add up to its logit.
export { assessBetweenLeads } from './assess-between-leads.ts'
export { assessRisk, type MixedWith, type RenewalFacts, type RiskAssessment } from './assess-risk.ts'
export { backtestModel } from './backtest/backtest-model.ts'
export { type BacktestPolicy, backtestPolicy } from './backtest/backtest-policy.ts'
export type { Backtested, BacktestInput, BacktestReport, OriginReport } from './backtest/backtest-report.ts'
export type { DatedRenewal } from './backtest/dated-renewal.ts'
export type { Answering, Promotion, PromotionReason } from './backtest/decide-promotion.ts'
export {
  type CalibrationDrift,
  calibrationDrift,
  type InputDrift,
  type InputParts,
  inputDrift,
} from './backtest/drift.ts'
export {
  blocksOf,
  type PackedFeatures,
  type PackedRenewals,
  unpackFeatures,
  unpackRenewals,
} from './backtest/packed-renewals.ts'
export { predictWith } from './backtest/predict.ts'
export {
  type FeatureColumns,
  featureColumns,
  type RenewalColumns,
  renewalColumns,
} from './backtest/renewal-columns.ts'
export { isEnough } from './backtest/rolling-origins.ts'
export {
  FIGURE_NAMES,
  type FigureName,
  type SpreadFigure,
  type SpreadFigures,
  spreadFigures,
} from './backtest/spread-figures.ts'
export { chooseModel, featuresOf, leadsAmong, termTypesOf, unknownFeatures } from './choose-model.ts'
export type { Driver } from './drivers.ts'
export {
  type FeatureValue,
  type RiskFeatures,
  TERM_KINDS,
  type TermKind,
  type TermType,
  termKindOf,
  termTypeOf,
} from './feature.ts'
export { type Figures, figuresOf } from './figures/figures.ts'
export { fitModel } from './fit/fit-model.ts'
export type { FitOptions, ResolvedRenewal } from './fit/fit-options.ts'
export { type FitPolicy, fitPolicy } from './fit/fit-policy.ts'
export { type HazardPriorPolicy, hazardAsPrior, hazardPriorPolicy } from './hazard/hazard-as-prior.ts'
export { CONTRACT_AGE, type DescribedMonth, hazardRows } from './hazard/hazard-rows.ts'
export {
  type HazardMonth,
  lostWithin,
  type RiskOverMonths,
  type RunningMonth,
  riskOverMonths,
} from './hazard/over-months.ts'
export { type EvergreenContract, type PersonMonth, personMonths } from './hazard/person-months.ts'
export type { Estimate, RiskModel, Shape, SplitArm, Term } from './model.ts'
export { neutralValues } from './neutral-values.ts'
export { priorModels } from './policy.ts'
export { contractRecipes } from './recipes/contract-recipes.ts'
export { deriveFeatures, type Recipe } from './recipes/derive-features.ts'
export type { RiskContribution } from './risk-contribution.ts'
export { FEATURE_GROUPS, type FeatureGroup, type RiskFeature } from './risk-feature.ts'
export { type RiskFeatureName, riskFeature, riskFeatures } from './risk-features.ts'
export type { KeptSplit } from './split-kept.ts'
