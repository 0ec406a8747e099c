// The roles of the database, by name: one login a service, and two that nobody logs in as.

/** The services that log in, each as role `rung_<service>`. */
export const services = [
  'usage',
  'outcomes',
  'accounts',
  'health',
  'renewals',
  'playbook',
  'config',
  'outbox',
] as const
export type Service = (typeof services)[number]

/** Owns every schema and table. Never a superuser, so that forced row-level security binds it too, also inside views. */
export const ownerRole = 'rung_owner'
/** Owns the few definer functions that list ids across workspaces, and has select policies for just that. */
export const listerRole = 'rung_lister'

/** The role a service logs in as. */
export function roleOf(service: Service): string {
  return `rung_${service}`
}
