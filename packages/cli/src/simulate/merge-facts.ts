// Facts of several, by resource, in the order they come.
import type { Body, Facts } from './scene.ts'

export function mergeFacts(all: readonly Facts[]): Facts {
  const merged: Record<string, Body[]> = {}
  for (const facts of all) {
    for (const [resource, bodies] of Object.entries(facts)) {
      merged[resource] ??= []
      merged[resource].push(...bodies)
    }
  }
  return merged
}
