// Imported before all else: what an older Node lacks would otherwise be told as a fault of this command.
import process from 'node:process'

const OLDEST = 24
const EXIT_MACHINE = 3

if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  process.stderr.write(`deck needs Node ${OLDEST} or newer; this is ${process.versions.node}: see https://nodejs.org\n`)
  process.exit(EXIT_MACHINE)
}
