import type { PropOf, PropType } from './prop-type.ts'
import { babelParse } from '@vue/compiler-sfc'

type Statement = ReturnType<typeof babelParse>['program']['body'][number]
type Interface = Extract<Statement, { type: 'TSInterfaceDeclaration' }>
type Alias = Extract<Statement, { type: 'TSTypeAliasDeclaration' }>
type Type = Alias['typeAnnotation']
type Member = Interface['body']['body'][number]

const KEYWORDS = {
  TSStringKeyword: 'string',
  TSNumberKeyword: 'number',
  TSBooleanKeyword: 'boolean',
  TSNullKeyword: 'null',
  TSUndefinedKeyword: 'undefined',
} as const
const ANYTHING: PropType = { kind: 'anything' }

/**
 * Reads the interfaces of a file of TypeScript declarations by their syntax alone, which takes milliseconds where a compiler takes
 * seconds. What comes from other files is anything.
 *
 * @returns The fields of an interface, those it extends included, by its name.
 * @throws RangeError for a name that the file does not declare.
 */
export function readInterfaces(code: string): (name: string) => Record<string, PropOf> {
  const declared = new Map<string, Interface | Alias>()
  for (const statement of babelParse(code, { sourceType: 'module', plugins: ['typescript'] }).program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (declaration?.type === 'TSInterfaceDeclaration' || declaration?.type === 'TSTypeAliasDeclaration')
      declared.set(declaration.id.name, declaration)
  }

  function fieldsOf(members: readonly Member[]): Record<string, PropOf> {
    return Object.fromEntries(
      members.flatMap(member => {
        if (
          member.type !== 'TSPropertySignature' ||
          !member.typeAnnotation ||
          member.typeAnnotation.type !== 'TSTypeAnnotation'
        )
          return []
        const { key } = member
        const name = key.type === 'Identifier' ? key.name : key.type === 'StringLiteral' ? key.value : undefined
        return name === undefined
          ? []
          : [[name, { required: !member.optional, type: typeOf(member.typeAnnotation.typeAnnotation) }] as const]
      }),
    )
  }

  function interfaceFields({ body, extends: bases }: Interface): Record<string, PropOf> {
    const inherited = (bases ?? []).map(({ expression }) =>
      expression.type === 'Identifier' && declared.has(expression.name) ? named(expression.name) : {},
    )
    return Object.assign({}, ...inherited, fieldsOf(body.body)) as Record<string, PropOf>
  }

  function typeOf(type: Type): PropType {
    switch (type.type) {
      case 'TSStringKeyword':
      case 'TSNumberKeyword':
      case 'TSBooleanKeyword':
      case 'TSNullKeyword':
      case 'TSUndefinedKeyword':
        return { kind: KEYWORDS[type.type] }
      case 'TSLiteralType': {
        const { literal } = type
        return literal.type === 'StringLiteral' ||
          literal.type === 'NumericLiteral' ||
          literal.type === 'BooleanLiteral'
          ? { kind: 'literal', value: literal.value }
          : ANYTHING
      }
      case 'TSUnionType':
        return { kind: 'union', of: type.types.map(typeOf) }
      case 'TSArrayType':
        return { kind: 'array', of: typeOf(type.elementType) }
      case 'TSParenthesizedType':
        return typeOf(type.typeAnnotation)
      case 'TSTypeLiteral':
        return { kind: 'object', fields: fieldsOf(type.members) }
      case 'TSTypeReference':
        return referredTo(type)
      default:
        return ANYTHING
    }
  }

  function referredTo({ typeName, typeParameters }: Extract<Type, { type: 'TSTypeReference' }>): PropType {
    if (typeName.type !== 'Identifier') return ANYTHING
    if (typeName.name === 'Record') {
      return { kind: 'record', of: typeParameters?.params[1] ? typeOf(typeParameters.params[1]) : ANYTHING }
    }
    const declaration = declared.get(typeName.name)
    if (declaration?.type === 'TSInterfaceDeclaration') {
      return { kind: 'object', fields: interfaceFields(declaration) }
    }
    return declaration ? typeOf(declaration.typeAnnotation) : ANYTHING
  }

  function named(name: string): Record<string, PropOf> {
    const declaration = declared.get(name)
    if (declaration?.type !== 'TSInterfaceDeclaration') throw new RangeError(`there is no interface ${name}`)
    return interfaceFields(declaration)
  }
  return named
}
