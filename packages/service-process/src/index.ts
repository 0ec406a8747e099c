// One service as a process of its own.
export { type RunningService, runService, type ServiceParts, type World } from './run-service.ts'
export { type ServiceSettings, serviceSettings } from './service-settings.ts'
