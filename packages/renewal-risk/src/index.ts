// Signals to the probability that a renewal is lost, with reasons that add up to its logit.
export {
  assessRisk,
  type RenewalFacts,
  type RiskAssessment,
  type RiskContribution,
} from './assess-risk.ts'
export { chooseModel } from './choose-model.ts'
export type { Driver } from './drivers.ts'
export { type FeatureValue, type RiskFeatures, type TermType, termTypeOf } from './feature.ts'
export { type FeatureWords, featureWords } from './feature-words.ts'
export type { Estimate, RiskModel, Shape, SplitArm, Term } from './model.ts'
export { priorModels } from './policy.ts'
export type { KeptSplit } from './split-kept.ts'
