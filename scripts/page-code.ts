import type { Page } from 'playwright-core'
import { fileURLToPath } from 'node:url'
import { loadRolldown } from './rolldown.ts'

type Parameters<Member> = Member extends (...given: infer Given) => unknown ? Given : never
type Result<Member> = Member extends (...given: never[]) => infer Given ? Awaited<Given> : never

/** Functions that run in the page: modules, bundled into one script. */
export interface PageCode<Functions> {
  /** The script; it sets a global with the functions. */
  script: () => Promise<string>
  /** Has every document of the page begin with the script, and with a call of one of its functions. */
  install: <Name extends keyof Functions & string>(
    page: Page,
    name: Name,
    ...given: Parameters<Functions[Name]>
  ) => Promise<void>
  /** Calls a function in the page, where the script is put if it is not there. */
  call: <Name extends keyof Functions & string>(
    page: Page,
    name: Name,
    ...given: Parameters<Functions[Name]>
  ) => Promise<Result<Functions[Name]>>
}

async function bundle(entry: URL, global: string): Promise<string> {
  const { rolldown } = await loadRolldown()
  const bundled = await rolldown({ input: fileURLToPath(entry), platform: 'browser' })
  try {
    const {
      output: [{ code }],
    } = await bundled.generate({ format: 'iife', name: global })
    // As a variable it would be none of the window's where the script is evaluated rather than loaded.
    return `${code}\nwindow.${global} = ${global}`
  } finally {
    await bundled.close()
  }
}

/** The functions that a module exports, to be called in the page; `global` is the name by which they are found there. */
export function pageCode<Functions extends object>(entry: URL, global: string): PageCode<Functions> {
  let bundling: Promise<string> | undefined
  const script = async (): Promise<string> => (bundling ??= bundle(entry, global))
  return {
    script,
    async install(page, name, ...given) {
      const call = `window.${global}.${name}(${given.map(value => JSON.stringify(value)).join(', ')})`
      await page.addInitScript(`${await script()}\n${call}`)
    },
    async call(page, name, ...given) {
      if (!(await page.evaluate(key => key in window, global))) await page.evaluate(await script())
      const result: unknown = await page.evaluate(
        ([key, method, parameters]) => {
          type Method = (...given: unknown[]) => unknown
          return (window as unknown as Record<string, Record<string, Method>>)[key]?.[method]?.(...parameters)
        },
        [global, name, given as unknown[]] as const,
      )
      return result as Result<Functions[typeof name]>
    },
  }
}
