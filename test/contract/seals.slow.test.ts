// The same with every question asked once a seal has opened, of a verdict that is known at once, and by who wrote it.
import { holdSeals } from './hold-seals.ts'

holdSeals('all')
