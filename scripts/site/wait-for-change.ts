import type { Inputs } from './inputs.ts'
import { watch } from 'node:fs'
import { dirname } from 'node:path'
import { areCurrent, isInstalled } from './inputs.ts'

/** Resolves when a build would be made of something else than these. */
export async function waitForChange(inputs: Inputs): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const look = (): void => {
    areCurrent(inputs).then(current => {
      if (!current) resolve()
    }, reject)
  }
  const present = Object.entries(inputs.folders)
    .filter(([, listed]) => listed !== null)
    .map(([folder]) => folder)
  const folders = new Set(
    [...present, ...Object.keys(inputs.files).map(dirname)].filter(folder => !isInstalled(`${folder}/`)),
  )
  const watchers = [...folders].map(folder => watch(folder, look))
  try {
    // What was saved before the watch began would otherwise wait for the next save.
    look()
    await promise
  } finally {
    watchers.forEach(watcher => watcher.close())
  }
}
