// One service as a process of its own.
export {
  countFailures,
  measureBacklog,
  measurePool,
  measureStuck,
  observeDueWork,
  type WorkFigures,
} from './due-work-metrics.ts'
export { isAnyAccountStuck } from './is-any-account-stuck.ts'
export { type RunningService, runService, type ServiceParts, type World } from './run-service.ts'
export { type ServiceSettings, serviceSettings } from './service-settings.ts'
