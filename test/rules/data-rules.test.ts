import { keepAndBreak } from './keep-and-break.ts'
import { ofData } from './rules.ts'

keepAndBreak(ofData.flatMap(({ rules }) => rules))
