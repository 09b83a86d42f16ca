import type { ComponentProps, PropType } from './prop-type.ts'
import { join } from 'node:path'
import ts from 'typescript'
import { createCheckerByJson } from 'vue-component-meta'
import { ownPackage, packageBeside } from './package-folder.ts'

/** How deep an object's fields are followed. */
const DEPTH = 5
const ANYTHING: PropType = { kind: 'anything' }

/**
 * What the props of components take, by the components' files. It costs seconds: the TypeScript compiler reads all they import.
 *
 * @param root The folder of the deck; its tsconfig.json is heeded.
 */
export function readProps(root: string, files: readonly string[]): Record<string, ComponentProps> {
  const config = ts.findConfigFile(root, ts.sys.fileExists, 'tsconfig.json')
  const checker = createCheckerByJson(root, {
    ...(config && { extends: config }),
    compilerOptions: {
      ...(!config && { strict: true, allowJs: true, moduleResolution: 'bundler' }),
      ...pathsToVue(root),
    },
    include: files,
    exclude: [],
  })
  return Object.fromEntries(
    files.map(file => {
      const { props } = checker.getComponentMeta(file)
      const types = checker.getProgram()?.getTypeChecker()
      return [
        file,
        Object.fromEntries(
          props
            .filter(({ global }) => !global)
            .map(prop => [
              prop.name,
              {
                required: prop.required,
                type: types ? declaredType(propType(prop.getTypeObject(), types, DEPTH)) : ANYTHING,
              },
            ]),
        ),
      ]
    }),
  )
}

/** A deck beside which no Vue is installed is read with this command's own: without its types no component has props. */
function pathsToVue(root: string): { paths?: Record<string, string[]> } {
  const own = ownPackage('vue')
  return own === undefined || packageBeside('vue', join(root, 'slides.md')) !== undefined
    ? {}
    : { paths: { vue: [own] } }
}

/** A prop of which nothing but an empty default is known takes anything: `{ default: null }`. */
function declaredType(type: PropType): PropType {
  const isEmpty = ({ kind }: PropType): boolean => kind === 'null' || kind === 'undefined'
  return isEmpty(type) || (type.kind === 'union' && type.of.every(isEmpty)) ? ANYTHING : type
}

function propType(type: ts.Type, types: ts.TypeChecker, depth: number): PropType {
  const has = (flag: ts.TypeFlags): boolean => (type.flags & flag) !== 0
  if (has(ts.TypeFlags.Boolean)) return { kind: 'boolean' }
  if (has(ts.TypeFlags.BooleanLiteral)) return { kind: 'literal', value: types.typeToString(type) === 'true' }
  if (type.isUnion()) return unionType(type.types.map(one => propType(one, types, depth)))
  if (type.isStringLiteral() || type.isNumberLiteral()) return { kind: 'literal', value: type.value }
  if (has(ts.TypeFlags.String)) return { kind: 'string' }
  if (has(ts.TypeFlags.Number)) return { kind: 'number' }
  if (has(ts.TypeFlags.Undefined)) return { kind: 'undefined' }
  if (has(ts.TypeFlags.Null)) return { kind: 'null' }
  return has(ts.TypeFlags.Object) && depth > 0 ? objectType(type, types, depth - 1) : { kind: 'anything' }
}

function objectType(type: ts.Type, types: ts.TypeChecker, depth: number): PropType {
  if (types.isTupleType(type)) {
    return {
      kind: 'tuple',
      of: types.getTypeArguments(type as ts.TypeReference).map(one => propType(one, types, depth)),
    }
  }
  if (types.isArrayType(type)) {
    const [of] = types.getTypeArguments(type as ts.TypeReference)
    return { kind: 'array', of: of ? propType(of, types, depth) : { kind: 'anything' } }
  }
  // Functions, classes and records are not written out in Markdown.
  if (type.getCallSignatures().length > 0 || type.isClass() || types.getIndexInfosOfType(type).length > 0)
    return { kind: 'anything' }
  return {
    kind: 'object',
    fields: Object.fromEntries(
      type
        .getProperties()
        .map(field => [
          field.name,
          {
            required: (field.flags & ts.SymbolFlags.Optional) === 0,
            type: propType(types.getTypeOfSymbol(field), types, depth),
          },
        ]),
    ),
  }
}

/** TypeScript writes `boolean` inside a union as two literals. */
function unionType(of: PropType[]): PropType {
  const isBoolean = (one: PropType) => one.kind === 'literal' && typeof one.value === 'boolean'
  return of.filter(isBoolean).length === 2
    ? { kind: 'union', of: [...of.filter(one => !isBoolean(one)), { kind: 'boolean' }] }
    : { kind: 'union', of }
}
