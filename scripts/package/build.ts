// Makes lib/, which `npm pack` packs: Node strips no types below node_modules, so a package holds JavaScript and declarations.
// Module by module: workers, child processes and files beside a module are found as they are here. Two packages are bundled.
import { execFileSync } from 'node:child_process'
import { cp, glob, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, URL } from 'node:url'
import { bundlePackages, withBundled } from './bundled.ts'

const scripts = fileURLToPath(new URL('..', import.meta.url))
const root = dirname(scripts)
const lib = join(root, 'lib')

/** `new URL('x.worker.ts', …)`, which the compiler leaves as it is, and `import('x.ts')`, which it forgets beside `using`. */
const MODULE_NAMED = /(\b(?:new URL|import)\(\s*['"][^'":]+)\.ts(['"])/g
/** What the modules read beside themselves. */
const READ = '**/*.{yaml,css,json}'
/** What is bundled for the browser when it is asked for, from its sources: Vue’s compiler reads components as they are written. */
const BUNDLED = 'present/**/*.{ts,vue}'

await rm(lib, { recursive: true, force: true })
execFileSync(
  process.execPath,
  [
    join(root, 'node_modules/typescript/bin/tsc'),
    '--project',
    fileURLToPath(new URL('tsconfig.json', import.meta.url)),
  ],
  { stdio: 'inherit' },
)
for await (const file of glob('**/*.js', { cwd: lib })) {
  const text = await readFile(join(lib, file), 'utf8')
  const mended = withBundled(text.replaceAll(MODULE_NAMED, '$1.js$2'), join(lib, file), lib)
  if (mended !== text) await writeFile(join(lib, file), mended)
}
await bundlePackages(lib)
for await (const file of glob([READ, BUNDLED], { cwd: scripts, exclude: ['package/**', 'bench/**', 'setup/**'] }))
  await cp(join(scripts, file), join(lib, file))
