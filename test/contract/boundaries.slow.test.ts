// The same at every bound of every place.
import { holdBoundaries } from './hold-boundaries.ts'

holdBoundaries('all')
