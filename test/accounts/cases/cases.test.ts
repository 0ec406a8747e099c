// Every case with the first of its three sets of numbers.
import { BOOKS } from './books.ts'
import { holdBooks } from './hold-books.ts'

holdBooks(BOOKS.slice(0, 1))
