/**
 * `npm run bench`: the real unit stage by stage, the import of the real workbooks, a hundred invented units with one worker and with two, a publication of
 * a thousand pages; then all that is aimed at, in one table. `npm run bench:batch` goes on to 3,000 units.
 */
import { arch, cpus, platform } from 'node:os'
import { tellAims } from './aims.js'
import { benchBatch } from './batch.js'
import { benchImport } from './import.js'
import { benchLarge } from './large.js'
import { benchUnit } from './one-unit.js'

const [processor] = cpus()
console.log(`Node.js ${process.version}, ${platform()} ${arch()}, ${cpus().length} × ${processor?.model}`)
tellAims([
  ...(await benchUnit('qiaokou-bigdata')),
  ...benchImport(),
  ...benchBatch([100]),
  ...benchLarge([4, 2, 1]),
])
