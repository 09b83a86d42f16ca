import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

function installedFor(name: string, importer: string | URL): string | undefined {
  try {
    const found = findPackageJSON(name, importer)
    return found && dirname(found)
  } catch {
    return undefined
  }
}

/** Where a package is installed for a file that would import it. */
export function packageBeside(name: string, file: string): string | undefined {
  return installedFor(name, pathToFileURL(file))
}

/** Where a package is installed for this command itself. */
export function ownPackage(name: string): string | undefined {
  return installedFor(name, import.meta.url)
}

/** Slidev's client, found as Slidev finds it: a package manager that keeps packages apart shows it to Slidev's command alone. */
export function clientPackage(): string | undefined {
  const command = ownPackage('@slidev/cli')
  return command === undefined ? undefined : packageBeside('@slidev/client', join(command, 'package.json'))
}
