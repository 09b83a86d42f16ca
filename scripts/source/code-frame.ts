/** The lines around a place, with one caret below it; lines and columns are counted from 1. */
export function codeFrame(text: string, line: number, column = 1): string {
  const lines = text.split(/\r?\n/)
  const from = Math.max(1, line - 2)
  const width = String(line + 2).length
  return lines
    .slice(from - 1, line + 2)
    .flatMap((content, index) => {
      const number = from + index
      const shown = `${String(number).padStart(width)} | ${content}`.trimEnd()
      return number === line ? [shown, `${' '.repeat(width)} | ${' '.repeat(Math.max(0, column - 1))}^`] : [shown]
    })
    .join('\n')
}
