import { watch } from 'node:fs'

/** What commands write themselves, and what is installed. */
const OWN = /(?:^|[\\/])(?:node_modules|dist|exports|lib|\.[^\\/]+)(?:[\\/]|$)/

/** Watches folders and all below them, from now on. */
export interface FolderWatch extends Disposable {
  /** Resolves when something was saved since the last time that this was asked. */
  changed: () => Promise<void>
}

/** Watches decks' folders for what their authors save: not for what is installed, built or exported there. */
export function watchFolders(folders: readonly string[]): FolderWatch {
  let { promise, resolve } = Promise.withResolvers<void>()
  const watchers = [...new Set(folders)].map(folder =>
    watch(folder, { recursive: true }, (_, file) => {
      if (file === null || !OWN.test(file)) resolve()
    }),
  )
  return {
    async changed() {
      await promise
      ;({ promise, resolve } = Promise.withResolvers<void>())
    },
    [Symbol.dispose]: () => watchers.forEach(watcher => watcher.close()),
  }
}
