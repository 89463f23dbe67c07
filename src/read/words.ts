/** The words that the code needs, from the merged `words.yaml`. */
import type { Checked } from '../diagnostic/diagnostic.ts'
import type { Layers } from '../model/layers.ts'
import { type Words, wordsSchema } from '../model/words.ts'
import { validate } from './validate.ts'

export const readWords = (layers: Layers): Checked<Words | null> => validate(layers.merged.words, wordsSchema)
