// Reads what stands beside a judgement: accounts by name, what is stuck, and the models in force.
export { findAccount, readShown, readStuck } from './find-account.ts'
export { type ModelInForce, modelInstants, modelsAtRead, readModelsAt } from './models-in-force.ts'
