// One service as a process of its own.
export {
  countFailures,
  measureBacklog,
  measurePool,
  measureStuck,
  observeDueWork,
} from './due-work-metrics.ts'
export { type RunningService, runService, type ServiceParts, type World } from './run-service.ts'
export { type ServiceSettings, serviceSettings } from './service-settings.ts'
export { isAnyAccountStuck } from './storage/is-any-account-stuck.ts'
export type { WorkFigures } from './storage/read-figures.ts'
