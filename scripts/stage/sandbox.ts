import { existsSync, readFileSync } from 'node:fs'
import process from 'node:process'

/** Marks of a container: Docker's, Podman's, and what systemd says of others. */
const CONTAINER_FILES = ['/.dockerenv', '/run/.containerenv', '/run/systemd/container']

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/**
 * Why Chromium’s sandbox cannot be on here; undefined where it can. Chromium refuses it to root; in a container and under WSL
 * the kernel does not let it make what it is built of.
 */
export function reasonAgainstSandbox(
  env: Record<string, string | undefined> = process.env,
  uid: number | undefined = process.getuid?.(),
): string | undefined {
  if (env.CHROME_NO_SANDBOX) return 'CHROME_NO_SANDBOX is set'
  if (uid === 0) return 'Chromium refuses it to root'
  if (env.container || env.KUBERNETES_SERVICE_HOST || CONTAINER_FILES.some(file => existsSync(file)))
    return 'this is a container'
  if (env.WSL_DISTRO_NAME || /microsoft/i.test(read('/proc/version'))) return 'this is WSL'
  // Ubuntu 23.10 and later, Debian with hardening: programs without a profile may make no user namespace.
  if (
    read('/proc/sys/kernel/apparmor_restrict_unprivileged_userns').trim() === '1' ||
    read('/proc/sys/kernel/unprivileged_userns_clone').trim() === '0'
  )
    return 'this kernel forbids user namespaces'
  return undefined
}
