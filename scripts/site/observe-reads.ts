import { Buffer } from 'node:buffer'
import fs from 'node:fs'
import { registerHooks, syncBuiltinESMExports } from 'node:module'
import { resolve } from 'node:path'
import { fileURLToPath, URL } from 'node:url'

function pathOf(file: unknown): string | undefined {
  if (typeof file === 'string') return resolve(file)
  if (file instanceof URL && file.protocol === 'file:') return fileURLToPath(file)
  return Buffer.isBuffer(file) ? resolve(file.toString()) : undefined
}

/**
 * Notes every file that this thread reads or imports from now on. A deck's set-up files are loaded by Slidev itself, with
 * whatever they import in turn; no module graph has them, and a build is only as fresh as all that went into it.
 */
export function observeReads(): ReadonlySet<string> {
  const files = new Set<string>()
  const note = (file: unknown): void => {
    const path = pathOf(file)
    if (path !== undefined) files.add(path)
  }
  const observed = <Read extends (...parameters: never[]) => unknown>(read: Read): Read =>
    new Proxy(read, {
      apply(target, self, parameters) {
        note(parameters[0])
        return Reflect.apply(target, self, parameters)
      },
    })
  fs.readFileSync = observed(fs.readFileSync)
  fs.readFile = observed(fs.readFile)
  fs.promises.readFile = observed(fs.promises.readFile)
  syncBuiltinESMExports()
  registerHooks({
    load(url, context, next) {
      if (url.startsWith('file:')) note(new URL(url))
      return next(url, context)
    },
  })
  return files
}
