// Loaded before a program (`node --import ./scripts/known-packages.js ...`): half of the processor time that Rung takes to start was
// spent on two packages. For each file of a package Node reads anew what kind of file it is, and parses all that the package exports
// with it: of drizzle-orm and date-fns some 130 KB, for 190 files and 150 imports. Here it is said once.
import { registerHooks } from 'node:module'

/** Their files ending in .js are modules, all of them. */
const OF_MODULES = ['drizzle-orm', 'date-fns']

const inside = new RegExp(`/node_modules/(?:${OF_MODULES.join('|')})/`)
const names = new RegExp(`^(?:${OF_MODULES.join('|')})(?:/|$)`)
/** Where an import of ours leads, by its words. */
const found = new Map()

registerHooks({
  resolve(specifier, context, next) {
    const { parentURL, conditions } = context
    if (parentURL === undefined || conditions.includes('require')) return next(specifier, context)
    if (specifier.startsWith('.') && specifier.endsWith('.js') && inside.test(parentURL)) {
      return { url: new URL(specifier, parentURL).href, format: 'module', shortCircuit: true }
    }
    if (!names.test(specifier) || parentURL.includes('/node_modules/')) return next(specifier, context)
    const known = found.get(specifier) ?? next(specifier, context)
    found.set(specifier, known)
    return { ...known, shortCircuit: true }
  },
})
