import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { missingNames, PRIVATE_FUNCTIONS, privateModule } from '../../../scripts/slidev/compiler/bundle-compiler.ts'

describe('the compiler of slides that is taken out of Slidev', () => {
  it('finds every private function that it needs (scripts/slidev/compiler)', async () => {
    expect(missingNames(await readFile(await privateModule(resolve('node_modules/@slidev/cli')), 'utf8'))).toEqual([])
  })

  it('says which name a newer Slidev lacks', () => {
    const code = PRIVATE_FUNCTIONS.map(name => `function ${name}() {}`).join('\n')
    expect(missingNames(code)).toEqual(['loadModule', 'customElements', 'templateConfigs', 'templateTitleRendererMd'])
  })
})
