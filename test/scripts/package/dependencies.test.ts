import { glob, readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { satisfies } from 'semver'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { BUNDLED_PACKAGES } from '../../../scripts/package/bundled.ts'

interface Manifest {
  engines: { node: string }
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  peerDependencies: Record<string, string>
}
interface LockedPackage {
  version?: string
  peerDependencies?: Record<string, string>
  hasInstallScript?: boolean
  dev?: boolean
}

const manifest = JSON.parse(await readFile('package.json', 'utf8')) as Manifest
const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>
}

/** What the packed package leaves out, as scripts/package/tsconfig.json and build.ts say. */
const NOT_PACKED = [
  'scripts/bench/**',
  'scripts/bench.ts',
  'scripts/package/**',
  'scripts/setup/**',
  'scripts/setup.js',
]
/** What Vite answers itself, and what belongs to the deck that is shown. */
const NO_PACKAGE = /^(?:[./#]|[\w-]+:)/

/** `@scope/name/file.js` => `@scope/name` */
function packageOf(imported: string): string {
  return imported
    .split('/')
    .slice(0, imported.startsWith('@') ? 2 : 1)
    .join('/')
}

/** The code of a module, or of a component's `<script>`, without its types. */
function codeOf(file: string, text: string): string {
  const scripts = Array.from(text.matchAll(/<script[^>]*>(.*?)<\/script>/gs), ([, code]) => code).join('\n')
  return stripTypeScriptTypes(file.endsWith('.vue') ? scripts : text)
}

/** The packages that the packed command imports, or asks for by name, with the file of each. */
async function imports(): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for await (const file of glob('scripts/**/*.{ts,js,vue}', { exclude: NOT_PACKED })) {
    const text = await readFile(file, 'utf8')
    const named = Array.from(text.matchAll(/\bownPackage\(\s*'([^']+)'/g), ([, name = '']) => name)
    const modules = ts.preProcessFile(codeOf(file, text)).importedFiles.map(({ fileName }) => fileName)
    for (const name of [...modules, ...named]) if (!NO_PACKAGE.test(name)) found.set(packageOf(name), file)
  }
  return found
}

describe('what the package depends on', () => {
  it('is all that it imports: another package manager than npm shows it nothing else', async () => {
    const bundled = Object.fromEntries(Object.keys(BUNDLED_PACKAGES).map(name => [packageOf(name), '']))
    const listed = { ...manifest.dependencies, ...manifest.peerDependencies, ...bundled }
    expect([...(await imports())].filter(([name]) => !(name in listed))).toEqual([])
  })

  it('is listed once', () => {
    expect(Object.keys(manifest.dependencies).filter(name => name in manifest.peerDependencies)).toEqual([])
    expect(Object.keys(manifest.dependencies).filter(name => name in manifest.devDependencies)).toEqual([])
  })

  // Yarn and hoisted workspaces put our version at the root, where packages of Slidev find it in place of the one they ask for.
  it('suits every package that asks its surroundings for the same', () => {
    const unsuited = Object.entries(packages).flatMap(([place, { peerDependencies = {} }]) =>
      Object.entries(peerDependencies)
        .filter(([name]) => name in manifest.dependencies)
        .filter(([name, range]) => !satisfies(packages[`node_modules/${name}`]?.version ?? '', range))
        .map(([name, range]) => `${place} asks for ${name} ${range}`),
    )
    expect(unsuited).toEqual([])
  })

  // pnpm 12 ends with an error where a package has one, npm and bun run it: a download that fails fails the installation.
  it('runs nothing when it is installed', () => {
    const scripted = Object.entries(packages).filter(([, { hasInstallScript, dev }]) => hasInstallScript && !dev)
    expect(scripted.map(([place]) => place)).toEqual([])
  })

  it('asks for the Node that the command asks for', async () => {
    const oldest = /OLDEST = (\d+)/.exec(await readFile('scripts/require-node.ts', 'utf8'))?.[1]
    expect(manifest.engines.node).toBe(`>=${oldest}`)
  })

  it('has a TypeScript whose compiler can be called, which version 7 has not', () => {
    expect(satisfies('7.0.2', manifest.dependencies.typescript ?? '')).toBe(false)
  })
})
