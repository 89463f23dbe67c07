import { keepAndBreak } from './keep-and-break.ts'
import { ofPublications } from './rules.ts'

keepAndBreak(ofPublications.flatMap(({ rules }) => rules))
