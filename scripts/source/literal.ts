import { babelParse } from '@vue/compiler-sfc'

/** What an expression says without being run; `open` where that is known only when it runs. */
export type Literal =
  | { kind: 'open' }
  | { kind: 'value'; value: string | number | boolean | null | undefined }
  | { kind: 'list'; items: Literal[]; open: boolean }
  | { kind: 'object'; fields: Record<string, Literal>; open: boolean }

type Statement = ReturnType<typeof babelParse>['program']['body'][number]
type Expression = Extract<Statement, { type: 'ExpressionStatement' }>['expression']

const OPEN: Literal = { kind: 'open' }

/**
 * `{ a: [1, -2], b }` => an object with a known `a` and an open `b`
 *
 * @throws SyntaxError where it is no expression.
 */
export function literalOf(expression: string): Literal {
  const [statement] = babelParse(`(${expression}\n)`, { plugins: ['typescript'] }).program.body
  return statement?.type === 'ExpressionStatement' ? read(statement.expression) : OPEN
}

function read(node: Expression): Literal {
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return { kind: 'value', value: node.value }
    case 'NullLiteral':
      return { kind: 'value', value: null }
    case 'Identifier':
      return node.name === 'undefined' ? { kind: 'value', value: undefined } : OPEN
    case 'TemplateLiteral':
      return node.expressions.length === 0 ? { kind: 'value', value: node.quasis[0]?.value.cooked ?? '' } : OPEN
    case 'UnaryExpression':
      return negated(node)
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'ParenthesizedExpression':
      return read(node.expression)
    case 'ArrayExpression':
      return {
        kind: 'list',
        items: node.elements.flatMap(element => (element && element.type !== 'SpreadElement' ? [read(element)] : [])),
        open: node.elements.some(element => element?.type === 'SpreadElement'),
      }
    case 'ObjectExpression':
      return readObject(node)
    default:
      return OPEN
  }
}

function negated({ operator, argument }: Extract<Expression, { type: 'UnaryExpression' }>): Literal {
  const value = read(argument)
  return operator === '-' && value.kind === 'value' && typeof value.value === 'number'
    ? { kind: 'value', value: -value.value }
    : OPEN
}

function readObject({ properties }: Extract<Expression, { type: 'ObjectExpression' }>): Literal {
  const fields: Record<string, Literal> = {}
  let open = false
  for (const property of properties) {
    const key = property.type === 'SpreadElement' || property.computed ? undefined : property.key
    const name = key?.type === 'Identifier' ? key.name : key?.type === 'StringLiteral' ? key.value : undefined
    if (name === undefined) {
      open = true
      continue
    }
    // A property's value is typed as a pattern too, which it can be on the left of a `=` only.
    fields[name] = property.type === 'ObjectProperty' ? read(property.value as Expression) : OPEN
  }
  return { kind: 'object', fields, open }
}

/** A value that has been read from YAML, in the same shape. */
export function literalOfValue(value: unknown, { numbersAsText = false } = {}): Literal {
  if (Array.isArray(value)) {
    return { kind: 'list', items: value.map(item => literalOfValue(item, { numbersAsText })), open: false }
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(
      ([name, field]) => [name, literalOfValue(field, { numbersAsText })] as const,
    )
    return { kind: 'object', fields: Object.fromEntries(fields), open: false }
  }
  if (typeof value === 'number' && numbersAsText) {
    return { kind: 'value', value: String(value) }
  }
  return typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    value === null ||
    value === undefined
    ? { kind: 'value', value }
    : OPEN
}
